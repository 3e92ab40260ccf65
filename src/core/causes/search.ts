/**
 * The cheapest changes after which every identity of a system holds: error localization after Fellegi and Holt, with
 * patterns as single changes of several figures. Exhaustive, size by size, so that the first size with a solution is
 * proven the least. No general solver is used: those at hand reckon in floating point or give one optimum of many, and
 * here every equally cheap explanation has to be known.
 */
import type { Patch } from './patterns';
import { holds, type System } from './system';
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

function createSearch({ figures, identities }: System) {
  const rules = [...new Set(identities.map(({ rule }) => rule))];
  const ruleOf = identities.map(({ rule }) => rules.indexOf(rule));
  const differences = identities.map(({ difference }) => difference);
  /** How many of the chosen figures stand in an identity. */
  const chosenIn = identities.map(() => 0);
  const barred = figures.map(() => false);
  const chosen: number[] = [];
  /** A count below zero is wrong whatever the identities say. */
  const negative = figures.flatMap(({ value }, figure) => (value < 0 ? [figure] : []));
  let steps = 0;

  const fails = (identity: number) => {
    const known = identities[identity];
    return known !== undefined && !holds(known, differences[identity] ?? 0);
  };

  /** Counts the failing identities without a chosen figure, by rule; null when there are too many for `left` choices. */
  function openFails(
    left: number,
  ): { readonly open: readonly number[]; readonly byRule: readonly number[] } | null {
    const open: number[] = [];
    const byRule = rules.map(() => 0);
    for (let identity = 0; identity < identities.length; identity++) {
      if (chosenIn[identity] !== 0 || !fails(identity)) continue;
      open.push(identity);
      const rule = ruleOf[identity] ?? 0;
      const count = (byRule[rule] ?? 0) + 1;
      byRule[rule] = count;
      // The identities of a rule have no figure in common, so that each needs a choice of its own.
      if (count > left) return null;
    }
    return { open, byRule };
  }

  /** Figures that may be chosen next. With as many fails of a rule as choices left, each choice has to meet one of them. */
  function candidates(within: readonly number[], byRule: readonly number[], left: number): readonly number[] {
    const tight = byRule.flatMap((count, rule) => (count === left ? [rule] : []));
    const found = new Set<number>();
    for (const identity of within) {
      for (const { figure } of identities[identity]?.terms ?? []) {
        if (barred[figure] || chosen.includes(figure)) continue;
        const meets = (rule: number) =>
          figures[figure]?.terms.some(
            (term) => ruleOf[term.identity] === rule && chosenIn[term.identity] === 0 && fails(term.identity),
          );
        if (tight.every(meets)) found.add(figure);
      }
    }
    return [...found];
  }

  /** Two identities that ask different things of the same figure: one of them needs another change. */
  function contradiction(): readonly number[] | null {
    for (const figure of chosen) {
      let first = -1;
      let change = 0;
      for (const { identity, sign } of figures[figure]?.terms ?? []) {
        if (chosenIn[identity] !== 1 || identities[identity]?.bound !== 'equal') continue;
        const asked = -sign * (differences[identity] ?? 0);
        if (first < 0) {
          first = identity;
          change = asked;
        } else if (asked !== change) return [first, identity];
      }
    }
    return null;
  }

  /** The identities the chosen figures stand in. */
  function touched(): readonly number[] {
    const all = chosen.flatMap((figure) => figures[figure]?.terms.map(({ identity }) => identity) ?? []);
    return [...new Set(all)];
  }

  function solve(): readonly Range[] | null {
    const constraints = touched().map((identity): Constraint => {
      const { bound = 'equal', terms = [] } = identities[identity] ?? {};
      const coefficients = chosen.map(
        (figure): number => terms.find((term) => term.figure === figure)?.sign ?? 0,
      );
      const known = coefficients.reduce(
        (total, sign, at) => total - sign * (figures[chosen[at] ?? 0]?.value ?? 0),
        differences[identity] ?? 0,
      );
      return bound === 'atMost'
        ? { relation: '>=', coefficients: coefficients.map((sign) => -sign), constant: -known }
        : { relation: bound === 'equal' ? '=' : '>=', coefficients, constant: known };
    });
    return rangesOf(chosen.length, constraints);
  }

  function choose(figure: number): void {
    chosen.push(figure);
    for (const { identity } of figures[figure]?.terms ?? [])
      chosenIn[identity] = (chosenIn[identity] ?? 0) + 1;
  }

  function giveBack(): void {
    for (const { identity } of figures[chosen.pop() ?? 0]?.terms ?? [])
      chosenIn[identity] = (chosenIn[identity] ?? 0) - 1;
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
        solutions.push({ patch, cells: ranges.map((range, at) => ({ figure: chosen[at] ?? 0, range })) });
      return true;
    }
    const options = [contradiction(), ...open.map((identity) => [identity])]
      .filter((within) => within !== null)
      .map((within) => candidates(within, byRule, left));
    // Nothing fails and nothing contradicts: some identity with a chosen figure still asks for another.
    if (options.length === 0) {
      if (chosen.length === 0) return true;
      options.push(candidates(touched(), byRule, left));
    }
    const [fewest = []] = options.sort((one, other) => one.length - other.length);
    let whole = true;
    for (const figure of fewest) {
      choose(figure);
      whole &&= extend(left - 1, patch, solutions);
      giveBack();
      // Every set with this figure is known now.
      barred[figure] = true;
    }
    for (const figure of fewest) barred[figure] = false;
    return whole;
  }

  /** Adds the solutions with this patch and `cells` figures more. */
  function run(patch: Patch | null, cells: number, solutions: Solution[]): boolean {
    apply(patch, 1);
    const wrong = negative.filter((figure) => !barred[figure]);
    for (const figure of wrong) choose(figure);
    const whole = wrong.length > cells || extend(cells - wrong.length, patch, solutions);
    for (const _ of wrong) giveBack();
    apply(patch, -1);
    return whole;
  }

  function apply(patch: Patch | null, direction: 1 | -1): void {
    for (const { figure, value } of patch?.changes ?? []) {
      const { value: printed = 0, terms = [] } = figures[figure] ?? {};
      for (const { identity, sign } of terms)
        differences[identity] = (differences[identity] ?? 0) + direction * sign * (value - printed);
      barred[figure] = direction > 0;
    }
  }

  return { run };
}
