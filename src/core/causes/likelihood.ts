/** Which of several explanations is the likelier. */
import type { Layout } from '../layout';
import type { Operand } from '../rule';
import { changedIn, type Explanation, type Pattern, type Slip } from './cause';

/** Cheaper first; then what the text bears out; then the slips that happen most; then the fewer figures. */
export const likelierFirst =
  (layout: Layout) =>
  (one: Explanation, other: Explanation): number =>
    one.slips.length - other.slips.length ||
    other.support - one.support ||
    likelihood(other, layout) - likelihood(one, layout) ||
    changedIn(one).length - changedIn(other).length;

const likelihood = ({ slips }: Explanation, layout: Layout): number =>
  slips.reduce((total, slip) => total + likelihoodOf(slip, layout), 0);

/** Whether the first of several, the likeliest first, is so for more than that totals are often wrong. */
export function standsOut([first, second]: readonly Explanation[]): boolean {
  if (!first || !second) return first !== undefined;
  return (
    first.slips.length < second.slips.length || first.support > second.support || told(first) > told(second)
  );
}

const told = ({ slips }: Explanation): number => slips.reduce((total, slip) => total + tellingOf(slip), 0);

/** How telling a pattern is: a chance agreement with one is the rarer, the more digits it has to get right. */
const TELLING: { readonly [pattern in Pattern]: number } = {
  totalsEmpty: 4,
  shifted: 4,
  exchanged: 3,
  joined: 3,
  split: 3,
  transposed: 3,
  dropped: 3,
  doubled: 3,
  copied: 1,
};

/** A total is reckoned, and more often wrong than what it is reckoned from. */
const TOTAL = 2;

const tellingOf = ({ pattern }: Slip): number => (pattern === null ? 0 : TELLING[pattern]);

function likelihoodOf(slip: Slip, layout: Layout): number {
  const telling = tellingOf(slip);
  return slip.changes.every(({ operand }) => isTotal(operand, layout)) ? Math.max(telling, TOTAL) : telling;
}

/** Whether a figure is the sum of others, by the layout. */
export function isTotal({ table, row, column }: Operand, layout: Layout): boolean {
  const { rows, columns } = layout[table];
  return [rows.find(({ id }) => id === row), columns.find(({ id }) => id === column)].some(
    (line) => line?.parts,
  );
}
