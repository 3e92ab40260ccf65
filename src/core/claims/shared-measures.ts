/** Several things counted in one breath: 「行政复议、行政诉讼分别为 6 件、1 件」「复议、诉讼各 2 件」「新收、结转均为 0 件」 */
import type { Measure } from './claim';
import type { Figures, Surroundings } from './context';
import { CASES, measuresOf } from './measures';
import type { NumberInText } from './numbers';
import type { Sentence } from './sentences';

/**
 * What a number counts when it shares its words with others; null when it stands by itself, empty when what belongs
 * to what cannot be told.
 */
export function sharedMeasures(
  sentence: Sentence,
  figures: Figures,
  index: number,
): readonly Measure[] | null {
  const { text, numbers } = figures;
  const leading = firstOfRun(text, numbers, index);
  const first = numbers[leading];
  const words = wordsBefore(text, first);
  // Few numbers have them, and where a subject begins takes longer to see.
  const match = SHARING.test(words) ? SHARED.exec(words) : null;
  if (!first || !match) return null;
  const [, subject = '', how] = match;
  const items = subject.split(/、|和|及|与/).filter((item) => item !== '');
  if (items.length < 2) return null;
  const around = figures.around(leading);
  const measures = items.map((item) => measureOfItem(sentence, around, first.unit, item, subject));
  if (how !== '分别') return index === leading ? measures.flat() : null;
  const run = runLength(text, numbers, leading);
  return run === items.length ? (measures[index - leading] ?? []) : [];
}

/** 「2023年、2024年分别收到申请 23 件、37 件」: the year that the number at an index is of; null when it shares none. */
export function sharedYear({ text, numbers }: Figures, index: number): number | null {
  const leading = firstOfRun(text, numbers, index);
  const words = wordsBefore(text, numbers[leading]);
  const years = [...(YEARS_RESPECTIVELY.exec(words)?.[1] ?? '').matchAll(/\d{4}/g)];
  const year = years[index - leading]?.[0];
  return year === undefined ? null : Number(year);
}

const YEARS_RESPECTIVELY = /((?:(?:19|20)\d\d年度?[、和及与]?){2,4})[^，；]{0,20}[，(]?分别[^，；]*$/;

/** 分别约为: how the words before the first number end when they are those of several. */
const SHARING = /(?:分别|各|均)(?:约?为|是|有)?$/;
const SHARED = /([^，；。()]{2,50}?)[，(]?(分别|各|均)(?:约?为|是|有)?$/;

function wordsBefore(text: string, number: NumberInText | undefined): string {
  return number ? text.slice(Math.max(0, number.start - 60), number.start) : '';
}

/** One item of an enumeration, read as if it stood alone before the number. */
function measureOfItem(
  sentence: Sentence,
  around: Surroundings,
  unit: string,
  item: string,
  subject: string,
): readonly Measure[] {
  // 「行政许可、行政处罚决定分别为」 and 「规范性文件制发件数、废止件数分别为」: the items share their head and their tail.
  const head = /规范性文件|规章|作出|信息公开/.exec(subject)?.[0] ?? '';
  const tail = /(?:(?:政府)?信息公开|依申请公开)申请|决定/.exec(subject)?.[0] ?? '';
  const left = `${item.includes(head) ? '' : head}${item}${item.includes(tail) ? '' : tail}`;
  return measuresOf(sentence, { ...around, left, right: '', since: left, reach: '', ahead: '' }, unit);
}

/** The first of a run of numbers set apart by 、 alone. */
function firstOfRun(text: string, numbers: readonly NumberInText[], index: number): number {
  let first = index;
  while (isNext(text, numbers[first - 1], numbers[first])) first--;
  return first;
}

function runLength(text: string, numbers: readonly NumberInText[], first: number): number {
  let length = 1;
  while (isNext(text, numbers[first + length - 1], numbers[first + length])) length++;
  return length;
}

function isNext(text: string, one: NumberInText | undefined, next: NumberInText | undefined): boolean {
  return (
    one !== undefined &&
    next !== undefined &&
    next.start - one.end === 1 &&
    CASES.has(one.unit) &&
    '、和，；及'.includes(text.charAt(one.end))
  );
}
