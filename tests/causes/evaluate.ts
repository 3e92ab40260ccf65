/** How often the search for causes finds the slips that were planted, on reports of real sizes. */
import { audit } from '../../src/core/audit';
import type { Cause, Explanation } from '../../src/core/causes/cause';
import { findCauses } from '../../src/core/causes/find-causes';
import { layoutOf } from '../../src/core/layouts/index';
import type { FormId } from '../../src/core/report';
import { rules } from '../../src/core/rules/index';
import { applicationRows } from '../support/figures';
import { reportOf } from '../support/sample-report';
import { plant, planted } from './patterns';
import {
  applicationsLike,
  below,
  blanked,
  type Chance,
  COLUMNS,
  chance,
  DISPUTES,
  figuresWith,
  oneOf,
  RESULTS,
  remediesLike,
  type SlipKind,
  slip,
  slips,
  type Table,
} from './slips';

/** A real report's 表三 as `gouji.report/1` has it. */
export type Real = { readonly form: FormId; readonly applications: Table };

/** What share of the runs went well, and how many explanations there were. */
export type Row = {
  readonly what: string;
  readonly runs: number;
  /** The planted change is among the explanations; it is the first; for patterns, it is named or its cells are. */
  readonly among: number;
  readonly first: number;
  readonly length: number;
  /** The longest search, in milliseconds. */
  readonly longest: number;
};

const KINDS = Object.keys(slips) as readonly SlipKind[];

export function* evaluate(reals: readonly Real[], runs: number): Generator<Row> {
  for (const [blanks, share] of [
    ['', 0],
    [' · half of the zeros blank', 0.5],
    [' · all zeros blank', 1],
  ] as const) {
    const draw = chance(20261121);
    const measure = (what: string, one: () => Tried | null) => measured(`${what}${blanks}`, runs, one);
    for (const kind of KINDS)
      yield measure(`表三, one slip (${kind})`, () => oneSlip(oneOf(draw, reals), kind, share, draw));
    for (const kind of KINDS) yield measure(`表四, one slip (${kind})`, () => oneDispute(kind, share, draw));
    for (const kind of KINDS)
      yield measure(`表三, two slips (${kind})`, () =>
        twoSlips(oneOf(draw, reals), [kind, kind], share, draw),
      );
    yield measure('表三, two slips (any)', () =>
      twoSlips(oneOf(draw, reals), [oneOf(draw, KINDS), oneOf(draw, KINDS)], share, draw),
    );
    for (const pattern of planted)
      yield measure(`表三, pattern (${pattern})`, () => onePattern(oneOf(draw, reals), pattern, share, draw));
  }
}

type Tried = { readonly among: boolean; readonly first: boolean; readonly length: number };
const searches = { longest: 0 };

function measured(what: string, runs: number, one: () => Tried | null): Row {
  let [made, among, first, length] = [0, 0, 0, 0];
  searches.longest = 0;
  for (let tries = 0; made < runs && tries < 50 * runs; tries++) {
    const tried = one();
    if (!tried) continue;
    made++;
    among += Number(tried.among);
    first += Number(tried.first);
    length += tried.length;
  }
  return {
    what,
    runs: made,
    among: among / made,
    first: first / made,
    length: length / made,
    longest: searches.longest,
  };
}

function oneSlip(real: Real, kind: SlipKind, share: number, draw: Chance): Tried | null {
  const rows = applicationRows(real.form);
  const table = blanked(applicationsLike(real.applications, real.form, draw), share, draw);
  const [key] = drawn(keysOf(table), draw);
  const wrong = key === undefined ? null : slip(table, key, kind, rows, draw);
  return wrong && key !== undefined ? tried(causesOf(real.form, wrong, null), [key]) : null;
}

function twoSlips(
  real: Real,
  kinds: readonly [SlipKind, SlipKind],
  share: number,
  draw: Chance,
): Tried | null {
  const rows = applicationRows(real.form);
  const table = blanked(applicationsLike(real.applications, real.form, draw), share, draw);
  const [one, other] = drawn(keysOf(table), draw);
  if (one === undefined || other === undefined) return null;
  const first = slip(table, one, kinds[0], rows, draw);
  const both = first && slip(first, other, kinds[1], rows, draw);
  return both && tried(causesOf(real.form, both, null), [one, other]);
}

/** In a group of 表四 any of five figures may be the wrong one: its group has to be named, the likely ones first. */
function oneDispute(kind: SlipKind, share: number, draw: Chance): Tried | null {
  const table = blanked(remediesLike(oneOf(draw, [3, 12, 150]), draw), share, draw);
  const key = `${oneOf(draw, DISPUTES)} ${oneOf(draw, [...RESULTS, 'total'])}`;
  if ((table.get(key) ?? -1) < 0) return null;
  const wrong = slip(table, key, kind, DISPUTES, draw);
  return wrong && tried(causesOf('2021', null, wrong), [key]);
}

function onePattern(
  real: Real,
  pattern: (typeof planted)[number],
  share: number,
  draw: Chance,
): Tried | null {
  const rows = applicationRows(real.form);
  const table = blanked(applicationsLike(real.applications, real.form, draw), share, draw);
  const wrong = plant(pattern, table, rows, COLUMNS, draw);
  if (!wrong) return null;
  const changed = [...wrong].filter(([key, value]) => table.get(key) !== value).map(([key]) => key);
  const causes = causesOf(real.form, wrong, null);
  const result = tried(causes, changed);
  const named = (explanation: Explanation | undefined) =>
    explanation?.slips.some((made) => made.pattern === pattern) ?? false;
  return (
    result && {
      among: result.among || explanationsOf(causes).some((all) => all.some(named)),
      first: result.first || explanationsOf(causes).some(([first]) => named(first)),
      length: result.length,
    }
  );
}

/** Two different items, as far as there are so many. */
function drawn<T>(items: readonly T[], draw: Chance): readonly T[] {
  const first = below(draw, items.length);
  const second = below(draw, items.length - 1);
  return [first, second < first ? second : second + 1].flatMap((at) => items[at] ?? []);
}

/** Figures that were printed; a blank cannot be wrong. */
const keysOf = (table: Table): readonly string[] =>
  [...table].filter(([, value]) => value >= 0).map(([key]) => key);

function causesOf(form: FormId, applications: Table | null, remedies: Table | null): readonly Cause[] {
  const report = reportOf(figuresWith(form, applications, remedies));
  const layout = layoutOf(form);
  const outcomes = audit(report, layout, rules);
  const start = performance.now();
  const causes = findCauses(report, layout, rules, outcomes);
  searches.longest = Math.max(searches.longest, performance.now() - start);
  return causes;
}

const explanationsOf = (causes: readonly Cause[]) =>
  causes.map((cause) => (cause.kind === 'explained' ? cause.explanations : []));

/** Null when the slip breaks no identity: with blanks it may not show. */
function tried(causes: readonly Cause[], cells: readonly string[]): Tried | null {
  if (causes.length === 0) return null;
  const lists = explanationsOf(causes);
  const cellsOf = (explanations: readonly (Explanation | undefined)[]) =>
    explanations.flatMap((explanation) =>
      (explanation?.slips ?? []).flatMap(({ changes }) =>
        changes.map(({ operand }) => `${operand.row} ${operand.column}`),
      ),
    );
  const same = (found: readonly string[]) => [...found].sort().join() === [...new Set(cells)].sort().join();
  const within = lists.map((list) =>
    list.find((one) => cellsOf([one]).every((cell) => cells.includes(cell))),
  );
  return {
    among: same(cellsOf(within)),
    first: same(cellsOf(lists.map(([first]) => first))),
    length: causes.reduce(
      (product, cause) => product * (cause.kind === 'explained' ? cause.explanations.length + cause.more : 1),
      1,
    ),
  };
}
