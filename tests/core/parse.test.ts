/** From tables drawn as text to reports, and what the rules then say of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit';
import type { RawCell, RawRow, RawTable } from '../../src/core/grid';
import { AS_DECLARED } from '../../src/core/judging';
import { layoutOf } from '../../src/core/layouts/index';
import { olderForm } from '../../src/core/parse';
import type { Report } from '../../src/core/report';
import { isFinding, type Outcome, outcomeId } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { toJson } from '../../src/export/json';
import { reportSchema } from '../../src/export/schema';
import { drawTable, onePage, table } from '../support/draw';
import {
  applications2019,
  applications2021,
  applicationsHeader,
  figuresIn,
  headings,
  parsed,
  proactive2019,
  proactive2021,
  remedies,
  replaced,
  reportIn,
  reportsIn,
  title,
} from '../support/drawn-form';
import { law } from '../support/law';
import { sourceOf } from '../support/sample-report';
import { wordsOf } from '../support/words';

const outcomesOf = (report: Report): readonly Outcome[] => audit(report, layoutOf(report.form), rules);

/** What a person has to look at in the tables: `error STR-04@applications`. Drawn pages have no prose to judge. */
const findingsOf = (report: Report): readonly string[] =>
  outcomesOf(report)
    .filter(isFinding)
    .filter(({ rule }) => !/^(?:N|D|P)-|^X-0[2-9]|^STR-0[678]$|^T2-0[34]$/.test(rule))
    .map((finding) => `${finding.kind === 'fail' ? finding.severity : 'undetermined'} ${outcomeId(finding)}`);

const outcome = (report: Report, id: string): Outcome | undefined =>
  outcomesOf(report).find((each) => outcomeId(each) === id);

/** Every identity of 表三, by how it came out. */
const identities = (report: Report): ReadonlySet<string> =>
  new Set(
    outcomesOf(report)
      .filter(({ rule }) => ['T3-01', 'T3-02', 'T3-03'].includes(rule))
      .map((each) => (each.kind === 'notApplicable' ? `${each.kind} ${each.why.code}` : each.kind)),
  );

const jsonOf = (report: Report) =>
  toJson(
    { report, outcomes: outcomesOf(report), causes: [], judging: AS_DECLARED },
    sourceOf(report),
    wordsOf(),
    '0.1.0',
  );

const page2021 = [proactive2021, applications2021, remedies];
const page2019 = [proactive2019, applications2019, remedies];

describe('a report as the form prints it', () => {
  test('of 2021', () => {
    const report = reportIn(page2021);
    expect(report).toMatchObject({
      form: '2021',
      foreignLabels: [],
      organ: '青禾县人民政府',
      year: 2024,
      repeatedTables: [],
      reportsOnPage: 1,
    });
    expect(figuresIn(report.proactive)).toEqual([
      'rules: 0 0 0',
      'normativeDocuments: 2 1 17',
      'licenses: 310',
      'penalties: 45',
      'coercion: 3',
      'fees: 14.4321',
    ]);
    expect(figuresIn(report.applications)).toHaveLength(25);
    expect(figuresIn(report.applications).filter((row) => !row.endsWith(': 0 0 0 0 0 0 0'))).toEqual([
      'new: 9 1 0 0 0 0 10',
      'carriedIn: 1 0 0 0 0 0 1',
      'granted: 4 1 0 0 0 0 5',
      'partial: 2 0 0 0 0 0 2',
      'denied.processInfo: 1 0 0 0 0 0 1',
      'unavailable.notHeld: 2 0 0 0 0 0 2',
      'closedTotal: 9 1 0 0 0 0 10',
      'carriedOut: 1 0 0 0 0 0 1',
    ]);
    expect(figuresIn(report.remedies)).toEqual([
      'review: 11 0 1 0 12',
      'directSuit: 0 0 0 0 0',
      'suitAfterReview: 0 0 2 1 3',
    ]);
    expect(findingsOf(report)).toEqual([]);
    expect(identities(report)).toEqual(new Set(['pass']));
  });

  test('of 2019', () => {
    const report = reportIn(page2019, [title(2020), ...headings]);
    expect(report).toMatchObject({ form: '2019', foreignLabels: [], year: 2020 });
    expect(figuresIn(report.proactive)).toEqual([
      'rules: 0 0 0',
      'normativeDocuments: 2 2 17',
      'licenses: 120 4 310',
      'otherServices: 12 -2 0',
      'penalties: 80 0 45',
      'coercion: 9 0 3',
      'fees: 3 0',
      'procurement: 6 251000',
    ]);
    expect(figuresIn(report.applications)).toHaveLength(23);
    expect(findingsOf(report)).toEqual([]);
  });

  test('every cell knows where it stands', () => {
    const { applications, remedies: suits } = reportIn(page2021);
    expect(applications?.place).toEqual({ kind: 'cell', table: 1, row: 0, col: 0 });
    expect(applications?.rows.new?.natural?.place).toEqual({ kind: 'cell', table: 1, row: 3, col: 3 });
    expect(applications?.rows['denied.processInfo']?.total?.place).toEqual({
      kind: 'cell',
      table: 1,
      row: 12,
      col: 9,
    });
    expect(suits?.rows.suitAfterReview?.total?.place).toEqual({ kind: 'cell', table: 2, row: 3, col: 14 });
  });
});

describe('表三', () => {
  const applications = (...changes: readonly (readonly [string, string])[]): Report =>
    reportIn([proactive2021, replaced(applications2021, ...changes), remedies]);

  test.each([
    ['too few', '（一）予以公开 | < | 4 | 1 | 0*3 | 5', 6],
    ['too many', '（一）予以公开 | < | 4 | 1 | 0*5 | 5', 8],
  ])('a row with %s figures: the structure speaks, the arithmetic is silent', (_, row, found) => {
    const report = applications(['（一）予以公开 | < | 4 | 1 | 0*4 | 5', row]);
    expect(report.applications?.faults).toMatchObject([
      { kind: 'cellCount', row: 'granted', label: '（一）予以公开', found, wanted: 7 },
    ]);
    expect(findingsOf(report)).toEqual(['error STR-04@applications']);
    expect(outcome(report, 'STR-04@applications')).toMatchObject({
      note: { code: 'cellCount', label: '（一）予以公开', found, wanted: 7, more: 0 },
      cells: Array.from({ length: found }, () => ({ table: 'applications', row: 'granted' })),
    });
    expect(identities(report)).toEqual(new Set(['notApplicable tableFault']));
  });

  test('several such rows are one finding, and counted', () => {
    const report = applications(
      ['（一）予以公开 | < | 4 | 1 | 0*4 | 5', '（一）予以公开 | < | 4 | 1 | 5'],
      ['7.属于行政执法案卷 | 0*7', '7.属于行政执法案卷 | 0*6'],
    );
    expect(findingsOf(report)).toEqual(['error STR-04@applications']);
    expect(outcome(report, 'STR-04@applications')).toMatchObject({ note: { found: 3, more: 1 } });
  });

  test('a row twice', () => {
    const report = applications(['7.属于行政执法案卷 | 0*7', '6.属于四类过程性信息 | 1 | 0*5 | 1']);
    expect(report.applications?.faults).toMatchObject([{ kind: 'repeated', row: 'denied.processInfo' }]);
    expect(findingsOf(report)).toEqual(['error STR-03@applications']);
    expect(outcome(report, 'STR-03@applications')).toMatchObject({
      note: {
        code: 'rows',
        missing: ['（三）7.属于行政执法案卷'],
        repeated: ['6.属于四类过程性信息'],
      },
      cells: [{ row: 'denied.processInfo', entry: { place: { table: 1, row: 13 } } }],
    });
    expect(identities(report)).toEqual(new Set(['notApplicable tableFault']));
  });

  test('a row missing: sums that need it are not made, the others are', () => {
    const report = applications([
      `
  ^ | ^ | 7.属于行政执法案卷 | 0*7`,
      '',
    ]);
    expect(findingsOf(report)).toEqual(['error STR-03@applications']);
    expect(outcome(report, 'STR-03@applications')).toMatchObject({
      note: { code: 'rows', missing: ['（三）7.属于行政执法案卷'], repeated: [] },
    });
    expect(outcome(report, 'T3-02@natural')).toMatchObject({
      why: { code: 'noLine', labels: ['（三）7.属于行政执法案卷'] },
    });
    expect(outcome(report, 'T3-03@natural')?.kind).toBe('pass');
    expect(outcome(report, 'T3-01@granted')?.kind).toBe('pass');
  });

  test('a column missing in the header', () => {
    const report = applications(
      [' 科研机构 | ', ' '],
      ['其他组织 | <*4', '其他组织 | <*3'],
      ['情况 | <*6', '情况 | <*5'],
    );
    expect(report.applications?.faults).toMatchObject([{ kind: 'header', missing: ['科研机构'] }]);
    expect(report.applications?.faults).toMatchObject([{ lines: { length: 25 } }]);
    expect(findingsOf(report)).toEqual(['error STR-04@applications']);
    expect(identities(report)).toEqual(new Set(['notApplicable tableFault']));
  });

  test.each([
    ['whose name says nothing', ['科研机构', '科研']],
    ['of a name that stands there twice', ['科研机构', '商业企业']],
  ] as const)('a column %s: nothing is missing, and nothing judged', (_, renamed) => {
    const report = applications(renamed);
    expect(report.applications?.faults).toMatchObject([{ kind: 'header', missing: [] }]);
    expect(findingsOf(report)).toEqual(['undetermined STR-04@applications']);
    expect(identities(report)).toEqual(new Set(['notApplicable tableFault']));
  });

  test('其他处理 in one row, as in 2019: only warned of, and summed', () => {
    const report = reportIn([proactive2021, applications2019, remedies]);
    expect(Object.keys(report.applications?.rows ?? {})).toContain('other');
    expect(findingsOf(report)).toEqual(['warning STR-03@applications']);
    expect(identities(report)).toEqual(new Set(['pass']));
    const wrong = reportIn([
      proactive2021,
      replaced(applications2019, ['（六）其他处理 | < | 0*7', '（六）其他处理 | < | 1 | 0*5 | 1']),
      remedies,
    ]);
    expect(findingsOf(wrong)).toEqual([
      'warning STR-03@applications',
      'error T3-02@natural',
      'error T3-02@total',
    ]);
  });

  test('subtotals, printed under a group or beside its name, are kept out of the sums and checked', () => {
    const report = applications(
      ['（四）无法提供 |', '（四）无法提供 | 小计 | 2 | 0*5 | 2\n  ^ | ^ |'],
      ['3.其他 | 0*7', '3.其他 | 0*7\n  ^ | ^ | 小计 | 1 | 0*5 | 1'],
    );
    expect(report.applications?.local.map(({ subtotalOf, label }) => `${subtotalOf} ${label}`)).toEqual([
      'unavailable （四）无法提供小计',
      'other （六）其他处理小计',
    ]);
    expect(identities(report)).toEqual(new Set(['pass']));
    expect(outcome(report, 'T3-05@unavailable.natural')?.kind).toBe('pass');
    expect(findingsOf(report)).toEqual([
      'info STR-10@applications',
      'error T3-05@other.natural',
      'error T3-05@other.total',
    ]);
  });

  test('a column 法人小计 is kept out of the sums and checked', () => {
    const text = applications2021
      .replace('法人或其他组织 | <*4', '法人或其他组织 | <*5')
      .replace('申请人情况 | <*6', '申请人情况 | <*7')
      .replace('法律服务机构 | 其他 | ^', '法律服务机构 | 其他 | 小计 | ^')
      .replaceAll('| 0*7', '| 0*8')
      .replaceAll(
        /0\*([45]) \| (\d+)$/gm,
        (_, zeros, total) => `0*${zeros} | ${zeros === '4' ? 1 : 0} | ${total}`,
      );
    const report = reportIn([proactive2021, text, remedies]);
    expect(report.applications?.faults).toEqual([]);
    expect(report.applications?.local).toMatchObject([{ axis: 'column', subtotalOf: 'organisations' }]);
    expect(findingsOf(report)).toEqual(['info STR-10@applications']);
    expect(outcome(report, 'T3-05@organisations.granted')?.kind).toBe('pass');
  });

  test('of two columns of subtotals only the first is taken for the organisations’', () => {
    const text = applications2021
      .replace('法人或其他组织 | <*4', '法人或其他组织 | <*6')
      .replace('申请人情况 | <*6', '申请人情况 | <*8')
      .replace('法律服务机构 | 其他 | ^', '法律服务机构 | 其他 | 小计 | 组织小计 | ^')
      .replaceAll('| 0*7', '| 0*9')
      .replaceAll(
        /0\*([45]) \| (\d+)$/gm,
        (_, zeros, total) => `0*${zeros} | ${zeros === '4' ? 1 : 0} | 0 | ${total}`,
      );
    const report = reportIn([proactive2021, text, remedies]);
    expect(report.applications?.faults).toEqual([]);
    expect(report.applications?.local.map(({ subtotalOf }) => subtotalOf)).toEqual(['organisations', null]);
    expect(findingsOf(report)).toEqual(['info STR-10@applications']);
  });

  test('Word’s last row, a column of empty cells, and labels without spans', () => {
    const text = applications2021
      .split('\n')
      .map((line) =>
        line.trim() === '' ? line : `${line.replace(/\| <\*2/, '| |').replace('| < |', '| |')} | `,
      )
      .join('\n');
    const report = reportIn([proactive2021, `${text}\n  ${'| '.repeat(10)}`, remedies]);
    expect(report.applications?.faults).toEqual([]);
    expect(findingsOf(report)).toEqual([]);
  });

  describe('cut where the page of the document ended', () => {
    const cut = applications2021.indexOf('\n  ^ | ^ | 6.属于四类过程性信息');
    const first = applications2021.slice(0, cut);
    const second = applications2021.slice(cut).replace('^ | ^ |', '三、本年度办理结果 | （三）不予公开 |');
    const broken = replaced(first, [
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^',
      '商业 | 科研 | 社会公益 | 法律服务 | 其他 | ^\n  ^ | <*2 | ^ | 企业 | 机构 | 组织 | 机构 | ^ | ^',
    ]);
    test.each([
      ['without the header', first, second],
      ['with the header again', first, `${applicationsHeader}${second}`],
      ['under a header of broken labels', broken, second],
    ])('%s, it is one table', (_, first, rest) => {
      const lines = headings.map(({ text, after }) => ({
        text,
        after: after > 0 ? after + 1 : after,
        row: null,
        inside: true,
      }));
      const report = reportIn([proactive2021, first, rest, remedies], [title(2024), ...lines]);
      expect(figuresIn(report.applications)).toEqual(figuresIn(reportIn(page2021).applications));
      expect(report.applications?.rows.carriedOut?.total?.place.table).toBe(2);
      expect(findingsOf(report)).toEqual([]);
    });
  });
});

describe('表二', () => {
  const hybrid = replaced(
    proactive2021,
    ['本年制发件数', '本年新制发数量'],
    ['本年废止件数', '本年新废止数量'],
    ['现行有效件数', '现行有效数量'],
    ['行政规范性文件', '规范性文件'],
  );

  test('labels between both forms: read, warned of, and the JSON is as published', () => {
    const report = reportIn([hybrid, applications2021, remedies], [title(2021), ...headings]);
    expect(report).toMatchObject({ form: '2021', foreignLabels: ['本年新制发数量', '本年新废止数量'] });
    expect(figuresIn(report.proactive)).toContain('normativeDocuments: 2 1 17');
    expect(findingsOf(report)).toEqual(['warning STR-02@report']);
    expect(outcome(report, 'STR-02@report')).toMatchObject({ note: { code: 'formMixed', form: '2021' } });
    expect(() => reportSchema.parse(jsonOf(report))).not.toThrow();
  });

  test('blocks of both forms: the form with more of its labels, and the rest is said', () => {
    const mixed = replaced(
      proactive2021,
      ['本年收费金额（单位：万元） | <*2', '上一年项目数量 | 本年增/减 | <'],
      ['14.4321 | <*2', '3 | 0 | <'],
    );
    const report = reportIn([mixed, applications2021, remedies]);
    expect(report).toMatchObject({ form: '2021', foreignLabels: ['上一年项目数量', '本年增/减'] });
    expect(findingsOf(report)).toEqual(
      expect.arrayContaining(['warning STR-02@report', 'error STR-05@proactive']),
    );
    expect(() => reportSchema.parse(jsonOf(report))).not.toThrow();
  });

  test('a report of 2023 on the form of 2019', () => {
    const report = reportIn(page2019, [title(2023), ...headings]);
    expect(report).toMatchObject({ form: '2019', year: 2023 });
    expect(findingsOf(report)).toEqual(['error STR-02@report']);
    expect(() => reportSchema.parse(jsonOf(report))).not.toThrow();
  });

  test('a report of 2021 on the form of 2019 is only warned of', () => {
    expect(findingsOf(reportIn(page2019, [title(2021), ...headings]))).toEqual(['warning STR-02@report']);
  });

  test('one table for each clause', () => {
    const clauses = proactive2021.split(/\n(?= {2}第二十条)/).filter((part) => part.trim() !== '');
    expect(clauses).toHaveLength(4);
    const lines = headings.map(({ text, after }) => ({
      text,
      after: after < 0 ? after : after + 3,
      row: null,
      inside: true,
    }));
    const report = reportIn([...clauses, applications2021, remedies], [title(2024), ...lines]);
    expect(figuresIn(report.proactive)).toEqual(figuresIn(reportIn(page2021).proactive));
    expect(findingsOf(report)).toEqual([]);
  });

  test('a row of the province’s own is kept apart', () => {
    const report = reportIn([
      replaced(proactive2021, [
        '行政规范性文件 | 2 | 1 | 17',
        '行政规范性文件 | 2 | 1 | 17\n  其他主动公开文件 | 5 | 0 | 90',
      ]),
      applications2021,
      remedies,
    ]);
    expect(report.proactive?.local).toMatchObject([
      { axis: 'row', subtotalOf: null, label: '其他主动公开文件' },
    ]);
    expect(findingsOf(report)).toEqual(['info STR-10@proactive']);
  });

  test.each([
    ['a figure missing', '行政规范性文件 | 2 | 1', 2, 3],
    ['a figure too many', '行政规范性文件 | 2 | 1 | 17 | 4', 4, 3],
  ])('%s', (_, row, found, wanted) => {
    const report = reportIn([
      replaced(proactive2021, ['行政规范性文件 | 2 | 1 | 17', row]),
      applications2021,
      remedies,
    ]);
    expect(report.proactive?.faults).toMatchObject([
      { kind: 'cellCount', row: 'normativeDocuments', found, wanted },
    ]);
    expect(findingsOf(report)).toEqual(['error STR-05@proactive']);
    expect(outcome(report, 'T2-01@normativeDocuments')).toMatchObject({ why: { code: 'tableFault' } });
  });

  test('a row missing, and a row twice', () => {
    const missing = reportIn([
      replaced(proactive2021, ['\n  行政强制 | 3 | <*2', '']),
      applications2021,
      remedies,
    ]);
    expect(outcome(missing, 'STR-05@proactive')).toMatchObject({
      note: { code: 'rows', missing: ['行政强制'] },
    });
    const twice = reportIn([replaced(proactive2021, ['行政强制', '行政处罚']), applications2021, remedies]);
    expect(outcome(twice, 'STR-05@proactive')).toMatchObject({
      note: { code: 'rows', missing: ['行政强制'], repeated: ['行政处罚'] },
    });
  });
});

describe('表四', () => {
  const remediesIn = (...drawings: readonly string[]): Report =>
    reportIn([proactive2021, applications2021, ...drawings]);
  const whole = ['review: 11 0 1 0 12', 'directSuit: 0 0 0 0 0', 'suitAfterReview: 0 0 2 1 3'];
  const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';

  test.each<[string, readonly string[]]>([
    [
      'three tables, each under its name',
      [
        `行政复议 | <*4\n${results}\n11 | 0 | 1 | 0 | 12`,
        `未经复议直接起诉 | <*4\n${results}\n0*5`,
        `复议后起诉 | <*4\n${results}\n0 | 0 | 2 | 1 | 3`,
      ],
    ],
    [
      'three tables without names, in the order of the form',
      [`${results}\n11 | 0 | 1 | 0 | 12`, `${results}\n0*5`, `${results}\n0 | 0 | 2 | 1 | 3`],
    ],
    [
      'one character below the other',
      [
        remedies
          .replaceAll('结果维持', '结 果 维 持')
          .replaceAll('总计', '总 计')
          .replace('行政复议', '行 政 复 议'),
      ],
    ],
    [
      'rows by columns',
      [
        ` | ${results}\n行政复议 | 11 | 0 | 1 | 0 | 12\n未经复议直接起诉 | 0*5\n复议后起诉 | 0 | 0 | 2 | 1 | 3`,
      ],
    ],
    [
      'labels down the side',
      [
        `行政复议 | < | 结果维持 | 11
         ^ | < | 结果纠正 | 0
         ^ | < | 其他结果 | 1
         ^ | < | 尚未审结 | 0
         ^ | < | 总计 | 12
         行政诉讼 | 未经复议直接起诉 | 结果维持 | 0
         ^ | ^ | 结果纠正 | 0
         ^ | ^ | 其他结果 | 0
         ^ | ^ | 尚未审结 | 0
         ^ | ^ | 总计 | 0
         ^ | 复议后起诉 | 结果维持 | 0
         ^ | ^ | 结果纠正 | 0
         ^ | ^ | 其他结果 | 2
         ^ | ^ | 尚未审结 | 1
         ^ | ^ | 总计 | 3`,
      ],
    ],
    ['with Word’s empty last row', [`${remedies}\n${'| '.repeat(14)}`]],
    ['its figures in a table of their own', remedies.split(/\n(?= {2}11 )/)],
  ])('%s', (_, drawings) => {
    const report = remediesIn(...drawings);
    expect(report.remedies?.faults).toEqual([]);
    expect(figuresIn(report.remedies)).toEqual(whole);
    expect(findingsOf(report)).toEqual([]);
  });

  describe('a wrong number of figures: no sum is judged, and a single repair is told', () => {
    const figures = '11 | 0 | 1 | 0 | 12 | 0*5 | 0*2 | 2 | 1 | 3';
    const wrong = (row: string) => remediesIn(replaced(remedies, [figures, row]));
    const repaired = ['11', '0', '1', '0', '12', '0', '0', '0', '0', '0', '0', '0', '2', '1', '3'];

    test.each([
      ['sixteen, one of them too many', '11 | 0 | 1 | 0 | 12 | 0*6 | 0*2 | 2 | 1 | 3', 16, [repaired]],
      [
        'fourteen, a zero missing',
        '11 | 0 | 1 | 0 | 12 | 0*4 | 1 | 0*3 | 1',
        14,
        [[...repaired.slice(0, 10), '1', '0', '0', '0', '1']],
      ],
      ['fourteen, a figure missing that is no zero', '11 | 0 | 0 | 12 | 0*5 | 0*2 | 2 | 1 | 3', 14, []],
      ['sixteen that fit in two ways', '1 | 1 | 0 | 0 | 1 | 1 | 0*4 | 0 | 0*5', 16, []],
      ['thirteen', '11 | 1 | 12 | 0*5 | 0*2 | 2 | 1 | 3', 13, []],
    ])('%s', (_, row, found, repairs) => {
      const report = wrong(row);
      expect(report.remedies?.faults).toMatchObject([{ kind: 'cellCount', row: null, found, wanted: 15 }]);
      expect(findingsOf(report)).toEqual(['error STR-04@remedies']);
      expect(outcome(report, 'STR-04@remedies')).toMatchObject({
        hints: repairs.map((figures) => ({ code: 'T4-02', repaired: figures })),
      });
      for (const group of ['review', 'directSuit', 'suitAfterReview']) {
        expect(outcome(report, `T4-01@${group}`)).toMatchObject({
          why: { code: 'tableFault', table: 'remedies' },
        });
      }
    });
  });

  test('results in another order are read by their names', () => {
    const report = remediesIn(
      replaced(remedies, ['结果维持 | 结果纠正', '结果纠正 | 结果维持'], ['11 | 0 | 1', '0 | 11 | 1']),
    );
    expect(report.remedies?.rows.review).toMatchObject({
      upheld: { reading: { value: '11' } },
      corrected: { reading: { value: '0' } },
    });
    expect(findingsOf(report)).toEqual([]);
  });

  test.each([
    ['a result twice', remedies.replace('结果纠正', '结果维持')],
    ['a result under another name', remedies.replaceAll('结果纠正', '败诉')],
  ])('a header that does not say which figure is which: %s', (_, drawing) => {
    const report = remediesIn(drawing);
    expect(findingsOf(report)).toEqual(['undetermined STR-04@remedies']);
    expect(outcome(report, 'STR-04@remedies')).toMatchObject({ note: { code: 'headerDiffers' } });
    expect(outcome(report, 'T4-01@review')).toMatchObject({ why: { code: 'tableFault', table: 'remedies' } });
  });
});

describe('more than one of a table', () => {
  const second = (after: number, { text }: { text: string }) => ({ text, after, row: null, inside: true });

  test('two reports on a page, each with its title', () => {
    const lines = [
      title(2024),
      ...headings,
      second(2, title(2023, '云岭市人民政府')),
      ...headings.map(({ text, after }) => ({ text, after: after + 3, row: null, inside: true })),
    ];
    const reports = reportsIn([...page2021, ...page2021], lines);
    expect(reports.map(({ organ, year, reportsOnPage }) => [organ, year, reportsOnPage])).toEqual([
      ['青禾县人民政府', 2024, 2],
      ['云岭市人民政府', 2023, 2],
    ]);
    for (const report of reports) {
      expect(report.headings).toHaveLength(6);
      expect(findingsOf(report)).toEqual(['warning STR-11@report']);
    }
    expect(reports[1]?.applications?.place.table).toBe(4);
  });

  test('a table printed again inside a report', () => {
    const report = reportIn([proactive2021, applications2021, applications2021, remedies]);
    expect(report.repeatedTables).toEqual(['applications']);
    expect(report.applications?.faults).toEqual([]);
    expect(report.applications?.place.table).toBe(1);
    expect(findingsOf(report)).toContain('warning STR-11@report');
  });

  test('all in one table, with the headings as rows', () => {
    const heading = (index: number) => `\n  ${headings[index]?.text} | <*14`;
    const one = [1, 2, 3].map((index) => heading(index) + (page2021[index - 1] ?? '')).join('');
    const report = reportIn([`${heading(0)}${one}${heading(4)}${heading(5)}`], [title(2024)]);
    expect(report.headings.map(({ section }) => section)).toEqual([
      'overview',
      'proactive',
      'applications',
      'remedies',
      'issues',
      'otherMatters',
    ]);
    expect(findingsOf(report)).toEqual([]);
    expect(figuresIn(report.applications)).toEqual(figuresIn(reportIn(page2021).applications));
  });
});

describe('what is not there', () => {
  test('表三 alone is a report; the others are missing, and nothing else is said of them', () => {
    const report = reportIn([applications2021]);
    expect(report).toMatchObject({ form: '2021', proactive: null, remedies: null });
    expect(findingsOf(report)).toEqual([]);
    expect(outcome(report, 'T4-01@review')).toMatchObject({ why: { code: 'noTable', table: 'remedies' } });
  });

  test('without 表二 the rows of 其他处理 tell the form, and without these the year', () => {
    expect(reportIn([applications2021, remedies], [title(2020)]).form).toBe('2021');
    expect(reportIn([applications2019, remedies], [title(2020)]).form).toBe('2019');
    expect(reportIn([applications2019, remedies], [title(2021)]).form).toBe('2021');
    expect(reportIn([applications2019, remedies], [title(2024)]).form).toBe('2021');
    expect(reportIn([applications2019, remedies], []).form).toBe('2021');
  });

  test('other tables are no report', () => {
    const others = [
      table`
        名称 | 青禾县2024年年报 | 索引号 | 0001
        发布机构 | 青禾县人民政府 | 时效 | 有效`,
      table`
        序号 | 自然人 | 其他 | 总计
        1 | 3 | 4 | 7`,
      table`
        行政许可 | 310
        行政处罚 | 45`,
      table``,
    ];
    for (const other of others) {
      expect(reportsInTables([other])).toEqual([]);
    }
    expect(reportsInTables(others)).toEqual([]);
  });
});

describe('whatever is in the tables', () => {
  const word = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('0', '1', '3', '12', '-1', '1.5', '', ' ', '/', '无', '251000元'),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...new Set(
          [...page2021, ...page2019].flatMap((text) => text.split(/[|\n]/)).map((cell) => cell.trim()),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('小计', '合计', '法人小计', '二、主动公开政府信息情况', '年', '((('),
    },
  );
  const cell = fc.record({
    text: word,
    colSpan: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 15 })),
    rowSpan: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 9 })),
    hidden: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  });
  const row = fc.record({
    group: fc.constant(0),
    hidden: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
    cells: fc.array(cell, { maxLength: 17 }),
  });
  /** The real tables, with rows and cells of any kind thrown among theirs. */
  const spoiled = fc
    .tuple(
      fc.constantFrom(page2021, page2019, [proactive2019, applications2021, remedies]),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.oneof(row, cell, fc.constant(null))), { maxLength: 6 }),
      fc.array(fc.nat(2), { minLength: 3, maxLength: 5 }),
    )
    .map(([drawings, changes, order]) => {
      const tables = order.map((at) => drawTable(drawings[at] ?? ''));
      return onePage(...changes.reduce<readonly RawTable[]>(spoil, tables));
    });

  test('a rule breaks never, names each place once, and the JSON is as published', () => {
    law(
      [
        fc.oneof(
          spoiled,
          fc
            .array(fc.record({ ordinal: fc.constant(0), rows: fc.array(row, { maxLength: 12 }) }))
            .map((all) => onePage(...all)),
        ),
      ],
      (tables) => {
        for (const report of parsed(tables, [title(2022), ...headings])) {
          const outcomes = outcomesOf(report);
          const ids = outcomes.map(outcomeId);
          expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
          expect(
            outcomes.filter((each) => each.kind === 'notApplicable' && each.why.code === 'ruleBroken'),
          ).toEqual([]);
          expect(() => reportSchema.parse(jsonOf(report))).not.toThrow();
        }
      },
      150,
    );
  });
});

/** Puts a row or a cell somewhere into a table, or takes a cell away. */
function spoil(
  tables: readonly RawTable[],
  [at, within, what]: readonly [number, number, RawRow | RawCell | null],
): readonly RawTable[] {
  return tables.map((each, index) => {
    if (index !== at % tables.length) return each;
    const y = within % (each.rows.length + 1);
    if (what && 'cells' in what)
      return { ...each, rows: [...each.rows.slice(0, y), what, ...each.rows.slice(y)] };
    return {
      ...each,
      rows: each.rows.map((row, line) => {
        if (line !== y) return row;
        const x = within % (row.cells.length + 1);
        return {
          ...row,
          cells: [...row.cells.slice(0, x), ...(what ? [what] : []), ...row.cells.slice(x + 1)],
        };
      }),
    };
  });
}

test('older forms are told by their words', () => {
  expect(
    olderForm([
      table`
    统计指标 | 单位 | 统计数
    收到申请数 | 件 | 3`,
    ]),
  ).toBe('2014');
  expect(
    olderForm([
      table`
    指标名称 | 计量单位 | 2009年度
    申请总数 | 件 | 3`,
    ]),
  ).toBe('2008');
  expect(olderForm([table`名称 | 数量`])).toBeNull();
});

function reportsInTables(tables: readonly RawTable[]): readonly Report[] {
  return parsed(onePage(...tables), [title(2024), ...headings]);
}

describe('a table of the page’s own that says words of the form', () => {
  test.each([
    ['documents', '类别 | 件数\n规范性文件 | 3\n行政许可 | 20\n合计 | 28'],
    ['results', '结果 | 件数\n予以公开 | 132\n部分公开 | 20\n不予公开 | 3\n合计 | 155'],
    ['applicants', '申请人 | 件数\n自然人 | 9\n商业企业 | 1\n总计 | 10'],
    ['applicants side by side', '类别 | 自然人 | 商业企业 | 总计\n件数 | 9 | 1 | 10'],
    [
      'applicants by year, with every column of the form',
      '年度 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n2022年收到申请 | 49 | 6 | 5 | 0 | 7 | 2 | 69\n2023年收到申请 | 57 | 8 | 3 | 1 | 9 | 4 | 82\n增减 | 8 | 2 | -2 | 1 | 2 | 2 | 13',
    ],
    [
      'documents by year',
      '年度 | 本年制发件数 | 本年废止件数 | 现行有效件数\n2022年 | 3 | 1 | 21\n2023年 | 2 | 0 | 23',
    ],
    ['results of suits', '类别 | 结果维持 | 结果纠正 | 总计\n件数 | 2 | 1 | 3'],
    ['disputes', '类别 | 件数\n行政复议 | 3\n行政诉讼 | 1'],
    [
      'years',
      '项目 | 2023年 | 2024年\n本年新收政府信息公开申请数量 | 8 | 10\n上年结转政府信息公开申请数量 | 2 | 1\n结转下年度继续办理 | 1 | 1',
    ],
  ])('%s: changes nothing, wherever it stands', (_, local) => {
    const plain = reportIn(page2021);
    for (let at = 0; at <= page2021.length; at++) {
      const lines = headings.map((line) => ({
        ...line,
        after: line.after < at ? line.after : line.after + 1,
      }));
      const report = reportIn(
        [...page2021.slice(0, at), local, ...page2021.slice(at)],
        [title(2024), ...lines],
      );
      for (const table of ['proactive', 'applications', 'remedies'] as const)
        expect(figuresIn(report[table])).toEqual(figuresIn(plain[table]));
      expect(findingsOf(report)).toEqual(findingsOf(plain));
    }
  });

  test('is all there is to read where the form’s own header is not understood', () => {
    const bare = applications2021
      .split('\n')
      .filter((row) => !/自然人|商业企业|申请人情况/.test(row))
      .join('\n');
    expect(findingsOf(reportIn([proactive2021, bare, remedies]))).toContain('error STR-04@applications');
  });
});
