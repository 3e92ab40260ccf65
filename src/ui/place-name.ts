import type { Report, SectionId, TableId } from '../core/report';
import type { Outcome } from '../core/rule';
import { lineLabel, type Words } from '../words';

/** What an outcome speaks of, by the words of the form; empty for the report as a whole. */
export function placeName(words: Words, outcome: Outcome, report: Report): string {
  const { rule, at } = outcome;
  // Parts and tables share the ids of 二 to 四; only STR-01 speaks of parts.
  if (rule === 'STR-01' && at in SECTIONS) return words(`section_${at}`);
  if (at in TABLES) return words(`table_${at}`);
  return lineLabel(outcome, report);
}

const TABLES: { readonly [table in TableId]: true } = { proactive: true, applications: true, remedies: true };

const SECTIONS: { readonly [section in SectionId]: true } = {
  ...TABLES,
  overview: true,
  issues: true,
  otherMatters: true,
};
