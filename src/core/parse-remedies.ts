/** 表四: printed as one row of fifteen, as three tables of five, or with its labels down the side. */
import type { GridCell } from './grid';
import { remediesTable } from './layouts/both-forms';
import {
  columnsWithWords,
  entryOf,
  figuresOf,
  headerColumns,
  isBlankCell,
  leaves,
  placeOf,
} from './parse-grid';
import { isFigure, type LabelledRow, type Piece } from './pieces';
import type { Entry, Fault, FormTable } from './report';
import { termOf } from './vocabulary';

const GROUPS = remediesTable.rows.map((row) => row.id);
const COLUMNS = remediesTable.columns.map((column) => column.id);

/** A cell the header gives a name to, by group and result. */
type Slot = { readonly group: string; readonly column: string };

/** Reads one 表四 from its pieces, each of which may be the whole or one group. */
export function parseRemedies(pieces: readonly Piece[]): FormTable | null {
  const first = pieces[0]?.rows[0];
  const firstCell = first?.row.cells[0];
  if (!first || !firstCell) return null;
  const place = placeOf(first.table, firstCell);
  const matrix: { [row: string]: { [column: string]: Entry } } = {};
  const faults: Fault[] = [];
  pieces.forEach((piece, index) => {
    const nth = pieces.length === GROUPS.length ? (GROUPS[index] ?? null) : null;
    for (const [slot, entry] of readPiece(piece.rows, nth, faults)) {
      const row = matrix[slot.group] ?? {};
      matrix[slot.group] = row;
      if (slot.column in row) faults.push({ kind: 'repeated', row: slot.group, label: '', cells: [entry] });
      else row[slot.column] = entry;
    }
  });
  if (faults.length === 0) {
    const missing = remediesTable.rows.filter(
      (row) => Object.keys(matrix[row.id] ?? {}).length !== COLUMNS.length,
    );
    if (missing.length > 0) faults.push({ kind: 'header', missing: missing.map((row) => row.label), place });
  }
  return { id: 'remedies', rows: inFormOrder(matrix), local: [], faults, place };
}

type Cell = readonly [Slot, Entry];

function readPiece(rows: readonly LabelledRow[], nth: string | null, faults: Fault[]): readonly Cell[] {
  return readDownwards(rows, nth) ?? readAcross(rows, nth, faults);
}

/** Labels down the side: each row names a result and holds one figure. */
function readDownwards(rows: readonly LabelledRow[], nth: string | null): readonly Cell[] | null {
  const cells: Cell[] = [];
  let group = nth;
  for (const { table, row } of rows) {
    const result = row.cells.findIndex(isResult);
    for (const cell of row.cells) group = groupOf(cell.text) ?? group;
    const column = columnOf(row.cells[result]?.text ?? '');
    const figure = row.cells[result + 1];
    if (result < 0 || column === undefined || figure === undefined) continue;
    if (columnOf(figure.text) !== undefined || row.cells.filter((cell) => isFigure(cell.text)).length > 1)
      return null;
    if (group !== null) cells.push([{ group, column }, entryOf(table, figure)]);
  }
  return cells.length >= COLUMNS.length && cells.some(([, entry]) => entry.reading.kind === 'number')
    ? cells
    : null;
}

/** Labels in the header, figures in the row below it. */
function readAcross(rows: readonly LabelledRow[], nth: string | null, faults: Fault[]): readonly Cell[] {
  const headerEnd = rows.reduce((end, row, index) => (isHeader(row) ? index + 1 : end), 0);
  const slots = readSlots(rows.slice(0, headerEnd), nth);
  const used = columnsWithWords(rows);
  const body = rows.slice(headerEnd).filter((row) => row.row.cells.length > 0);
  const filled = body.filter((row) => !row.row.cells.every(isBlankCell));
  const cells: Cell[] = [];
  // A blank row counts as the figures only when there is no other: Word likes to close a table with one.
  for (const { table, row } of filled.length > 0 ? filled : body.slice(0, 1)) {
    const [label] = row.cells;
    const group = label ? groupOf(label.text) : undefined;
    const wanted = group === undefined ? slots : COLUMNS.map((column) => ({ group, column }));
    const figures = figuresOf(group === undefined ? row.cells : row.cells.slice(1), wanted.length, used);
    const entries = figures.map((cell) => entryOf(table, cell));
    if (figures.length === wanted.length && wanted.length > 0) {
      wanted.forEach((slot, index) => {
        const entry = entries[index];
        if (entry) cells.push([slot, entry]);
      });
    } else {
      const count = group === undefined && nth === null ? GROUPS.length * COLUMNS.length : COLUMNS.length;
      faults.push({
        kind: 'cellCount',
        row: group ?? nth,
        label: '',
        found: figures.length,
        wanted: count,
        cells: entries,
      });
    }
  }
  return cells;
}

/** What each figure below a header is, from left to right; empty when the header does not say. */
function readSlots(header: readonly LabelledRow[], nth: string | null): readonly Slot[] {
  const found = leaves(headerColumns(header), (text) => columnOf(text)).filter(
    ({ meaning }) => meaning !== undefined,
  );
  const named = header.flatMap(({ row }) => row.cells).flatMap((cell) => groupOf(cell.text) ?? []);
  const blocks = Math.floor(found.length / COLUMNS.length);
  const inOrder = found.every(({ meaning }, index) => meaning === COLUMNS[index % COLUMNS.length]);
  if (!inOrder || found.length !== blocks * COLUMNS.length) return [];
  const groups = blocks === GROUPS.length ? GROUPS : blocks === 1 ? oneGroup(named, nth) : [];
  // The names in the header must not contradict the order of the form.
  const order = named.map((group) => groups.indexOf(group));
  if (order.some((at, index) => at < 0 || at < (order[index - 1] ?? 0))) return [];
  return groups.flatMap((group) => COLUMNS.map((column) => ({ group, column })));
}

function oneGroup(named: readonly string[], nth: string | null): readonly string[] {
  const [only] = named;
  if (named.length === 1 && only !== undefined) return [only];
  return named.length === 0 && nth !== null ? [nth] : [];
}

function isHeader({ row }: LabelledRow): boolean {
  return row.cells.some(
    (cell) => isResult(cell) || (groupOf(cell.text) !== undefined && !hasNumbers(row.cells)),
  );
}

const isResult = (cell: GridCell): boolean => columnOf(cell.text) !== undefined;
const hasNumbers = (cells: readonly GridCell[]): boolean => cells.some((cell) => isFigure(cell.text));
const columnOf = (text: string): string | undefined => termOf(text, 'remedies', 'column')?.id;
const groupOf = (text: string): string | undefined => termOf(text, 'remedies', 'row')?.id;

function inFormOrder(matrix: {
  readonly [row: string]: { readonly [column: string]: Entry };
}): FormTable['rows'] {
  const rows: { [row: string]: { readonly [column: string]: Entry } } = {};
  for (const group of GROUPS) {
    const row = matrix[group];
    if (row) rows[group] = row;
  }
  return rows;
}
