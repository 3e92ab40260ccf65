/** Outcomes in order and in numbers: for the badge, the popup and the exports alike. */

import { offsetOf } from './passages';
import type { Passage, PassageText } from './report';
import { cellsIn, type Finding, isFinding, type Outcome, quotesIn } from './rule';
import { SECTIONS } from './sections';

/** How many outcomes came out how. Only fails count by severity; together the six are all outcomes. */
export type Summary = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly undetermined: number;
  readonly passed: number;
  readonly notApplicable: number;
};

/**
 * What a person has to look at, from the top of the page to its end; first what points at nothing, in order of the
 * rules. Words of one part are in order as far as `passages`, the report's text, has them.
 */
export function findingsInPageOrder(
  outcomes: readonly Outcome[],
  passages: readonly PassageText[] = [],
): readonly Finding[] {
  return outcomes
    .filter(isFinding)
    .map((finding) => ({ finding, position: positionOf(finding, passages) }))
    .sort((a, b) => compare(a.position, b.position))
    .map(({ finding }) => finding);
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

/** Parts of the report in reading order; what a table holds comes after the words of its part. */
const ORDER: readonly Passage[] = ['preface', ...SECTIONS];

function compare(first: readonly number[], second: readonly number[]): number {
  for (let index = 0; index < first.length; index++) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Part, words before cells, then the cell's place; what points at nothing comes first. */
function positionOf(finding: Finding, passages: readonly PassageText[]): readonly number[] {
  const [quote] = quotesIn(finding);
  if (quote) return [ORDER.indexOf(quote.section), 0, offsetOf(quote, passages), 0, 0];
  for (const { table, entry } of cellsIn(finding))
    if (entry) return [ORDER.indexOf(table), 1, entry.place.table, entry.place.row, entry.place.col];
  return [-1, 0, 0, 0, 0];
}
