/** The sign of one cell: a shape for every verdict, so that none has to be told by colour alone. */
import type { CellVerdict } from '../core/glance';

export type SquareProps = {
  readonly verdict: CellVerdict;
  /** The cell is likely to be the wrong one. */
  readonly culprit?: boolean;
};

export function Square({ verdict, culprit = false }: SquareProps) {
  return (
    <svg
      class={`square ${verdict}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="box" x="1.5" y="1.5" width="11" height="11" rx="1.5" />
      {SIGNS[verdict]}
      {culprit && <circle class="ring" cx="7" cy="7" r="6" />}
    </svg>
  );
}

/** The ring by itself, for the legend. */
export const CulpritSquare = () => <Square verdict="blank" culprit />;

/** Cross, triangle, dash in a dashed box, ring, hatching, tick, dot, nothing. */
const SIGNS = {
  error: <path class="cut" d="m4.5 4.5 5 5m0-5-5 5" />,
  warning: <path class="sign" d="M7 3.5 11 10.5H3z" />,
  undetermined: <path class="stroke" d="M5 7h4" />,
  info: <circle class="stroke" cx="7" cy="7" r="2.4" />,
  operand: <path class="hatch" d="m2 8 6-6M3.5 12l8.5-8.5M8 12.5 12.5 8" />,
  passed: <path class="stroke" d="m4.3 7.2 1.9 1.9 3.5-4" />,
  unjudged: <circle class="sign" cx="7" cy="7" r="1.3" />,
  blank: null,
} as const;
