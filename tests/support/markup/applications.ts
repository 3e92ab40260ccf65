/** 表三 as rows of slots: in one block, or cut in two where a page of the Word file ended. */
import { type Cell, type Figures, sumOf } from '../figures';
import * as form from '../form';
import type { Markup } from './markup';
import { type Block, figure, gap, header, label, type Row, type Slot } from './slots';

/** A row of figures before its spans are known. `result` and `group` are the cells it shares with its neighbours. */
type Line = {
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly result: string | null;
  readonly group: string | null;
  readonly hidden?: 'style' | 'attribute';
};

export function applicationTables(figures: Figures, markup: Markup): readonly Block[] {
  const lines = linesOf(figures, markup);
  const cut = markup.applications === 'one' ? lines.length : markup.cutAfter;
  const pieces = [lines.slice(0, cut), lines.slice(cut)].filter((piece) => piece.length > 0);
  const head = headerRows(markup);
  const width = labelColumns + (markup.subtotalColumn ? 8 : 7) + (offGrid(markup) ? 1 : 0);
  return pieces.map((piece, i) => {
    const headed = i === 0 || markup.applications === 'cutHeaded';
    const before = headed ? undefined : lines[cut - 1];
    return { rows: [...(headed ? head : []), ...rowsOf(piece, markup, before)], width };
  });
}

const labelColumns = 3;
const offGrid = (markup: Markup): boolean => markup.offGrid === 'all';

function linesOf(figures: Figures, markup: Markup): readonly Line[] {
  const cellsOf = (id: string): readonly Cell[] | null => {
    const row = figures.applications[id];
    if (!row) return null;
    const organisations = form.organisations.map((column) => row[column.id] ?? null);
    const subtotal = markup.subtotalColumn ? [sumOf(organisations)] : [];
    return [row.natural ?? null, ...organisations, ...subtotal, row.total ?? null];
  };
  const line = (row: form.Leaf, result: string | null, group: string | null): readonly Line[] => {
    const cells = cellsOf(row.id);
    return cells ? [{ label: row.label, cells, result, group }] : [];
  };
  const results = form.resultGroups.flatMap((group) => {
    const rows = group.rows.flatMap((row) => line(row, form.resultsLabel, group.label));
    return group.label === null ? rows : withSubtotal(rows, group.label, markup);
  });
  const carriedOut = line(form.carriedOut, null, null);
  return [
    ...form.received.flatMap((row) => line(row, null, null)),
    ...results,
    ...line(form.closedTotal, form.resultsLabel, null),
    ...carriedOut,
    ...leftOver(carriedOut, markup),
  ];
}

function withSubtotal(rows: readonly Line[], group: string, markup: Markup): readonly Line[] {
  const first = rows[0];
  if (!first || markup.subtotalRows === 'none') return rows;
  const cells = first.cells.map((_, x) => sumOf(rows.map((row) => row.cells[x])));
  if (markup.subtotalRows === 'last') return [...rows, { ...first, label: '小计', cells }];
  return [{ ...first, label: group, cells, group: null }, ...rows.map((row) => ({ ...row, group: null }))];
}

/** The last row again with other figures, hidden. */
function leftOver(rows: readonly Line[], markup: Markup): readonly Line[] {
  const hidden = markup.hiddenRow;
  return hidden === 'none' ? [] : rows.map((row) => ({ ...row, cells: row.cells.map(() => 77), hidden }));
}

function rowsOf(lines: readonly Line[], markup: Markup, before: Line | undefined): readonly Row[] {
  const half = lines.filter((line) => line.result !== null).length >> 1;
  const twice = markup.resultsCell === 'twice' && markup.applications === 'one';
  const firstResult = lines.findIndex((line) => line.result !== null);
  const results = lines.map((line, y) =>
    twice && y >= firstResult + half && line.result ? `${line.result}+` : line.result,
  );
  const groups = lines.map((line) => line.group);
  return lines.map((line, y) => {
    const continues = y === 0 && before ? before : null;
    const shared = (
      names: readonly (string | null)[],
      name: string | null,
      was: string | null,
    ): readonly Slot[] => {
      if (name === null || names[y] === names[y - 1]) return [];
      const rows = runFrom(names, y);
      return [name === was ? gap({ rows }) : label(name, { rows })];
    };
    return {
      slots: [
        ...shared(results, line.result, continues?.result ?? null),
        ...shared(groups, line.group, continues?.group ?? null),
        label(line.label, { cols: labelColumns - (line.result ? 1 : 0) - (line.group ? 1 : 0) }),
        ...figureSlots(line.cells, markup),
      ],
      ...(line.hidden ? { hidden: line.hidden } : {}),
    };
  });
}

/** How many rows from `y` on share the value there. */
function runFrom(values: readonly (string | null)[], y: number): number {
  const end = values.findIndex((value, i) => i > y && value !== values[y]);
  return (end < 0 ? values.length : end) - y;
}

const figureSlots = (cells: readonly Cell[], markup: Markup): readonly Slot[] =>
  cells.map((cell, x) => figure(cell, 'pieces', { cols: offGrid(markup) && x === 0 ? 2 : 1 }));

function headerRows(markup: Markup): readonly Row[] {
  const extra = offGrid(markup) ? 1 : 0;
  const organisations = [
    ...form.organisations.map((column, x) => header(column.label, { cols: x === 0 ? 1 + extra : 1 })),
    ...(markup.subtotalColumn ? [header('法人小计')] : []),
  ];
  const width = organisations.length + extra;
  return [
    {
      slots: [
        header(form.cornerNote, { rows: 3, cols: labelColumns }),
        header('申请人情况', { cols: width + 2 }),
      ],
    },
    {
      slots: [
        header(form.natural.label, { rows: 2 }),
        header('法人或其他组织', { cols: width }),
        header(form.total.label, { rows: 2 }),
      ],
    },
    { slots: organisations },
  ];
}
