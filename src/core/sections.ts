/** The six parts of a report, and which of the headings found are its own. */
import type { Heading, SectionId } from './report';

/** In the order of 《政府信息公开条例》第五十条 and of the form. */
export const SECTIONS: readonly SectionId[] = [
  'overview',
  'proactive',
  'applications',
  'remedies',
  'issues',
  'otherMatters',
];

/**
 * The longest run of headings in the form's order is taken as the report's own numbering; tables that are
 * numbered again after the text do not count against it.
 */
export function headingChain(headings: readonly Heading[]): readonly Heading[] {
  const ordered = [...headings].sort((a, b) => a.order - b.order);
  // For each part the heaviest run that ends with it; of equals the one that was found first.
  const best: Run[] = [];
  let found = 0;
  for (const heading of ordered) {
    const rank = SECTIONS.indexOf(heading.section);
    let before: Run = NO_RUN;
    for (let part = 0; part < rank; part++) before = heavier(before, best[part]);
    // One more part always weighs more than better wording of all six.
    const wording = (heading.exact ? 2 : 0) + (heading.numbered ? 1 : 0);
    const run = { chain: [...before.chain, heading], weight: before.weight + 30 + wording, found: ++found };
    best[rank] = heavier(best[rank] ?? run, run);
  }
  return best.reduce(heavier, NO_RUN).chain;
}

type Run = { readonly chain: readonly Heading[]; readonly weight: number; readonly found: number };

const NO_RUN: Run = { chain: [], weight: 0, found: 0 };

function heavier(a: Run, b: Run | undefined): Run {
  if (!b || b.weight < a.weight) return a;
  return b.weight > a.weight || b.found < a.found ? b : a;
}
