/** Reports of real sizes whose figures agree, and the slips that are planted in them. */
import type { FormId } from '../../src/core/report';
import { applicantColumns, applicationRows, type Figures, resultRows, zeroFigures } from '../support/figures';

/** Numbers from 0 to 1, the same on every run. */
export type Chance = () => number;

/** Mulberry32, by Tommy Ettinger: small, and good enough to draw slips. */
export function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (draw: Chance, count: number): number => Math.floor(draw() * count);
export const oneOf = <T>(draw: Chance, items: readonly T[]): T => {
  const item = items[below(draw, items.length)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
};

/** Counts by `row column`; -1 where the page has a blank. */
export type Table = ReadonlyMap<string, number>;

export const PARTS = applicantColumns.map(({ id }) => id).filter((id) => id !== 'total');
export const COLUMNS = [...PARTS, 'total'];
export const RESULTS = ['upheld', 'corrected', 'other', 'pending'];
export const DISPUTES = ['review', 'directSuit', 'suitAfterReview'];

/** A 表三 of about the size of a real one, with other figures that agree. */
export function applicationsLike(real: Table, form: FormId, draw: Chance): Table {
  const leaves = resultRows(form);
  const cells = new Map<string, number>();
  const jitter = (value: number) => {
    if (value <= 0) return draw() < 0.03 ? 1 + below(draw, 4) : 0;
    return draw() < 0.05 ? 0 : Math.max(1, Math.round(value * (0.6 + 0.8 * draw())));
  };
  for (const column of PARTS) {
    let closed = 0;
    for (const row of leaves) {
      const value = jitter(real.get(`${row} ${column}`) ?? 0);
      cells.set(`${row} ${column}`, value);
      closed += value;
    }
    const out = jitter(real.get(`carriedOut ${column}`) ?? 0);
    const carried = Math.min(jitter(real.get(`carriedIn ${column}`) ?? 0), closed + out);
    cells.set(`closedTotal ${column}`, closed);
    cells.set(`carriedOut ${column}`, out);
    cells.set(`carriedIn ${column}`, carried);
    cells.set(`new ${column}`, closed + out - carried);
  }
  for (const row of applicationRows(form)) {
    cells.set(
      `${row} total`,
      PARTS.reduce((total, column) => total + (cells.get(`${row} ${column}`) ?? 0), 0),
    );
  }
  return cells;
}

/** A 表四 with figures of about this size. */
export function remediesLike(most: number, draw: Chance): Table {
  const cells = new Map<string, number>();
  for (const row of DISPUTES) {
    let total = 0;
    for (const column of RESULTS) {
      const value = draw() < 0.4 ? 0 : below(draw, most + 1);
      cells.set(`${row} ${column}`, value);
      total += value;
    }
    cells.set(`${row} total`, total);
  }
  return cells;
}

/** How a figure goes wrong; null where it cannot go wrong in that way. `beside` is a figure next to it. */
export const slips = {
  offByOne: (value: number, draw: Chance) => (value === 0 || draw() < 0.5 ? value + 1 : value - 1),
  dropped: (value: number, draw: Chance) => withoutDigit(String(value), draw),
  doubled: (value: number, draw: Chance) => {
    const digits = String(value);
    const at = below(draw, digits.length);
    return value === 0 ? null : Number(digits.slice(0, at + 1) + digits.slice(at));
  },
  transposed: (value: number, draw: Chance) => {
    const digits = String(value);
    const at = below(draw, digits.length - 1);
    return digits.length < 2
      ? null
      : Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
  },
  neighbour: (_: number, __: Chance, beside: number) => beside,
  random: (value: number, draw: Chance) => below(draw, Math.max(10, 2 * value)),
} satisfies { readonly [kind: string]: (value: number, draw: Chance, beside: number) => number | null };

export type SlipKind = keyof typeof slips;

function withoutDigit(digits: string, draw: Chance): number | null {
  if (digits.length < 2) return null;
  const at = below(draw, digits.length);
  return Number(digits.slice(0, at) + digits.slice(at + 1));
}

/** One figure of the table gone wrong; null when this one cannot. */
export function slip(
  table: Table,
  key: string,
  kind: SlipKind,
  rows: readonly string[],
  draw: Chance,
): Table | null {
  const value = table.get(key) ?? 0;
  const [row = '', column = ''] = key.split(' ');
  const columns = COLUMNS.filter((id) => table.has(`${row} ${id}`));
  const near = [
    ...[-1, 1].map((by) => `${rows[rows.indexOf(row) + by]} ${column}`),
    ...[-1, 1].map((by) => `${row} ${columns[columns.indexOf(column) + by]}`),
  ].flatMap((other) => table.get(other) ?? []);
  const wrong = slips[kind](value, draw, near.length > 0 ? oneOf(draw, near) : value);
  return wrong === null || wrong === value ? null : new Map(table).set(key, wrong);
}

/** Zeros left blank: every one of them, or about half. */
export function blanked(table: Table, share: number, draw: Chance): Table {
  return new Map([...table].map(([key, value]) => [key, value === 0 && draw() < share ? -1 : value]));
}

/** The figures of a report with these tables. */
export function figuresWith(form: FormId, applications: Table | null, remedies: Table | null): Figures {
  const figures = zeroFigures(form);
  const fill = (table: Table, rows: Figures['applications']) =>
    Object.fromEntries(
      Object.entries(rows).map(([row, cells]) => [
        row,
        Object.fromEntries(
          Object.keys(cells).map((column) => {
            const value = table.get(`${row} ${column}`) ?? 0;
            return [column, value < 0 ? null : value];
          }),
        ),
      ]),
    );
  return {
    ...figures,
    applications: applications ? fill(applications, figures.applications) : figures.applications,
    remedies: remedies ? fill(remedies, figures.remedies) : figures.remedies,
  };
}
