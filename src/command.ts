/** The reader's door. Written by hand: zod would cost every report page 16 kB for these four shapes. */
import type { Command } from './protocol';

/** What the popup asks of a frame, or null when it is anything else. */
export function commandIn(message: unknown): Command | null {
  if (!isRecord(message)) return null;
  const { type } = message;
  switch (type) {
    case 'gouji:read':
    case 'gouji:recheck':
      return { type };
    case 'gouji:marks':
      return typeof message.on === 'boolean' ? { type, on: message.on } : null;
    case 'gouji:reveal': {
      const { fingerprint, place } = message;
      if (typeof fingerprint !== 'string' || !isRecord(place) || place.kind !== 'cell') return null;
      const { table, row, col } = place;
      return isCount(table) && isCount(row) && isCount(col)
        ? { type, fingerprint, place: { kind: 'cell', table, row, col } }
        : null;
    }
    default:
      return null;
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
