/** Figures of the text against each other, and amounts and rates of the text against the tables. */
import type { Claim } from '../claims/claim';
import { compare, type Decimal, distance, isInteger, shift, sum, toDecimal, ZERO } from '../decimal';
import type { Passage, Report } from '../report';
import {
  BOTH_FORMS,
  type CheckRule,
  type Evidence,
  notApplicable,
  type Operand,
  type Verdict,
} from '../rule';
import { type Counted, countOf } from './meanings';
import { numbersOf, operandsOf, quoteOf, tableProblem, textOf } from './reading';
import { finding, MAX_PLACES, notSaid, numbered } from './said';

type Listed = Extract<Claim, { readonly kind: 'list' }>;
type Share = Extract<Claim, { readonly kind: 'share' }>;
/** A verdict that still wants its number, and the claim it speaks of. */
type Spoken = { readonly about: Claim; readonly verdict: (at: string) => Verdict };

export const sumRules: readonly CheckRule[] = [
  {
    id: 'N-10',
    severity: 'warning',
    basis: { sources: ['F30', 'practice'], certainty: 'practice' },
    forms: ['2021'],
    check: (report) => {
      const problem = tableProblem(report, 'proactive', ['2021']);
      if (problem) return [notApplicable('report', problem)];
      const said = report.claims.flatMap((claim) => {
        const counted = claim.period === 'year' ? countOf(claim) : null;
        return counted?.of === 'fees' ? [counted] : [];
      });
      return numbered(
        said.map((claim) => (at) => judgeFees(claim, at, report)),
        (at) => notApplicable(at, notSaid(report)),
      );
    },
  },
  {
    id: 'N-11',
    severity: 'warning',
    basis: { sources: ['arithmetic'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => {
      const sums = report.claims.filter(({ kind }) => kind === 'list' || kind === 'share');
      const spoken = sums.slice(0, MAX_PLACES).flatMap((claim): readonly Spoken[] => {
        if (claim.kind === 'list') return [{ about: claim, verdict: judgeList(claim, report) }];
        const verdict = claim.kind === 'share' ? judgeShare(claim, report) : null;
        return verdict ? [{ about: claim, verdict }] : [];
      });
      const flow = judgeFlow(report);
      const all = flow ? [...spoken, flow] : spoken;
      return numbered(
        inReadingOrder(all, report).map(({ verdict }) => verdict),
        (at) => notApplicable(at, notSaid(report)),
      );
    },
  },
];

function inReadingOrder(all: readonly Spoken[], report: Report): readonly Spoken[] {
  const rank = (passage: Passage) => report.passages.findIndex((found) => found.passage === passage);
  return [...all].sort(
    ({ about: { span: a } }, { about: { span: b } }) =>
      rank(a.passage) - rank(b.passage) || a.start - b.start,
  );
}

/** The report's own figures for this year. */
function countsOf({ claims }: Report, of: Counted['of']): readonly Counted[] {
  const known = counts.get(claims);
  if (known) return known.get(of) ?? [];
  const sorted = new Map<Counted['of'], Counted[]>();
  for (const claim of claims) {
    if (claim.kind !== 'count' || claim.period !== 'year') continue;
    const own = sorted.get(claim.of);
    if (own) own.push(claim);
    else sorted.set(claim.of, [claim]);
  }
  counts.set(claims, sorted);
  return sorted.get(of) ?? [];
}

/** Every rate asks for them, so they are sorted once. */
const counts = new WeakMap<readonly Claim[], ReadonlyMap<Counted['of'], readonly Counted[]>>();

function wordsOf(claim: Claim, report: Report): string {
  const { passage, start, end } = claim.span;
  return textOf(passage, report).slice(start, end);
}

/** 元 of the text against 万元 of 表二. */
function judgeFees(claim: Counted, at: string, report: Report): Verdict {
  const cells = operandsOf(report, 'proactive', 'fees', ['amount']);
  const amount = numbersOf(cells)?.[0];
  const stands = amount === undefined ? null : shift(amount, 4);
  const evidence = [quoteOf(claim.span, report), ...cells.filter(({ entry }) => entry !== null)];
  if (stands !== null && agree(claim, stands)) return { kind: 'pass', at };
  const plain = stands !== null && claim.scope === 'own' && !claim.inexact;
  const note = {
    code: 'said',
    of: 'fees',
    said: claim.value,
    stands: stands === null ? [] : [stands],
  } as const;
  return finding(plain ? 'fail' : 'undetermined', at, 'warning', note, evidence);
}

/** Less than one apart in the last digit that either side prints. A zero is not rounded. */
function agree(claim: Counted, stands: Decimal): boolean {
  const gap = distance(claim.value, stands);
  const zeros = /^[1-9]\d*?(0{0,4})$/.exec(stands)?.[1] ?? '';
  const steps = [sum([claim.within, claim.within]), toDecimal(`1${zeros}`) ?? ZERO];
  return steps.some((step) => compare(gap, step) < 0);
}

/** 「共82条，其中…」: parts above the total never fit; parts below it do unless they are all there are. */
function judgeList(claim: Listed, report: Report): (at: string) => Verdict {
  const parts = sum(claim.parts);
  const order = compare(parts, claim.total);
  const whole = (claim.exhaustive && !goesOn(claim, report)) || isClosed(claim, report);
  if (order === 0 || (order < 0 && !whole) || isDividedAgain(claim)) return (at) => ({ kind: 'pass', at });
  if (order > 0 && isSaidBefore(parts, claim, report)) return (at) => ({ kind: 'pass', at });
  // The same piece on the website and in the account is one piece in the total and two in its parts.
  const twice =
    order > 0 && claim.of === 'published' && !claim.exhaustive && CHANNEL.test(wordsOf(claim, report));
  const note = { code: order > 0 ? 'listAbove' : 'listBelow', said: claim.total, stands: parts } as const;
  return (at) => finding(twice ? 'undetermined' : 'fail', at, 'warning', note, [quoteOf(claim.span, report)]);
}

const CHANNEL = /网站|微信|微博|公众号|新媒体|客户端|抖音|公报|公开栏|平台/;

/** 「…71条、7条等」 */
function goesOn(claim: Listed, report: Report): boolean {
  const { passage, start, end } = claim.span;
  return /等(?!于|级|候|分别)/.test(
    textOf(passage, report)
      .slice(start, end + 4)
      .replace(/\s/g, ''),
  );
}

/** 「…392条共五类」 */
function isClosed({ span }: Listed, report: Report): boolean {
  const after = textOf(span.passage, report).slice(span.end, span.end + 16);
  return /^\s*[，,]?\s*共计?\s*[两二三四五六七八九十\d]{1,3}\s*(?:个|大)?(?:类|方面|部分)/.test(after);
}

/** 「96件，自然人83件、法人13件；网上58件、信函31件、当面7件」: the parts are those of a total further back. */
function isSaidBefore(parts: Decimal, { span }: Listed, report: Report): boolean {
  const stop = textOf(span.passage, report).slice(0, span.start).lastIndexOf('。');
  return report.claims.some(
    (claim) =>
      claim.kind === 'count' &&
      claim.value === parts &&
      claim.span.passage === span.passage &&
      claim.span.start < span.start &&
      claim.span.end > stop,
  );
}

/** 「12件，其中网络10件、信函2件，自然人9件、法人3件」: the total is divided more than once. */
function isDividedAgain({ parts, total }: Listed): boolean {
  let rest: Decimal = ZERO;
  for (const part of parts) {
    rest = sum([rest, part]);
    if (rest === total) rest = ZERO;
  }
  return rest === ZERO;
}

type Ratio = { readonly part: Decimal; readonly whole: Decimal };

/** A rate against every pair of figures its words may mean. Null when there is nothing to hold it against. */
function judgeShare(claim: Share, report: Report): ((at: string) => Verdict) | null {
  if (claim.scope !== 'own' || claim.period !== 'year') return null;
  const words = wordsOf(claim, report);
  // 按期办结率 and 答复率 are of what was due, which no table counts.
  if (claim.of === 'onTimeRate' || (claim.of === 'closedRate' && !/办结/.test(words))) return null;
  const { ratios, cells } =
    claim.of === 'closedRate' ? closedRatios(claim, report) : partRatios(claim, report);
  const sound = ratios.filter(({ part, whole }) => isCountable(part) && isCountable(whole) && whole !== ZERO);
  if (sound.length === 0) return null;
  if (sound.some((ratio) => fits(claim, ratio))) return (at) => ({ kind: 'pass', at });
  const stands = [...new Set(sound.map(percent))];
  return (at) =>
    finding('fail', at, 'warning', { code: 'share', said: claim.value, stands }, [
      quoteOf(claim.span, report),
      ...cells,
    ]);
}

const isCountable = (value: Decimal) => isInteger(value) && !value.startsWith('-');

type Ratios = { readonly ratios: readonly Ratio[]; readonly cells: readonly Evidence[] };

/** A rate speaks of figures of its own paragraph. */
const NEARBY = 300;

/** 办结 of 新收, of 新收 and 结转, or of what the text itself says was received. */
function closedRatios(claim: Share, report: Report): Ratios {
  const near = (of: Counted['of']) =>
    countsOf(report, of).filter(
      ({ span, scope }) =>
        span.passage === claim.span.passage &&
        Math.abs(span.start - claim.span.start) < NEARBY &&
        scope !== 'part',
    );
  const inText = near('closed').flatMap((closed) =>
    near('received').map((received): Ratio => ({ part: closed.value, whole: received.value })),
  );
  const cells: readonly Operand[] =
    tableProblem(report, 'applications', BOTH_FORMS) === null
      ? ['closedTotal', 'new', 'carriedIn'].flatMap((row) =>
          operandsOf(report, 'applications', row, ['total']),
        )
      : [];
  const [closed, received, carried] = numbersOf(cells) ?? [];
  if (closed === undefined || received === undefined || carried === undefined)
    return { ratios: inText, cells: [] };
  const inTable = [
    { part: closed, whole: received },
    { part: closed, whole: sum([received, carried]) },
  ];
  // More closed than received, with cases of the year before among them, is all of them.
  const all = compare(closed, received) > 0 ? [{ part: received, whole: received }] : [];
  return { ratios: [...inTable, ...all, ...inText], cells };
}

/** 「共办结200件，其中予以公开55件，占27.5%」: the figure just before, of any figure before that in the sentence. */
function partRatios(claim: Share, report: Report): Ratios {
  const none: Ratios = { ratios: [], cells: [] };
  const text = textOf(claim.span.passage, report);
  const words = wordsOf(claim, report);
  // 「其中予以公开 50 件，网上申请占 35%」: a share of its own subject is none of the figure before.
  if (!OF_FIGURE.test(words) || ELSEWHERE.test(words)) return none;
  let stop = claim.span.start - 1;
  while (stop >= 0 && !STOPS.includes(text[stop] ?? '')) stop--;
  const before = report.claims.filter(
    (other): other is Counted =>
      other.kind === 'count' &&
      other.scope !== 'part' &&
      other.period === 'year' &&
      !other.inexact &&
      other.span.passage === claim.span.passage &&
      other.span.start < claim.span.start &&
      other.span.end > stop,
  );
  const part = before[before.length - 1];
  if (!part || text.slice(part.span.end, claim.span.start).replace(/\s/g, '').length > 4) return none;
  const shares = report.claims.filter(
    ({ kind, span }) => kind === 'share' && span.passage === claim.span.passage,
  );
  const wholes = before
    .slice(0, -1)
    .filter((whole) => compare(whole.value, part.value) >= 0 && !hasShare(whole, shares, text));
  // Among so many figures nobody can tell of which it is the share.
  if (wholes.length > MAX_WHOLES) return none;
  return {
    ratios: wholes.map((whole) => ({ part: part.value, whole: whole.value })),
    cells: [...wholes, part].map(({ span }) => quoteOf(span, report)),
  };
}

/** 「予以公开 55 件（占 27.5%）、部分公开 20 件（占 10%）」: what is a share of something is not what others are shares of. */
function hasShare({ span: { end } }: Counted, shares: readonly Claim[], text: string): boolean {
  return shares.some(
    ({ span: { start } }) => start >= end && /^[\s，,(（]*[^\s\d，。；、]{0,6}$/.test(text.slice(end, start)),
  );
}

const MAX_WHOLES = 50;
/** Where a clause ends. */
const STOPS = '。；;\n';
/** 占, 约占, 所占比例: nothing before it says what has the share. */
const OF_FIGURE = /^(?:约|大约|共|合计|总计|各|均|仅|只|其|所|数量|件数|\s)*占/;
/** A share of something that is not counted in the sentence. */
const ELSEWHERE = /全[市县区省州国]|同期|上年|去年|历年/;

/** Exact: |100·part/whole − said| within a tenth of a point, or less than one where no decimals are printed. */
function fits({ value, places }: Share, { part, whole }: Ratio): boolean {
  const scale = 10n ** BigInt(places);
  const said = BigInt(value.replace('.', '')) * 10n ** BigInt(places - decimalsOf(value));
  const gap = BigInt(part) * 100n * scale - said * BigInt(whole);
  const size = gap < 0n ? -gap : gap;
  return places === 0 ? size < BigInt(whole) : size * 10n <= scale * BigInt(whole);
}

const decimalsOf = (value: Decimal) => value.split('.')[1]?.length ?? 0;

function percent({ part, whole }: Ratio): Decimal {
  const hundredths = String((BigInt(part) * 20000n + BigInt(whole)) / (BigInt(whole) * 2n)).padStart(3, '0');
  return toDecimal(`${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`) ?? ZERO;
}

/** 新收 + 上年结转 = 办结 + 结转下年, when the text tells all four, each once. */
function judgeFlow(report: Report): Spoken | null {
  const measures = ['received', 'carriedIn', 'closed', 'carriedOut'] as const;
  const told = measures.map((of) => onlyClaim(report, of));
  const [received, carriedIn, closed, carriedOut] = told;
  if (!received || !carriedIn || !closed || !carriedOut || received.kind !== 'count') return null;
  const incoming = sum([toldBy(received), toldBy(carriedIn)]);
  const outgoing = sum([toldBy(closed), toldBy(carriedOut)]);
  const pass: Spoken = { about: received, verdict: (at) => ({ kind: 'pass', at }) };
  if (incoming === outgoing) return pass;
  const quotes = told.flatMap((claim) => (claim ? [quoteOf(claim.span, report)] : []));
  const note = { code: 'flow', said: incoming, stands: outgoing } as const;
  const spoken = (kind: 'fail' | 'undetermined'): Spoken => ({
    about: received,
    verdict: (at) => finding(kind, at, 'warning', note, quotes),
  });
  // 收到 may include what was carried in, unless the words say 新收.
  if (toldBy(received) !== outgoing || saysNew(received, report)) return spoken('fail');
  return received.includesCarriedIn || isAllDue(received.value, report) ? pass : spoken('undetermined');
}

/** 新收 in the words before a figure. */
function saysNew({ span }: Counted, report: Report): boolean {
  const before = textOf(span.passage, report).slice(Math.max(0, span.start - 24), span.start);
  return /新(?:收|增|受理|接收)/.test(before.split(/[，。；,;\n]/).pop() ?? '');
}

type Told = Extract<Claim, { readonly kind: 'count' | 'none' }>;

const toldBy = (claim: Told): Decimal => (claim.kind === 'count' ? claim.value : ZERO);

/** What the text says of a measure, if all its sentences say the same. */
function onlyClaim(report: Report, of: Counted['of']): Told | null {
  const said = report.claims.filter(
    (claim): claim is Told =>
      (claim.kind === 'count' || claim.kind === 'none') &&
      claim.of === of &&
      claim.scope !== 'part' &&
      claim.period === 'year',
  );
  const [first] = said;
  if (!first || said.some((claim) => claim.kind === 'count' && claim.inexact)) return null;
  return said.every((claim) => toldBy(claim) === toldBy(first)) ? first : null;
}

/** Whether 表三 gives this figure for 新收 and 上年结转 together. */
function isAllDue(value: Decimal, report: Report): boolean {
  if (tableProblem(report, 'applications', BOTH_FORMS) !== null) return false;
  const cells = ['new', 'carriedIn'].flatMap((row) => operandsOf(report, 'applications', row, ['total']));
  const numbers = numbersOf(cells);
  return numbers !== null && sum(numbers) === value;
}
