/** What an example of a rule is, and the report made of it. */
import { readHeadings, titleOf } from '../headings';
import { layoutOf } from '../layouts/index';
import type { Entry, Fault, FormId, LocalLine, Provenance, Report, TableId } from '../report';
import {
  type Cell,
  type Cells,
  consistentFigures,
  consistentTexts,
  HEADINGS,
  noProvenance,
  placeOf,
  readingOf,
  reportOf,
  saying,
  type Texts,
  titleFor,
  withCells,
} from '../sample';

/** How a report differs from the sound sample. */
export type Overlay = {
  readonly form?: FormId;
  /** Organ and year are read from it. */
  readonly title?: string;
  /** By path, `applications.new.total`; read as the page would print them. */
  readonly cells?: { readonly [path: string]: Cell };
  /** Rows the page does not print, `applications.partial`. */
  readonly missing?: readonly string[];
  /** 表四 printed with a wrong number of cells. */
  readonly remedyCells?: readonly Cell[];
  /** A row the form does not have; `subtotalOf` as in `LocalLine`. */
  readonly localRow?: {
    readonly table: TableId;
    readonly label: string;
    readonly subtotalOf: string | null;
    readonly cells: { readonly [column: string]: Cell };
  };
  /** In place of the sample's words, part by part. */
  readonly texts?: Texts;
  /** In place of the form's own. */
  readonly headings?: readonly string[];
  readonly page?: Partial<Provenance>;
  readonly reportsOnPage?: number;
};

/**
 * Two reports: one of which the rule has nothing to say, one of which it has. What both are about is drawn side by
 * side, so they differ in what the rule judges and in little else.
 */
export type Example = {
  readonly holds: Overlay;
  readonly fails: Overlay;
  /** Rows and cells to draw beside those the finding points at. */
  readonly show?: readonly string[];
  readonly blanks: Blanks;
};

/**
 * What a blank or a sign in place of a figure does to the rule.
 * `open`: a sum is at least what is known. `notApplicable`: the rule is out of play. `itself`: it speaks of nothing else.
 * `skipped`: such cells are passed over. `slots`: cells are counted, not read. `rows`: see T2-03. `atLeast`: words are
 * held against what is known at least. `undetermined`: a person has to look. `contrary`: only a figure contradicts words, and
 * a blank does not bear them out. `textAlone`: figures of the text do without. `none`: no cell is looked at.
 */
export type Blanks =
  | 'open'
  | 'notApplicable'
  | 'itself'
  | 'skipped'
  | 'slots'
  | 'rows'
  | 'atLeast'
  | 'undetermined'
  | 'contrary'
  | 'textAlone'
  | 'none';

const ORGAN = '青禾县人民政府';

/** The sound sample with this laid over it. */
export function reportWith(overlay: Overlay): Report {
  const { form = '2021', headings = HEADINGS.map(([, text]) => text) } = overlay;
  const title = overlay.title ?? titleFor(ORGAN, form === '2021' ? 2024 : 2020);
  const { organ = null, year = null } = titleOf(title) ?? {};
  const figures = withCells({ ...consistentFigures(form), year: year ?? 0 }, overlay.cells ?? {});
  const shown = withoutRows(figures, overlay.missing ?? []);
  const said = form === '2021' ? consistentTexts(title, year ?? 0) : {};
  const faults = overlay.remedyCells ? { remedies: [wrongCount(overlay.remedyCells)] } : {};
  return reportOf(overlay.remedyCells ? { ...shown, remedies: {} } : shown, {
    ...saying({ ...said, ...overlay.texts }, year, organ),
    title,
    organ,
    year,
    headings: readHeadings(headings.map((text, order) => ({ text, order, inTable: false }))),
    provenance: { ...noProvenance, ...overlay.page },
    reportsOnPage: overlay.reportsOnPage ?? 1,
    faults,
    local: localOf(overlay),
  });
}

function withoutRows<Tables extends { readonly [table in TableId]: Cells }>(
  tables: Tables,
  paths: readonly string[],
): Tables {
  const kept = (table: TableId): Cells =>
    Object.fromEntries(Object.entries(tables[table]).filter(([row]) => !paths.includes(`${table}.${row}`)));
  return {
    ...tables,
    proactive: kept('proactive'),
    applications: kept('applications'),
    remedies: kept('remedies'),
  };
}

/** As the parser says that 表四, read as one row, has a wrong number of cells. */
function wrongCount(cells: readonly Cell[]): Fault {
  const { rows, columns } = layoutOf('2021').remedies;
  return {
    kind: 'cellCount',
    row: null,
    label: '',
    found: cells.length,
    wanted: rows.length * columns.length,
    cells: cells.map((cell, index) => entryOf('remedies', cell, index)),
  };
}

function localOf({ localRow }: Overlay): { readonly [table in TableId]?: readonly LocalLine[] } {
  if (!localRow) return {};
  const { table, label, subtotalOf, cells } = localRow;
  const entries = Object.entries(cells).map(([column, cell], index): [string, Entry] => [
    column,
    entryOf(table, cell, index),
  ]);
  return { [table]: [{ axis: 'row', subtotalOf, label, cells: Object.fromEntries(entries) }] };
}

/** Behind the rows of the form. */
const entryOf = (table: TableId, cell: Cell, index: number): Entry => ({
  place: placeOf(table, 99, index + 1),
  reading: readingOf(cell),
});
