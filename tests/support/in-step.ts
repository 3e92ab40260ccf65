/** Committed files that are made from the code: a test compares them, and writes them on demand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects `docs/<name>` to hold `text`; with `UPDATE_DOCS=1` writes it instead. */
export function expectInStep(name: string, text: string): void {
  const file = new URL(`../../docs/${name}`, import.meta.url);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, text);
  const committed = readFileSync(file, 'utf8');
  const hint = `docs/${name} is out of step; run the tests with UPDATE_DOCS=1`;
  // JSON is laid out by the formatter: only what it says has to agree.
  if (name.endsWith('.json')) expect(JSON.parse(committed), hint).toEqual(JSON.parse(text));
  else expect(committed, hint).toBe(text);
}
