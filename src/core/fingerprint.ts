/** Whether a page still says what it said: a short hash of what was read. */
import type { RawTable } from './grid';
import type { TextLine } from './parse';
import type { Report } from './report';

/**
 * A hash of the form's tables and the lines around them (cyrb53, 53 bits: for noticing change, not for security).
 * @param ordinals which of the tables hold the form
 * @param reports what was read of them outside tables and lines: a page may bring its title or its date later
 */
export function fingerprintOf(
  tables: readonly RawTable[],
  ordinals: readonly number[],
  lines: readonly TextLine[],
  reports: readonly Pick<Report, 'year' | 'organ' | 'provenance'>[],
): string {
  const wanted = new Set(ordinals);
  const parts = lines.map((line) => `${line.after}:${line.text}`);
  for (const { year, organ, provenance } of reports) parts.push(JSON.stringify([year, organ, provenance]));
  for (const table of tables) {
    if (!wanted.has(table.ordinal)) continue;
    parts.push(`#${table.ordinal}`);
    for (const row of table.rows) {
      parts.push(row.hidden ? '!' : '/');
      for (const { colSpan, rowSpan, hidden, text } of row.cells) {
        if (colSpan > 1 || rowSpan !== 1 || hidden) parts.push(`${colSpan}x${rowSpan}${hidden ? '!' : ''}`);
        parts.push(text);
      }
    }
  }
  return hash(parts.join('\n'));
}

/** A short hash of a text (cyrb53): for noticing change, not for security. */
export function hash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
