/**
 * What single characters say of the text they stand in. One look at each tells how the text is folded for searching,
 * and which kinds of claims it cannot hold, so that the patterns for those need not run.
 */

/** A digit or a numeral, or a word that may stand between it and its unit: 余, 多, 来, 个. */
export const AMOUNT = 1;
/** The first character of what is counted, of 元 or of %. */
export const UNIT = 2;
/** One of these is in every denial: 未, 没有, 无, 零, 不存在, 不涉及. */
export const DENIAL = 4;
/** In every statement about all: 全部, 均, 都, 已按期, 维持率. */
export const TOTALITY = 8;
/** In every word for how things ended: 办结, 答复, 回复, 处理, 维持, 纠错, 败诉, 撤销, 违法. */
export const OUTCOME = 16;
/** Between two dates: 至, 到, dashes. */
export const UNTIL = 32;
/** In every comparison without a figure: 持平, 明显, 大幅, 显著, 有所, 略有. */
export const COMPARISON = 64;
/** In every name or number of a document: 《, 〔, [, 第. */
export const TITLE = 256;
/** Left out or written otherwise when text is folded, or the end of a sentence. */
export const SPECIAL = 512;
/** A digit or a numeral: what every number in running text has. */
export const NUMERAL = 1024;
/** A unit right behind an amount: said of a sentence, never of a character. */
export const COUNTED = 2048;
export const EVERY_SIGN = 4095;

/** What is said of the characters with the same signs, by their UTF-16 code. */
export const signsOf = new Uint16Array(0x10000);

const NUMERALS = '0123456789零〇一二两三四五六七八九十百千万亿';

for (const [sign, characters] of [
  [NUMERAL, NUMERALS],
  [AMOUNT, `${NUMERALS}余多来个`],
  [UNIT, '件份宗例起条个次人项期篇部家元%'],
  [DENIAL, '未没无零存涉'],
  [TOTALITY, '全均都已率'],
  [OUTCOME, '办答回处维纠败撤违'],
  [UNTIL, '至到—–-~'],
  [COMPARISON, '平显幅所略'],
  [TITLE, '《〔[第'],
  [SPECIAL, '\xa0\u3000\ufeff,;!?。'],
] as const) {
  for (let at = 0; at < characters.length; at++) add(sign, characters.charCodeAt(at));
}
for (const [first, last] of [
  [0, 0x20],
  [0x2000, 0x200f],
  [0xff01, 0xff5e],
] as const) {
  for (let code = first; code <= last; code++) add(SPECIAL, code);
}

function add(sign: number, code: number): void {
  signsOf[code] = (signsOf[code] ?? 0) | sign;
}

/** Blanks and invisible characters, line breaks among them. */
export function isBlank(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff
  );
}

/** The ASCII character of a full-width form; any other code is its own. */
export function asciiOf(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** How many characters were left out of a text before its `at`-th one, all in all. In order. */
export type Gap = { readonly at: number; readonly left: number };

/** Where in the whole text the character stands that is the `index`-th of those kept. */
export function offsetOf(gaps: readonly Gap[], index: number): number {
  // The gap with the most before the character, by halves: text may have a blank after every character.
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return index + (gaps[low - 1]?.left ?? 0);
}
