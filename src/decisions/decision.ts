/**
 * What a person has decided on findings: pure data, and how it is found again, merged and read from where it is kept.
 * The reader uses this too, so no library here; `store.ts` keeps it, `file.ts` carries it from one machine to another.
 */
import { type Cause, type Change, culpritsOf } from '../core/causes/cause';
import { hash } from '../core/fingerprint';
import type { Report } from '../core/report';
import { cellKey, cellsIn, type Finding, isFinding, type Outcome, outcomeId } from '../core/rule';
import { seenIn } from '../core/seen';
import { pageOf } from './page';

/** `open` is kept too: a note may stand on it, and it outlives an older decision in a file that is imported later. */
export type DecisionState = 'confirmed' | 'dismissed' | 'open';

/** The report a decision is of. */
export type ReportId = {
  /** `pageOf` its address. */
  readonly page: string;
  /** Which of the page's reports, from 0. */
  readonly ordinal: number;
  readonly organ: string | null;
  readonly year: number | null;
};

export type Decision = ReportId & {
  readonly rule: string;
  readonly at: string;
  /** `seenIn` the finding: with other values it is another finding, and open. */
  readonly seen: string;
  readonly state: DecisionState;
  readonly note: string;
  /** ISO 8601, UTC, with milliseconds. */
  readonly decidedAt: string;
};

/** Decisions that hold for the findings of one report, by `outcomeId`. */
export type Decided = ReadonlyMap<string, Decision>;

export const NONE_DECIDED: Decided = new Map();

/** Characters of a note. */
export const MAX_NOTE = 500;
/** Decisions of one page that are read. */
export const MAX_PER_PAGE = 2000;
const MAX_TEXT = 200;

export function reportIdOf(address: string, ordinal: number, { organ, year }: Report): ReportId {
  return { page: pageOf(address), ordinal, organ: organ === null ? null : short(organ), year };
}

/** A decision on a finding as it is seen now. It is later than `before`, whatever the clock says. */
export function decide(
  report: ReportId,
  finding: Finding,
  { state, note }: Pick<Decision, 'state' | 'note'>,
  now: Date,
  before?: Decision,
): Decision {
  const next = before ? Date.parse(before.decidedAt) + 1 : 0;
  const decidedAt = new Date(Math.max(now.getTime(), Math.min(next, LAST))).toISOString();
  return {
    ...report,
    rule: finding.rule,
    at: short(finding.at),
    seen: seenIn(finding),
    state,
    note: note.slice(0, MAX_NOTE),
    decidedAt,
  };
}

/** Which of these decisions hold for what was found in a report. */
export function decidedIn(
  decisions: readonly Decision[],
  report: ReportId,
  outcomes: readonly Outcome[],
): Decided {
  const own = new Map(decisions.map((decision) => [idOf(decision), decision]));
  if (own.size === 0) return NONE_DECIDED;
  return new Map(
    outcomes.filter(isFinding).flatMap((finding): [string, Decision][] => {
      const { rule, at } = finding;
      const decision = own.get(idOf({ ...report, rule, at: short(at), seen: seenIn(finding) }));
      return decision ? [[outcomeId(finding), decision]] : [];
    }),
  );
}

export const isDismissed = (decided: Decided, outcome: Outcome): boolean =>
  decided.get(outcomeId(outcome))?.state === 'dismissed';

/** Without what was dismissed: what counts. */
export const withoutDismissed = (outcomes: readonly Outcome[], decided: Decided): readonly Outcome[] =>
  outcomes.filter((outcome) => !isDismissed(decided, outcome));

/** Causes of something that was not dismissed. */
export function standingCauses(
  causes: readonly Cause[],
  outcomes: readonly Outcome[],
  decided: Decided,
): readonly Cause[] {
  const standing = new Set(withoutDismissed(outcomes, decided).map(outcomeId));
  return causes.filter(({ clears }) => clears.some((id) => standing.has(id)));
}

/** The figures a cause says are wrong, without those that only dismissed findings rest on. */
export function standingCulprits(
  cause: Cause,
  findings: readonly Finding[],
  decided: Decided,
): readonly Change[] {
  if (standingCauses([cause], findings, decided).length === 0) return [];
  const symptoms = findings.filter((finding) => cause.clears.includes(outcomeId(finding)));
  return culpritsOf(cause).filter(({ operand }) => {
    const touched = symptoms.filter((finding) =>
      cellsIn(finding).some((cell) => cellKey(cell) === cellKey(operand)),
    );
    return touched.length === 0 || touched.some((finding) => !isDismissed(decided, finding));
  });
}

/** What a decision is on; of two with the same one the later holds. */
export function idOf(decision: Omit<Decision, 'state' | 'note' | 'decidedAt'>): string {
  const { page, ordinal, organ, year, rule, at, seen } = decision;
  return JSON.stringify([page, ordinal, organ, year, rule, at, seen]);
}

/** Both lists as one, in the order of time: of two decisions on the same thing the later one, whichever list it is in. */
export function merge(a: readonly Decision[], b: readonly Decision[]): readonly Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of [...a, ...b]) {
    const id = idOf(decision);
    const other = latest.get(id);
    if (!other || order(other, decision) < 0) latest.set(id, decision);
  }
  return [...latest.values()].sort(order);
}

/** By time; what was decided at the same instant, by what it says, so that every machine agrees. */
function order(a: Decision, b: Decision): number {
  return byText(a.decidedAt, b.decidedAt) || byText(wordsOf(a), wordsOf(b));
}

const wordsOf = (decision: Decision): string => [decision.state, decision.note, idOf(decision)].join('\n');

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The decisions of a page as stored; anything that is none is left out. */
export function decisionsIn(stored: unknown, page: string): readonly Decision[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(-MAX_PER_PAGE).flatMap((value: unknown) => decisionIn(value, page) ?? []);
}

function decisionIn(value: unknown, page: string): Decision | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ordinal, organ, year, rule, at, seen, state, note, decidedAt } = value as {
    readonly [key in keyof Decision]?: unknown;
  };
  return isCount(ordinal) &&
    (organ === null || isText(organ)) &&
    (year === null || isCount(year)) &&
    isText(rule) &&
    isText(at) &&
    isText(seen) &&
    (state === 'confirmed' || state === 'dismissed' || state === 'open') &&
    isText(note, MAX_NOTE) &&
    isText(decidedAt) &&
    isInstant(decidedAt)
    ? { page, ordinal, organ, year, rule, at, seen, state, note, decidedAt }
    : null;
}

/** As `Date.toISOString` writes it, so that the order of the texts is that of time. */
export const isInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** The last instant of that form. */
const LAST = Date.UTC(9999, 11, 31);

const isText = (value: unknown, most = MAX_TEXT): value is string =>
  typeof value === 'string' && value.length <= most;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const short = (text: string): string =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 12)} ${hash(text)}`;
