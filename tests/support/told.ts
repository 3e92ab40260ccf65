/** What a rule says of a report, in full, a line for each place: to compare whole results at a glance. */
import { cellKey, type Evidence, isCell, type Operand, type Outcome, type Side } from '../../src/core/rule';

/** Everything one rule says; that it passes only where `passes` asks for it. */
export function toldBy(
  outcomes: readonly Outcome[],
  rule: string,
  { passes = true }: { readonly passes?: boolean } = {},
): readonly string[] {
  return outcomes.filter((outcome) => outcome.rule === rule && (passes || outcome.kind !== 'pass')).map(told);
}

/** `granted error differs: granted.natural 3 + … = 5 ≠ granted.total 6 [the cells] {hints}` */
export function told(outcome: Outcome): string {
  const { at } = outcome;
  if (outcome.kind === 'pass') return `${at} pass`;
  if (outcome.kind === 'notApplicable') return `${at} not applicable: ${valuesOf(outcome.why)}`;
  const { kind, severity, note, comparison, cells, hints } = outcome;
  return [
    at,
    ...(kind === 'undetermined' ? ['left open'] : []),
    `${severity}: ${valuesOf(note)}`,
    ...(comparison
      ? [`(${sideOf(comparison.left)} ${comparison.relation} ${sideOf(comparison.right)})`]
      : []),
    `[${cells.map(placeOf).join(', ')}]`,
    ...hints.map((hint) => `{${valuesOf(hint)}}`),
  ].join(' ');
}

/** A code and its values: `rows missing=（二）部分公开 repeated=` */
function valuesOf(coded: object): string {
  return Object.entries(coded)
    .map(([name, value]) => (name === 'code' ? String(value) : `${name}=${String(value)}`))
    .join(' ');
}

function sideOf({ operands, known, open }: Side): string {
  return `${operands.map(figureOf).join(' + ')} = ${known}${open ? ' or more' : ''}`;
}

function figureOf(cell: Operand): string {
  const reading = cell.entry?.reading;
  const value = reading?.kind === 'number' ? reading.value : (reading?.kind ?? 'none');
  return `${cell.row}.${cell.column} ${value}`;
}

const placeOf = (place: Evidence): string =>
  isCell(place)
    ? cellKey(place)
    : `${place.quote.section}「${place.quote.exact}」${place.quote.nth === 0 ? '' : `+${place.quote.nth}`}`;
