/** From words in the shared model back to a range of the live page. */
import { nthIndexOf } from '../core/passages';
import type { QuoteRef } from '../core/report';
import type { Block } from './read-blocks';

/** The blocks of one passage, in order: their texts joined by line breaks are the passage's text. */
export type PassageBlocks = { readonly passage: string; readonly blocks: readonly Block[] };

/** The range of a quotation, or null when the page does not say it any more. */
export function locateQuote(passages: readonly PassageBlocks[], quote: QuoteRef): Range | null {
  const blocks = passages.find(({ passage }) => passage === quote.section)?.blocks ?? [];
  const start = nthIndexOf(blocks.map((block) => block.text).join('\n'), quote);
  if (start < 0 || quote.exact === '') return null;
  const [from, to] = [pointAt(blocks, start), pointAt(blocks, start + quote.exact.length)];
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The text node and offset at an offset of the joined text. */
function pointAt(blocks: readonly Block[], offset: number): { node: Text; offset: number } | null {
  let rest = offset;
  for (const block of blocks) {
    if (rest <= block.text.length) {
      for (const node of block.nodes) {
        if (rest <= node.data.length) return { node, offset: rest };
        rest -= node.data.length;
      }
      return null;
    }
    rest -= block.text.length + 1;
  }
  return null;
}
