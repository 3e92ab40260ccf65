/** From sentences to claims. Takes only what the words plainly say; what is unclear is left out. */
import { COMPARISON, COUNTED, DENIAL, OUTCOME, offsetOf, TOTALITY, UNTIL } from '../characters';
import { compare, type Decimal, subtract, sum, ZERO } from '../decimal';
import type { PassageText } from '../report';
import type { Claim, Measure, Period } from './claim';
import { type Figures, figuresIn, periodOf, type Surroundings, scopeOf, until } from './context';
import { changesIn, judgementsIn, nonesIn, periodsIn, sharesIn } from './extract-statements';
import { listsIn } from './lists';
import { CASES, measuresOf, moneyMeasure } from './measures';
import type { NumberInText } from './numbers';
import { CHANGE, PLANNED, UNRELATED } from './phrases';
import { isPlain } from './plain';
import { type Sentence, sentencesOf, spanOf, type Topic } from './sentences';
import { sharedMeasures, sharedYear } from './shared-measures';

/**
 * The claims of a report's text, in reading order.
 * @param year the report's year; figures of other years are marked as such
 */
export function extractClaims(
  passages: readonly PassageText[],
  year: number | null,
  organ: string | null = null,
): readonly Claim[] {
  return passages.flatMap(({ passage, text }) => claimsIn(sentencesOf(passage, text), year, organ));
}

/** The claims of the sentences of one passage. */
export function claimsIn(
  sentences: readonly Sentence[],
  year: number | null,
  organ: string | null,
): readonly Claim[] {
  const claims: Claim[] = [];
  let applications = false;
  let elsewhere = false;
  let topic: Topic = null;
  for (const sentence of sentences) {
    // 「收到申请 86 件。全年办结 85 件。」: a sentence without a subject goes on about that of the one before.
    // Under a sub-heading of applications none needs to, and behind it none does.
    const ofOthers = UNRELATED.test(sentence.text);
    const named = ofOthers || OWN_SUBJECT.test(sentence.text);
    const continued: boolean = applications && topic !== 'applications' && !named;
    topic = sentence.topic;
    applications = continued || sentence.topic === 'applications' || OF_APPLICATIONS.test(sentence.text);
    const goesOn: boolean = elsewhere && !applications && !named;
    elsewhere = goesOn || (ofOthers && !applications && (sentence.signs & COUNTED) !== 0);
    const read: Sentence = continued ? { ...sentence, topic: 'applications' } : sentence;
    claims.push(...claimsOf(goesOn ? { ...read, elsewhere } : read, year, organ));
  }
  return claims;
}

const OF_APPLICATIONS = /信息公开申请|依申请公开|公开申请/;
const OWN_SUBJECT =
  /主动公开|规范性文件|行政许可|行政处罚|行政强制|收费|平台|网站|公众号|\([一二三四五六七八九十]\)/;

function claimsOf(sentence: Sentence, year: number | null, organ: string | null): readonly Claim[] {
  const { signs } = sentence;
  const claims: Claim[] = [];
  const figures = (signs & COUNTED) !== 0 ? figuresIn(sentence.text) : null;
  if (figures) {
    const ofDisclosure = isOfDisclosure(sentence);
    for (const [index, number] of figures.numbers.entries())
      claims.push(...countsOf(sentence, figures, number, index, ofDisclosure, year, organ));
  }
  if ((signs & DENIAL) !== 0) claims.push(...nonesIn(sentence, year, organ));
  claims.push(...sharesIn(sentence));
  if ((signs & (TOTALITY | DENIAL)) !== 0 && (signs & OUTCOME) !== 0)
    claims.push(...judgementsIn(sentence, figures, year));
  if ((signs & COMPARISON) !== 0) claims.push(...changesIn(sentence));
  if (figures) claims.push(...listsIn(sentence, figures, year));
  // What stands behind 下一步 or 拟于 is not done yet.
  const planned = claims.length === 0 ? -1 : sentence.text.search(PLANNED);
  const limit = sentence.start + offsetOf(sentence.gaps, planned);
  const done = planned < 0 ? claims : claims.filter(({ span }) => span.start < limit);
  if ((signs & UNTIL) !== 0) done.push(...periodsIn(sentence));
  return done.sort((a, b) => a.span.start - b.span.start);
}

function isOfDisclosure({ text, topic, passage }: Sentence): boolean {
  return topic === 'applications' || passage === 'remedies' || /信息公开|依申请|政务公开|申请公开/.test(text);
}

/** What one number counts: usually one thing, two in 「受理、办理申请 3 件」, nothing when it is about something else. */
function countsOf(
  sentence: Sentence,
  figures: Figures,
  number: NumberInText,
  index: number,
  ofDisclosure: boolean,
  year: number | null,
  organ: string | null,
): readonly Claim[] {
  const { unit } = number;
  const counted = CASES.has(unit);
  if (number.vague || (!counted && unit !== '元' && unit !== '%' && unit !== '个百分点')) return [];
  const around = figures.around(index);
  const { left, right } = around;
  if (unit === '个' && BODIES.test(right)) return [];
  if (QUOTA.test(right) || EACH.test(left) || isQuoted(sentence.text, number.start)) return [];
  const place = () => ({
    span: spanOf(sentence, number.start, number.end),
    scope: scopeOf(around, organ),
    period: periodAt(figures, index, year),
  });
  if (CHANGE.test(left)) {
    if (unit === '元') return [];
    const value = DOWN.test(left) ? subtract(ZERO, number.value) : number.value;
    return [{ kind: 'change', value, ...place() }];
  }
  const measures =
    unit === '元'
      ? moneyMeasure(around)
      : counted
        ? (sharedMeasures(sentence, figures, index) ?? measuresOf(sentence, around, unit))
        : [];
  if (measures.length === 0) return [];
  const common = place();
  const plain = isPlain(clauseOf(sentence, around, unit), organ);
  const included = includesCarriedIn(sentence.text, number, around);
  const byPeople = measures.includes('received') ? ALL_NATURAL.exec(sentence.text.slice(number.end)) : null;
  const nobodyElse: readonly Claim[] = byPeople
    ? [
        {
          ...common,
          kind: 'none',
          of: 'organisations',
          plain,
          span: spanOf(
            sentence,
            number.end + byPeople[0].search(/全部|均|都/),
            number.end + byPeople[0].length,
          ),
        },
      ]
    : [];
  const counts = measures.map((measure): Claim => {
    const of = measureIn(measure, around, included, year);
    return {
      kind: 'count',
      of,
      value: number.value,
      inexact: number.inexact,
      within: number.within,
      includesCarriedIn: of === 'received' && included,
      plain,
      ...common,
      scope:
        isOfSome(of, around, ofDisclosure) ||
        (of === 'closed' && isOneFateOfSeveral(sentence, figures, number))
          ? 'part'
          : common.scope,
    };
  });
  return [...counts, ...nobodyElse];
}

/** Whether the words of a figure leave some of what it counts out, or count more than the table does. */
function isOfSome(of: Measure, { left, said }: Surroundings, ofDisclosure: boolean): boolean {
  // 「行政诉讼 4 件」 without a word of disclosure may count all the organ's suits.
  if (DISPUTES.has(of)) return !ofDisclosure;
  // 「收到 5 件，其中受理 3 件」: of those that came in, some were accepted.
  if (of === 'received') return ACCEPTED.test(said);
  // 「新收的 33 件中，办结 32 件」 leaves out what came from last year.
  if (of === 'closed') return OF_NEW.test(said);
  // 「因不掌握相关信息无法提供 4 件」: for this reason, and there may be others; 「因不掌握等原因」 is for any.
  return WITH_REASONS.has(of) && REASON.test(left) && !/等(?!于)/.test(left);
}

/** 「11 件，其中 1 件转办，2 件撤回，8 件已答复」: what became of the others is closed as well, in other words. */
function isOneFateOfSeveral(
  sentence: Sentence,
  { text, numbers, around }: Figures,
  number: NumberInText,
): boolean {
  const from = text.lastIndexOf('其中', number.start);
  if (from < 0 || text.slice(from, number.start).includes('；')) return false;
  const stop = number.end + until(/；/, text.slice(number.end)).length;
  const parts: (readonly [at: number, part: NumberInText])[] = [];
  let total: Decimal = ZERO;
  for (const [at, part] of numbers.entries()) {
    if (part.unit !== number.unit || part.start > stop) continue;
    if (part.start < from) total = part.value;
    else parts.push([at, part]);
  }
  if (parts.length > MAX_PARTS || compare(sum(parts.map(([, { value }]) => value)), total) > 0) return false;
  return parts.some(([at, part]) => {
    const [of] = part === number ? ['closed'] : measuresOf(sentence, around(at), number.unit);
    return of !== 'closed' && of !== 'carriedOut';
  });
}

/** A list of more is none. */
const MAX_PARTS = 20;

const WITH_REASONS: ReadonlySet<Measure> = new Set(['denied', 'unavailable', 'notProcessed', 'otherResult']);
/** A word that gives a reason, or names one of the rows of 表三. */
const REASON =
  /(?<!原)因|由于|鉴于|属于?(?!不予|无法|其[他它])|以[^，；]+为由|国家秘密|商业秘密|个人隐私|第三方|内部事务|过程性|执法案卷|行政查询|不掌握|不存在|现成|制作|不明确|信访|投诉|举报|重复|出版物|反复|补正|缴费/;

/** What a figure counts in the report of a year, when its words alone say `measure`. */
function measureIn(
  measure: Measure,
  { left, ahead }: Surroundings,
  included: boolean,
  year: number | null,
): Measure {
  // 「办理申请 42 件（含上年结转 2 件）」: what there was to deal with.
  if (included && measure === 'closed' && DEALT_WITH.test(left)) return 'received';
  // 「结转至 2024 年的申请 3 件」 in the report of 2024: what came in, not what went out.
  const into =
    measure === 'carriedOut' ? (MOVED_INTO.exec(left) ?? MOVED_INTO.exec(until(/，/, ahead))) : null;
  if (into && Number(into[1]) === year) return 'carriedIn';
  // 「2024 年结转 2 件」 in the report of 2024: out of that year, or all that was carried over in it.
  const from = measure === 'carriedIn' ? MOVED_FROM.exec(left) : null;
  return from && Number(from[1]) === year ? 'carriedOut' : measure;
}

/** 「7 件，均来自自然人」: no organisation applied. */
const ALL_NATURAL =
  /^(?:(?:政府信息公开|依申请公开)?申请)?[，(]?(?:申请人|申请主体)?(?:全部|均|都)(?:系|是|为|由|来自)于?(?:自然人|公民个人)/;

const ACCEPTED = /收到[^；]*其中[^，；新年]{0,6}(?:受理|登记)[^，；]{0,14}$/;
const OF_NEW =
  /(?:新(?:收|增|受理)|办结|答复)[^，；。]{0,24}中，[^，；。]{0,12}$|新(?:收|增|受理)[^；。]{0,24}，(?:当年|年内)[^，；。]{0,6}$|(?:其余|余下|剩余)[^，；]{0,4}$/;
/** 「市辖五个区」 counts who, not what. */
const BODIES = /^(?:区|县|市|乡|镇|街道|部门|单位|机构|科室|方面|环节|领域|月)/;
/** 「收到 3 件以上申请的科室」「每月收到 7 件」 */
const QUOTA = /^(?:及?以[上下内]|左右)/;
const EACH = /每(?!件)|[平人]均|某|不[少低]于|不超过|至少|最多/;

/** 「个别镇填报的“收到 0 件、办结 2 件”」; a mark that is never closed is a slip of the pen. */
const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at) && text.includes('”', at);
const MOVED_FROM = /(20\d\d)年度?末?结转(?!.*结转)/;
const MOVED_INTO = /(?:转|顺延)(?:到|至|入)?(20\d\d)年(?!.*(?:转|顺延))/;

function periodAt(figures: Figures, index: number, year: number | null): Period {
  const shared = year === null ? null : sharedYear(figures, index);
  if (shared !== null) return shared === year ? 'year' : 'other';
  return periodOf(figures.around(index), year);
}

/** The words that say what is counted: those before the number, and those behind it where the first do not. */
function clauseOf(sentence: Sentence, around: Surroundings, unit: string): string {
  const tells = (words: Partial<Surroundings>) =>
    measuresOf(sentence, { ...around, ...words }, unit).length > 0;
  if (tells({ right: '', ahead: '' })) return around.left;
  return around.left + (tells({ ahead: '' }) ? around.right : around.ahead);
}

const DEALT_WITH = /(?:办理|处理)(?!完|结|毕)(?![^，；]*(?:办结|答复))/;

const DISPUTES: ReadonlySet<Measure> = new Set([
  'review',
  'suit',
  'disputes',
  'directSuit',
  'suitAfterReview',
]);
const DOWN = /(?:减少|下降|降低|降幅|少)(?:了|约|达|为)?$/;

/** 「受理 12 件（含上年结转 3 件）」, or the bracket before the number; not 「不含」. */
function includesCarriedIn(text: string, { end }: NumberInText, { since }: Surroundings): boolean {
  return INCLUDES.test(text.slice(end, end + 30)) || INCLUDED_BEFORE.test(since);
}

const INCLUDES =
  /^[^。\d]{0,14}?[，(]?(?:其中)?(?<![不未])(?:包?含|包括|另含)(?:有)?[^，；]{0,4}(?:上|去|往)一?年/;
const INCLUDED_BEFORE =
  /\((?:其中)?(?:包?含|包括)(?:有)?[^()，；]{0,4}(?:上|去|往)一?年[^()]*\)[^，；()]{0,4}$/;
