/** 表四: printed as one row of fifteen, as three tables of five, or with its labels down the side. */
import type { GridCell } from './grid';
import { remediesTable } from './layouts/both-forms';
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
import { hasFigures, isFigure, type LabelledRow, type Piece } from './pieces';
import type { CellRef, Entry, Fault, FormTable } from './report';
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
  const unplaced: LabelledRow[] = [];
  pieces.forEach((piece, index) => {
    const nth = pieces.length === GROUPS.length ? (GROUPS[index] ?? null) : null;
    for (const [slot, entry] of readPiece(piece.rows, nth, faults, unplaced)) {
      const row = matrix[slot.group] ?? {};
      matrix[slot.group] = row;
      const label = labelOf(slot.group);
      if (slot.column in row)
        faults.push({ kind: 'repeated', row: slot.group, label, cells: { [slot.column]: entry } });
      else row[slot.column] = entry;
    }
  });
  const rows = pieces.flatMap((piece) => piece.rows);
  if (unplaced.length > 0) faults.push({ kind: 'header', missing: [], lines: asPrinted(unplaced), place });
  if (faults.length === 0) faults.push(...gapsIn(matrix, rows, place));
  return { id: 'remedies', rows: inFormOrder(matrix), local: [], faults, place };
}

type Groups = { readonly [row: string]: { readonly [column: string]: Entry } };

/** Groups of which some figures were found, and those of which none was. */
function gapsIn(matrix: Groups, rows: readonly LabelledRow[], place: CellRef): readonly Fault[] {
  const found = (group: string) => Object.values(matrix[group] ?? {});
  const short = GROUPS.filter((group) => found(group).length > 0 && found(group).length < COLUMNS.length).map(
    (group) => wrongCount(group, found(group)),
  );
  if (GROUPS.every((group) => found(group).length > 0)) return short;
  const nothing = GROUPS.every((group) => found(group).length === 0);
  return [
    ...short,
    {
      kind: 'header',
      missing: missingIn(rows),
      lines: nothing ? asPrinted(rows.filter(hasFigures)) : [],
      place,
    },
  ];
}

/** The labels of the form that none of these rows has. */
function missingIn(rows: readonly LabelledRow[]): readonly string[] {
  const texts = rows.flatMap(({ row }) => row.cells.map(({ text }) => text));
  const named = new Set(texts.flatMap((text) => [groupOf(text), columnOf(text)]));
  return [...remediesTable.rows, ...remediesTable.columns]
    .filter(({ id }) => !named.has(id))
    .map(({ label }) => label);
}

const labelOf = (group: string): string => remediesTable.rows.find(({ id }) => id === group)?.label ?? '';

type Cell = readonly [Slot, Entry];

/** The cells of a piece that have a place; what has none goes to `faults` or, where the header is to blame, to `unplaced`. */
function readPiece(
  rows: readonly LabelledRow[],
  nth: string | null,
  faults: Fault[],
  unplaced: LabelledRow[],
): readonly Cell[] {
  return readDownwards(rows, nth) ?? readAcross(rows, nth, faults, unplaced);
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
  return cells.length >= COLUMNS.length ? cells : null;
}

/** Labels in the header, figures in the row below it. */
function readAcross(
  rows: readonly LabelledRow[],
  nth: string | null,
  faults: Fault[],
  unplaced: LabelledRow[],
): readonly Cell[] {
  const headerEnd = rows.reduce((end, row, index) => (isHeader(row) ? index + 1 : end), 0);
  const slots = readSlots(rows.slice(0, headerEnd), nth);
  const used = columnsWithWords(rows);
  const body = rows.slice(headerEnd).filter((row) => row.row.cells.length > 0);
  const filled = body.filter((row) => !row.row.cells.every(isBlankCell));
  const cells: Cell[] = [];
  if (body.length === 0 && slots.length > 0) faults.push(wrongCount(nth, []));
  // A blank row counts as the figures only when there is no other: Word likes to close a table with one.
  for (const labelled of filled.length > 0 ? filled : body.slice(0, 1)) {
    const { table, row } = labelled;
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
      continue;
    }
    const of = group ?? nth;
    // As many as the form has: it is the header that is not understood.
    if (figures.length === countOf(of)) unplaced.push(labelled);
    else faults.push(wrongCount(of, entries));
  }
  return cells;
}

/** How many figures a group has, or all groups together. */
const countOf = (group: string | null): number => (group === null ? GROUPS.length : 1) * COLUMNS.length;

function wrongCount(group: string | null, cells: readonly Entry[]): Fault {
  const label = group === null ? '' : labelOf(group);
  return { kind: 'cellCount', row: group, label, found: cells.length, wanted: countOf(group), cells };
}

/** What each figure below a header is, from left to right; empty when the header does not say. */
function readSlots(header: readonly LabelledRow[], nth: string | null): readonly Slot[] {
  const found = leaves(headerColumns(header), (text) => columnOf(text)).filter(
    ({ meaning }) => meaning !== undefined,
  );
  const columns = found.flatMap(({ meaning }) => meaning ?? []);
  const named = header.flatMap(({ row }) => row.cells).flatMap((cell) => groupOf(cell.text) ?? []);
  const groups = groupsAbove(columns.length / COLUMNS.length, named, nth);
  const slots = groups.flatMap((group, block) =>
    columns.slice(block * COLUMNS.length, (block + 1) * COLUMNS.length).map((column) => ({ group, column })),
  );
  const each = new Set(slots.map(({ group, column }) => `${group}.${column}`));
  return each.size === groups.length * COLUMNS.length ? slots : [];
}

/** The groups over so many blocks of results: by their names, or in the order of the form where it has none. */
function groupsAbove(blocks: number, named: readonly string[], nth: string | null): readonly string[] {
  if (named.length === blocks) return named;
  if (blocks === GROUPS.length) return isInFormOrder(named) ? GROUPS : [];
  return blocks === 1 && named.length === 0 && nth !== null ? [nth] : [];
}

const isInFormOrder = (named: readonly string[]): boolean => {
  const order = named.map((group) => GROUPS.indexOf(group));
  return order.every((at, index) => at >= (order[index - 1] ?? 0));
};

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
