/** What is said of the speed is what was measured: tables and picture come from the figures of one run. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawSpeed } from '../bench/picture.mjs';
import type { Figures } from '../bench/run.mjs';
import { summaryOf } from '../bench/summary.mjs';
import { asMarkdown, rowsOf } from '../bench/table.mjs';
import { expectInStep } from '../support/in-step';

const docs = new URL('../../docs/', import.meta.url);
const figures: Figures = JSON.parse(readFileSync(new URL('speed.json', docs), 'utf8'));

test.each([
  ['speed.md', asMarkdown(figures, rowsOf(figures))],
  ['../README.md', summaryOf(figures, 'zh')],
  ['../README.en.md', summaryOf(figures, 'en')],
])('%s', (file, table) => {
  const page = readFileSync(new URL(file, docs), 'utf8');
  expect(page).toMatch(MEASURED);
  expectInStep(
    file,
    page.replace(MEASURED, () => `<!-- bench -->\n${table.trim()}\n<!-- /bench -->`),
  );
});

test('images/speed.svg', () => {
  expectInStep('images/speed.svg', drawSpeed(figures));
});

const MEASURED = /<!-- bench -->\n[\s\S]*?<!-- \/bench -->/;
