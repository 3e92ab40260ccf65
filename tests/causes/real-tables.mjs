import { existsSync, readdirSync, readFileSync } from 'node:fs';

const pages = new URL('../pages/', import.meta.url);

/** The 表三 of every report in tests/pages, for their sizes. */
export function realTables() {
  return readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(tablesIn);
}

/**
 * @param {import('node:fs').Dirent} page
 * @returns {readonly import('./evaluate').Real[]}
 */
function tablesIn(page) {
  const file = new URL(`${page.name}/expected.json`, pages);
  if (!existsSync(file)) return [];
  const expected = JSON.parse(readFileSync(file, 'utf8'));
  return [expected].flat().flatMap((one) => {
    const { form, applications } = one?.report ?? {};
    if (!applications) return [];
    /** @type {Map<string, number>} */
    const cells = new Map();
    for (const [row, columns] of Object.entries(applications)) {
      for (const [column, value] of Object.entries(columns))
        cells.set(`${row} ${column}`, Number(value) || 0);
    }
    return [{ form, applications: cells }];
  });
}
