/** What a reader has chosen and opened in one report. It outlives a new reading, and a page that is loaded again. */
import { type FindingFilter, NO_FILTER } from './finding-filter';
import type { FoundReport } from './view';

export type ReportState = {
  /** Id of the finding the reader is at. */
  readonly current: string | null;
  /** Ids of all findings in the order they were last listed in. */
  readonly listed: readonly string[];
  readonly filter: FindingFilter;
  /** Ids of the crowds that are open. */
  readonly opened: ReadonlySet<string>;
  /** Whether the form at a glance is open; null as long as nobody has said. */
  readonly glance: boolean | null;
};

export const FRESH: ReportState = {
  current: null,
  listed: [],
  filter: NO_FILTER,
  opened: new Set(),
  glance: null,
};

export type StateChange = Partial<ReportState> | ((before: ReportState) => Partial<ReportState>);

export type ReportStates = ReadonlyMap<string, ReportState>;

/** A window stays open over many pages; the longest untouched are forgotten. */
const MOST_STATES = 20;

/** The states with a change to one of them, which is then the youngest. */
export function changed(states: ReportStates, key: string, change: StateChange): ReportStates {
  const before = states.get(key) ?? FRESH;
  const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
  const others = [...states].filter(([other]) => other !== key);
  return new Map([...others.slice(Math.max(0, others.length - MOST_STATES + 1)), [key, after]]);
}

/** The report's place in the tab and its page; where in the page the address points does not matter, unless it is a route. */
export function stateKey({ key, source }: FoundReport): string {
  return `${key} ${source.url.replace(/#(?![!/]).*$/, '')}`;
}

/** Where the reader is after the list has changed: at the same finding, else at the nearest one that is left. */
export function keptPlace(
  before: readonly string[],
  after: readonly string[],
  current: string | null,
): string | null {
  if (current === null || after.includes(current)) return current;
  const at = before.indexOf(current);
  if (at < 0) return null;
  const left = new Set(after);
  for (let away = 1; away < before.length; away++) {
    const near = [before[at + away], before[at - away]].find((id) => id !== undefined && left.has(id));
    if (near !== undefined) return near;
  }
  return after[Math.min(at, after.length - 1)] ?? null;
}
