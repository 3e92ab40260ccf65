/** From failed identities to their causes: search, take apart, name, put the likeliest first. */
import { toDecimal, ZERO } from '../decimal';
import { type Layout, type Line, layoutAsPrinted } from '../layout';
import type { Report } from '../report';
import type { Operand, Outcome, Rule } from '../rule';
import { type Cause, type Change, changedIn, type Explanation, type Pattern, type Slip } from './cause';
import { type Cluster, clustersOf, type Move, movesOf } from './clusters';
import { isTotal, likelierFirst, standsOut } from './likelihood';
import { patchesIn } from './patterns';
import { cheapest } from './search';
import { slipOf } from './single';
import { witnesses } from './support';
import { type Figure, failingSystems, holds, isWhole, type System } from './system';
import type { Range } from './unknowns';

/** More explanations of one cause are only counted. */
const MAX_KEPT = 60;

/**
 * The causes of all failed identities, system by system in the order of the rules.
 * Empty when every identity holds or was left open.
 */
export function findCauses(
  report: Report,
  layout: Layout,
  rules: readonly Rule[],
  outcomes: readonly Outcome[],
): readonly Cause[] {
  if (!outcomes.some((outcome) => outcome.kind === 'fail' && outcome.comparison?.relation === '=')) return [];
  const printed = layoutAsPrinted(layout, report);
  const weigh = witnesses(report, printed);
  return failingSystems(report, printed, rules).flatMap((system): readonly Cause[] => {
    if (!isWhole(system)) return [{ kind: 'unexplained', clears: failsIn(system), why: 'notWhole' }];
    const found = cheapest(system, () => patchesIn(system, printed));
    if (found.kind === 'none') return [{ kind: 'unexplained', clears: failsIn(system), why: 'tooMany' }];
    return clustersOf(system, found.solutions).map((cluster) => explained(cluster, system, printed, weigh));
  });
}

const failsIn = ({ identities }: Pick<System, 'identities'>): readonly string[] =>
  identities.filter((identity) => !holds(identity, identity.difference)).map(({ id }) => id);

function explained(
  cluster: Cluster,
  system: System,
  layout: Layout,
  weigh: ReturnType<typeof witnesses>,
): Cause {
  const clears = failsIn({
    identities: system.identities.filter((_, identity) => cluster.identities.has(identity)),
  });
  const ways = [...cluster.ways, ...withoutPatterns(cluster, system)];
  const explanations = ways.map((way): Explanation => {
    const slips = way.map((move) => slipOfMove(move, system, layout));
    const { balance, clears: said } = weigh(changedIn({ slips }));
    return { slips, support: balance, clears: [...clears, ...said] };
  });
  const ranked = [...explanations].sort(likelierFirst(layout));
  return {
    kind: 'explained',
    clears,
    clear: standsOut(ranked),
    explanations: ranked.slice(0, MAX_KEPT),
    more: Math.max(0, ranked.length - MAX_KEPT),
  };
}

/** A pattern is a supposition. Beside it stands the cheapest explanation by single figures alone, if it is another one. */
function withoutPatterns(cluster: Cluster, system: System): readonly (readonly Move[])[] {
  const supposed = cluster.ways.every((way) =>
    way.some((move) => 'patch' in move && move.patch.changes.length > 1),
  );
  if (!supposed) return [];
  const found = cheapest(only(system, cluster.identities), () => []);
  return found.kind === 'found' ? found.solutions.map(movesOf) : [];
}

/** The system as if of the others every identity held: what the other clusters explain is theirs. */
function only({ figures, identities }: System, kept: ReadonlySet<number>): System {
  return {
    figures,
    identities: identities.map((identity, at) =>
      kept.has(at) || holds(identity, identity.difference) ? identity : { ...identity, difference: 0 },
    ),
  };
}

function slipOfMove(move: Move, system: System, layout: Layout): Slip {
  if ('patch' in move) {
    const { pattern, changes } = move.patch;
    return {
      pattern,
      changes: changes.flatMap(({ figure, value, atLeast }) =>
        changeOf(system.figures[figure], { least: value, most: atLeast ? Number.POSITIVE_INFINITY : value }),
      ),
    };
  }
  const { figure, range } = move.cell;
  const known = system.figures[figure];
  return { pattern: known ? patternOf(known, range, system, layout) : null, changes: changeOf(known, range) };
}

function changeOf(figure: Figure | undefined, { least, most }: Range): readonly Change[] {
  if (!figure) return [];
  const { operand, value } = figure;
  const limit = Number.isFinite(most) ? whole(most) : null;
  return [{ operand, value: whole(value), least: whole(least), most: limit }];
}

function patternOf({ operand, value }: Figure, range: Range, system: System, layout: Layout): Pattern | null {
  if (value === 0 && isTotal(operand, layout)) return 'totalsEmpty';
  return range.least === range.most ? slipOf(value, range.least, besides(operand, system, layout)) : null;
}

/** The figures above, below, left and right of one, as the form prints them. */
function besides({ table, row, column }: Operand, { figures }: System, layout: Layout): readonly number[] {
  const { rows, columns } = layout[table];
  const away = (lines: readonly Line[], id: string, other: string) =>
    Math.abs(lines.findIndex((line) => line.id === id) - lines.findIndex((line) => line.id === other));
  return figures
    .filter(
      ({ operand }) =>
        operand.table === table && away(rows, row, operand.row) + away(columns, column, operand.column) === 1,
    )
    .map(({ value }) => value);
}

const whole = (value: number) => toDecimal(String(value)) ?? ZERO;
