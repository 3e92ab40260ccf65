/** How rules search the text of a report, and how they point at its words. */
import { describe, expect, it, test } from 'vitest';
import { cellsOf, numbersOf, operandsOf, quoteOf, tableProblem } from '../../src/core/rules/reading';
import {
  allPassages,
  findAll,
  findWords,
  foldedIn,
  foldedOf,
  hasText,
  lengthOf,
  numbered,
  opening,
} from '../../src/core/rules/said';
import { withCells } from '../support/figures';
import { consistentFigures, reportOf } from '../support/sample-report';

/** A report that says this in 总体情况, and something else before. */
const saying = (text: string) =>
  reportOf(consistentFigures(), {
    passages: [
      { passage: 'preface', text: '青禾县 年报' },
      { passage: 'overview', text },
    ],
  });
const bodyOf = (text: string) => {
  const report = saying(text);
  const body = foldedOf(report, 'overview');
  if (!body) throw new Error('no body');
  return { report, body };
};
const quote = (exact: string, nth = 0, section = 'overview') => ({
  quote: { kind: 'quote', section, exact, nth },
});

describe('a passage for searching', () => {
  it.each([
    ['收到申请', '收到申请', []],
    ['收到   申请', '收到申请', [{ at: 2, left: 3 }]],
    [
      ' 收到 申请　',
      '收到申请',
      [
        { at: 0, left: 1 },
        { at: 2, left: 2 },
        { at: 4, left: 3 },
      ],
    ],
    ['（１２）：Ａ；', '(12):A;', []],
    ['甲\n 乙\n\n丙', '甲\n乙\n\n丙', [{ at: 2, left: 1 }]],
    ['《１ ２》、３', '《12》、3', [{ at: 2, left: 1 }]],
    ['', '', []],
  ])('of %j', (text, folded, gaps) => {
    expect(bodyOf(text).body).toEqual({ passage: 'overview', text: folded, gaps });
  });

  test('lines are no characters that a person sees', () => {
    expect(lengthOf(bodyOf('甲\n 乙\n\n丙').body)).toBe(3);
  });

  test('those a report has, by their names', () => {
    const report = saying('正文');
    expect(allPassages(report).map(({ text }) => text)).toEqual(['青禾县年报', '正文']);
    expect(foldedIn(report, ['overview', 'issues']).map(({ text }) => text)).toEqual(['正文']);
    expect(foldedOf(report, 'issues')).toBe(null);
  });

  test('blanks are no text', () => {
    const passages = [{ passage: 'overview', text: ' \n　' }] as const;
    expect(hasText(reportOf(consistentFigures(), { passages }))).toBe(false);
    expect(hasText(reportOf(consistentFigures()))).toBe(false);
    expect(hasText(saying(''))).toBe(true);
  });
});

describe('words and where they stand', () => {
  test('every occurrence, in the page’s own words', () => {
    const { report, body } = bodyOf('申 请，申请，\n１２件申请');
    const found = findAll(report, /申请/g, [body]);
    expect(found.map(({ quote }) => quote())).toEqual([quote('申 请'), quote('申请'), quote('申请', 1)]);
    expect(findAll(report, /12件申/g, [body]).map(({ quote }) => quote())).toEqual([quote('１２件申')]);
  });

  test('no more than a hundred', () => {
    const { report, body } = bodyOf('申请，'.repeat(150));
    expect(findAll(report, /申请/g, [body, body])).toHaveLength(100);
    const pass = (at: string) => ({ kind: 'pass', at }) as const;
    expect(numbered(Array(150).fill(pass), pass)).toHaveLength(100);
    expect(numbered([], pass)).toEqual([{ kind: 'pass', at: 'report' }]);
    expect(numbered([pass, pass], pass)).toEqual([
      { kind: 'pass', at: '1' },
      { kind: 'pass', at: '2' },
    ]);
  });

  it.each([
    ['收到 申请１２件。', '申请12件', quote('申请１２件')],
    ['收到申\n请\n\n12件。', '申请12件', quote('申\n请\n\n12件')],
    ['\n\n收到', '收到', quote('收到')],
    ['收到', '青禾县年报', quote('青禾县 年报', 0, 'preface')],
    ['收到', '申请', null],
    ['收到', ' \n', null],
    ['收到', '', null],
  ])('in %j: %j', (text, words, expected) => {
    expect(findWords(saying(text), words)).toEqual(expected);
  });

  it.each([
    ['做好公开。持续推进', [quote('做好公开')]],
    ['\n\n 做好；推进', [quote('做好')]],
    ['第一行\n第二行', [quote('第一行')]],
    ['长'.repeat(50), [quote('长'.repeat(40))]],
    ['。做好公开', []],
    ['\n\n', []],
    ['', []],
  ])('the first of %j', (text, expected) => {
    const { report, body } = bodyOf(text);
    expect(opening(report, body)).toEqual(expected);
  });

  test('which occurrence it is does not hang on what was asked before', () => {
    const text = '申请，申请，申请申请';
    const [starts, others] = [
      [0, 3, 6, 8],
      [8, 0, 6, 6, 3, 0, 8],
    ];
    const nth = (order: readonly number[]) => {
      const report = saying(text);
      return order.map((start) => quoteOf({ passage: 'overview', start, end: start + 2 }, report).quote.nth);
    };
    expect(nth(starts)).toEqual([0, 1, 2, 3]);
    expect(nth(others)).toEqual([3, 0, 2, 2, 1, 0, 3]);
  });

  test('words that overlap themselves are counted at every place they begin', () => {
    const report = saying('哈哈哈哈');
    expect([0, 1, 2].map((start) => quoteOf({ passage: 'overview', start, end: start + 2 }, report))).toEqual(
      [quote('哈哈'), quote('哈哈', 1), quote('哈哈', 2)],
    );
  });

  test('a part that the report does not have has no words', () => {
    expect(quoteOf({ passage: 'issues', start: 0, end: 2 }, saying('申请'))).toEqual(quote('', 0, 'issues'));
  });
});

describe('cells', () => {
  const report = reportOf(withCells(consistentFigures(), { 'remedies.review.pending': null }), {
    without: ['proactive'],
    faults: { applications: [{ kind: 'header', missing: ['其他'], lines: [], place: null }] },
  });

  test('why a table cannot be judged', () => {
    expect(tableProblem(report, 'remedies', ['2021'])).toBe(null);
    expect(tableProblem(report, 'remedies', ['2019'])).toEqual({ code: 'otherForm', form: '2021' });
    expect(tableProblem(report, 'proactive', ['2021'])).toEqual({ code: 'noTable', table: 'proactive' });
    expect(tableProblem(report, 'applications', ['2021'])).toEqual({
      code: 'tableFault',
      table: 'applications',
    });
  });

  test('all of a table, row by row, the same each time', () => {
    const keys = () => cellsOf(report, 'remedies').map(({ row, column }) => `${row}.${column}`);
    expect(keys().slice(0, 6)).toEqual([
      'review.upheld',
      'review.corrected',
      'review.other',
      'review.pending',
      'review.total',
      'directSuit.upheld',
    ]);
    expect(keys()).toHaveLength(15);
    expect(cellsOf(report, 'remedies')).toBe(cellsOf(report, 'remedies'));
    expect(cellsOf(report, 'proactive')).toEqual([]);
  });

  test('numbers, if all were read', () => {
    const numbers = (row: string, ...columns: readonly string[]) =>
      numbersOf(operandsOf(report, 'remedies', row, columns));
    expect(numbers('review', 'upheld', 'total')).toEqual(['11', '12']);
    expect(numbers('review', 'upheld', 'pending')).toBe(null);
    expect(numbers('review', 'nowhere')).toBe(null);
    expect(numbers('nowhere', 'total')).toBe(null);
    expect(operandsOf(report, 'proactive', 'rules', ['made'])).toEqual([
      { table: 'proactive', row: 'rules', column: 'made', entry: null },
    ]);
  });
});
