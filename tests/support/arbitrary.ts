/** Generated reports for properties: figures that add up, and any markup they may be printed in. */
import fc from 'fast-check';
import type { FormId } from '../../src/core/report';
import { type Cells, type Figures, resultRows } from './figures';
import { organisations } from './form';
import { choices, type Markup } from './markup/markup';

/** Every combination of the quirks of `markup.ts`. */
export const arbitraryMarkup: fc.Arbitrary<Markup> = fc.record(
  Object.fromEntries(
    Object.entries(choices).map(([option, values]) => [option, fc.constantFrom<unknown>(...values)]),
  ),
) as fc.Arbitrary<Markup>;

/**
 * Figures of either form that break no identity and are not remarkable in any other way a rule asks about: sizes
 * from a township's, nearly all zeros, to a large city's.
 */
export const arbitraryFigures = (form: FormId): fc.Arbitrary<Figures> =>
  scale
    .chain((most) =>
      fc.record({
        organ: fc.constantFrom('青禾县人民政府', '云岭市教育局', '白石镇人民政府'),
        year: form === '2021' ? fc.integer({ min: 2021, max: 2025 }) : fc.integer({ min: 2019, max: 2020 }),
        form: fc.constant(form),
        proactive: form === '2021' ? proactive2021(most) : proactive2019(most),
        applications: applications(form, most),
        remedies: remedies(most),
      }),
    )
    .map(withoutRemediesAlone);

const scale = fc.constantFrom(0, 3, 40, 900, 15_000);

/** Most cells of most reports are zero. */
const count = (most: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(most) });

/** A number with at most `places` decimals, written as the page would write it. */
const decimal = (most: number, places: number): fc.Arbitrary<number> =>
  fc.tuple(fc.nat(most * 10 ** places), fc.nat(places)).map(([digits, point]) => digits / 10 ** point);

function proactive2021(most: number): fc.Arbitrary<Cells> {
  // What was made and repealed leaves last year's stock at or above zero, and nothing is repealed out of nothing.
  const documents = fc.tuple(count(most), count(most), fc.nat(most)).map(([made, kept, repealed]) => ({
    made,
    repealed: made + kept === 0 ? 0 : repealed,
    inForce: made + kept,
  }));
  const decisions = fc.record({ decisions: count(most * 100) });
  return fc.record({
    rules: documents,
    normativeDocuments: documents,
    licenses: decisions,
    penalties: decisions,
    coercion: decisions,
    fees: fc.record({ amount: fc.oneof(fc.constant(0), decimal(most, 4)) }),
  });
}

function proactive2019(most: number): fc.Arbitrary<Cells> {
  const files = fc.tuple(count(most), count(most), count(most)).map(([disclosed, kept, older]) => ({
    created: disclosed + kept,
    disclosed,
    totalPublic: disclosed + older,
  }));
  const items = fc
    .tuple(count(most), fc.integer({ min: 0 - most, max: most }))
    .map(([itemsPrev, delta]) => ({ itemsPrev, itemsDelta: Math.max(delta, 0 - itemsPrev) }));
  const handled = fc.tuple(items, count(most * 100)).map(([item, decisions]) => ({
    ...item,
    decisions: item.itemsPrev + item.itemsDelta === 0 ? 0 : decisions,
  }));
  const procurement = fc
    .tuple(count(most), decimal(most * 1000, 2))
    .map(([items, amount]) => ({ items, amount: items === 0 ? 0 : amount + 1 }));
  return fc.record({
    rules: files,
    normativeDocuments: files,
    licenses: handled,
    otherServices: handled,
    penalties: handled,
    coercion: handled,
    fees: items,
    procurement,
  });
}

/** Columns are made from the results outwards: what was closed and carried over is what had come in. */
function applications(form: FormId, most: number): fc.Arbitrary<Cells> {
  const results = resultRows(form);
  const column = fc
    .tuple(
      fc.array(count(most), { minLength: results.length, maxLength: results.length }),
      fc.nat(),
      fc.nat(),
    )
    .map(([cells, out, carried]) => {
      const closedTotal = cells.reduce((sum, cell) => sum + cell, 0);
      const carriedOut = out % (Math.floor(closedTotal / 2) + 1);
      const due = closedTotal + carriedOut;
      const carriedIn = carried % (due + 1);
      return [due - carriedIn, carriedIn, ...cells, closedTotal, carriedOut];
    });
  const names = ['natural', ...organisations.map(({ id }) => id)];
  const rows = ['new', 'carriedIn', ...results, 'closedTotal', 'carriedOut'];
  return fc.array(column, { minLength: names.length, maxLength: names.length }).map((columns) =>
    Object.fromEntries(
      rows.map((row, y) => {
        const cells = columns.map((column) => column[y] ?? 0);
        const total = cells.reduce((sum, cell) => sum + cell, 0);
        return [row, { ...Object.fromEntries(names.map((name, x) => [name, cells[x] ?? 0])), total }];
      }),
    ),
  );
}

function remedies(most: number): fc.Arbitrary<Cells> {
  const group = fc
    .tuple(count(most), count(most), count(most), count(most))
    .map(([upheld, corrected, other, pending]) => ({
      upheld,
      corrected,
      other,
      pending,
      total: upheld + corrected + other + pending,
    }));
  return fc.record({ review: group, directSuit: group, suitAfterReview: group });
}

/** Disputes without a single application are possible, but remarkable. */
function withoutRemediesAlone(figures: Figures): Figures {
  const due = [figures.applications.new, figures.applications.carriedIn].map((row) => row?.total);
  if (due.some((total) => total !== 0)) return figures;
  const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
  return { ...figures, remedies: { review: none, directSuit: none, suitAfterReview: none } };
}
