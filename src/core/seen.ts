/** What a finding rests on, as a short digest: a decision on it holds for these values and no others. */
import { hash } from './fingerprint';
import type { Reading } from './report';
import { type Comparison, type Evidence, type Finding, isCell } from './rule';

/**
 * The same for the same figures and words, wherever on the page they stand and however grave they are taken to be;
 * another as soon as a figure, a word or the verdict is another (53 bits: for noticing change, not for security).
 */
export function seenIn({ kind, note, comparison, cells }: Finding): string {
  return hash(canonical([kind, note, comparison && sidesOf(comparison), cells.map(evidenceOf)]));
}

const sidesOf = ({ left, relation, right }: Comparison) =>
  [left, right].map(({ operands, known, open }) => [relation, operands.map(evidenceOf), known, open]);

function evidenceOf(evidence: Evidence): readonly unknown[] {
  if (!isCell(evidence)) return [evidence.quote.section, evidence.quote.exact];
  const { table, row, column, entry } = evidence;
  return [table, row, column, entry && figureOf(entry.reading)];
}

const figureOf = (reading: Reading): readonly string[] =>
  reading.kind === 'number'
    ? [reading.value]
    : reading.kind === 'blank'
      ? [reading.kind]
      : [reading.kind, reading.text];

/** JSON with the keys in order: messaging and validation may have changed it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
