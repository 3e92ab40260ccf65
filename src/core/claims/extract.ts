/** From sentences to claims. Takes only what the words plainly say; what is unclear is left out. */
import { subtract, ZERO } from '../decimal';
import type { PassageText } from '../report';
import type { Claim, Measure } from './claim';
import { periodOf, scopeOf, surroundings } from './context';
import { changesIn, judgementsIn, nonesIn, periodsIn, sharesIn } from './extract-statements';
import { listsIn } from './lists';
import { CASES, measuresOf, moneyMeasure } from './measures';
import { type NumberInText, numbersIn } from './numbers';
import { CHANGE, PLANNED, UNRELATED } from './phrases';
import { type Sentence, sentencesOf, spanOf } from './sentences';
import { sharedMeasures } from './shared-measures';

/**
 * The claims of a report's text, in reading order.
 * @param year the report's year; figures of other years are marked as such
 */
export function extractClaims(
  passages: readonly PassageText[],
  year: number | null,
  organ: string | null = null,
): readonly Claim[] {
  return passages.flatMap(({ passage, text }) => {
    let applications = false;
    return sentencesOf(passage, text).flatMap((sentence) => {
      // 「收到申请 86 件。全年办结 85 件。」: a sentence without a subject goes on about that of the one before.
      const continued = applications && !UNRELATED.test(sentence.text) && !OWN_SUBJECT.test(sentence.text);
      applications = continued || OF_APPLICATIONS.test(sentence.text) || sentence.topic === 'applications';
      return claimsOf(continued ? { ...sentence, topic: 'applications' } : sentence, year, organ);
    });
  });
}

const OF_APPLICATIONS = /信息公开申请|依申请公开|公开申请/;
const OWN_SUBJECT =
  /主动公开|规范性文件|行政许可|行政处罚|行政强制|收费|平台|网站|公众号|[((][一二三四五六][))]/;

function claimsOf(sentence: Sentence, year: number | null, organ: string | null): readonly Claim[] {
  const periods = periodsIn(sentence);
  if (PLANNED.test(sentence.text)) return periods;
  const numbers = numbersIn(sentence.text);
  const claims: Claim[] = [
    ...numbers.flatMap((_, index) => countsOf(sentence, numbers, index, year, organ)),
    ...nonesIn(sentence),
    ...sharesIn(sentence),
    ...judgementsIn(sentence),
    ...changesIn(sentence),
    ...listsIn(sentence, numbers, year),
    ...periods,
  ];
  return claims.sort((a, b) => a.span.start - b.span.start);
}

/** What one number counts: usually one thing, two in 「受理、办理申请 3 件」, nothing when it is about something else. */
function countsOf(
  sentence: Sentence,
  numbers: readonly NumberInText[],
  index: number,
  year: number | null,
  organ: string | null,
): readonly Claim[] {
  const number = numbers[index];
  if (!number) return [];
  const around = surroundings(sentence.text, numbers, index);
  const { left } = around;
  const span = spanOf(sentence, number.start, number.end);
  const scope = scopeOf(around, organ);
  const period = periodOf(around, year);
  if (CHANGE.test(left)) {
    const counted = number.unit === '%' || CASES.has(number.unit) || number.unit === '个百分点';
    return counted
      ? [
          {
            kind: 'change',
            value: DOWN.test(left) ? subtract(ZERO, number.value) : number.value,
            span,
            scope,
            period,
          },
        ]
      : [];
  }
  const ofDisclosure =
    /信息公开|依申请|政务公开|申请公开/.test(sentence.text) ||
    sentence.topic === 'applications' ||
    sentence.passage === 'remedies';
  const count = (of: Measure): Claim => ({
    kind: 'count',
    of,
    value: number.value,
    inexact: number.inexact,
    within: number.within,
    includesCarriedIn: of === 'received' && INCLUDES.test(sentence.text.slice(number.end, number.end + 30)),
    span,
    // 「行政诉讼 4 件」 without a word of disclosure may count all the organ's suits.
    scope: DISPUTES.has(of) && !ofDisclosure ? 'part' : scope,
    period,
  });
  if (number.unit === '元') return moneyMeasure(around).map(count);
  if (!CASES.has(number.unit)) return [];
  const shared = sharedMeasures(sentence, numbers, index);
  return (shared ?? measuresOf(sentence, around, number.unit)).map(count);
}

const DISPUTES: ReadonlySet<Measure> = new Set([
  'review',
  'suit',
  'disputes',
  'directSuit',
  'suitAfterReview',
]);
const DOWN = /(?:减少|下降|降低|降幅|少)(?:了|约|达|为)?$/;
const INCLUDES = /^[^。\d]{0,14}[，(]?(?:其中)?(?:包?含|包括|另含)(?:有)?[^，；]{0,4}(?:上|去|往)一?年/;
