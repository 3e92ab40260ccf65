/** Next and previous across the frames of a tab, in the order of the popup's list of reports. */
import type { FrameStops, Stop } from './protocol';

export type StoppingFrame = FrameStops & { readonly frameId: number };

/**
 * Where a step leads from the place a person went to last, or from the beginning (backwards: the end) of the page.
 * Goes on at the other end; null when there is nothing to go to.
 */
export function nextStop(
  frames: readonly StoppingFrame[],
  by: 1 | -1,
): { readonly frameId: number; readonly stop: Stop } | null {
  const ordered = frames.filter(({ count }) => count > 0).sort((a, b) => a.frameId - b.frameId);
  const stops = ordered.flatMap(({ frameId, count }) =>
    Array.from({ length: count }, (_, index) => ({ frameId, index })),
  );
  const last = ordered.filter(({ at }) => at !== null).sort((a, b) => b.when - a.when)[0];
  const here = stops.findIndex(({ frameId, index }) => frameId === last?.frameId && index === last.at);
  const wanted = (here < 0 && by < 0 ? stops.length : here) + by;
  const around = wanted >= stops.length ? 'last' : wanted < 0 ? 'first' : 'none';
  const at = (wanted + stops.length) % stops.length;
  const found = stops[at];
  if (!found) return null;
  const { frameId, index } = found;
  return { frameId, stop: { index, number: at + 1, total: stops.length, around } };
}
