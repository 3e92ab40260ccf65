/** Rules judged as whoever audits wants them: switched off, or with another severity; nothing of it hidden. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AS_DECLARED, type Judging } from '../../src/core/judging';
import { isFinding, type Outcome, type Severity } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { findingsAsHtml, findingsAsText } from '../../src/export/findings';
import { toJson } from '../../src/export/json';
import { reportSchema } from '../../src/export/schema';
import { withCells } from '../support/figures';
import { law } from '../support/law';
import { auditedOf, consistentFigures, sourceOf } from '../support/sample-report';
import { wordsOf } from '../support/words';

const words = wordsOf();
const figures = withCells(consistentFigures(), {
  'applications.new.total': 213,
  'applications.granted.natural': 122,
  'applications.closedTotal.legal': null,
});
const judged = (judging: Partial<Judging>) => auditedOf(figures, {}, { ...AS_DECLARED, ...judging });
const declared = judged({});

const judgings = fc.record({
  off: fc.subarray(rules.map(({ id }) => id)),
  severities: fc.dictionary(
    fc.constantFrom(...rules.map(({ id }) => id)),
    fc.constantFrom<Severity>('error', 'warning', 'info'),
  ),
});

test('a rule that is off says so once; every other says what it said, with the severity it was given', () => {
  law(
    [judgings],
    (judging) => {
      const { outcomes } = judged(judging);
      const expected = rules.flatMap(({ id }): readonly Outcome[] => {
        if (judging.off.includes(id)) {
          return [{ kind: 'notApplicable', rule: id, at: 'report', why: { code: 'switchedOff' } }];
        }
        const severity = judging.severities[id];
        return declared.outcomes
          .filter(({ rule }) => rule === id)
          .map((outcome) => (isFinding(outcome) && severity ? { ...outcome, severity } : outcome));
      });
      expect(outcomes).toEqual(expected);
    },
    50,
  );
});

test('the letter says what was switched off, regraded and moved, and nothing when nothing was', () => {
  const audited = judged({
    off: ['CEL-01', 'P-01'],
    severities: { 'T3-01': 'warning', 'CEL-01': 'error' },
    deadlines: { departments: '01-20', governments: '03-31', others: '02-10' },
  });
  const source = sourceOf(audited.report);
  const said = [
    '在设置中关闭了 2 条规则，未作判断：CEL-01 数据格不留空白；P-01 页面标签齐全。',
    '在设置中改过级别：T3-01 总计等于各类申请人之和（错误改为提示）。',
    '在设置中改过发布期限：县级以上人民政府部门为 01-20（通常为 01-31）；乡镇、街道等条例没有写明的机关为 02-10（通常为 01-31）。',
  ];
  const letter = findingsAsText(audited, source, words, '1');
  expect(letter.split('\n\n')[1]?.split('\n').slice(1)).toEqual(said);
  const html = findingsAsHtml(audited, source, words, '1');
  for (const line of said) expect(html).toContain(line);
  expect(findingsAsText(declared, source, words, '1')).not.toContain('设置');
});

test('the JSON says it too, and only then', () => {
  const audited = judged({ off: ['CEL-01'], severities: { 'T3-01': 'info' } });
  const json = toJson(audited, sourceOf(audited.report), words, '1');
  expect(reportSchema.safeParse(json).error).toBeUndefined();
  expect(json.settings).toEqual({
    rulesOff: ['CEL-01'],
    severities: { 'T3-01': 'info' },
    deadlines: AS_DECLARED.deadlines,
  });
  expect(json.checks.filter(({ id }) => id.startsWith('CEL-01'))).toEqual([
    { id: 'CEL-01@report', verdict: 'notApplicable', why: '已在设置中关闭' },
  ]);
  expect(toJson(declared, sourceOf(declared.report), words, '1')).not.toHaveProperty('settings');
});
