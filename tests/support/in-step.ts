/** Committed files that are made from the code: a test compares them, and writes them on demand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects `docs/<name>` to hold `text`; with `UPDATE_DOCS=1` writes it instead. */
export function expectInStep(name: string, text: string): void {
  if (process.env.UPDATE_DOCS === '1') writeText(`docs/${name}`, text);
  const committed = textOf(`docs/${name}`);
  const hint = `docs/${name} is out of step; run the tests with UPDATE_DOCS=1`;
  // JSON is laid out by the formatter: only what it says has to agree.
  if (name.endsWith('.json')) expect(JSON.parse(committed), hint).toEqual(JSON.parse(text));
  else expect(committed, hint).toBe(text);
}

const fileAt = (path: string) => new URL(`../../${path}`, import.meta.url);

/** What a file of the repository holds. */
export const textOf = (path: string): string => readFileSync(fileAt(path), 'utf8');

export const writeText = (path: string, text: string): void => writeFileSync(fileAt(path), text);
