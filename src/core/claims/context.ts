/** What stands around a number in a sentence, and for whom and when it therefore speaks. */
import type { Period, Scope } from './claim';
import { type NumberInText, numbersIn } from './numbers';
import { isNameOf } from './organ-name';
import { LASTING_TIME, OTHER_APPLICATION, OTHER_SUBJECT, OTHER_TIME, PART, WHOLE } from './phrases';

/** The words a number stands among. Closed brackets are left out of `left`: what is in them is said beside the point. */
export type Surroundings = {
  /** From the last comma (or the number before) to the number. */
  readonly left: string;
  /** From the number to the next comma, bracket or number. */
  readonly right: string;
  /** Everything before `left`, and both together. */
  readonly before: string;
  readonly said: string;
  /** From the number before to this one. */
  readonly since: string;
  /** From the number to the next one that counts something, or the next semicolon. */
  readonly reach: string;
  /** The same without the clause that leads to the next number: it is about that one. */
  readonly ahead: string;
  /** The number before counts something that is no application, and nothing since has named another subject. */
  readonly foreign: boolean;
};

/** The numbers of a sentence, and what is asked of them again and again. */
export type Figures = {
  readonly text: string;
  readonly numbers: readonly NumberInText[];
  /** What stands around the number at an index; worked out when it is first asked for. */
  readonly around: (index: number) => Surroundings;
};

export function figuresIn(text: string): Figures {
  const numbers = numbersIn(text);
  // Where the words before each number begin: behind the last one before it that was followed by what it counts.
  // What is counted in brackets is said beside the point: behind them the words go on that began before.
  const starts: number[] = [];
  const outside: number[] = [];
  let start = 0;
  let seen = 0;
  for (const number of numbers) {
    for (; seen < number.start; seen++) {
      if (text[seen] === '(') outside.push(start);
      else if (text[seen] === ')') start = outside.pop() ?? start;
    }
    starts.push(start);
    if (isCounting(number)) start = number.end;
  }
  // Where the words behind each number end: at the next one that counts something.
  const ends: number[] = [];
  let end = text.length;
  for (const [index, number] of [...numbers.entries()].reverse()) {
    ends[index] = end;
    if (isCounting(number)) end = number.start;
  }
  const known: Surroundings[] = [];
  const around = (index: number): Surroundings => {
    const found = known[index];
    if (found) return found;
    const made = surroundings(
      text,
      numbers,
      index,
      starts[index] ?? 0,
      ends[index] ?? 0,
      goesOnForeign(index),
    );
    known[index] = made;
    return made;
  };
  // 「受理热线工单 2316 件，办结 2309 件，结转下年 7 件」
  const goesOnForeign = (index: number): boolean => {
    const [before, number] = [numbers[index - 1], numbers[index]];
    if (
      !before ||
      !number ||
      text.slice(before.end, number.start).replace(OTHER_APPLICATION, '').includes('申请')
    )
      return false;
    const { left, right, foreign } = around(index - 1);
    const words = left + right;
    return (foreign || COUNTED_ELSEWHERE.test(words)) && !words.includes('信息公开');
  };
  return { text, numbers, around };
}

/** What else may be counted, received, closed and carried over: hotlines, proposals, reviews of all kinds. */
const COUNTED_ELSEWHERE = new RegExp(`${OTHER_SUBJECT.source}|复议|诉讼`);

/** Years, months and days tell when, and a number without a unit counts nothing. */
const isCounting = ({ unit }: NumberInText): boolean => unit !== '' && !UNITS_OF_TIME.has(unit);
const UNITS_OF_TIME: ReadonlySet<string> = new Set('年 月 日 号 工作日 个工作日'.split(' '));

function surroundings(
  text: string,
  numbers: readonly NumberInText[],
  index: number,
  first: number,
  last: number,
  foreign: boolean,
): Surroundings {
  const number = numbers[index];
  const start = number?.start ?? 0;
  const end = number?.end ?? 0;
  const since = text.slice(Math.max(first, start - 60), start);
  const open = since.replace(/\([^()]*\)/g, '');
  const comma = Math.max(
    open.lastIndexOf('，'),
    open.lastIndexOf('；'),
    open.lastIndexOf(':', open.length - 2),
    open.lastIndexOf('('),
  );
  const own = open.slice(comma + 1);
  // 「收到申请，共计 12 件」: the clause before says what is counted when this one says nothing; 「受理的申请中，有 7 件」
  // picks out some of them.
  const left = own !== '' && SAYS_NOTHING.test(own) && open[comma - 1] !== '中' ? open : own;
  const next = numbers[index + 1]?.start ?? text.length;
  const right = until(RIGHT_ENDS, text.slice(end, Math.min(next, end + 40)));
  const reach = until(AHEAD_ENDS, text.slice(end, Math.min(last, end + 60)));
  const leads = end + reach.length === last && last < text.length;
  const ahead = leads ? reach.slice(0, Math.max(0, reach.lastIndexOf('，'))) : reach;
  const before = text.slice(0, Math.max(0, start - left.length));
  return { left, right, before, said: before + left, since, reach, ahead, foreign };
}

const RIGHT_ENDS = /[，；:、()]/;
const AHEAD_ENDS = /[；。]/;

/** The words up to the first match of a pattern, or all of them. */
export function until(end: RegExp, text: string): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

const SAYS_NOTHING =
  /^(?:(?:20\d\d)?(?:全年|本?年度?|年内)?)?(?:其中|共计?|合计|总计|累计|总共|计|达到?|有|为|分别为?|数量为?|各|均为?|约)?:?$/;

export function scopeOf({ left, before, said, since }: Surroundings, organ: string | null): Scope {
  if (isOfOtherOrgan(said.slice(-30 - left.length), organ)) return 'part';
  // 「以信函、网络等形式提交的合计 20 件」: all channels together.
  if (PART.test(left) && !ALL_CHANNELS.test(left)) return 'part';
  if (
    OF_SEVERAL.test(said) ||
    WHOLE.test(left) ||
    WHOLE.test(until(CLAUSE_ENDS, before.replace(LEADING_DATE, '')))
  )
    return 'whole';
  return PART.test(since) && !/等(?:形式|方式|渠道|途径)|系统内/.test(since) ? 'part' : 'own';
}

const ALL_CHANNELS = /等(?:形式|方式|渠道|途径)|合计$|共计$|总计$/;
const CLAUSE_ENDS = /[，；]/;
/** 「市辖五个区累计废止 44 件」 */
const OF_SEVERAL = /(?:[两二三四五六七八九十百]|\d)个(?:区|县|市|乡镇|镇|街道|部门|单位|机构)(?!以)[^，；]*$/;
const LEADING_DATE = /^(?:(?:19|20)\d\d年度?|全年|本年度?)，/;

/** 「县自然资源局收到申请 88 件」 in the report of a county. */
function isOfOtherOrgan(words: string, organ: string | null): boolean {
  if (/以[^，；]{2,16}为被申请人/.test(words)) return true;
  if (!ORGAN_ACTS.test(words)) return false;
  const named = [...words.matchAll(ORGAN)].pop()?.[1] ?? '';
  if (named === '' || /[我本][一-龥]{0,4}$/.test(named)) return false;
  const name = named.replace(/.*(?:[，的年内]|年度|其中)/, '');
  // The office of a government reports for the government.
  return !isNameOf(name, organ) && !isNameOf(name, organ?.replace(/办公[室厅]$/, '') ?? null);
}

const ACTS =
  '(?:共|全年|累计|年内|直接|合计)?(?:在[一-龥]{1,8})?(?:收到|受理|接收|办理|办结|答复|被申请|被提起|被诉|作出|制发|制定|印发|废止|宣布)';
/** What every match of `ORGAN` ends with: without it there is no need to try for names of every length. */
const ORGAN_ACTS = new RegExp(`[局委会室镇乡道办心队院校府]${ACTS}`);
const ORGAN = new RegExp(
  `([一-龥]{1,10}(?:局|委|委员会|办公室|镇|乡|街道|街道办|中心|大队|支队|医院|学校|法院|政府))${ACTS}`,
  'g',
);

/** The year a number is of: the last one named before it, if any, unless it says where applications came from or go. */
export function periodOf(
  { left, reach, said, since }: Pick<Surroundings, 'left' | 'reach' | 'said' | 'since'>,
  year: number | null,
): Period {
  // 「由 90 件降为 70 件」
  if (/[由从](?:(?:19|20)\d\d年度?的?)?$/.test(left) && /^，?[^，；]{0,6}(?:至|到|为)/.test(reach))
    return 'other';
  if (OTHER_TIME.test(since) || OTHER_TIME.test(left)) return 'other';
  if (lasts(said)) return 'other';
  if (year === null) return 'year';
  for (let at = said.lastIndexOf('年'); at >= YEAR_DIGITS; at = said.lastIndexOf('年', at - 1)) {
    const start = at - YEAR_DIGITS;
    YEAR.lastIndex = start;
    const named = YEAR.exec(said);
    if (named && !MOVES_ON.test(said.slice(Math.max(0, start - 5), start)))
      return Number(named[1]) === year ? 'year' : 'other';
  }
  return 'year';
}

/** Whether a time that was named before still holds: 「上半年收到 19 件，办结 17 件」 */
function lasts(said: string): boolean {
  const clause = said.slice(said.lastIndexOf('；') + 1);
  const last = [...clause.matchAll(LASTING_TIME)].pop();
  return last !== undefined && !WHOLE_YEAR.test(clause.slice(last.index + last[0].length));
}

const WHOLE_YEAR = /[全本当]年|年内|(?:19|20)\d\d年/;
const YEAR_DIGITS = 4;
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?:度)?(?!.{0,4}结转)/y;
const MOVES_ON = /结转(?:到|至|入)?$|顺延(?:到|至)?$|转入?(?:到|至)?$|由$/;
