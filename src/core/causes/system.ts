/** The identities of a report as equations over its figures, cut into systems that share no figure. */
import { comparisonsOf, numberIn } from '../audit';
import type { Layout } from '../layout';
import type { Entry, Report } from '../report';
import type { Comparison, FormulaRule, Operand, Rule } from '../rule';

export type Sign = 1 | -1;

/** A figure that was read, and the identities it stands in. */
export type Figure = {
  readonly operand: Operand;
  readonly value: number;
  readonly terms: readonly { readonly identity: number; readonly sign: Sign }[];
};

/**
 * `difference` is left − right of what was read, and has to be zero. A side with cells that were not read may be larger
 * than that: if it is the left one, the difference must not be above zero (`atMost`), if the right one, not below.
 */
export type Identity = {
  /** The finding that speaks of it: `T3-01@new`. */
  readonly id: string;
  /** The identities of one rule have no figure in common. */
  readonly rule: string;
  readonly bound: 'equal' | 'atMost' | 'atLeast';
  readonly difference: number;
  readonly terms: readonly { readonly figure: number; readonly sign: Sign }[];
};

export type System = { readonly figures: readonly Figure[]; readonly identities: readonly Identity[] };

/** Whether an identity holds with this difference. */
export const holds = ({ bound }: Pick<Identity, 'bound'>, difference: number): boolean =>
  bound === 'equal' ? difference === 0 : bound === 'atMost' ? difference <= 0 : difference >= 0;

/** The systems in which something fails; systems that share no figure are explained apart. */
export function failingSystems(report: Report, layout: Layout, rules: readonly Rule[]): readonly System[] {
  return connected(systemOf(report, layout, rules))
    .filter((identities) => identities.some((identity) => !holds(identity, identity.difference)))
    .map(numbered);
}

/** A report has less than 200 figures in identities, so their sums stay far below 2^53. */
const MAX_FIGURE = 1e12;

/** Whether all figures are whole numbers, and small enough for exact sums. */
export const isWhole = ({ figures }: System): boolean =>
  figures.every(({ value }) => Number.isInteger(value) && Math.abs(value) <= MAX_FIGURE);

const isIdentity = (rule: Rule): rule is FormulaRule => 'formula' in rule && rule.formula.relation === '=';

type Term = { readonly operand: Operand; readonly entry: Entry; readonly value: number; readonly sign: Sign };
type Equation = Omit<Identity, 'terms'> & { readonly terms: readonly Term[] };

/** Every identity that was judged and could fail. */
function systemOf(report: Report, layout: Layout, rules: readonly Rule[]): readonly Equation[] {
  return rules.filter(isIdentity).flatMap((rule) =>
    comparisonsOf(rule, report, layout).flatMap(({ at, comparison }): readonly Equation[] => {
      const bound = boundOf(comparison);
      if (bound === null) return [];
      const terms = termsOf(comparison);
      const difference = terms.reduce((total, { value, sign }) => total + sign * value, 0);
      return [{ id: `${rule.id}@${at}`, rule: rule.id, bound, difference, terms }];
    }),
  );
}

/** Null where the formula was not judged, or can hold whatever was read. */
function boundOf({ left, right }: Comparison): Identity['bound'] | null {
  if (left.open && right.open) return null;
  if ([...left.operands, ...right.operands].some(({ entry }) => entry === null)) return null;
  return left.open ? 'atMost' : right.open ? 'atLeast' : 'equal';
}

function termsOf({ left, right }: Comparison): readonly Term[] {
  const of = (operands: readonly Operand[], sign: Sign): readonly Term[] =>
    operands.flatMap((operand) => {
      const value = numberIn(operand);
      const { entry } = operand;
      return value === null || entry === null ? [] : [{ operand, entry, value: Number(value), sign }];
    });
  return [...of(left.operands, 1), ...of(right.operands, -1)];
}

/** Groups of equations that share no figure with one another; within a group the order stays. */
function connected(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const having = new Map<Entry, Equation[]>();
  for (const equation of equations) {
    for (const { entry } of equation.terms) {
      const others = having.get(entry);
      if (others) others.push(equation);
      else having.set(entry, [equation]);
    }
  }
  const seen = new Set<Equation>();
  return equations.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    for (const { terms } of group) {
      for (const { entry } of terms) {
        for (const other of having.get(entry) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          group.push(other);
        }
      }
    }
    const own = new Set(group);
    return [equations.filter((equation) => own.has(equation))];
  });
}

function numbered(equations: readonly Equation[]): System {
  const numbers = new Map<Entry, number>();
  const figures: { operand: Operand; value: number; terms: { identity: number; sign: Sign }[] }[] = [];
  const identities = equations.map(
    ({ terms, ...equation }, identity): Identity => ({
      ...equation,
      terms: terms.map(({ entry, operand, value, sign }) => {
        const figure = numbers.get(entry) ?? figures.length;
        const known = figures[figure];
        if (known) known.terms.push({ identity, sign });
        else {
          numbers.set(entry, figure);
          figures.push({ operand, value, terms: [{ identity, sign }] });
        }
        return { figure, sign };
      }),
    }),
  );
  return { figures, identities };
}
