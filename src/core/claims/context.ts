/** What stands around a number in a sentence, and for whom and when it therefore speaks. */
import type { Period, Scope } from './claim';
import type { NumberInText } from './numbers';
import { OTHER_TIME, PART, WHOLE } from './phrases';

/** The words a number stands among. Closed brackets are left out of `left`: what is in them is said beside the point. */
export type Surroundings = {
  /** From the last comma (or the number before) to the number. */
  readonly left: string;
  /** From the number to the next comma, bracket or number. */
  readonly right: string;
  /** Everything before `left`. */
  readonly before: string;
  /** From the number before to this one. */
  readonly since: string;
  /** From the number to the next one that counts something, or the next semicolon. */
  readonly ahead: string;
};

export function surroundings(text: string, numbers: readonly NumberInText[], index: number): Surroundings {
  const number = numbers[index];
  const start = number?.start ?? 0;
  const end = number?.end ?? 0;
  const from = Math.max(lastCounted(numbers, index), start - 60);
  const since = text.slice(from, start);
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
  const picks = /中$/.test(open.slice(0, Math.max(comma, 0)));
  const left = own !== '' && SAYS_NOTHING.test(own) && !picks ? open : own;
  const next = numbers[index + 1]?.start ?? text.length;
  const right = /^[^，；:、()]*/.exec(text.slice(end, Math.min(next, end + 40)))?.[0] ?? '';
  const counted = numbers.slice(index + 1).find(({ unit }) => unit !== '' && !/[年月日号]/.test(unit));
  const ahead =
    /^[^；。]*/.exec(text.slice(end, Math.min(counted?.start ?? text.length, end + 60)))?.[0] ?? '';
  return { left, right, before: text.slice(0, Math.max(0, start - left.length)), since, ahead };
}

const SAYS_NOTHING =
  /^(?:(?:20\d\d)?(?:全年|本?年度?|年内)?)?(?:其中|共计?|合计|总计|累计|总共|计|达到?|有|为|分别为?|数量为?|各|均为?|约)?:?$/;

/** Where the words before a number begin: behind the last number that was followed by what it counts. */
function lastCounted(numbers: readonly NumberInText[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const number = numbers[at];
    if (number && number.unit !== '' && !/[年月日号]/.test(number.unit)) return number.end;
  }
  return 0;
}

export function scopeOf({ left, before, since }: Surroundings, organ: string | null): Scope {
  if (isOfOtherOrgan(before.slice(-30) + left, organ)) return 'part';
  // 「以信函、网络等形式提交的合计 20 件」: all channels together.
  if (PART.test(left) && !/等(?:形式|方式|渠道|途径)|合计$|共计$|总计$/.test(left)) return 'part';
  if (WHOLE.test(left) || WHOLE.test(/^[^，；]*/.exec(before)?.[0] ?? '')) return 'whole';
  return PART.test(since) && !/等(?:形式|方式|渠道|途径)|系统内/.test(since) ? 'part' : 'own';
}

/** 「县自然资源局收到申请 88 件」 in the report of a county. */
export function isOfOtherOrgan(words: string, organ: string | null): boolean {
  if (/以[^，；]{2,16}为被申请人/.test(words)) return true;
  const named = [...words.matchAll(ORGAN)].pop()?.[1] ?? '';
  return (
    named !== '' &&
    !/[我本][一-龥]{0,4}$/.test(named) &&
    !(organ ?? '').endsWith(named.replace(/^(?:.*[，的])?[市县区省]?/, ''))
  );
}

const ORGAN =
  /([一-龥]{1,10}(?:局|委|委员会|办公室|镇|乡|街道|街道办|中心|大队|支队|医院|学校|法院))(?:共|全年|累计|年内|直接|合计)?(?:收到|受理|接收|办理|办结|答复)/g;

/** The year a number is of: the last one named before it, if any, unless it says where applications came from or go. */
export function periodOf({ left, before, since }: Surroundings, year: number | null): Period {
  if (OTHER_TIME.test(since) || OTHER_TIME.test(left)) return 'other';
  const words = before + left;
  const years = [...words.matchAll(/(?<!\d)((?:19|20)\d{2})年(?:度)?(?!.{0,4}结转)/g)].filter(
    ({ index }) =>
      !/结转(?:到|至|入)?$|顺延(?:到|至)?$|转入?(?:到|至)?$|由$/.test(
        words.slice(Math.max(0, index - 5), index),
      ),
  );
  const named = years[years.length - 1];
  return named && year !== null && Number(named[1]) !== year ? 'other' : 'year';
}
