/** Where a finding can be looked at on the page. */
import type { CellRef, QuoteRef } from './report';
import { cellsIn, type Finding, quotesIn } from './rule';

/** The words a finding is about, and the first cell of the page it is about. */
export type Ends = { readonly words: QuoteRef | undefined; readonly cell: CellRef | undefined };

export type End = keyof Ends;

export function endsOf(finding: Finding): Ends {
  const [cell] = cellsIn(finding).flatMap(({ entry }) => entry?.place ?? []);
  return { words: quotesIn(finding)[0], cell };
}
