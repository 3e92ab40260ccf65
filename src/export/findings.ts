/** `复制问题清单`: the findings as a letter to the organ would have them. */
import { causeText } from '../cause-words';
import type { Cause } from '../core/causes/cause';
import { type Line, layoutAsPrinted } from '../core/layout';
import { layoutOf } from '../core/layouts/index';
import type { Report } from '../core/report';
import { cellsIn, type Finding, type Operand, outcomeId, quotesIn } from '../core/rule';
import { findingsInPageOrder, type Summary, summaryOf } from '../core/summary';
import {
  type Decided,
  isDismissed,
  NONE_DECIDED,
  standingCauses,
  withoutDismissed,
} from '../decisions/decision';
import { findingMessage, hintMessage, quotedSentence } from '../finding-words';
import { formulaLine, formulaText } from '../formula-words';
import { cellName, figureText } from '../label-words';
import type { AuditedReport, Source } from '../protocol';
import { decisionText, findingBasis, partOf, partTitle, ruleFormula, ruleTitle, type Words } from '../words';
import { changeLines } from './changes';
import { escapeHtml, oneLine } from './plain-text';

/** For `text/plain`: head, count, and the findings numbered in page order. */
export function findingsAsText(
  audited: AuditedReport,
  source: Source,
  words: Words,
  version: string,
  decided: Decided = NONE_DECIDED,
): string {
  const letter = letterOf(audited, source, words, version, decided);
  const items = numbered(letter.items);
  const causes = letter.causes.length > 0 ? [asBlock(words('copy_causes'), letter.causes)] : [];
  const dismissed = letter.dismissed.length > 0 ? [letter.dismissedTitle, ...numbered(letter.dismissed)] : [];
  const counted = [letter.count, ...letter.changes].join('\n');
  return [[letter.title, ...letter.head].join('\n'), counted, ...causes, ...items, ...dismissed].join('\n\n');
}

/** For `text/html`: the same words, the list a real one. */
export function findingsAsHtml(
  audited: AuditedReport,
  source: Source,
  words: Words,
  version: string,
  decided: Decided = NONE_DECIDED,
): string {
  const letter = letterOf(audited, source, words, version, decided);
  return [
    `<h1 style="font-size:1.2em">${escapeHtml(letter.title)}</h1>`,
    `<p>${letter.head.map(escapeHtml).join('<br>')}</p>`,
    `<p>${[letter.count, ...letter.changes].map(escapeHtml).join('<br>')}</p>`,
    ...(letter.causes.length > 0
      ? [`<p><b>${escapeHtml(words('copy_causes'))}</b>${lines(letter.causes)}</p>`]
      : []),
    ...listOf(letter.items),
    ...(letter.dismissed.length > 0
      ? [`<h2 style="font-size:1.1em">${escapeHtml(letter.dismissedTitle)}</h2>`, ...listOf(letter.dismissed)]
      : []),
  ].join('\n');
}

/** One finding by itself. */
export function findingAsText(
  finding: Finding,
  audited: AuditedReport,
  words: Words,
  decided: Decided = NONE_DECIDED,
): string {
  const [first, ...rest] = itemOf(finding, audited.report, words, decided);
  return asBlock(first, rest);
}

/** What a finding is about, then what is to be said of it, a line each. */
type Item = readonly [string, ...(readonly string[])];

type Letter = {
  readonly title: string;
  readonly head: readonly string[];
  readonly count: string;
  /** What was dismissed, and changed in the settings, a line each. */
  readonly changes: readonly string[];
  /** What may lie behind the items, by their numbers. */
  readonly causes: readonly string[];
  readonly items: readonly Item[];
  /** What a person has dismissed, in a list of its own. */
  readonly dismissedTitle: string;
  readonly dismissed: readonly Item[];
};

const numbered = (items: readonly Item[]): readonly string[] =>
  items.map(([first, ...rest], index) => asBlock(`${index + 1}. ${first}`, rest));

function listOf(items: readonly Item[]): readonly string[] {
  const all = items.map(([first, ...rest]) => `<li><b>${escapeHtml(first)}</b>${lines(rest)}</li>`);
  return all.length > 0 ? [`<ol>\n${all.join('\n')}\n</ol>`] : [];
}

function letterOf(
  { report, outcomes, causes, judging }: AuditedReport,
  source: Source,
  words: Words,
  version: string,
  decided: Decided,
): Letter {
  const unknown = words('copy_unknown');
  const findings = findingsInPageOrder(outcomes, report.passages);
  const open = findings.filter((finding) => !isDismissed(decided, finding));
  const dismissed = findings.filter((finding) => isDismissed(decided, finding));
  const itemsOf = (some: readonly Finding[]) =>
    some.map((finding) => itemOf(finding, report, words, decided));
  const number = String(dismissed.length);
  return {
    title: words('copy_findings_title'),
    head: [
      words('copy_head_organ', [oneLine(report.organ ?? source.publisher ?? unknown)]),
      words('copy_head_year', [report.year === null ? unknown : String(report.year)]),
      words('copy_head_title', [oneLine(report.title ?? source.title ?? unknown)]),
      words('copy_head_url', [oneLine(source.url)]),
      words('copy_head_read', [beijingTime(source.readAt)]),
      words('copy_head_version', [version]),
    ],
    count: countOf(summaryOf(withoutDismissed(outcomes, decided)), dismissed.length, words),
    changes: [
      ...(dismissed.length > 0 ? [words('copy_dismissed_count', [number])] : []),
      ...changeLines(judging, words),
    ],
    causes: standingCauses(causes, outcomes, decided).flatMap((cause) =>
      causeLines(cause, open, report, words),
    ),
    items: itemsOf(open),
    dismissedTitle: words('copy_dismissed', [number]),
    dismissed: itemsOf(dismissed),
  };
}

function countOf(summary: Summary, dismissed: number, words: Words): string {
  const { errors, warnings, infos, undetermined, passed, notApplicable } = summary;
  return errors + warnings + infos + undetermined + dismissed === 0
    ? words('copy_no_findings', [String(passed), String(notApplicable)])
    : words('copy_count', [errors, warnings, infos, undetermined, passed, notApplicable].map(String));
}

function causeLines(
  cause: Cause,
  findings: readonly Finding[],
  report: Report,
  words: Words,
): readonly string[] {
  const numbers = findings.flatMap((finding, index) =>
    cause.clears.includes(outcomeId(finding)) ? [String(index + 1)] : [],
  );
  const { lead, changes, others, more } = causeText(words, cause, report);
  const first = words('copy_cause', [numbers.join(words('list_separator')), lead]);
  return [first, ...changes.map((change) => words('cause_one_of', [change])), ...others, more]
    .map(oneLine)
    .filter((line) => line !== '');
}

function itemOf(finding: Finding, report: Report, words: Words, decided: Decided): Item {
  const decision = decided.get(outcomeId(finding));
  const { rule } = finding;
  const formula = formulaText(words, finding, report);
  const sentence = quotedSentence(finding, report);
  const cells = formula || finding.cells.length === 1 ? '' : cellList(cellsIn(finding), report, words);
  const verdict = words(finding.kind === 'fail' ? `severity_${finding.severity}` : 'verdict_undetermined');
  return [
    oneLine(words('copy_item', [verdict, placeName(finding, report, words)])),
    ...[
      sentence === null ? '' : words('copy_item_quote', [sentence]),
      findingMessage(words, finding, report),
      words('copy_item_rule', [rule, ruleTitle(words, rule), ruleFormula(words, rule)]),
      formula ? words('copy_item_figures', [formulaLine(words, formula)]) : '',
      cells === '' ? '' : words(sentence === null ? 'copy_item_cells' : 'copy_item_contradicted', [cells]),
      ...finding.hints.map((hint) => words('copy_item_hint', [hintMessage(words, hint, report)])),
      words('copy_item_basis', [findingBasis(words, finding)]),
      decision ? decisionText(words, decision) : '',
    ]
      .map(oneLine)
      .filter((line) => line !== ''),
  ];
}

/** The cell to look at, by its table, row and column; the part of the report for words and what is no single cell. */
function placeName(finding: Finding, report: Report, words: Words): string {
  const [first] = cellsIn(finding);
  if (quotesIn(finding).length > 0) return partTitle(words, partOf(finding));
  const single = finding.comparison !== null || finding.cells.length === 1;
  if (!first || !single || isWholeTable(first)) return partTitle(words, partOf(finding));
  const name = cellName(words, first, report);
  return first.row === '' ? name : words('copy_place', [words(`table_${first.table}`), name]);
}

/** The figures behind a finding that compares nothing, row by row: an organ must be able to find each of them. */
function cellList(cells: readonly Operand[], report: Report, words: Words): string {
  const layout = layoutAsPrinted(layoutOf(report.form), report);
  const rows = new Map<string, string[]>();
  for (const cell of cells) {
    const { rows: rowLines, columns } = layout[cell.table];
    if (isWholeTable(cell)) continue;
    const row = labelOf(rowLines, cell.row) || words(`table_${cell.table}`);
    // A figure that fits no column has only its turn in the row.
    const column = /^\d+$/.test(cell.column) ? '' : labelOf(columns, cell.column);
    const figure = column !== '' && cell.entry?.reading.kind === 'blank' ? '' : figureText(words, cell);
    rows.set(row, [...(rows.get(row) ?? []), [column, figure].filter((part) => part !== '').join(' ')]);
  }
  return [...rows]
    .map(([row, figures]) => words('copy_row_figures', [row, figures.join(words('list_separator'))]))
    .join(words('copy_row_separator'));
}

function labelOf(lines: readonly Line[], id: string): string {
  return lines.find((line) => line.id === id)?.label ?? id.replace(/^x_/, '');
}

function isWholeTable({ row, column }: Operand): boolean {
  return row === '' && column === '';
}

/** The organ's own time: China has one time zone, without summer time. */
function beijingTime(utc: string): string {
  const time = Date.parse(utc);
  if (Number.isNaN(time)) return utc;
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function asBlock(first: string, rest: readonly string[]): string {
  return [first, ...rest.map((line) => `   ${line}`)].join('\n');
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `<br>${escapeHtml(text)}`).join('');
}
