import type { Report } from '../core/report';
import type { Outcome } from '../core/rule';
import { lineLabel } from '../label-words';
import type { Words } from '../words';

const TABLES = ['proactive', 'applications', 'remedies'];

/** What an outcome speaks of, by the words of the form; empty for the report as a whole and for places in its text. */
export function placeName(words: Words, outcome: Outcome, report: Report): string {
  if (/^\d+$/.test(outcome.at)) return '';
  // Parts and tables share the ids of 二 to 四; only STR-01 speaks of parts.
  if (outcome.rule !== 'STR-01' && TABLES.includes(outcome.at)) return words(`table_${outcome.at}`);
  return lineLabel(words, outcome, report);
}
