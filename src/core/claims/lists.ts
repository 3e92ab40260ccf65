/**
 * Totals with their parts: 「共 82 条，其中 71 条、7 条 …」. The parts of one total divide it in one way, by who applied, by
 * how it ended, by where it came from: where a figure of another kind follows, another list begins.
 */
import { compare, sum } from '../decimal';
import type { Claim, Measure } from './claim';
import { type Figures, periodOf, type Surroundings } from './context';
import { CASES, measuresOf } from './measures';
import type { NumberInText } from './numbers';
import { type Sentence, spanOf } from './sentences';

/** A sentence of more is none: 「1件含1件含1件…」 would have as many lists as numbers, each of all that follow. */
const MAX_LISTS = 20;

/** What the parts of one list have in common: each of these is a way of its own to divide a total. */
type Kind = 'applicants' | 'results' | 'incoming' | 'disputes' | 'rulings' | 'made' | 'kept' | 'decisions';

const KINDS: { readonly [of in Measure]?: Kind } = {
  natural: 'applicants',
  organisations: 'applicants',
  granted: 'results',
  partial: 'results',
  denied: 'results',
  unavailable: 'results',
  notProcessed: 'results',
  otherResult: 'results',
  // 「予以公开 8 件，正在办理 4 件」: what became of them by the end of the year.
  closed: 'results',
  carriedOut: 'results',
  received: 'incoming',
  carriedIn: 'incoming',
  review: 'disputes',
  suit: 'disputes',
  disputes: 'disputes',
  directSuit: 'disputes',
  suitAfterReview: 'disputes',
  'rules.made': 'made',
  'rules.repealed': 'kept',
  'rules.inForce': 'kept',
  'normativeDocuments.made': 'made',
  'normativeDocuments.repealed': 'kept',
  'normativeDocuments.inForce': 'kept',
  licenses: 'decisions',
  penalties: 'decisions',
  coercion: 'decisions',
};

const CARRIED: ReadonlySet<Measure> = new Set(['carriedIn', 'carriedOut']);

/** The lists of a sentence; all numbers of one list are in one unit and of one kind. */
export function listsIn(sentence: Sentence, figures: Figures, year: number | null): readonly Claim[] {
  const { text, numbers, around: aroundOf } = figures;
  const known: (Kind | null)[] = [];
  const kindAt = (index: number, unit: string): Kind | null => {
    const found = known[index];
    if (found !== undefined) return found;
    const kind = kindOf(sentence, aroundOf(index), unit);
    known[index] = kind;
    return kind;
  };
  const lists: Claim[] = [];
  const add = (total: NumberInText, parts: readonly NumberInText[], exhaustive: boolean) => {
    const values = parts.map(({ value }) => value);
    const around = aroundOf(numbers.indexOf(total));
    const [of = 'published'] = measuresOf(sentence, around, total.unit);
    // 「收到 10 件，上年结转 1 件，其中予以公开 6 件、无法提供 5 件」: parts of all that there was to deal with.
    if (CARRIED.has(of) && compare(sum(values), total.value) > 0) return;
    const start = Math.min(total.start, ...parts.map((part) => part.start));
    const end = Math.max(total.end, ...parts.map((part) => part.end));
    lists.push({
      kind: 'list',
      of,
      total: total.value,
      parts: values,
      exhaustive: exhaustive || sum(values) === total.value,
      span: spanOf(sentence, start, end),
      scope: 'own',
      period: periodOf(around, year),
    });
  };
  for (const [index, total] of numbers.entries()) {
    if (lists.length === MAX_LISTS) break;
    if (!CASES.has(total.unit) || total.inexact) continue;
    const earlier = numbers.slice(0, index);
    if (CLOSING.test(text.slice(0, total.start))) {
      const before = partsBefore(text, total, earlier);
      if (before.length > 1) {
        add(total, before, true);
        continue;
      }
    }
    // 「86 件，同比增长 7.5%，其中 …」: a change may stand between the total and its parts.
    const from = numbers.findIndex(({ unit }, at) => at > index && unit === total.unit);
    const first = numbers[from];
    const opening = first ? OPENING.exec(text.slice(total.end, first.start)) : null;
    if (!first || !opening) continue;
    // 「从申请人看，自然人 386 件；从内容看，征地 173 件」: both divide what came before them.
    if (DIVISION.test(opening[0]) && DIVISION.test(text.slice(0, total.start))) continue;
    // 「由 387 个整合为 269 个」
    if (/[由从]$/.test(opening[0]) && BECOMES.test(text.slice(first.end))) continue;
    const found = partsAfter(figures, total, first, opening[0].includes('('), kindAt);
    if (!found || found.parts.length < 2 || belongsElsewhere(text, total, found.parts, earlier)) continue;
    const { parts, end, cut } = found;
    const told = (EXHAUSTIVE.test(opening[0]) && !cut) || MAKE_UP.test(text.slice(end));
    add(total, parts, told && !hasOtherUnits(text, numbers.slice(from), total.unit, end));
  }
  return lists;
}

/** By what a number would divide a total; null where its words do not say. */
function kindOf(sentence: Sentence, words: Surroundings, unit: string): Kind | null {
  if (APPLICANT.test(words.left)) return 'applicants';
  if (RULING.test(words.left)) return 'rulings';
  if (DECISION.test(words.left)) return 'decisions';
  const [of] = measuresOf(sentence, words, unit);
  return (of && KINDS[of]) ?? null;
}

const APPLICANT = /(?:自然人|公民|个人|法人|组织|企业|机构|律师)[^，；]{0,6}$/;
const DECISION = /行政(?:许可|处罚|强制)[^，；]{0,6}$/;
/** How a review or a suit ended. */
const RULING = /(?:维持|纠正|纠错|驳回|撤销|审结|其[他它]结果|[败胜]诉)[^，；]{0,6}$/;

/** 「办结 62 件，3 件正在办理，其中 8 件、5 件 …」: parts that exceed their total and fit an earlier number are its. */
function belongsElsewhere(
  text: string,
  total: NumberInText,
  parts: readonly NumberInText[],
  earlier: readonly NumberInText[],
): boolean {
  const whole = sum(parts.map(({ value }) => value));
  if (compare(whole, total.value) <= 0) return false;
  if (earlier.some(({ unit, value }) => unit === total.unit && compare(value, whole) >= 0)) return true;
  // 「建议 15 件、提案 27 件，其中主办 18 件、协办 24 件」: they are parts of both.
  let [both, next] = [total.value, total];
  for (const one of [...earlier].reverse()) {
    const between = text.slice(one.end, next.start);
    if (one.unit !== total.unit || /[，；。]/.test(between) || !/[、和及与]/.test(between)) return false;
    [both, next] = [sum([both, one.value]), one];
    if (both === whole) return true;
  }
  return false;
}

/** 「分别为动态 210 条、专刊 5 期」: what is counted in another unit, between the parts or next to the last, is a part too. */
function hasOtherUnits(text: string, numbers: readonly NumberInText[], own: string, end: number): boolean {
  return numbers.some(
    ({ start, unit }) => unit !== own && CASES.has(unit) && !/[，；。]/.test(text.slice(end, start)),
  );
}

/**
 * The numbers of one unit and kind from the first on, up to a list within the list or a new total; null where one is
 * only about so much. `cut`: another kind follows, and the words alone do not say that the list had ended.
 */
function partsAfter(
  { text, numbers }: Figures,
  total: NumberInText,
  first: NumberInText,
  bracketed: boolean,
  kindAt: (index: number, unit: string) => Kind | null,
): { readonly parts: readonly NumberInText[]; readonly end: number; readonly cut: boolean } | null {
  const parts: NumberInText[] = [];
  let kind: Kind | null = null;
  let end = first.start;
  let seen = end;
  let open = 0;
  for (const [index, part] of numbers.entries()) {
    if (part.start < first.start || part.unit !== total.unit) continue;
    for (const char of text.slice(seen, part.start)) {
      if (char === '(') open++;
      else if (char === ')') open--;
    }
    seen = part.start;
    // What stands in brackets within the list is said of one part only.
    if (open > 0) continue;
    const between = text.slice(end, part.start).replace(/\([^()]*\)/g, '');
    if (NEW_SUBJECT.test(between) || (bracketed && between.includes(')'))) break;
    const own = kindAt(index, part.unit);
    if (own !== null && own !== kind && parts.length > 0) {
      // Parts of which no kind is known go on, up to a semicolon or until they make up the total.
      if (kind !== null || between.includes('；') || sum(parts.map(({ value }) => value)) === total.value)
        return { parts, end, cut: true };
    }
    kind ??= own;
    // 「A 3 件、B 约 5 件」: parts of which one is only about so much make up no sum.
    if (part.inexact) return null;
    parts.push(part);
    end = part.end;
  }
  return { parts, end, cut: false };
}

/** A list within the list, a new total, another year, another matter: only what came before belongs to this one. */
const NEW_SUBJECT =
  /其中|共(?!同)|总计|合计|累计|\(|同比|较上|结转|余下|剩余|剩下|[降增升减][至为到]|尚有|另|[按从][^，；]{1,8}[分看]|(?:19|20)\d\d年/;

/** The numbers before a closing total: 「线上 57 件，线下 24 件，合计 83 件」 */
function partsBefore(
  text: string,
  total: NumberInText,
  earlier: readonly NumberInText[],
): readonly NumberInText[] {
  const parts: NumberInText[] = [];
  let { start } = total;
  for (const part of [...earlier].reverse()) {
    if (part.unit !== total.unit) break;
    if (parts.length > 0 && /共|其中|结转|较|同比/.test(text.slice(part.end, start))) break;
    if (
      /(?:共|合计|总计|累计|收到|受理|办结)[^，；]{0,14}$/.test(
        text.slice(Math.max(0, part.start - 16), part.start),
      )
    )
      break;
    if (part.inexact) return [];
    parts.unshift(part);
    start = part.start;
  }
  return parts;
}

const DIVISION = /[按从][^，；]{1,8}[分看]/;
const BECOMES = /^[^，；。]{0,6}[为至到]/;
const CLOSING = /[，、；](?:合计|总计|共计)(?:为)?$/;
const OPENING =
  /^(?:[^。(]{0,30}。?(?:其中|分别|包括|包含|含|分为|由|即|分[:：，]|结果为|看[，:]|(?:申请|案件)中，)[^。]{0,30}|\((?!含)[^()]{0,30})$/;
const EXHAUSTIVE = /分别|分为|即|分[:：]|看[，:]/;
const MAKE_UP = /^[^，；。]{0,8}(?:组成|构成)/;
