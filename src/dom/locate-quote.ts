/** From words in the shared model back to a range of the live page. */
import { quotationsIn } from '../core/passages';
import type { QuoteRef } from '../core/report';
import type { Block } from './read-blocks';

/** The blocks of one passage, in order: their texts joined by line breaks are the passage's text. */
export type PassageBlocks = { readonly passage: string; readonly blocks: readonly Block[] };

/** The range of a quotation, or null when the page does not say it any more. */
export type LocateQuote = (quote: QuoteRef) => Range | null;

/** A finder of quotations in these passages; the text of each is put together once, when it is first asked for. */
export function quoteLocator(passages: readonly PassageBlocks[]): LocateQuote {
  const formed = new Map<string, FormedPassage>();
  return (quote) => {
    const blocks = passages.find(({ passage }) => passage === quote.section)?.blocks ?? [];
    const passage = formed.get(quote.section) ?? formPassage(blocks);
    formed.set(quote.section, passage);
    return locate(passage, quote);
  };
}

type FormedPassage = {
  readonly blocks: readonly Block[];
  /** Where in the passage's text each block begins. */
  readonly starts: readonly number[];
  readonly startOf: (quote: QuoteRef) => number;
};

function formPassage(blocks: readonly Block[]): FormedPassage {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of blocks) {
    starts.push(start);
    start += text.length + 1;
  }
  return { blocks, starts, startOf: quotationsIn(blocks.map(({ text }) => text).join('\n')) };
}

function locate(passage: FormedPassage, quote: QuoteRef): Range | null {
  const start = passage.startOf(quote);
  if (start < 0 || quote.exact === '') return null;
  const [from, to] = [pointAt(passage, start), pointAt(passage, start + quote.exact.length)];
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The text node and offset at an offset of a passage's text. */
function pointAt({ blocks, starts }: FormedPassage, offset: number): { node: Text; offset: number } | null {
  // The last block that begins at the offset or before it, by halves.
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let rest = offset - (starts[low - 1] ?? 0);
  for (const node of blocks[low - 1]?.nodes ?? []) {
    if (rest <= node.data.length) return { node, offset: rest };
    rest -= node.data.length;
  }
  return null;
}
