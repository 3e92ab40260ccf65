/** 表四 as rows of slots: one row of fifteen figures, or three tables of five. */
import type { Cell, Figures } from '../figures';
import * as form from '../form';
import type { Markup } from './markup';
import { type Block, figure, header, type Row, type Slot } from './slots';

/** `row` replaces the figures of the one row of data, where a page has more or fewer cells than the form. */
export function remedyTables(figures: Figures, markup: Markup, row?: readonly Cell[]): readonly Block[] {
  const groups = [form.review, ...form.suits].filter((group) => figures.remedies[group.id]);
  const cellsOf = (id: string): readonly Cell[] =>
    form.remedyColumns.map((column) => figures.remedies[id]?.[column.id] ?? null);
  if (markup.remedies === 'three' && !row)
    return groups.map((group) => tableOf(group, cellsOf(group.id), markup));
  return [
    {
      rows: [...headerRows(markup), figureRow(row ?? groups.flatMap((group) => cellsOf(group.id)))],
      width: row ? row.length : 15,
    },
  ];
}

const columns = (markup: Markup, rows: number): readonly Slot[] =>
  form.remedyColumns.map((column) => ({
    ...header(column.label, { rows }),
    vertical: markup.remediesHeader === 'vertical',
  }));

const headerRows = (markup: Markup): readonly Row[] => [
  { slots: [header(form.review.label, { cols: 5 }), header(form.suitsLabel, { cols: 10 })] },
  { slots: [...columns(markup, 2), ...form.suits.map((suit) => header(suit.label, { cols: 5 }))] },
  { slots: form.suits.flatMap(() => columns(markup, 1)) },
];

const figureRow = (cells: readonly Cell[]): Row => ({ slots: cells.map((cell) => figure(cell)) });

function tableOf(group: form.Leaf, cells: readonly Cell[], markup: Markup): Block {
  const isSuit = group.id !== form.review.id;
  const above = isSuit ? [{ slots: [header(form.suitsLabel, { cols: 5 })] }] : [];
  return {
    rows: [
      ...above,
      { slots: [header(group.label, { cols: 5 })] },
      { slots: columns(markup, 1) },
      figureRow(cells),
    ],
    width: 5,
  };
}
