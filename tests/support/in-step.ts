/** Committed files that are made from the code: a test compares them, and writes them on demand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects `docs/<name>` to hold `text`; with `UPDATE_DOCS=1` writes it instead. */
export function expectInStep(name: string, text: string): void {
  const committed = committedText(`docs/${name}`, text);
  const hint = `docs/${name} is out of step; run the tests with UPDATE_DOCS=1`;
  // JSON is laid out by the formatter: only what it says has to agree.
  if (name.endsWith('.json')) expect(JSON.parse(committed), hint).toEqual(JSON.parse(text));
  else expect(committed, hint).toBe(text);
}

/** What a file of the repository holds; with `UPDATE_DOCS=1` it is written anew first. */
export function committedText(path: string, made: string): string {
  const file = new URL(`../../${path}`, import.meta.url);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, made);
  return readFileSync(file, 'utf8');
}
