/** How well the extractor and the narrative rules do on the labelled sentences: precision, recall, and what was confused. */
import { audit } from '../../src/core/audit';
import type { Claim } from '../../src/core/claims/claim';
import { extractClaims } from '../../src/core/claims/extract';
import { toDecimal } from '../../src/core/decimal';
import { layoutOf } from '../../src/core/layouts/index';
import type { Passage } from '../../src/core/report';
import { isCell, isFinding, type Outcome } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { type Cell, withCells, zeroFigures } from '../support/figures';
import { reportOf } from '../support/sample-report';

/** A labelled case: what the text says, and what must be said of it. */
export type Case = {
  readonly id: string;
  readonly text: string;
  readonly passage?: Passage;
  readonly year?: number;
  readonly organ?: string;
  readonly figures: { readonly [path: string]: Cell };
  readonly claims: readonly (readonly unknown[])[];
  readonly verdicts: readonly (readonly [rule: string, verdict: string])[];
  readonly trap?: boolean;
};

export type Score = { readonly right: number; readonly wrong: number; readonly missed: number };

export type Evaluation = {
  readonly cases: number;
  readonly traps: number;
  readonly extraction: Score;
  /** Fails of a rule whose severity is error. */
  readonly red: Score;
  /** All fails. */
  readonly fails: Score;
  readonly confusions: readonly string[];
};

/** Rules that hold words against words or figures; the others do not belong to a single sentence. */
const JUDGED = /^(?:N-0[1-9]|N-1[0-2]|D-0[123]|X-0[245])$/;

export function evaluate(cases: readonly Case[]): Evaluation {
  const extraction = { right: 0, wrong: 0, missed: 0 };
  const red = { right: 0, wrong: 0, missed: 0 };
  const fails = { right: 0, wrong: 0, missed: 0 };
  const confusions: string[] = [];
  for (const labelled of cases) {
    const { claims, outcomes } = judge(labelled);
    const claimDiff = compare(claimsFound(claims), claimsLabelled(labelled), extraction).join(', ');
    const failed = outcomes.filter(isFinding).filter(({ kind }) => kind === 'fail');
    const wantedFails = failsLabelled(labelled);
    const failDiff = compare(unique(failed.map(({ rule }) => rule)), wantedFails, fails).join(', ');
    const reds = failed.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    // What is labelled a fail and comes out as a warning of the same rule is no miss of red: severities are the rules'.
    const warned = failed.filter(({ severity }) => severity !== 'error').map(({ rule }) => rule);
    compare(
      unique(reds),
      unique(wantedFails.filter((rule) => RED.test(rule) && !warned.includes(rule))),
      red,
    );
    if (claimDiff !== '' || failDiff !== '') {
      confusions.push(
        `${labelled.id}${labelled.trap ? ' (trap)' : ''}: ${labelled.text}\n    ${[claimDiff, failDiff && `verdicts ${failDiff}`].filter(Boolean).join('  |  ')}`,
      );
    }
  }
  return {
    cases: cases.length,
    traps: cases.filter(({ trap }) => trap).length,
    extraction,
    red,
    fails,
    confusions,
  };
}

/** What comes out of a sentence that its labels do not say, and what they say that does not come out. */
export type Difference = {
  /** `+count partial 26`: read and not labelled; `-count granted 26`: labelled and not read. */
  readonly claims: readonly string[];
  /** `+N-05`: a rule fails it that should not; `-N-01`: one does not that should. */
  readonly fails: readonly string[];
};

/** Null where a sentence comes out as labelled. */
export function differenceOf(labelled: Case, { claims, outcomes }: Judged): Difference | null {
  const failed = outcomes.filter((outcome) => outcome.kind === 'fail').map(({ rule }) => rule);
  const nothing = { right: 0, wrong: 0, missed: 0 };
  const difference = {
    claims: compare(claimsFound(claims), claimsLabelled(labelled), nothing),
    fails: compare(unique(failed), failsLabelled(labelled), nothing),
  };
  return difference.claims.length + difference.fails.length === 0 ? null : difference;
}

const claimsFound = (claims: readonly Claim[]) => claims.map(shortOf).filter(isLabelled);
const claimsLabelled = ({ claims }: Case) => claims.map(labelOf).filter(isLabelled);
const failsLabelled = ({ verdicts }: Case) =>
  unique(verdicts.filter(([, verdict]) => verdict === 'fail').map(([rule]) => rule));

const RED = /^(?:N-0[12346]|N-07|D-0[13])$/;

export type Judged = { readonly claims: readonly Claim[]; readonly outcomes: readonly Outcome[] };

const judging = rules.filter(({ id }) => JUDGED.test(id));

/** Reads a sentence as if it were all a report says, and holds it against the report's figures. */
export function judge(labelled: Case): Judged {
  const { passage = 'overview', text, year = 2024, organ = '青禾县人民政府' } = labelled;
  const figures = { ...withCells(zeroFigures('2021'), plainFigures(labelled.figures)), organ, year };
  const passages = [{ passage, text }];
  const claims = extractClaims(passages, year, organ);
  const report = reportOf(figures, { passages, claims });
  return { claims, outcomes: audit(report, layoutOf('2021'), judging) };
}

/** Everything a sentence is read and judged as, a line each: more than its labels say. */
export function recordOf({ text }: Case, { claims, outcomes }: Judged): readonly string[] {
  return [
    ...claims.map((claim) => `${readingOf(claim, text)}@${claim.span.start}`),
    ...outcomes.flatMap((outcome) => {
      const at = `${outcome.rule}@${outcome.at} ${outcome.kind}`;
      if (isFinding(outcome)) {
        const { severity, note, cells } = outcome;
        const places = cells.map((place) =>
          isCell(place)
            ? `${place.table}.${place.row}.${place.column}`
            : `「${place.quote.exact}」${place.quote.nth}`,
        );
        return [[at, severity, JSON.stringify(note), ...places].join(' ')];
      }
      const line = outcome.kind === 'pass' ? at : `${at} ${outcome.why.code}`;
      return COMMON.has(line) ? [] : [line];
    }),
  ];
}

/** `count received 12 (plain) 「12件」`: what a claim says, what sets it apart from a plain one, and its words. */
export function readingOf(claim: Claim, text: string): string {
  const { start, end } = claim.span;
  return `${shortOf(claim)}${flagsOf(claim)} 「${text.slice(start, end)}」`;
}

/** What most rules say of most sentences: nothing in them is theirs to judge. */
const COMMON: ReadonlySet<string> = new Set([
  'D-01@report notApplicable noDate',
  'D-02@report pass',
  ...judging.map(({ id }) => `${id}@report notApplicable notSaid`),
]);

function flagsOf(claim: Claim): string {
  const flags: string[] = [];
  if (claim.scope !== 'own') flags.push(claim.scope);
  if (claim.period !== 'year') flags.push(claim.period);
  if (claim.kind === 'count') {
    if (claim.inexact) flags.push('inexact');
    if (claim.within !== '0') flags.push(`within ${claim.within}`);
    if (claim.includesCarriedIn) flags.push('includesCarriedIn');
  }
  if ('plain' in claim && claim.plain) flags.push('plain');
  if (claim.kind === 'share') flags.push(`places ${claim.places}`);
  if (claim.kind === 'list') flags.push(claim.of, ...(claim.exhaustive ? ['exhaustive'] : []));
  if (claim.kind === 'judgement') flags.push(`over ${claim.over}`);
  return flags.length === 0 ? '' : ` (${flags.join(', ')})`;
}

/** Amounts are labelled as strings to keep their decimals. */
function plainFigures(figures: Case['figures']): Case['figures'] {
  const plain = (cell: Cell): Cell =>
    typeof cell === 'string' && /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
  return Object.fromEntries(Object.entries(figures).map(([path, cell]) => [path, plain(cell)]));
}

/** `unrelated` counts, and flags, are not part of the comparison. */
function isLabelled(short: string): boolean {
  return !short.includes('unrelated');
}

function shortOf(claim: Claim): string {
  switch (claim.kind) {
    case 'count':
      return `count ${claim.of} ${claim.value}`;
    case 'none':
    case 'judgement':
      return `${claim.kind} ${claim.of}`;
    case 'share':
      return `share ${claim.of} ${claim.value}`;
    case 'change':
      return `change ${claim.value}`;
    case 'list':
      return `list ${claim.total} = ${claim.parts.join('+')}`;
    case 'period':
      return `period ${claim.from} ${claim.to}`;
  }
}

function labelOf(label: readonly unknown[]): string {
  const [kind, ...rest] = label;
  if (kind === 'list') return `list ${rest[1]} = ${(rest[2] as readonly string[]).join('+')}`;
  const flags = ['inexact', 'includesCarriedIn', 'whole', 'part', 'other'];
  const values =
    kind === 'share'
      ? [rest[0], toDecimal(String(rest[1])) ?? rest[1]]
      : rest.filter((part) => !flags.includes(String(part)));
  if (kind === 'change') return `change ${values[0]}`;
  return [kind, ...values.slice(0, kind === 'count' || kind === 'share' || kind === 'period' ? 2 : 1)].join(
    ' ',
  );
}

function compare(
  found: readonly string[],
  wanted: readonly string[],
  score: { right: number; wrong: number; missed: number },
): readonly string[] {
  const left = [...wanted];
  const extra: string[] = [];
  for (const item of found) {
    const at = left.indexOf(item);
    if (at < 0) extra.push(item);
    else left.splice(at, 1);
  }
  score.right += wanted.length - left.length;
  score.wrong += extra.length;
  score.missed += left.length;
  return [...extra.map((item) => `+${item}`), ...left.map((item) => `-${item}`)];
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
