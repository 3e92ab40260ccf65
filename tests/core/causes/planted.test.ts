/** What `npm run eval:causes` measures, on fewer tables: in tables without blanks every planted slip is found. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../causes/evaluate';
import { realTables } from '../../causes/real-tables.mjs';

const RUNS = 25;
const rows = [...evaluate(realTables(), RUNS)];
const whole = rows.filter(({ what }) => !what.includes('blank'));
const of = (what: string) => whole.filter((row) => row.what.startsWith(what));

describe('slips planted in tables of real sizes', () => {
  it('one in 表三 is the first cause, always', () => {
    expect(of('表三, one slip').map(({ among, first }) => [among, first])).toEqual(Array(6).fill([1, 1]));
  });

  it('one in 表四 is among the figures of its group', () => {
    expect(of('表四, one slip').map(({ among }) => among)).toEqual(Array(6).fill(1));
  });

  it('two in 表三 are among the cheapest explanations, nearly always the first', () => {
    const two = of('表三, two slips');
    expect(two.map(({ among }) => among)).toEqual(Array(7).fill(1));
    expect(two.every(({ first }) => first >= 0.9)).toBe(true);
  });

  it('a pattern is named, or its cells are', () => {
    expect(of('表三, pattern').map(({ among }) => among)).toEqual(Array(8).fill(1));
  });

  it('with blanks one slip still is among the explanations', () => {
    const open = rows.filter(({ what }) => what.includes('blank') && what.includes('one slip'));
    expect(open.map(({ among }) => among)).toEqual(Array(24).fill(1));
  });
});
