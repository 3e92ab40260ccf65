/** What counts as plain words: red rests on them alone. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit';
import { extractClaims } from '../../src/core/claims/extract';
import { isPlain } from '../../src/core/claims/plain';
import { layoutOf } from '../../src/core/layouts/index';
import { rules } from '../../src/core/rules/index';
import { withCells, zeroFigures } from '../support/figures';
import { reportOf } from '../support/sample-report';

const organ = '青禾县水利局';

describe('plain words', () => {
  it.each([
    '2024年，我局共收到政府信息公开申请',
    '全年新收依申请公开事项共计',
    '青禾县水利局收到公民、法人和其他组织提出的政府信息公开申请',
    '县水利局受理信息公开申请',
    '尚有申请结转下年度继续办理',
    '因政府信息公开引发的行政复议案件',
    '',
  ])('are plain: %s', (clause) => {
    expect(isPlain(clause, organ)).toBe(true);
  });

  it.each([
    ['another organ', '县水务集团收到政府信息公开申请'],
    ['a word that picks some out', '收到涉及征地的政府信息公开申请'],
    ['a word that is not known', '梳理政府信息公开申请'],
    ['two years', '2023年、2024年收到政府信息公开申请'],
    ['a notice, not an application', '向申请人发出收费通知'],
  ])('are not: %s', (_, clause) => {
    expect(isPlain(clause, organ)).toBe(false);
  });
});

describe('a figure that differs from the table', () => {
  const judged = (text: string) => {
    const figures = {
      ...withCells(zeroFigures('2021'), { 'applications.new.natural': 9, 'applications.new.total': 9 }),
      organ,
    };
    const passages = [{ passage: 'overview' as const, text }];
    const report = reportOf(figures, { passages, claims: extractClaims(passages, 2024, organ) });
    return audit(report, layoutOf('2021'), rules)
      .filter(({ rule }) => rule === 'N-01')
      .map(({ kind }) => kind);
  };

  it('is an error in plain words', () => {
    expect(judged('2024年，我局收到政府信息公开申请12件。')).toEqual(['fail']);
  });

  it('is left to a person where the clause says more', () => {
    expect(judged('2024年，我局收到较为复杂的政府信息公开申请12件。')).toEqual(['undetermined']);
  });
});
