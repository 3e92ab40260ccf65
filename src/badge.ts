/** What the toolbar button says of a tab. */
import type { FrameSummary } from './protocol';

const RED = '#b3261e';
const GREEN = '#2e7d32';
const GREY = '#5f6b7a';

export type Badge = { readonly text: string; readonly color: string };

/** The number of errors of all frames; `✓` when there is none and all was read; `?` when something could not be. */
export function badgeOf(summaries: readonly FrameSummary[]): Badge {
  const errors = summaries.reduce((total, summary) => total + summary.errors, 0);
  if (errors > 0) return { text: errors > 999 ? '999+' : String(errors), color: RED };
  if (summaries.some(({ state }) => state === 'unreadable')) return { text: '?', color: GREY };
  return { text: summaries.some(({ state }) => state === 'read') ? '✓' : '', color: GREEN };
}

const MOST_TIMES = 3;

/**
 * Shows what the frames of a tab say, and asks once more when it is shown, because the tab may have gone to another page
 * meanwhile: to one that cannot be asked, too, and has nothing to say.
 * @returns whether the tab could be asked, so that what is shown is what it said
 */
export async function settleBadge(
  ask: () => Promise<readonly FrameSummary[]>,
  show: (badge: Badge) => Promise<void>,
): Promise<boolean> {
  let shown: string | null = null;
  let heard: readonly FrameSummary[] | null = null;
  for (let times = 0; times < MOST_TIMES; times++) {
    heard = await ask().catch(() => null);
    const badge = badgeOf(heard ?? []);
    if (badge.text === shown) break;
    shown = badge.text;
    await show(badge);
  }
  return heard !== null;
}
