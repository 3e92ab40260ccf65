/** 表二: blocks of rows, each under a header of its own; the header labels tell which form it is. */
import { shift } from './decimal';
import { layoutOf } from './layouts/index';
import { asPrinted, columnsWithWords, entryOf, figuresOf, isBlankCell, placeOf } from './parse-grid';
import { hasFigures, type LabelledRow } from './pieces';
import type { CellRef, Entry, Fault, FormId, FormTable, LocalLine } from './report';
import { tidy } from './text';
import { type Term, termOf } from './vocabulary';

export type Proactive = {
  readonly table: FormTable;
  readonly form: FormId;
  /** Labels that belong to the other form, or mix both. */
  readonly foreignLabels: readonly string[];
};

/** Reads one 表二 from all its rows. */
export function parseProactive(rows: readonly LabelledRow[]): Proactive | null {
  const [first] = rows;
  const firstCell = first?.row.cells[0];
  if (!first || !firstCell) return null;
  const { form, foreignLabels } = decideForm(rows);
  const place = placeOf(first.table, firstCell);
  return { table: { id: 'proactive', ...readRows(rows, form, place), place }, form, foreignLabels };
}

/** The form with more of its labels in the headers. */
function decideForm(rows: readonly LabelledRow[]): { form: FormId; foreignLabels: readonly string[] } {
  const only = { '2019': [] as string[], '2021': [] as string[] };
  const hybrids: string[] = [];
  for (const { row, terms } of rows) {
    terms.forEach((meaning, at) => {
      const mine = meaning.filter((term) => term.table === 'proactive');
      const label = () => tidy(row.cells[at]?.text ?? '');
      const [first] = mine;
      if (mine.some((term) => term.hybrid)) hybrids.push(label());
      else if (
        first &&
        mine.every((term) => term.form === first.form) &&
        mine.some((term) => term.role !== 'frame')
      )
        only[first.form].push(label());
    });
  }
  const form = only['2019'].length > only['2021'].length + hybrids.length ? '2019' : '2021';
  const foreign = only[form === '2019' ? '2021' : '2019'];
  return { form, foreignLabels: [...new Set([...foreign, ...hybrids])] };
}

type Reading = Pick<FormTable, 'rows' | 'local' | 'faults'>;

function readRows(rows: readonly LabelledRow[], form: FormId, place: CellRef): Reading {
  const matrix: { [row: string]: { [column: string]: Entry } } = {};
  const local: LocalLine[] = [];
  const faults: Fault[] = [];
  const unplaced: LabelledRow[] = [];
  const used = columnsWithWords(rows);
  let header: readonly (string | null)[] = [];
  for (const labelled of rows) {
    const named = readHeader(labelled);
    if (named) {
      header = named;
      continue;
    }
    const at = labelled.terms.findIndex((meaning) => rowOf(meaning) !== undefined);
    const id = rowOf(labelled.terms[at] ?? []);
    const from = at < 0 ? labelled.row.cells.findIndex((cell) => !isBlankCell(cell)) : at;
    const label = () => tidy(labelled.row.cells[from]?.text ?? '');
    const data = figuresOf(labelled.row.cells.slice(from + 1), header.length, used);
    const cells = data.map((cell) => entryOf(labelled.table, cell));
    if (id === undefined || !layoutHas(form, id)) {
      if (hasFigures(labelled))
        local.push({ axis: 'row', subtotalOf: null, label: label(), cells: byColumn(header, cells) });
      continue;
    }
    const wanted = header.filter((column) => column !== null).length;
    const figures = byColumn(header, cells);
    const placed = Object.keys(figures).length;
    const stray = cells.filter((entry, index) => header[index] == null && entry.reading.kind !== 'blank');
    const formWants = layoutOf(form).proactive.columnsOf?.[id]?.length ?? wanted;
    if (placed !== formWants || wanted !== formWants || stray.length > 0) {
      // As many as the form has: it is the header that does not say which is which.
      if (placed + stray.length === formWants) {
        unplaced.push(labelled);
        continue;
      }
      faults.push({
        kind: 'cellCount',
        row: id,
        label: label(),
        found: placed + stray.length,
        wanted: formWants,
        cells,
      });
    } else if (id in matrix) faults.push({ kind: 'repeated', row: id, label: label(), cells: figures });
    else matrix[id] = id === 'fees' ? mapped(figures, inTenThousands) : figures;
  }
  if (unplaced.length > 0) faults.push({ kind: 'header', missing: [], lines: asPrinted(unplaced), place });
  return { rows: matrix, local, faults };
}

/**
 * The columns a header row names, after its first cell, each by the form it is of: a label of the other form is kept
 * for what it says. Null entries are empty cells in place of a span. Null for any other row.
 */
function readHeader({ row, terms }: LabelledRow): readonly (string | null)[] | null {
  const first = terms.findIndex((meaning) => meaning.some((term) => term.role === 'column'));
  if (first < 0 || terms.some((meaning) => rowOf(meaning) !== undefined)) return null;
  const from = isBlankCell(row.cells[0]) || first > 0 ? 1 : 0;
  return row.cells.slice(from).map((cell) => {
    const meaning = termOf(cell.text, 'proactive', 'column');
    if (meaning === undefined) return isBlankCell(cell) ? null : tidy(cell.text);
    return meaning.id;
  });
}

const rowOf = (meaning: readonly Term[]): string | undefined =>
  meaning.find((term) => term.table === 'proactive' && term.role === 'row')?.id;

function layoutHas(form: FormId, row: string): boolean {
  return layoutOf(form).proactive.rows.some((line) => line.id === row);
}

function byColumn(header: readonly (string | null)[], cells: readonly Entry[]): { [column: string]: Entry } {
  const named: { [column: string]: Entry } = {};
  header.forEach((column, index) => {
    const entry = cells[index];
    if (column !== null && entry) named[column] = entry;
  });
  return named;
}

const mapped = (
  cells: { readonly [column: string]: Entry },
  change: (entry: Entry) => Entry,
): { [column: string]: Entry } =>
  Object.fromEntries(Object.entries(cells).map(([column, entry]) => [column, change(entry)]));

/** The form of 2021 asks for 万元; an amount printed with another unit beside it (144321元) is that many of them. */
function inTenThousands(entry: Entry): Entry {
  const { reading } = entry;
  if (reading.kind !== 'number' || !reading.irregular.includes('unit')) return entry;
  const [, unit = ''] = /^[^(（]*?([万亿]?元|亿)/.exec(reading.text) ?? [];
  return { ...entry, reading: { ...reading, value: shift(reading.value, PLACES[unit] ?? 0) } };
}

const PLACES: { readonly [unit: string]: number } = { 元: -4, 亿元: 4, 亿: 4 };
