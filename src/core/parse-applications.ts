/** 表三: rows by label, columns by header, figures by order. */
import type { GridCell } from './grid';
import { applicantColumns, resultGroups } from './layouts/both-forms';
import {
  asPrinted,
  columnsWithWords,
  entryOf,
  figuresOf,
  headerColumns,
  isBlankCell,
  leaves,
  placeOf,
} from './parse-grid';
import { hasFigures, isFigure, isHeaderRow, type LabelledRow } from './pieces';
import type { Entry, Fault, FormTable, LocalLine } from './report';
import { tidy } from './text';
import { isSubtotal, termOf } from './vocabulary';

type Column = { readonly id: string; readonly label: string; readonly local: boolean };

/** Reads the rows of one 表三, cut as they may be over several page tables. */
export function parseApplications(rows: readonly LabelledRow[]): FormTable | null {
  const [first] = rows;
  const firstCell = first?.row.cells[0];
  if (!first || !firstCell) return null;
  const start = headerEnd(rows);
  const columns = readColumns(rows.slice(0, start));
  const place = placeOf(first.table, firstCell);
  const times = (id: string) => columns.filter((column) => column.id === id).length;
  if (applicantColumns.some(({ id }) => times(id) !== 1)) {
    const absent = applicantColumns.filter(({ id }) => times(id) === 0).map(({ label }) => label);
    // 科研 in place of 科研机构: as many columns as the form has, one of them under a name of its own.
    const missing = columns.length < applicantColumns.length ? absent : [];
    const fault: Fault = { kind: 'header', missing, lines: asPrinted(rows.filter(hasFigures)), place };
    return { id: 'applications', rows: {}, local: [], faults: [fault], place };
  }
  return { id: 'applications', ...readRows(rows.slice(start), columns, columnsWithWords(rows)), place };
}

/** The header ends at the first row of the form; where no row is one, at the first figures. */
function headerEnd(rows: readonly LabelledRow[]): number {
  const [labelled, filled] = [rows.findIndex((row) => rowLabel(row) !== null), rows.findIndex(hasFigures)];
  const end = labelled < 0 ? filled : labelled;
  return end < 0 ? rows.length : end;
}

function readColumns(header: readonly LabelledRow[]): readonly Column[] {
  const found = leaves(headerColumns(header), (text) =>
    isSubtotal(text) ? 'subtotal' : termOf(text, 'applications', 'column')?.id,
  );
  const from = found.findIndex(({ meaning }) => meaning !== undefined);
  // What stands left of the first known column is the corner over the row labels.
  return found.slice(Math.max(from, 0)).map(({ text, meaning }) => {
    const label = tidy(text);
    return meaning === undefined || meaning === 'subtotal'
      ? { id: label, label, local: true }
      : { id: meaning, label, local: false };
  });
}

type Reading = Pick<FormTable, 'rows' | 'local' | 'faults'>;

function readRows(
  rows: readonly LabelledRow[],
  columns: readonly Column[],
  used: ReadonlySet<number>,
): Reading {
  const matrix: { [row: string]: { [column: string]: Entry } } = {};
  const local: LocalLine[] = [];
  const faults: Fault[] = [];
  const groups: { group: string; label: string; cells: { [column: string]: Entry } }[] = [];
  let group: string | null = null;

  for (const labelled of rows) {
    const label = rowLabel(labelled);
    if (label === null) {
      readUnknownRow(labelled, columns, used, local);
      continue;
    }
    group = label.group ?? (label.id === null || label.id.startsWith(`${group}.`) ? group : null);
    const data = figuresOf(labelled.row.cells.slice(label.at + 1), columns.length, used);
    // The heading of a group beside empty cells is no row; 其他处理 may be one, left blank.
    if (label.id === null && label.group !== 'other' && data.every(isBlankCell)) continue;
    if (label.id === null && data.length === 0) continue;
    const cells = data.map((cell) => entryOf(labelled.table, cell));
    if (data.length !== columns.length) {
      const place = labelled.row.cells[label.at];
      const shown = cells.length > 0 ? cells : place ? [entryOf(labelled.table, place)] : [];
      faults.push({
        kind: 'cellCount',
        row: label.id,
        label: tidy(label.text),
        found: data.length,
        wanted: columns.length,
        cells: shown,
      });
      continue;
    }
    const own = byColumn(columns, cells);
    const subtotal = label.subtotal ? group : label.id === null ? label.group : null;
    if (subtotal !== null) groups.push({ group: subtotal, label: tidy(label.text), cells: own });
    else if (label.id !== null && label.id in matrix) {
      faults.push({ kind: 'repeated', row: label.id, label: tidy(label.text), cells: own });
    } else if (label.id !== null) {
      matrix[label.id] = own;
      const row = label.id;
      columns.forEach((column, index) => {
        const entry = cells[index];
        if (column.local && entry) addToColumn(local, column, row, entry);
      });
    } else local.push({ axis: 'row', subtotalOf: null, label: tidy(label.text), cells: own });
  }
  return { rows: placeGroups(matrix, groups, local, faults), local, faults };
}

/**
 * A row of figures under a group's own name is the group's subtotal, unless the group has no rows of its own:
 * then it is the row 其他处理 as the form of 2019 prints it.
 */
function placeGroups(
  matrix: { [row: string]: { [column: string]: Entry } },
  groups: readonly { group: string; label: string; cells: { [column: string]: Entry } }[],
  local: LocalLine[],
  faults: Fault[],
): FormTable['rows'] {
  const rows = { ...matrix };
  for (const { group, label, cells } of groups) {
    const parted = Object.keys(matrix).some((id) => id.startsWith(`${group}.`));
    if (group === 'other' && !parted) {
      if ('other' in rows) faults.push({ kind: 'repeated', row: group, label, cells });
      else rows.other = cells;
    } else {
      const again = local.some((line) => line.axis === 'row' && line.subtotalOf === group);
      local.push({ axis: 'row', subtotalOf: again ? null : group, label: nameOf(group, label), cells });
    }
  }
  return rows;
}

/** 小计 alone says nothing away from its group. */
function nameOf(group: string, label: string): string {
  const heading = resultGroups.find((line) => line.id === group)?.label ?? '';
  return isSubtotal(label) && label.length <= 3 ? `${heading}${label}` : label;
}

type RowLabel = {
  readonly id: string | null;
  readonly group: string | null;
  readonly subtotal: boolean;
  readonly at: number;
  readonly text: string;
};

/** The last of a row's cells that names a line of 表三; a group's name, or 小计, when there is no line. */
function rowLabel(labelled: LabelledRow): RowLabel | null {
  if (isHeaderRow(labelled)) return null;
  const { row, terms } = labelled;
  let found = null as RowLabel | null;
  for (let at = 0; at < row.cells.length; at++) {
    const text = row.cells[at]?.text ?? '';
    if (isFigure(text)) break;
    const meaning = terms[at] ?? [];
    const group: string | null = meaning.find((term) => term.role === 'group')?.id ?? found?.group ?? null;
    const line = meaning.find((term) => term.table === 'applications' && term.role === 'row');
    if (isSubtotal(text)) found = { id: null, group, subtotal: true, at, text };
    else if (line && isTotalOfGroup(line.id, text, row.above, group))
      found = { id: null, group, subtotal: true, at, text };
    else if (line && !(line.id === 'other' && group === 'other'))
      found = { id: line.id, group, subtotal: false, at, text };
    else if (group !== null && group !== found?.group) found = { id: null, group, subtotal: false, at, text };
  }
  return found;
}

/** 合计 beside the heading of a group is that group's, not （七）总计. */
function isTotalOfGroup(id: string, text: string, above: readonly GridCell[], group: string | null): boolean {
  if (id !== 'closedTotal' || text.includes('七')) return false;
  return group !== null || above.some((cell) => termOf(cell.text, 'applications', 'group') !== undefined);
}

/** A row whose label the form does not know: kept apart, with its figures, and never summed. */
function readUnknownRow(
  labelled: LabelledRow,
  columns: readonly Column[],
  used: ReadonlySet<number>,
  local: LocalLine[],
): void {
  if (!hasFigures(labelled)) return;
  const { cells } = labelled.row;
  let at = -1;
  cells.forEach((cell, index) => {
    if (at === index - 1 && !isFigure(cell.text) && !isBlankCell(cell)) at = index;
  });
  const data = figuresOf(cells.slice(at + 1), columns.length, used).map((cell) =>
    entryOf(labelled.table, cell),
  );
  const text = tidy(cells[at]?.text ?? '');
  local.push({ axis: 'row', subtotalOf: null, label: text, cells: byColumn(columns, data) });
}

function addToColumn(local: LocalLine[], column: Column, row: string, entry: Entry): void {
  const at = local.findIndex((line) => line.axis === 'column' && line.label === column.label);
  const before = local[at];
  if (before) local[at] = { ...before, cells: { ...before.cells, [row]: entry } };
  else {
    const again = local.some((line) => line.axis === 'column' && line.subtotalOf !== null);
    local.push({
      axis: 'column',
      subtotalOf: isSubtotal(column.label) && !again ? 'organisations' : null,
      label: column.label,
      cells: { [row]: entry },
    });
  }
}

/** The figures under the form's own columns. */
function byColumn(columns: readonly Column[], cells: readonly Entry[]): { [column: string]: Entry } {
  const named: { [column: string]: Entry } = {};
  columns.forEach((column, index) => {
    const entry = cells[index];
    if (entry && !column.local) named[column.id] = entry;
  });
  return named;
}
