/** Patterns that explain a failed identity. They are told with the finding, never as a finding of their own. */
import { compare, type Decimal, isInteger, sum, toDecimal, ZERO } from '../decimal';
import type { Entry, Report } from '../report';
import type { Hint } from '../rule';

const PARTS = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'] as const;
const REMEDY_WIDTH = 15;
const REMEDY_GROUP = 5;

/** T3-06 and T3-07, for a row of 表三 whose 总计 is not the sum of its parts. */
export function likelyRowSlip(report: Report, at: string): readonly Hint[] {
  const rows = report.applications?.rows ?? {};
  const parts = PARTS.map((column) => numberOf(rows[at]?.[column]));
  const total = numberOf(rows[at]?.total);
  if (total !== null && parts.every((part) => part !== null)) {
    // Before T3-06: the total of a row that slid away looks as if it had been left empty.
    const slips = [...joinedDigits(parts, total), ...shiftedRow(parts, total)];
    if (slips.length > 0) return slips;
  }
  if (!totalLeftEmpty(rows[at] ?? {})) return [];
  const empty = Object.values(rows).filter(totalLeftEmpty).length;
  return empty > 1 ? [{ code: 'T3-06', rows: empty }] : [];
}

/** T3-09: more applications closed than there were to deal with. */
export function closedMoreThanDue(report: Report, at: string): readonly Hint[] {
  const cell = (row: string) => numberOf(report.applications?.rows[row]?.[at]);
  const [fresh, carried, closed] = [cell('new'), cell('carriedIn'), cell('closedTotal')];
  if (fresh === null || carried === null || closed === null) return [];
  const due = sum([fresh, carried]);
  return compare(closed, due) > 0 ? [{ code: 'T3-09', closed, due }] : [];
}

/**
 * T4-02: 表四 with one figure too many or too few. Tries every one-cell deletion (or insertion of a 0), and speaks only
 * when exactly one distinct row of fifteen satisfies T4-01 in all three groups.
 */
export function onlyRepair(cells: readonly Entry[]): readonly Hint[] {
  const printed = cells.map(numberOf);
  if (!printed.every((value) => value !== null)) return [];
  const candidates =
    printed.length === REMEDY_WIDTH + 1
      ? printed.map((_, index) => printed.filter((_, other) => other !== index))
      : printed.length === REMEDY_WIDTH - 1
        ? Array.from({ length: REMEDY_WIDTH }, (_, index) => [
            ...printed.slice(0, index),
            ZERO,
            ...printed.slice(index),
          ])
        : [];
  const repairs = new Map(candidates.filter(everyGroupAdds).map((row) => [row.join(), row]));
  const [repaired] = repairs.values();
  return repairs.size === 1 && repaired ? [{ code: 'T4-02', repaired }] : [];
}

function totalLeftEmpty(row: { readonly [column: string]: Entry }): boolean {
  if (numberOf(row.total) !== ZERO) return false;
  const parts = PARTS.map((column) => numberOf(row[column])).filter((value) => value !== null);
  return compare(sum(parts), ZERO) > 0;
}

/** A number cut over two cells: 12 printed as 1 | 2. */
function joinedDigits(parts: readonly Decimal[], total: Decimal): readonly Hint[] {
  for (let index = 0; index + 1 < parts.length; index++) {
    const [first, second] = [parts[index], parts[index + 1]];
    if (!first || !second || !/^[1-9]$/.test(first) || !/^\d$/.test(second)) continue;
    const value = toDecimal(first + second);
    const columns = [PARTS[index], PARTS[index + 1]] as const;
    if (value === null || !columns[0] || !columns[1]) continue;
    const joined = parts.map((part, at) => (at === index ? value : at === index + 1 ? ZERO : part));
    if (sum(joined) === total)
      return [{ code: 'T3-07', how: 'joined', columns: [columns[0], columns[1]], value }];
  }
  return [];
}

/** A row that slid one cell to the left, so that the total stands under 其他 and 总计 is 0. */
function shiftedRow(parts: readonly Decimal[], total: Decimal): readonly Hint[] {
  const last = parts[parts.length - 1];
  if (!last || last === ZERO || total !== ZERO || !isInteger(last)) return [];
  return sum(parts.slice(0, -1)) === last ? [{ code: 'T3-07', how: 'shifted' }] : [];
}

function everyGroupAdds(row: readonly Decimal[]): boolean {
  for (let start = 0; start < REMEDY_WIDTH; start += REMEDY_GROUP) {
    const group = row.slice(start, start + REMEDY_GROUP);
    if (sum(group.slice(0, -1)) !== group[REMEDY_GROUP - 1]) return false;
  }
  return true;
}

function numberOf(entry: Entry | undefined): Decimal | null {
  return entry?.reading.kind === 'number' ? entry.reading.value : null;
}
