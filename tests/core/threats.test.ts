/** Every test that docs/threats.md names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'docs/threats.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!威胁 )[^-]/.test(line));

test.each(rows)('%s', (row) => {
  const [, file = '', name = ''] = /\| `(tests\/[^`]+)` “([^”]+)” \|$/.exec(row) ?? [];
  expect(file).not.toBe('');
  expect(existsSync(join(root, file))).toBe(true);
  // A name with a place for each case is written as in the code.
  const source = readFileSync(join(root, file), 'utf8');
  const inCode = name.replace('$0', '%s');
  expect(
    [`'${inCode}'`, `\`${inCode}\``].some((quoted) => source.includes(quoted)),
    name,
  ).toBe(true);
});

test('it names many, and none twice', () => {
  expect(rows.length).toBeGreaterThan(20);
  const named = rows.map((row) => row.split('|').at(-2));
  expect(new Set(named).size).toBe(rows.length);
});
