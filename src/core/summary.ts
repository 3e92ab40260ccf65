/** Outcomes in order and in numbers: for the badge, the popup and the exports alike. */
import { type Finding, isFinding, type Outcome } from './rule';

/** How many outcomes came out how. Only fails count by severity; together the six are all outcomes. */
export type Summary = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly undetermined: number;
  readonly passed: number;
  readonly notApplicable: number;
};

/** What a person has to look at, from the top of the page to its end; first what points at no cell, in order of the rules. */
export function findingsInPageOrder(outcomes: readonly Outcome[]): readonly Finding[] {
  return outcomes.filter(isFinding).sort(byPlace);
}

/** Counts the outcomes. */
export function summaryOf(outcomes: readonly Outcome[]): Summary {
  const count = { errors: 0, warnings: 0, infos: 0, undetermined: 0, passed: 0, notApplicable: 0 };
  for (const outcome of outcomes) count[counterOf(outcome)]++;
  return count;
}

function counterOf(outcome: Outcome): keyof Summary {
  switch (outcome.kind) {
    case 'pass':
      return 'passed';
    case 'notApplicable':
    case 'undetermined':
      return outcome.kind;
    case 'fail':
      return `${outcome.severity}s`;
  }
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (!first || !second) return Number(first !== null) - Number(second !== null);
  return first.table - second.table || first.row - second.row || first.col - second.col;
}

function placeOf(finding: Finding) {
  return finding.cells.find((cell) => cell.entry !== null)?.entry?.place ?? null;
}
