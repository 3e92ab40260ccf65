import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GridPlace, type GridShape, stepInGrid } from '../../src/ui/grid-steps';
import { law } from '../support/law';

const shapeOf = (...rows: readonly string[]): GridShape =>
  rows.map((row) => [...row].map((sign) => sign === 'x'));
/** 表二 of the form of 2021. */
const two = shapeOf('xxx  ', 'xxx  ', '   x ', '   x ', '   x ', '    x');

const key = (name: string) => {
  const ctrlKey = name.startsWith('Ctrl+');
  return { key: name.replace('Ctrl+', ''), ctrlKey };
};

it.each<[string, [number, number], [number, number] | null]>([
  ['ArrowRight', [0, 0], [0, 1]],
  ['ArrowRight', [0, 2], null],
  ['ArrowLeft', [0, 0], null],
  ['ArrowDown', [0, 1], [1, 1]],
  ['ArrowDown', [1, 0], [2, 3]],
  ['ArrowUp', [2, 3], [1, 2]],
  ['ArrowUp', [0, 1], null],
  ['ArrowDown', [5, 4], null],
  ['Home', [1, 2], [1, 0]],
  ['End', [1, 0], [1, 2]],
  ['Home', [5, 4], [5, 4]],
  ['Ctrl+Home', [5, 4], [0, 0]],
  ['Ctrl+End', [0, 1], [5, 4]],
  ['Enter', [0, 0], null],
])('%s from %j', (name, [row, column], to) => {
  expect(stepInGrid(two, { row, column }, key(name))).toEqual(to && { row: to[0], column: to[1] });
});

it('passes over rows without a cell', () => {
  const shape = shapeOf('x', ' ', 'x');
  expect(stepInGrid(shape, { row: 0, column: 0 }, key('ArrowDown'))).toEqual({ row: 2, column: 0 });
});

it('never leads into a hole, and reaches every cell from every other', () => {
  const shapes = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map(key);
  law([shapes], (shape) => {
    const cells = shape.flatMap((row, at) =>
      row.flatMap((there, column): GridPlace[] => (there ? [{ row: at, column }] : [])),
    );
    const name = ({ row, column }: GridPlace) => `${row},${column}`;
    for (const start of cells) {
      const seen = new Map([[name(start), start]]);
      for (const place of seen.values()) {
        for (const pressed of keys) {
          const next = stepInGrid(shape, place, pressed);
          if (!next) continue;
          expect(shape[next.row]?.[next.column]).toBe(true);
          seen.set(name(next), next);
        }
      }
      expect(seen.size).toBe(cells.length);
    }
  });
});
