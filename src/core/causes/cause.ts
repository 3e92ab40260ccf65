/** Why identities fail: the cheapest changes of figures that would make all of them hold. Never a correction. */
import type { Decimal } from '../decimal';
import type { Hint, Operand } from '../rule';

/**
 * A way figures go wrong that is known from practice.
 * Of several cells: `totalsEmpty` totals never filled in, `exchanged` two neighbours, `shifted` a stretch of a row or
 * column one cell too far, `joined` two figures run together in one cell, `split` one figure cut over two cells.
 * Of one cell: digits `transposed`, `dropped` or `doubled`, a figure `copied` from the cell next to it.
 */
export const PATTERNS = [
  'totalsEmpty',
  'exchanged',
  'shifted',
  'joined',
  'split',
  'transposed',
  'dropped',
  'doubled',
  'copied',
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** A figure, and what it would have to be: between `least` and `most`, both included; `most` null for no limit. */
export type Change = {
  readonly operand: Operand;
  readonly value: Decimal;
  readonly least: Decimal;
  readonly most: Decimal | null;
};

/** One slip: a single cell, or all the cells of a pattern. Costs one. */
export type Slip = { readonly pattern: Pattern | null; readonly changes: readonly Change[] };

export type Explanation = {
  readonly slips: readonly Slip[];
  /** How many plain figures of the text agree with the tables after these changes, less how many did before. */
  readonly support: number;
  /** Ids of the findings that would be gone: the identities, and what the text says. */
  readonly clears: readonly string[];
};

/** Failed identities that belong together. */
export type Cause =
  | {
      readonly kind: 'explained';
      /** Ids of the failed identities, which every one of the explanations clears. */
      readonly clears: readonly string[];
      /** The likeliest first. Never empty. */
      readonly explanations: readonly Explanation[];
      /** Whether the first stands out from the others for a reason that lies in the figures or in the text. */
      readonly clear: boolean;
      /** How many more there are, likewise of least cost. */
      readonly more: number;
    }
  | {
      readonly kind: 'unexplained';
      readonly clears: readonly string[];
      /** `tooMany`: more slips than are searched for. `notWhole`: figures with decimals or beyond exact reckoning. */
      readonly why: 'tooMany' | 'notWhole';
    };

/** Whether a hint of a finding says no more than its cause: totals left empty, figures shifted or split. */
export const isToldByCause = ({ code }: Hint): boolean => code === 'T3-06' || code === 'T3-07';

/** The figures that are most likely wrong: those of the first explanation, where it stands out. */
export function culpritsOf(cause: Cause): readonly Change[] {
  const [first] = cause.kind === 'explained' && cause.clear ? cause.explanations : [];
  return first ? changedIn(first) : [];
}

/** Every figure an explanation changes, in the order of the form. */
export const changedIn = ({ slips }: Pick<Explanation, 'slips'>): readonly Change[] =>
  slips.flatMap(({ changes }) => changes);

/** The value a change comes to, where the identities leave no choice. */
export const certainValue = ({ least, most }: Pick<Change, 'least' | 'most'>): Decimal | null =>
  least === most ? least : null;
