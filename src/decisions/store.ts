/** Keeps decisions. Only pages of the extension do, and they take turns. */

import { type Decision, decisionsIn, MAX_PER_PAGE } from './decision';
import { areDecisions, keyOf, PREFIX, pageOf } from './page';

/** What is used of `storage.local`. */
export type DecisionStorage = {
  readonly get: (keys: string | null) => Promise<{ readonly [key: string]: unknown }>;
  readonly set: (items: { [key: string]: unknown }) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
};

/** `dropped`: how many of the oldest went because there were too many. */
export type Kept =
  | { readonly ok: true; readonly kept: number; readonly dropped: number }
  | { readonly ok: false; readonly reason: string };

/** More are not kept: the oldest go first. */
export const MAX_DECISIONS = 20_000;
/** Nor more than this, in bytes: browsers keep at least 5 MB for an extension. */
export const MAX_BYTES = 4_500_000;

export async function loadPage(storage: DecisionStorage, address: string): Promise<readonly Decision[]> {
  const key = keyOf(address);
  return decisionsIn((await storage.get(key))[key], pageOf(address));
}

export async function loadAll(storage: DecisionStorage): Promise<readonly Decision[]> {
  return decisionsAmong(await storage.get(null));
}

/** Replaces all decisions by what `update` makes of them; if the browser refuses, nothing is lost. */
export async function change(
  storage: DecisionStorage,
  update: (all: readonly Decision[]) => readonly Decision[],
): Promise<Kept> {
  try {
    return await navigator.locks.request('gouji decisions', async () => {
      const stored = await storage.get(null);
      const wanted = update(decisionsAmong(stored));
      const kept = bounded(wanted);
      const pages = byPage(kept);
      const changed = [...pages].filter(([key, own]) => JSON.stringify(own) !== JSON.stringify(stored[key]));
      const gone = Object.keys(stored).filter((key) => areDecisions(key) && !pages.has(key));
      if (changed.length > 0) await storage.set(Object.fromEntries(changed));
      if (gone.length > 0) await storage.remove(gone);
      return { ok: true, kept: kept.length, dropped: wanted.length - kept.length };
    });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function decisionsAmong(stored: { readonly [key: string]: unknown }): readonly Decision[] {
  return Object.entries(stored).flatMap(([key, value]) =>
    areDecisions(key) ? decisionsIn(value, key.slice(PREFIX.length)) : [],
  );
}

/** The latest decisions, as many as may be kept. */
export function bounded(decisions: readonly Decision[]): readonly Decision[] {
  const kept: Decision[] = [];
  const perPage = new Map<string, number>();
  let bytes = 0;
  for (const decision of [...decisions].sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1))) {
    const { page } = decision;
    const count = (perPage.get(page) ?? 0) + 1;
    bytes += bytesOf(decision);
    if (kept.length >= MAX_DECISIONS || bytes > MAX_BYTES) break;
    if (count > MAX_PER_PAGE) continue;
    perPage.set(page, count);
    kept.push(decision);
  }
  return kept.reverse();
}

const encoder = new TextEncoder();

/** As much as it takes where it is kept, and a little more: its page may be the only one of its kind. */
const bytesOf = (decision: Decision): number => encoder.encode(JSON.stringify(decision)).length + 16;

/** Key → what is kept under it: the decisions without the page, which is the key. */
function byPage(decisions: readonly Decision[]): ReadonlyMap<string, readonly Omit<Decision, 'page'>[]> {
  const pages = new Map<string, Omit<Decision, 'page'>[]>();
  for (const { page, ...decision } of decisions) {
    const own = pages.get(PREFIX + page) ?? [];
    own.push(decision);
    pages.set(PREFIX + page, own);
  }
  return pages;
}
