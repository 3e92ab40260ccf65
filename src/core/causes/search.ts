/**
 * The cheapest changes after which every identity of a system holds: error localization after Fellegi and Holt, with
 * patterns as single changes of several figures. Exhaustive, size by size, so that the first size with a solution is
 * proven the least. No general solver is used: those at hand reckon in floating point or give one optimum of many, and
 * here every equally cheap explanation has to be known.
 */
import type { Patch } from './patterns';
import { holds, type Identity, type Sign, type System } from './system';
import { type Constraint, type Range, rangesOf } from './unknowns';

/** Figures of one solution: those of the patch have its values, each of the others lies in its range. */
export type Solution = {
  readonly patch: Patch | null;
  readonly cells: readonly { readonly figure: number; readonly range: Range }[];
};

export type Found =
  | { readonly kind: 'found'; readonly solutions: readonly Solution[] }
  /** Nothing of MAX_COST or less, or nothing found before the search was given up. */
  | { readonly kind: 'none' };

/** Slips beyond this number are not searched for: whoever made so many has to look at the whole table again. */
export const MAX_COST = 4;
/** Steps before a search is given up, so that a page is never held up: some 30 ms. */
export const MAX_STEPS = 5_000;
/** As many equally cheap solutions say no more than that the slip cannot be placed. */
export const MAX_SOLUTIONS = 200;

/**
 * All solutions of least cost. Of `patches`, the patterns that may be at work, a solution has one at most. Where all
 * figures were read and single ones explain as cheaply, it has none: they have to agree with more than one identity
 * each, and a pattern is a supposition.
 */
export function cheapest(system: System, patches: () => readonly Patch[]): Found {
  const search = createSearch(system);
  const isOpen = system.identities.some(({ bound }) => bound !== 'equal');
  let suspected: readonly Patch[] | null = null;
  for (let cost = 1; cost <= MAX_COST; cost++) {
    const solutions: Solution[] = [];
    let whole = search.run(null, cost, solutions);
    if (whole && (isOpen || solutions.length === 0)) {
      suspected ??= patches();
      for (const patch of suspected) whole &&= search.run(patch, cost - 1, solutions);
    }
    if (!whole) return { kind: 'none' };
    if (solutions.length > 0) return { kind: 'found', solutions };
  }
  return { kind: 'none' };
}

/** An identity as the search has it: its difference under the patch at work, and how many chosen figures stand in it. */
type Equation = {
  readonly identity: Identity;
  readonly terms: { readonly unknown: Unknown; readonly sign: Sign }[];
  difference: number;
  chosen: number;
};

/** A figure that may be chosen; `barred` while a patch has it, or while every set with it is known. */
type Unknown = {
  readonly figure: number;
  readonly value: number;
  readonly terms: { readonly equation: Equation; readonly sign: Sign }[];
  barred: boolean;
};

function createSearch(system: System) {
  const unknowns = system.figures.map(({ value }, figure): Unknown => {
    return { figure, value, terms: [], barred: false };
  });
  const equations = system.identities.map((identity): Equation => {
    return { identity, terms: [], difference: identity.difference, chosen: 0 };
  });
  for (const equation of equations) {
    for (const { figure, sign } of equation.identity.terms) {
      const unknown = unknowns[figure];
      if (!unknown) continue;
      equation.terms.push({ unknown, sign });
      unknown.terms.push({ equation, sign });
    }
  }
  const chosen: Unknown[] = [];
  /** A count below zero is wrong whatever the identities say. */
  const negative = unknowns.filter(({ value }) => value < 0);
  let steps = 0;

  const isOpen = ({ identity, difference, chosen: some }: Equation) =>
    some === 0 && !holds(identity, difference);

  /** The failing identities without a chosen figure, and how many of each rule; null when `left` choices are too few. */
  function openFails(
    left: number,
  ): { readonly open: readonly Equation[]; readonly byRule: ReadonlyMap<string, number> } | null {
    const open = equations.filter(isOpen);
    const byRule = new Map<string, number>();
    for (const { identity } of open) {
      const count = (byRule.get(identity.rule) ?? 0) + 1;
      // The identities of a rule have no figure in common, so that each needs a choice of its own.
      if (count > left) return null;
      byRule.set(identity.rule, count);
    }
    return { open, byRule };
  }

  /** Figures that may be chosen next. With as many fails of a rule as choices left, each choice has to meet one of them. */
  function candidates(
    within: readonly Equation[],
    byRule: ReadonlyMap<string, number>,
    left: number,
  ): readonly Unknown[] {
    const tight = [...byRule].flatMap(([rule, count]) => (count === left ? [rule] : []));
    const found = new Set<Unknown>();
    for (const { terms } of within) {
      for (const { unknown } of terms) {
        if (unknown.barred || chosen.includes(unknown)) continue;
        const meets = (rule: string) =>
          unknown.terms.some(({ equation }) => equation.identity.rule === rule && isOpen(equation));
        if (tight.every(meets)) found.add(unknown);
      }
    }
    return [...found];
  }

  /** Two identities that ask different things of the same figure: one of them needs another change. */
  function contradiction(): readonly Equation[] | null {
    for (const { terms } of chosen) {
      let first: { readonly equation: Equation; readonly change: number } | null = null;
      for (const { equation, sign } of terms) {
        if (equation.chosen !== 1 || equation.identity.bound !== 'equal') continue;
        const change = -sign * equation.difference;
        first ??= { equation, change };
        if (first.change !== change) return [first.equation, equation];
      }
    }
    return null;
  }

  /** The identities the chosen figures stand in. */
  function touched(): readonly Equation[] {
    return [...new Set(chosen.flatMap(({ terms }) => terms.map(({ equation }) => equation)))];
  }

  function solve(): readonly Range[] | null {
    const constraints = touched().map(({ identity: { bound }, terms, difference }): Constraint => {
      const signs = chosen.map((one): number => terms.find(({ unknown }) => unknown === one)?.sign ?? 0);
      const known = terms.reduce(
        (total, { unknown, sign }) => total - (chosen.includes(unknown) ? sign * unknown.value : 0),
        difference,
      );
      return bound === 'atMost'
        ? { relation: '>=', coefficients: signs.map((sign) => -sign), constant: -known }
        : { relation: bound === 'equal' ? '=' : '>=', coefficients: signs, constant: known };
    });
    return rangesOf(chosen.length, constraints);
  }

  function choose(unknown: Unknown): void {
    chosen.push(unknown);
    for (const { equation } of unknown.terms) equation.chosen++;
  }

  function giveBack(): void {
    for (const { terms } of chosen.splice(-1)) for (const { equation } of terms) equation.chosen--;
  }

  /** Adds every set of `left` more figures that makes all identities hold. False when there were too many steps. */
  function extend(left: number, patch: Patch | null, solutions: Solution[]): boolean {
    if (++steps > MAX_STEPS) return false;
    const failing = openFails(left);
    if (failing === null) return true;
    const { open, byRule } = failing;
    if (left === 0) {
      const ranges = contradiction() ? null : solve();
      if (ranges && solutions.length < MAX_SOLUTIONS)
        solutions.push({
          patch,
          cells: ranges.map((range, at) => ({ figure: chosen[at]?.figure ?? 0, range })),
        });
      return true;
    }
    const options = [contradiction(), ...open.map((equation) => [equation])]
      .filter((within) => within !== null)
      .map((within) => candidates(within, byRule, left));
    // Nothing fails and nothing contradicts: some identity with a chosen figure still asks for another.
    if (options.length === 0) options.push(candidates(touched(), byRule, left));
    const fewest = options.reduce((one, other) => (other.length < one.length ? other : one));
    let whole = true;
    for (const unknown of fewest) {
      choose(unknown);
      whole &&= extend(left - 1, patch, solutions);
      giveBack();
      // Every set with this figure is known now.
      unknown.barred = true;
    }
    for (const unknown of fewest) unknown.barred = false;
    return whole;
  }

  /** Adds the solutions with this patch and `cells` figures more. */
  function run(patch: Patch | null, cells: number, solutions: Solution[]): boolean {
    apply(patch, 1);
    const wrong = negative.filter(({ barred }) => !barred);
    for (const unknown of wrong) choose(unknown);
    const whole = wrong.length > cells || extend(cells - wrong.length, patch, solutions);
    for (const _ of wrong) giveBack();
    apply(patch, -1);
    return whole;
  }

  function apply(patch: Patch | null, direction: 1 | -1): void {
    for (const { figure, value } of patch?.changes ?? []) {
      const unknown = unknowns[figure];
      if (!unknown) continue;
      for (const { equation, sign } of unknown.terms)
        equation.difference += direction * sign * (value - unknown.value);
      unknown.barred = direction > 0;
    }
  }

  return { run };
}
