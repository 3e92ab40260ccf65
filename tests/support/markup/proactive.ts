/** 表二 as rows of slots: one block for each clause. */
import type { Cells, Figures } from '../figures';
import { type Leaf, proactiveBlocks } from '../form';
import type { Markup } from './markup';
import { type Block, figure, header, type Kind, label, type Row } from './slots';

export function proactiveTables(figures: Figures, markup: Markup): readonly Block[] {
  const width = markup.offGrid === 'none' ? 4 : 5;
  const clauses = proactiveBlocks[figures.form].map((block, i) => {
    const rows = block.rows.filter((row) => figures.proactive[row.id]);
    const spans = spansOf(block.columns.length, markup.offGrid !== 'none');
    return [
      { slots: [header(block.clause, { cols: width })] },
      {
        slots: [
          header('信息内容'),
          ...block.columns.map((column, x) => header(column.label, { cols: spans.header[x] ?? 1 })),
        ],
      },
      ...rows.map((row) => rowOf(row, block.columns, figures.proactive, spans.figures)),
      ...(markup.localRow && i === 0 ? [localRow(block.columns.length, spans.figures)] : []),
    ];
  });
  return markup.proactive === 'one'
    ? [{ rows: clauses.flat(), width }]
    : clauses.map((rows) => ({ rows, width }));
}

/**
 * How many columns of the grid header and figures take. Off the grid the second column of figures begins one further
 * right than its header, as where an editor kept both boundaries.
 */
function spansOf(
  columns: number,
  offGrid: boolean,
): { readonly header: readonly number[]; readonly figures: readonly number[] } {
  const same = (spans: readonly number[]) => ({ header: spans, figures: spans });
  if (columns === 1) return same([offGrid ? 4 : 3]);
  if (columns === 2) return same(offGrid ? [2, 2] : [1, 2]);
  return offGrid ? { header: [1, 2, 1], figures: [2, 1, 1] } : same([1, 1, 1]);
}

function rowOf(row: Leaf, columns: readonly Leaf[], cells: Cells, spans: readonly number[]): Row {
  return {
    slots: [
      label(row.label),
      ...columns.map((column, x) =>
        figure(cells[row.id]?.[column.id] ?? null, counts(row.id, column.id), { cols: spans[x] ?? 1 }),
      ),
    ],
  };
}

const localRow = (columns: number, spans: readonly number[]): Row => ({
  slots: [
    label('其他主动公开文件'),
    ...Array.from({ length: columns }, (_, x) => figure(6 + x, 'pieces', { cols: spans[x] ?? 1 })),
  ],
});

function counts(row: string, column: string): Kind {
  if (column === 'itemsDelta') return 'delta';
  if (column === 'itemsPrev' || column === 'items') return 'items';
  if (column === 'amount') return row === 'fees' ? 'tenThousandYuan' : 'yuan';
  return row === 'normativeDocuments' ? 'documents' : 'pieces';
}
