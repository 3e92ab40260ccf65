/** The reader's door. Written by hand: zod would cost every report page 16 kB for these few shapes. */

import type { Passage, Place } from './core/report';
import { SECTIONS } from './core/sections';
import type { Command, Stop } from './protocol';

/** What the popup or the background asks of a frame, or null when it is anything else. */
export function commandIn(message: unknown): Command | null {
  if (!isRecord(message)) return null;
  const { type } = message;
  switch (type) {
    case 'gouji:read':
    case 'gouji:recheck':
    case 'gouji:hideCard':
      return { type };
    case 'gouji:marks':
      return typeof message.on === 'boolean' ? { type, on: message.on } : null;
    case 'gouji:sayNothing':
      return typeof message.hasReports === 'boolean' ? { type, hasReports: message.hasReports } : null;
    case 'gouji:goTo': {
      const stop = stopIn(message.stop);
      return stop && { type, stop };
    }
    case 'gouji:follow': {
      const { report, finding } = message;
      return isCount(report) && typeof finding === 'string' ? { type, report, finding } : null;
    }
    case 'gouji:reveal': {
      const { fingerprint, report, place } = message;
      const found = placeIn(place);
      return typeof fingerprint === 'string' && isCount(report) && found
        ? { type, fingerprint, report, place: found }
        : null;
    }
    default:
      return null;
  }
}

function stopIn(stop: unknown): Stop | null {
  if (!isRecord(stop)) return null;
  const { index, number, total, around } = stop;
  const known = around === 'last' || around === 'first' || around === 'none';
  return isCount(index) && isCount(number) && isCount(total) && known
    ? { index, number, total, around }
    : null;
}

function placeIn(place: unknown): Place | null {
  if (!isRecord(place)) return null;
  if (place.kind === 'cell') {
    const { kind, table, row, col } = place;
    return isCount(table) && isCount(row) && isCount(col) ? { kind, table, row, col } : null;
  }
  const { kind, section, exact, nth } = place;
  return kind === 'quote' && isPassage(section) && typeof exact === 'string' && isCount(nth)
    ? { kind, section, exact, nth }
    : null;
}

const isPassage = (value: unknown): value is Passage =>
  value === 'preface' || SECTIONS.some((section) => section === value);

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
