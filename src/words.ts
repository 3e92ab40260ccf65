/**
 * Words for rules and parts of a report: codes in, sentences out. The sentences themselves are in `_locales`; `Words`
 * looks them up, so nothing here knows a language or a browser.
 */
import type { SectionId, TableId } from './core/report';
import { cellsIn, type Finding, quotesIn, type Rule } from './core/rule';
import { rules } from './core/rules/index';
import { SECTIONS } from './core/sections';

/** Looks up a message and fills its places $1 … $9: `browser.i18n.getMessage`. */
export type Words = (key: string, args?: readonly string[]) => string;

/** The part of the report a finding is listed under. */
export type Part = 'report' | SectionId;

/** In the order of the report. */
export const PARTS: readonly Part[] = ['report', ...SECTIONS];

/** How a rule's messages begin. */
export const key = (ruleId: string) => `rule_${ruleId.replace('-', '_')}`;

/** What should hold. */
export const ruleTitle = (words: Words, ruleId: string): string => words(`${key(ruleId)}_title`);

/** The relation in words. */
export const ruleFormula = (words: Words, ruleId: string): string => words(`${key(ruleId)}_formula`);

/** The legal basis: the rule's clause, and how sure it is where it is not stated in a text. */
export function ruleBasis(words: Words, ruleId: string): string {
  const certainty = rules.find((rule) => rule.id === ruleId)?.basis.certainty ?? 'practice';
  const clause = words(`${key(ruleId)}_basis`);
  return certainty === 'stated'
    ? clause
    : words('basis_with_certainty', [clause, words(`certainty_${certainty}`)]);
}

/** How the verdict can come out. */
export const ruleVerdicts = (words: Words, rule: Rule): string =>
  words(`copy_verdict_${'formula' in rule ? rule.formula.unread : rule.id.replace('-', '_')}`);

/** What a finding rests on: the basis of its rule, but for a deadline that no law sets. */
export function findingBasis(words: Words, { rule, note }: Finding): string {
  return 'setBy' in note && note.setBy !== 'law'
    ? words(`basis_deadline_${note.setBy}`)
    : ruleBasis(words, rule);
}

/** The name of the part a finding belongs to. */
export const partTitle = (words: Words, part: Part): string => words(`part_${part}`);

/** Which part a finding is listed under: that of its words, else of its first cell, else the report. */
export function partOf(finding: Finding): Part {
  const [quote] = quotesIn(finding);
  if (quote) return quote.section === 'preface' ? 'report' : quote.section;
  const [first] = cellsIn(finding);
  return first && finding.rule !== 'X-01' && finding.rule !== 'STR-02'
    ? first.table
    : partOfPlace(finding.at);
}

/** What a person has decided on a finding; empty if it is open and nothing was noted. */
export function decisionText(
  words: Words,
  { state, note }: { readonly state: 'confirmed' | 'dismissed' | 'open'; readonly note: string },
): string {
  if (state === 'open') return note === '' ? '' : words('decision_note', [note]);
  return note === '' ? words(`decision_${state}`) : words(`decision_${state}_note`, [note]);
}

/** The parts of a report that have no table. */
export function isTextPart(id: string): id is Exclude<SectionId, TableId> {
  return id === 'overview' || id === 'issues' || id === 'otherMatters';
}

export function isTable(id: string | undefined): id is TableId {
  return id === 'proactive' || id === 'applications' || id === 'remedies';
}

function partOfPlace(at: string): Part {
  return isTable(at) || isTextPart(at) ? at : 'report';
}

export function list(words: Words, items: readonly string[]): string {
  return items.join(words('list_separator'));
}
