/** Empty cells in place of spans, as where a table went through a converter that knows no spans. */
import { closedTotal } from '../form';
import type { Markup } from './markup';
import { type Block, type Row, spellOut } from './slots';

export function spelled(block: Block, markup: Markup, table: 'applications' | 'other'): Block {
  if (markup.spans === 'real') return block;
  const full = spellOut(block, { cols: markup.spans === 'ragged' });
  if (markup.spans === 'emptyRows' || table === 'other') return full;
  return { ...full, rows: full.rows.map(shifted) };
}

/**
 * Rows without a third label give its place to the figures and end with an empty cell instead; 总计 of the results
 * slips under the rows beside it. Figures then do not stand under their headers in the rows of a group.
 */
function shifted(row: Row): Row {
  const [first, second, third, ...rest] = row.slots;
  if (!first || !second || third?.kind !== 'gap') return row;
  const isTotal = second.kind === 'label' && second.text === closedTotal.label;
  return { ...row, slots: [...(isTotal ? [second, first] : [first, second]), ...rest, third] };
}
