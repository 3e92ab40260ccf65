/** Texts made to be slow. A pattern that runs away on one of them takes hours, which the test runner does not wait for. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit';
import { extractClaims } from '../../src/core/claims/extract';
import { readHeadings } from '../../src/core/headings';
import { layoutOf } from '../../src/core/layouts/index';
import { quotationsIn } from '../../src/core/passages';
import { type Outcome, quotesIn } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { headingChain, SECTIONS } from '../../src/core/sections';
import { hostileTexts } from '../support/hostile';
import { consistentFigures, reportOf } from '../support/sample-report';

const LENGTH = 300_000;
const PATIENCE = 60_000;

const figures = consistentFigures();

/** Everything said of a report with these words in its first part. */
function outcomesOf(text: string): readonly Outcome[] {
  const passages = [{ passage: 'overview' as const, text }];
  const claims = extractClaims(passages, figures.year, figures.organ);
  return audit(reportOf(figures, { passages, claims }), layoutOf('2021'), rules);
}

describe('so many characters are judged, and no rule breaks', () => {
  test.each(Object.entries(hostileTexts(LENGTH)))(
    '%s',
    (_, text) => {
      const broken = outcomesOf(text).filter(
        (outcome) => outcome.kind === 'notApplicable' && outcome.why.code === 'ruleBroken',
      );
      expect(broken).toEqual([]);
    },
    PATIENCE,
  );
});

test('a sentence of lists within lists has only so many of them', () => {
  const sentence = `${'1件含'.repeat(150)}。`;
  const claims = extractClaims([{ passage: 'overview', text: sentence.repeat(50) }], 2024);
  expect(claims.filter(({ kind }) => kind === 'list').length).toBeLessThanOrEqual(20 * 50);
});

test('every quotation of words that are said over and over is found again', () => {
  const text = '共收到申请9件。'.repeat(40_000);
  const find = quotationsIn(text);
  const quotes = outcomesOf(text).flatMap((outcome) => ('cells' in outcome ? quotesIn(outcome) : []));
  expect(quotes.length).toBeGreaterThan(50);
  for (const quote of quotes) expect(text.startsWith(quote.exact, find(quote))).toBe(true);
  for (let nth = 0; nth < 40_000; nth++)
    expect(find({ kind: 'quote', section: 'overview', exact: '9件', nth })).toBe(nth * 8 + 5);
});

test(
  'headings over and over: the first of each part that fit together',
  () => {
    const texts = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '六、其他需要报告的事项',
      '五、存在问题及改进情况',
    ];
    const lines = Array.from({ length: 300_000 }, (_, order) => ({
      text: texts[order % texts.length] ?? '',
      order,
      inTable: false,
    }));
    const chain = headingChain(readHeadings(lines));
    expect(chain.map(({ section, order }) => [section, order])).toEqual([
      [SECTIONS[0], 0],
      [SECTIONS[1], 1],
      [SECTIONS[4], 3],
      [SECTIONS[5], 6],
    ]);
  },
  PATIENCE,
);
