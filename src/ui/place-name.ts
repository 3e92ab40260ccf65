import type { Report, SectionId, TableId } from '../core/report';
import type { Outcome } from '../core/rule';
import { lineLabel, type Words } from '../words';

/** What an outcome speaks of, by the words of the form; empty for the report as a whole. */
export function placeName(words: Words, outcome: Outcome, report: Report): string {
  const { at } = outcome;
  if (at in TABLES) return words(`table_${at}`);
  // 二 to 四 are tables and parts by the same name; only STR-01 speaks of parts.
  if (at in OTHER_SECTIONS) return words(`section_${at}`);
  return lineLabel(outcome, report);
}

const TABLES: { readonly [table in TableId]: true } = { proactive: true, applications: true, remedies: true };

const OTHER_SECTIONS: { readonly [section in Exclude<SectionId, TableId>]: true } = {
  overview: true,
  issues: true,
  otherMatters: true,
};
