/** What the text says for or against an explanation: witnesses, not judges. */
import { type Decimal, sum } from '../decimal';
import type { Layout } from '../layout';
import type { Report } from '../report';
import type { Cells } from '../rules/meanings';
import { plainSayings, type Saying } from '../rules/narrative';
import type { Change } from './cause';
import { certainValue } from './cause';

export type Support = {
  /** Sayings that agree with the tables only after the changes, less those that agreed only before. */
  readonly balance: number;
  /** Ids of the outcomes of the sayings that agree only after the changes. */
  readonly clears: readonly string[];
};

/** Weighs changes against everything the text plainly says. */
export function witnesses(report: Report, printed: Layout): (changes: readonly Change[]) => Support {
  const sayings = plainSayings(report, printed);
  return (changes) => {
    const changed = new Map(
      changes.map((change): readonly [string, Decimal | null] => {
        const { table, row, column } = change.operand;
        return [keyOf([table, row, column]), certainValue(change)];
      }),
    );
    const touched = sayings.filter(({ readings }) =>
      readings.flat().some((cell) => changed.has(keyOf(cell))),
    );
    const won = touched.filter((saying) => !agrees(saying, report) && agrees(saying, report, changed));
    const lost = touched.filter((saying) => agrees(saying, report) && !agrees(saying, report, changed));
    return { balance: won.length - lost.length, clears: won.map(({ id }) => id) };
  };
}

type Changed = ReadonlyMap<string, Decimal | null>;

function agrees({ readings, agrees }: Saying, report: Report, changed?: Changed): boolean {
  return readings.some((cells) => {
    const values = cells.map((cell) => figureAt(cell, report, changed));
    return values.every((value) => value !== null) && agrees(sum(values));
  });
}

function figureAt(cell: Cells[number], report: Report, changed?: Changed): Decimal | null {
  const after = changed?.get(keyOf(cell));
  if (after !== undefined) return after;
  const [table, row, column] = cell;
  const reading = report[table]?.rows[row]?.[column]?.reading;
  return reading?.kind === 'number' ? reading.value : null;
}

const keyOf = (cell: Cells[number]): string => cell.join(' ');
