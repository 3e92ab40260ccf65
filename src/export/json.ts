/** A report and its outcomes as `gouji.report/1`. */

import { causeText, explanationText } from '../cause-words';
import { type Cause, type Change, certainValue, changedIn, type Explanation } from '../core/causes/cause';
import { type Decimal, ZERO } from '../core/decimal';
import type { Judging } from '../core/judging';
import { layoutAsPrinted, type TableLayout } from '../core/layout';
import { layoutOf } from '../core/layouts/index';
import type { Entry, Report, TableId } from '../core/report';
import { type Evidence, type Finding, isCell, type Outcome, outcomeId, type Side } from '../core/rule';
import { findingsInPageOrder, summaryOf } from '../core/summary';
import { type Decided, type Decision, NONE_DECIDED } from '../decisions/decision';
import { findingMessage, hintMessage, whyMessage } from '../finding-words';
import type { AuditedReport, Source } from '../protocol';
import { findingBasis, type Words } from '../words';
import { changesOf } from './changes';
import { type CellJson, REPORT_SCHEMA, type ReportJson } from './schema';

/** What `复制 JSON` copies, as data. Always satisfies `reportSchema`. */
export function toJson(
  audited: AuditedReport,
  source: Source,
  words: Words,
  version: string,
  decided: Decided = NONE_DECIDED,
): ReportJson {
  const { report, outcomes, causes, judging } = audited;
  const changes = changesOf(judging);
  return {
    schema: REPORT_SCHEMA,
    generator: { name: 'gouji', version },
    source: {
      url: source.url,
      title: source.title,
      site: source.site,
      siteId: source.siteId,
      column: source.column,
      publisher: source.publisher,
      publishedAt: source.publishedAt,
      readAt: source.readAt,
    },
    report: {
      form: report.form,
      year: report.year,
      organ: report.organ,
      proactive: tableJson(report, 'proactive'),
      applications: tableJson(report, 'applications'),
      remedies: tableJson(report, 'remedies'),
    },
    findings: findingsInPageOrder(outcomes, report.passages).map((finding) =>
      findingJson(finding, report, words, decided.get(outcomeId(finding))),
    ),
    causes: causes.map((cause) => causeJson(cause, report, words)),
    checks: outcomes.map((outcome) => checkJson(outcome, words)),
    summary: summaryOf(outcomes),
    ...(changes && { settings: settingsJson(changes) }),
  };
}

const settingsJson = ({ off, severities, deadlines }: Judging): NonNullable<ReportJson['settings']> => ({
  rulesOff: [...off],
  severities: { ...severities },
  deadlines: { ...deadlines },
});

/** The JSON as text. */
export function reportJsonText(json: ReportJson): string {
  return JSON.stringify(json, null, 2);
}

type TableJson = Record<string, Record<string, CellJson>>;

/** Rows and columns in the order of the form. Local additions are not in the matrix; STR-10 lists them. */
function tableJson(report: Report, id: TableId): TableJson | null {
  const rows = report[id]?.rows ?? {};
  if (Object.keys(rows).length === 0) return null;
  const layout = layoutAsPrinted(layoutOf(report.form), report)[id];
  return inOrder(rows, rowIds(layout), (cells) =>
    inOrder(
      cells,
      layout.columns.map((column) => column.id),
      cellJson,
    ),
  );
}

/** The form's rows as printed, then those that would stand in for them: a page may have both. */
function rowIds(layout: TableLayout): readonly string[] {
  return [...layout.rows, ...(layout.substitutes ?? []).flatMap(({ by }) => by)].map((line) => line.id);
}

function inOrder<T, U>(
  from: { readonly [id: string]: T },
  ids: readonly string[],
  convert: (value: T) => U,
): Record<string, U> {
  const entries: [string, U][] = [];
  for (const id of new Set(ids)) {
    const value = from[id];
    if (value !== undefined) entries.push([id, convert(value)]);
  }
  return Object.fromEntries(entries);
}

function cellJson({ reading }: Entry): CellJson {
  switch (reading.kind) {
    case 'number':
      return numberJson(reading.value);
    case 'blank':
      return null;
    case 'placeholder':
    case 'text':
      return reading.text;
  }
}

/** A JSON number only if it prints as the page does: no digit lost, no exponent gained. */
function numberJson(value: Decimal): number | string {
  const number = Number(value);
  return String(number) === value ? number : value;
}

function findingJson(
  finding: Finding,
  report: Report,
  words: Words,
  decision: Decision | undefined,
): ReportJson['findings'][number] {
  return {
    id: outcomeId(finding),
    rule: finding.rule,
    at: finding.at,
    verdict: finding.kind,
    severity: finding.severity,
    message: findingMessage(words, finding, report),
    ...sidesJson(finding),
    cells: finding.cells.flatMap(evidenceJson),
    basis: findingBasis(words, finding),
    hints: finding.hints.map((hint) => hintMessage(words, hint, report)),
    decision: decisionJson(decision),
  };
}

/** A note alone decides nothing. */
function decisionJson(decision: Decision | undefined): ReportJson['findings'][number]['decision'] {
  if (!decision || decision.state === 'open') return null;
  return { state: decision.state, note: decision.note, at: decision.decidedAt };
}

/** What should stand, and what does: by the formula, or by the figures that words are held against. */
function sidesJson({
  comparison,
  note,
}: Finding): Pick<ReportJson['findings'][number], 'expected' | 'reported'> {
  switch (note.code) {
    case 'said':
    case 'share': {
      const [usual] = note.stands;
      return { expected: usual === undefined ? null : numberJson(usual), reported: numberJson(note.said) };
    }
    case 'saidNone':
      return { expected: numberJson(note.stands), reported: numberJson(ZERO) };
    case 'listAbove':
    case 'listBelow':
    case 'flow':
      return { expected: numberJson(note.stands), reported: numberJson(note.said) };
    default:
      return { expected: sideJson(comparison?.left), reported: sideJson(comparison?.right) };
  }
}

function sideJson(side: Side | undefined): number | string | null {
  return !side || side.open ? null : numberJson(side.known);
}

function evidenceJson(evidence: Evidence): ReportJson['findings'][number]['cells'] {
  if (!isCell(evidence)) return [{ quote: evidence.quote.exact, section: evidence.quote.section }];
  const { table, row, column, entry } = evidence;
  // Without row and column an operand stands for a whole table.
  if (row === '' && column === '') return [];
  return [entry ? { table, row, column, value: cellJson(entry) } : { table, row, column }];
}

function causeJson(cause: Cause, report: Report, words: Words): ReportJson['causes'][number] {
  if (cause.kind === 'unexplained') {
    const { lead } = causeText(words, cause, report);
    return { cells: [], clears: [...cause.clears], pattern: null, message: lead, alternatives: [], more: 0 };
  }
  const [first, ...others] = cause.explanations.map((explanation) =>
    explanationJson(explanation, report, words),
  );
  return {
    ...(first ?? { cells: [], clears: [], pattern: null, message: '' }),
    alternatives: others,
    more: cause.more,
  };
}

function explanationJson(
  explanation: Explanation,
  report: Report,
  words: Words,
): ReportJson['causes'][number]['alternatives'][number] {
  const { slips, clears } = explanation;
  const patterns = new Set(slips.map(({ pattern }) => pattern));
  const [pattern = null] = patterns;
  return {
    cells: changedIn(explanation).map(changeJson),
    clears: [...clears],
    pattern: patterns.size === 1 ? pattern : null,
    message: explanationText(words, explanation, report),
  };
}

function changeJson(change: Change): ReportJson['causes'][number]['cells'][number] {
  const { operand, value, least, most } = change;
  const { table, row, column } = operand;
  const certain = certainValue(change);
  return {
    table,
    row,
    column,
    value: numberJson(value),
    suggested: certain === null ? null : numberJson(certain),
    atLeast: numberJson(least),
    atMost: most === null ? null : numberJson(most),
  };
}

function checkJson(outcome: Outcome, words: Words): ReportJson['checks'][number] {
  const id = outcomeId(outcome);
  return outcome.kind === 'notApplicable'
    ? { id, verdict: outcome.kind, why: whyMessage(words, outcome.why) }
    : { id, verdict: outcome.kind };
}
