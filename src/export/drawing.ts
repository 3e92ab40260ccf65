/** A report's tables as they are to be pasted: the official form again, and in words what does not fit into it. */
import { causeText } from '../cause-words';
import { type Cause, culpritsOf } from '../core/causes/cause';
import { layoutAsPrinted, type TableLayout } from '../core/layout';
import { layoutOf } from '../core/layouts/index';
import type { Entry, Fault, FormTable, LocalLine, Report, TableId } from '../core/report';
import { cellKey, cellsIn, type Finding, type Operand, quotesIn } from '../core/rule';
import { findingsInPageOrder } from '../core/summary';
import { type Decided, standingCauses, withoutDismissed } from '../decisions/decision';
import { findingMessage, quotedSentence } from '../finding-words';
import type { AuditedReport } from '../protocol';
import { partOf, type Words } from '../words';
import { headings, printedTable, type Slot } from './form';

/** How a cell is shaded: by the gravest finding that points at it. `said`: only words of the text, or a likely cause. */
export type Tone = 'error' | 'warning' | 'info' | 'undetermined' | 'said';

/** One cell of a drawn table. `label` and `remark` are words of ours, `text` words of the page. */
export type Box = {
  readonly kind: 'label' | 'remark' | 'number' | 'text' | 'empty';
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Why it is shaded, and what the page prints where that is more than the number. */
  readonly notes: readonly string[];
  readonly tone: Tone | null;
};

export type Drawing = { readonly heading: string; readonly rows: readonly (readonly Box[])[] };

/** Tables 2, 3 and 4 of a report, in this order. */
export function drawTables(
  { report, outcomes, causes }: AuditedReport,
  words: Words,
  decided: Decided,
): readonly Drawing[] {
  // What was dismissed is no reason to shade a figure; the list of findings has it.
  const findings = findingsInPageOrder(withoutDismissed(outcomes, decided), report.passages);
  const culprits = culpritNotes(standingCauses(causes, outcomes, decided), report, words);
  return (['proactive', 'applications', 'remedies'] as const).map((table) => ({
    heading: headings[table],
    rows: drawTable(table, report, findings, culprits, words),
  }));
}

function drawTable(
  table: TableId,
  report: Report,
  findings: readonly Finding[],
  culprits: Culprits,
  words: Words,
): readonly (readonly Box[])[] {
  const found = report[table];
  const layout = layoutAsPrinted(layoutOf(report.form), report);
  const lines = layout[table];
  const { width, rows } = printedTable(layout, table);
  const remark = (text: string) => [box('remark', text, width)];
  if (!found) return [remark(words('copy_table_missing'))];
  const drawn =
    Object.keys(found.rows).length === 0
      ? []
      : rows.map((slots) => slots.map((slot) => drawSlot(slot, found, report, findings, culprits, words)));
  const below = [
    ...findings
      .filter((finding) => speaksOfTable(finding, found))
      .map((finding) => remark(findingMessage(words, finding, report))),
    ...found.faults.flatMap((fault) => drawFault(fault, found.id, remark, words)),
    ...[...found.local, ...unprinted(found, lines)].flatMap((line) => drawLocal(line, lines, remark, words)),
  ];
  const all = [...drawn, ...below];
  return all.length > 0 ? all : [remark(words('copy_table_unreadable'))];
}

/** Rows that were read, but that the form has no place for beside the others: 其他处理 printed in both ways. */
function unprinted(found: FormTable, { rows, substitutes = [] }: TableLayout): readonly LocalLine[] {
  return substitutes
    .flatMap(({ by }) => by)
    .filter(({ id }) => !rows.some((line) => line.id === id))
    .map(({ id, label }) => ({ axis: 'row', label, subtotalOf: null, cells: found.rows[id] ?? {} }) as const)
    .filter(({ cells }) => Object.keys(cells).length > 0);
}

function drawSlot(
  slot: Slot,
  found: FormTable,
  report: Report,
  findings: readonly Finding[],
  culprits: Culprits,
  words: Words,
): Box {
  if (slot.kind === 'label') return box('label', slot.text, slot.colspan, slot.rowspan);
  const { row, column } = slot;
  const entry = found.rows[row]?.[column];
  const here = findings.filter((finding) =>
    shownAt(finding).some((cell) => cell.table === found.id && cell.row === row && cell.column === column),
  );
  const suspected = culprits.get(cellKey({ table: found.id, row, column }));
  const drawn = entry ? drawEntry(entry, words) : missing(row, found, words);
  return {
    ...drawn,
    colspan: slot.colspan,
    notes: [...(suspected ?? []), ...here.map((finding) => reasonOf(finding, report, words)), ...drawn.notes],
    tone: gravest(here) ?? (suspected ? 'said' : null),
  };
}

/** By cell, why it is most likely the wrong one. */
type Culprits = ReadonlyMap<string, readonly string[]>;

function culpritNotes(causes: readonly Cause[], report: Report, words: Words): Culprits {
  const notes = new Map<string, readonly string[]>();
  for (const cause of causes) {
    const { lead, changes } = causeText(words, cause, report);
    const note = [words('cause_likely'), lead, ...changes].join('\n');
    for (const { operand } of culpritsOf(cause)) {
      const key = cellKey(operand);
      notes.set(key, [...(notes.get(key) ?? []), note]);
    }
  }
  return notes;
}

/** Why a cell is shaded; where words contradict it, the sentence first. */
function reasonOf(finding: Finding, report: Report, words: Words): string {
  const sentence = quotedSentence(finding, report);
  const message = findingMessage(words, finding, report);
  return sentence === null ? message : `${words('copy_said', [sentence])}\n${message}`;
}

/** The cells a finding is shown at: the one to mark, or all of them where it is a list or words contradict them. */
function shownAt(finding: Finding): readonly Operand[] {
  const { code } = finding.note;
  const all = code === 'blanks' || code === 'placeholders' || quotesIn(finding).length > 0;
  return all ? cellsIn(finding) : cellsIn(finding).slice(0, 1);
}

/**
 * Whether a finding is about this table and points at none of the figures drawn: its sentence then stands below.
 * What is about words of the part is no matter of its table.
 * Local lines are drawn below the table with words of their own.
 */
function speaksOfTable(finding: Finding, found: FormTable): boolean {
  const [first] = cellsIn(finding);
  if (quotesIn(finding).length > 0) return false;
  if (partOf(finding) !== found.id || finding.rule === 'STR-01' || finding.note.code === 'localLines')
    return false;
  return !first || found.rows[first.row]?.[first.column] === undefined;
}

const gravity: readonly Tone[] = ['error', 'warning', 'said', 'undetermined', 'info'];

function gravest(findings: readonly Finding[]): Tone | null {
  const tones = findings.map((finding): Tone => {
    if (quotesIn(finding).length > 0) return 'said';
    return finding.kind === 'fail' ? finding.severity : finding.kind;
  });
  return gravity.find((tone) => tones.includes(tone)) ?? null;
}

function drawEntry({ reading }: Entry, words: Words): Box {
  switch (reading.kind) {
    case 'number': {
      const plain = reading.irregular.length === 0;
      return { ...box('number', reading.value), notes: plain ? [] : [words('copy_printed', [reading.text])] };
    }
    case 'blank':
      return box('empty', '');
    case 'placeholder':
    case 'text':
      return box('text', reading.text);
  }
}

function missing(row: string, found: FormTable, words: Words): Box {
  const unplaced = found.faults.some((fault) => fault.kind === 'header' || fault.row === row);
  return { ...box('empty', ''), notes: [words(unplaced ? 'copy_unplaced_cell' : 'figure_absent')] };
}

type Remark = (text: string) => readonly Box[];

/** Figures that fit no place of the form, one after the other or row by row as the page prints them. */
function drawFault(fault: Fault, table: TableId, remark: Remark, words: Words): readonly (readonly Box[])[] {
  if (fault.kind === 'header') {
    if (fault.lines.length === 0) return [];
    const printed = fault.lines.map((line) => line.map((entry) => drawEntry(entry, words)));
    return [remark(words('copy_unplaced_rows')), ...printed];
  }
  const figures = Object.values(fault.cells);
  if (figures.length === 0) return [];
  const heading = fault.kind === 'repeated' ? 'copy_repeated_row' : 'copy_unplaced';
  const name = fault.label === '' ? words(`table_${table}`) : fault.label;
  return [
    remark(words(heading, [name, String(figures.length)])),
    figures.map((entry) => drawEntry(entry, words)),
  ];
}

/** A line the form does not have: a row lies as on the page, a column (which may be long) is listed downwards. */
function drawLocal(
  { axis, label, cells }: LocalLine,
  layout: TableLayout,
  remark: Remark,
  words: Words,
): readonly (readonly Box[])[] {
  const heading = remark(words(`copy_local_${axis}`, [label]));
  const crossing = axis === 'row' ? layout.columns : layout.rows;
  const drawn = Object.entries(cells).map(([id, entry]) => ({
    name: box('label', crossing.find((line) => line.id === id)?.label ?? id),
    figure: drawEntry(entry, words),
  }));
  return axis === 'row'
    ? [heading, drawn.map(({ name }) => name), drawn.map(({ figure }) => figure)]
    : [heading, ...drawn.map(({ name, figure }) => [name, figure])];
}

function box(kind: Box['kind'], text: string, colspan = 1, rowspan = 1): Box {
  return { kind, text, colspan, rowspan, notes: [], tone: null };
}
