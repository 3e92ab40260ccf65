import { describe, expect, test } from 'vitest';
import { layouts } from '../../src/core/layouts/index';
import type { TableId } from '../../src/core/report';
import { isSubtotal, type Term, termOf, termsOf } from '../../src/core/vocabulary';
import * as form from '../support/form';

type Name = readonly [label: string, table: TableId, role: Term['role'], id: string];

describe('every label of the forms is found', () => {
  const named = (table: TableId, role: Term['role'], leaves: readonly form.Leaf[]): readonly Name[] =>
    leaves.map(({ id, label }) => [label, table, role, id] as const);
  const blocks = [...form.proactiveBlocks['2021'], ...form.proactiveBlocks['2019']];
  const names: readonly Name[] = [
    ...blocks.flatMap((block) => named('proactive', 'row', block.rows)),
    ...blocks.flatMap((block) => named('proactive', 'column', block.columns)),
    ...named('applications', 'column', [form.natural, ...form.organisations, form.total]),
    ...named('applications', 'row', [...form.received, form.closedTotal, form.carriedOut]),
    ...form.resultGroups.flatMap((group) => named('applications', 'row', group.rows)),
    ...named('remedies', 'row', [form.review, ...form.suits]),
    ...named('remedies', 'column', form.remedyColumns),
  ];
  test.each(names)('%s is %s %s %s', (label, table, role, id) => {
    expect(termOf(label, table, role)).toMatchObject({ table, role, id });
    expect(termOf(` ${[...label].join('\u00a0')}\n`, table, role)?.id).toBe(id);
  });

  test('in the layouts too, each label as that line', () => {
    for (const layout of layouts) {
      for (const table of ['proactive', 'applications', 'remedies'] as const) {
        for (const role of ['row', 'column'] as const) {
          for (const line of layout[table][`${role}s`]) {
            const wordings = [line.label, ...(line.variants ?? []), ...(line.hybrids ?? [])];
            for (const label of wordings) {
              const ids = termsOf(label)
                .filter((term) => term.table === table && term.role === role && term.form === layout.id)
                .map((term) => term.id);
              expect(ids, label).toContain(line.id);
            }
          }
        }
      }
    }
  });
});

describe('slips, variants and notes met on real pages', () => {
  test.each<Name>([
    ['2.其他法律行政止公开', 'applications', 'row', 'denied.lawProhibited'],
    ['四、下年结转政府信息公开申请数量', 'applications', 'row', 'carriedOut'],
    ['行政处伐', 'proactive', 'row', 'penalties'],
    ['三三、本年度办理结果', 'applications', 'frame', '三、本年度办理结果'],
    ['行政法复议', 'remedies', 'row', 'review'],
    ['本年度办 理结果', 'applications', 'frame', '三、本年度办理结果'],
    ['规范性文件', 'proactive', 'row', 'normativeDocuments'],
    ['規範性檔案', 'proactive', 'row', 'normativeDocuments'],
    ['行政规范性文件（以本机关名义印发的文件）', 'proactive', 'row', 'normativeDocuments'],
    ['现行有效数量', 'proactive', 'column', 'inForce'],
    ['本年收费金额', 'proactive', 'column', 'amount'],
    ['本年增减', 'proactive', 'column', 'itemsDelta'],
    ['公益组织', 'applications', 'column', 'welfare'],
    ['其它', 'applications', 'column', 'otherOrg'],
    ['合计', 'applications', 'column', 'total'],
    ['商业\n企业', 'applications', 'column', 'business'],
    ['办理结果合计', 'applications', 'row', 'closedTotal'],
    ['结转下一年度', 'applications', 'row', 'carriedOut'],
    ['四、结转下一年度继续办理', 'applications', 'row', 'carriedOut'],
    ['（六）其它处理', 'applications', 'group', 'other'],
    ['7．属于⾏政执法案卷', 'applications', 'row', 'denied.enforcementFile'],
    ['其它结果', 'remedies', 'column', 'other'],
    ['尚未審結', 'remedies', 'column', 'pending'],
    ['未經復議直接起訴', 'remedies', 'row', 'directSuit'],
  ])('%s: %s %s %s', (label, table, role, id) => {
    expect(termOf(label, table, role)?.id).toBe(id);
  });

  test.each(['行政处分', '行政处理', '其中：本年新收政府信息公开申请数量（网上）', '二、下年结转申请数量'])(
    '%s is no line of the form',
    (label) => expect(termsOf(label)).toEqual([]),
  );

  test('a wording between the forms is known as such', () => {
    expect(termOf('本年新制发数量', 'proactive', 'column')).toMatchObject({ id: 'made', hybrid: true });
    expect(termOf('本年新废止数量', 'proactive', 'column')).toMatchObject({ id: 'repealed', hybrid: true });
    expect(termOf('本年制发件数', 'proactive', 'column')).toMatchObject({ id: 'made', hybrid: false });
  });
});

describe('words with several meanings keep them all', () => {
  const meanings = (label: string) => [
    ...new Set(termsOf(label).map(({ table, role, id }) => `${table} ${role} ${id}`)),
  ];
  test('其他', () => {
    expect(meanings('其他')).toEqual(
      expect.arrayContaining(['applications column otherOrg', 'applications row other.misc']),
    );
    expect(meanings('其他')).not.toContain('remedies column other');
    expect(meanings('其他结果')).toEqual(['remedies column other']);
  });
  test('总计', () => {
    expect(meanings('总计').sort()).toEqual([
      'applications column total',
      'applications row closedTotal',
      'remedies column total',
    ]);
  });
  test('其他处理 is a row of one form and a group of both', () => {
    expect(meanings('（六）其他处理')).toEqual(
      expect.arrayContaining(['applications row other', 'applications group other']),
    );
  });
});

describe('words of other tables mean nothing', () => {
  test.each([
    '序号',
    '名称',
    '索引号',
    '发布机构',
    '发布日期',
    '时效',
    '有效',
    '姓名',
    '职务',
    '电话',
    '邮箱',
    '备注',
    '单位',
    '金额',
    '数量',
    '本年',
    '上年',
    '结果',
    '公开',
    '申请',
    '合同',
    '标题',
    '下载',
    '附件',
    '上一页',
    '其他服务',
    '许可证',
    '处罚',
    '强制',
    '维持',
    '统计指标',
    '统计数',
    '收到申请数',
    '2024',
    '12.5',
    '/',
    '一、',
    '政府信息公开指南',
    '依申请公开',
    '法定主动公开内容',
    '政府信息公开年报',
  ])('%s', (word) => {
    expect(termsOf(word)).toEqual([]);
  });
});

test.each([
  ['小计', true],
  ['法人小计', true],
  ['（三）小 计', true],
  ['小计（不予公开）', true],
  ['合计', false],
  ['总计', false],
  ['小计算机', false],
  [`${'各'.repeat(197)}小计`, true],
  [`${'各'.repeat(198)}小计`, false],
])('%s is a subtotal: %s', (label, expected) => {
  expect(isSubtotal(label)).toBe(expected);
});
