/** A table before it is HTML: rows of cells that know what they are, not yet how they are written. */
import type { Cell } from '../figures';

/** What a figure counts, for the unit that may be printed behind it. */
export type Kind = 'pieces' | 'documents' | 'items' | 'delta' | 'yuan' | 'tenThousandYuan';

export type Slot = { readonly rows: number; readonly cols: number } & (
  | { readonly kind: 'label'; readonly text: string; readonly header: boolean; readonly vertical: boolean }
  | { readonly kind: 'figure'; readonly value: Cell; readonly counts: Kind }
  | { readonly kind: 'gap' }
  /** Ready HTML: a part of the report in words, where everything stands in one table. */
  | { readonly kind: 'html'; readonly html: string }
);

export type Row = { readonly slots: readonly Slot[]; readonly hidden?: 'style' | 'attribute' };

/** One table, or one piece of it. */
export type Block = { readonly rows: readonly Row[]; readonly width: number };

type Span = { readonly rows?: number; readonly cols?: number };

export const label = (text: string, { rows = 1, cols = 1 }: Span = {}): Slot => ({
  kind: 'label',
  text,
  header: false,
  vertical: false,
  rows,
  cols,
});

export const header = (text: string, { rows = 1, cols = 1 }: Span = {}): Slot => ({
  kind: 'label',
  text,
  header: true,
  vertical: false,
  rows,
  cols,
});

export const figure = (value: Cell, counts: Kind = 'pieces', { rows = 1, cols = 1 }: Span = {}): Slot => ({
  kind: 'figure',
  value,
  counts,
  rows,
  cols,
});

export const gap = ({ rows = 1, cols = 1 }: Span = {}): Slot => ({ kind: 'gap', rows, cols });

/** Spans written out as empty cells: those that go down, and those that go right if `cols` says so. */
export function spellOut(block: Block, { cols }: { readonly cols: boolean }): Block {
  const rows = placed(block).map(({ row, at }) => {
    const slots: Slot[] = [];
    for (let x = 0; x < block.width; x += 1) {
      const slot = at.get(x);
      if (slot) {
        slots.push({ ...slot, rows: 1, cols: cols ? 1 : slot.cols });
        if (!cols) x += slot.cols - 1;
      } else slots.push(gap());
    }
    return { ...row, slots };
  });
  return { rows, width: block.width };
}

/** The block drawn over more columns: what ends at its right edge reaches further. */
export function widen(block: Block, width: number): Block {
  const rows = placed(block).map(({ row, at }) => ({
    ...row,
    slots: [...at].map(([x, slot]) =>
      x + slot.cols === block.width ? { ...slot, cols: slot.cols + width - block.width } : slot,
    ),
  }));
  return { rows, width };
}

type PlacedRow = { readonly row: Row; readonly at: ReadonlyMap<number, Slot> };

/** Each row with the columns its cells begin in. */
export function placed(block: Block): readonly PlacedRow[] {
  const coveredUntil: number[] = [];
  return block.rows.map((row, y) => {
    const at = new Map<number, Slot>();
    let x = 0;
    for (const slot of row.slots) {
      while ((coveredUntil[x] ?? 0) > y) x += 1;
      at.set(x, slot);
      for (let i = x; i < x + slot.cols; i += 1) coveredUntil[i] = y + slot.rows;
      x += slot.cols;
    }
    return { row, at };
  });
}
