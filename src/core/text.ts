/** How labels and figures are written on real pages, and what they mean. */
import { isCount, toDecimal, ZERO } from './decimal';
import type { Irregularity, Reading } from './report';

/** A cell longer than this holds prose, not a figure or a label. */
const MAX_CELL = 200;

/**
 * The bare words of a label: no blanks, numbering, notes in brackets, quotes or punctuation, and compatibility
 * characters (Kangxi radicals, full-width letters, circled digits) folded. Labels are compared by this key alone.
 */
export function labelKey(text: string): string {
  return bareWords(compactText(text));
}

/** `labelKey` of a text that is compact already. */
export function bareWords(compact: string): string {
  return stripNotes(compact.replace(NUMBERING, '')).replace(PUNCTUATION, '');
}

/** Without blanks and invisible characters; brackets and full-width forms made ASCII. */
export function compactText(text: string): string {
  return text.normalize('NFKC').replace(BLANKS, '');
}

/** The same words in simplified characters, for the characters that labels of the form use. Mirrors convert whole sites. */
export function simplified(key: string): string {
  let out = '';
  for (const char of key.replace(/檔案/g, '文件').replace(/資訊/g, '信息')) {
    const at = TRADITIONAL.indexOf(char);
    out += at < 0 ? char : SIMPLIFIED[at];
  }
  return out;
}

/** What a cell of figures says. Never throws, never guesses: what is not plainly a number is not one. */
export function readCell(text: string): Reading {
  // Most cells of most reports say 0, and nearly all others are a short plain number.
  if (text === '0') return NOUGHT;
  if (isCount(text)) return { kind: 'number', value: text, text, irregular: REGULAR };
  const shown = tidy(text);
  if (shown === '') return BLANK;
  if (shown.length > MAX_CELL) return { kind: 'text', text: `${shown.slice(0, MAX_CELL)}…` };
  const ascii = shown.normalize('NFKC');
  if (PLACEHOLDER.test(ascii)) return { kind: 'placeholder', text: shown };
  return readNumber(shown, ascii) ?? { kind: 'text', text: shown };
}

/** The text of a cell as a person sees it: runs of blanks made one, none at the ends. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

const BLANK: Reading = { kind: 'blank' };
const REGULAR: readonly Irregularity[] = [];
const NOUGHT: Reading = { kind: 'number', value: ZERO, text: '0', irregular: REGULAR };
const PLACEHOLDER = /^(?:[/\\\-–—―－_~*]+|无|不适用|空|暂无|n\/?a|nil|none)$/i;
const UNIT = '(?:亿元|万元|元|万|件次|人次|件|条|次|宗|份|例|起|个|项|家|期|部)';
const NUMBER = new RegExp(
  `^([+\\-−])?([\\d, ]{1,400})(?:\\.(\\d{1,400}))?\\s?(${UNIT})?\\s?(\\([^()]{1,150}\\))?$`,
);
/** A raised, circled or broken numeral before any remark in brackets. */
const OTHER_NUMERAL = /^[^(（]*\p{No}/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const BLANKS =
  /[\0-\x20\xa0\xad\u180e\u2000-\u200f\u2028-\u202a\u202c\u202f\u205f-\u2064\u2066\u2068\u2069\u3000\ufeff]+/g;
/**
 * Zero-width and soft characters: nobody sees them, and they separate nothing. Those that turn what follows from right
 * to left (U+202B, U+202E, U+2067) are none of them: behind one, 21 may be shown as 12.
 */
const INVISIBLE = /[\xad\u180e\u200b-\u200f\u202a\u202c\u2060-\u2064\u2066\u2068\u2069\ufeff]+/g;
const PUNCTUATION = /[\s"'“”‘’「」『』《》〈〉、，。：；,.:;·…\-—–_/\\|*＊()（）[\]【】]/g;
/** `(一)`, `1.`, `三三、` and their kin, also one behind the other; not when there is nothing else. */
const NUMBERING = /^(?:(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)、.,:]|\d{1,3}(?=\D))(?=.)){1,3}/;
const BRACKET = /([()])/;

/** Characters of the form's labels where mirrors in traditional characters differ, in the same order. */
const TRADITIONAL =
  '規範檔資訊許處罰強製發廢現數費單執採購總額對務項決減辦結轉報眾內國絕獲補後夠業機構組織與圖請給開據關條當無複覆訴維糾審經環節並東達將應聯類過屬於專網統標準確認線動員話還論導讀進證營貨壞歲黨區縣鄉鎮廳質體財產繳納徵號傳實際運雙響險穩護權會議續該擬隱訪舉詢違閱錯獎勵濟級協遲計証誤課詞謝負敗帳貴賠賴門們問間閒時從優雖壓嚴豐臨為麗義樂習書買亂爭億僅儘價繼沒訟復況題個別兩見團責變係說萬';
const SIMPLIFIED =
  '规范档资讯许处罚强制发废现数费单执采购总额对务项决减办结转报众内国绝获补后够业机构组织与图请给开据关条当无复复诉维纠审经环节并东达将应联类过属于专网统标准确认线动员话还论导读进证营货坏岁党区县乡镇厅质体财产缴纳征号传实际运双响险稳护权会议续该拟隐访举询违阅错奖励济级协迟计证误课词谢负败账贵赔赖门们问间闲时从优虽压严丰临为丽义乐习书买乱争亿仅尽价继没讼复况题个别两见团责变系说万';

function readNumber(shown: string, ascii: string): Reading | null {
  // Folded, 5² and 5① would be 52 and 51.
  if (OTHER_NUMERAL.test(shown)) return null;
  const match = NUMBER.exec(ascii);
  if (!match) return null;
  const [, sign, digits = '', fraction, unit, remark] = match;
  const whole = digits.trim();
  const separated = whole.includes(',');
  const spaced = whole.includes(' ');
  if (separated && !GROUPED.test(whole.replace(/ /g, ''))) return null;
  const plain = `${sign === undefined || sign === '+' ? '' : '-'}${whole.replace(/[, ]/g, '')}`;
  const value = toDecimal(fraction === undefined ? plain : `${plain}.${fraction}`);
  if (value === null) return null;
  const irregular: Irregularity[] = [];
  if (/[０-９．，＋－]/.test(shown)) irregular.push('fullWidth');
  if (spaced) irregular.push('spaced');
  if (separated) irregular.push('separators');
  if (sign === '+') irregular.push('sign');
  if (unit !== undefined) irregular.push('unit');
  if (remark !== undefined) irregular.push('remark');
  return { kind: 'number', value, text: shown, irregular: irregular.length > 0 ? irregular : REGULAR };
}

/** Without what stands in brackets, unless that is all there is. An open bracket that is never closed runs to the end. */
function stripNotes(text: string): string {
  if (!text.includes('(')) return text;
  let kept = '';
  let open = 0;
  // Counted, not replaced from the inside out: on "((((…" that takes quadratic time.
  for (const piece of text.split(BRACKET)) {
    if (piece === '(') open++;
    else if (open === 0) kept += piece;
    else if (piece === ')') open--;
  }
  return kept === '' ? text : kept;
}
