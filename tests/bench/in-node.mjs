import { load } from 'cheerio';
import { spreadOf } from './statistics.mjs';

/**
 * cheerio on the same page, here in Node: parsing, and reading the cells of all tables; in milliseconds, warm.
 * @param {string} html
 * @param {number} runs
 */
export function measureCheerio(html, runs) {
  /** @type {number[]} */
  const times = [];
  for (let run = -5; run < runs; run++) {
    const start = performance.now();
    const length = extract(html);
    if (length === 0) throw new Error('cheerio has read nothing');
    if (run >= 0) times.push(performance.now() - start);
  }
  return spreadOf(times);
}

/** @param {string} html */
function extract(html) {
  const $ = load(html);
  let length = 0;
  for (const table of $('table').toArray())
    for (const row of $(table).find('tr').toArray())
      for (const cell of $(row).children('td, th').toArray()) length += $(cell).text().length;
  return length;
}
