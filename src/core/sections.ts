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
  const best: { chain: readonly Heading[]; weight: number }[] = [];
  for (const heading of ordered) {
    const rank = SECTIONS.indexOf(heading.section);
    let before: { chain: readonly Heading[]; weight: number } = { chain: [], weight: 0 };
    for (const candidate of best) {
      const last = candidate.chain[candidate.chain.length - 1];
      if (last && SECTIONS.indexOf(last.section) < rank && candidate.weight > before.weight)
        before = candidate;
    }
    // One more part always weighs more than better wording of all six.
    const wording = (heading.exact ? 2 : 0) + (heading.numbered ? 1 : 0);
    best.push({ chain: [...before.chain, heading], weight: before.weight + 30 + wording });
  }
  return best.reduce((a, b) => (b.weight > a.weight ? b : a), { chain: [] as readonly Heading[], weight: 0 })
    .chain;
}
