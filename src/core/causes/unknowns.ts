/**
 * A few unknown whole numbers, none negative, that have to satisfy a few equations and inequalities: whether they can,
 * and between which values each lies. Exact: Gaussian elimination, then Fourier–Motzkin on what is left.
 */

/** Σ coefficients[i] × unknown[i] + constant, which is zero (`=`) or not negative (`>=`). */
export type Constraint = {
  readonly relation: '=' | '>=';
  readonly coefficients: readonly number[];
  readonly constant: number;
};

/** Both ends included; `most` is infinite where nothing limits it. */
export type Range = { readonly least: number; readonly most: number };

/**
 * The range of each of `count` unknowns, or null when nothing satisfies all constraints. Coefficients are −1, 0 and 1;
 * the identities of the form make a network, in which every end of a range is a whole number and is reached.
 */
export function rangesOf(count: number, constraints: readonly Constraint[]): readonly Range[] | null {
  const bounds = Array.from(
    { length: count },
    (_, index): Constraint => ({
      relation: '>=',
      coefficients: unit(count, index),
      constant: 0,
    }),
  );
  const ranges: Range[] = [];
  for (let index = 0; index < count; index++) {
    const range = project(index, count, [...constraints, ...bounds]);
    if (range === null) return null;
    ranges.push(range);
  }
  return ranges;
}

function unit(count: number, index: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at === index ? 1 : 0));
}

/** What the constraints leave of one unknown after all others have been eliminated. */
function project(kept: number, count: number, constraints: readonly Constraint[]): Range | null {
  let left = constraints;
  for (let index = 0; index < count; index++) if (index !== kept) left = eliminate(index, left);
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const { relation, coefficients, constant } of left) {
    const coefficient = coefficients[kept] ?? 0;
    if (coefficient === 0) {
      if (relation === '=' ? constant !== 0 : constant < 0) return null;
      continue;
    }
    // Plus 0: no end is -0.
    const end = -constant / coefficient + 0;
    if (relation === '=' || coefficient > 0) least = Math.max(least, Math.ceil(end));
    if (relation === '=' || coefficient < 0) most = Math.min(most, Math.floor(end));
  }
  return least <= most ? { least, most } : null;
}

function eliminate(index: number, constraints: readonly Constraint[]): readonly Constraint[] {
  const of = ({ coefficients }: Constraint): number => coefficients[index] ?? 0;
  const equation = constraints.find((constraint) => constraint.relation === '=' && of(constraint) !== 0);
  if (equation) {
    return constraints
      .filter((constraint) => constraint !== equation)
      .map((constraint) => {
        const factor = of(constraint);
        return factor === 0
          ? constraint
          : combine(constraint, Math.abs(of(equation)), equation, -factor * Math.sign(of(equation)));
      });
  }
  const below = constraints.filter((constraint) => of(constraint) > 0);
  const above = constraints.filter((constraint) => of(constraint) < 0);
  const pairs = below.flatMap((lower) => above.map((upper) => combine(lower, -of(upper), upper, of(lower))));
  return [...constraints.filter((constraint) => of(constraint) === 0), ...pairs];
}

/** times × one + factor × other; `times` is positive, so the relation of `one` stays. */
function combine(one: Constraint, times: number, other: Constraint, factor: number): Constraint {
  return {
    relation: one.relation,
    coefficients: one.coefficients.map((value, at) => times * value + factor * (other.coefficients[at] ?? 0)),
    constant: times * one.constant + factor * other.constant,
  };
}
