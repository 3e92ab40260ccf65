import { expect, test } from 'vitest';
import { type Decimal, toDecimal } from '../../../src/core/decimal';
import type { Reading } from '../../../src/core/report';
import { reportJsonText, toJson } from '../../../src/export/json';
import { reportSchema } from '../../../src/export/schema';
import type { AuditedReport } from '../../../src/protocol';
import { type Figures, withCells, zeroFigures } from '../../support/figures';
import { consistentTexts, said, saidOf } from '../../support/said-report';
import {
  auditedOf,
  consistentFigures,
  placeOf,
  readingOf,
  type SampleOptions,
  sourceOf,
} from '../../support/sample-report';
import { wordsOf } from '../../support/words';

const words = wordsOf();

function jsonOf(figures: Figures, options?: SampleOptions, language: 'zh_CN' | 'en' = 'zh_CN') {
  const audited = auditedOf(figures, options);
  return toJson(audited, sourceOf(audited.report), wordsOf(language), '0.1.0');
}

const numberReading = (value: string): Reading => ({
  kind: 'number',
  value: toDecimal(value) as Decimal,
  text: value,
  irregular: [],
});

test.each(['2019', '2021'] as const)('a consistent report of form %s: its figures, all of them', (form) => {
  const figures = consistentFigures(form);
  const json = jsonOf(figures);
  expect(json.report).toEqual({
    form,
    year: figures.year,
    organ: '青禾县人民政府',
    proactive: figures.proactive,
    applications: figures.applications,
    remedies: figures.remedies,
  });
  expect(json.findings).toEqual([]);
  expect(json.summary).toMatchObject({ errors: 0, warnings: 0, infos: 0, undetermined: 0 });
  expect(json.checks).toHaveLength(json.summary.passed + json.summary.notApplicable);
});

test('keys come in the order of the form, whatever the order of the page', () => {
  const figures = consistentFigures();
  const turned: Figures = {
    ...figures,
    applications: Object.fromEntries(
      Object.entries(figures.applications)
        .reverse()
        .map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).reverse())]),
    ),
  };
  expect(JSON.stringify(jsonOf(turned).report)).toBe(JSON.stringify(jsonOf(figures).report));
  const json = jsonOf(withCells(figures, { 'applications.new.total': 1 }));
  expect(Object.keys(json)).toEqual([
    'schema',
    'generator',
    'source',
    'report',
    'findings',
    'causes',
    'checks',
    'summary',
  ]);
  expect(Object.keys(json.findings[0] ?? {})).toEqual([
    'id',
    'rule',
    'at',
    'verdict',
    'severity',
    'message',
    'expected',
    'reported',
    'cells',
    'basis',
    'hints',
    'decision',
  ]);
});

test('a failed sum: what the parts give, what the total says, the total first', () => {
  const { findings, summary } = jsonOf(withCells(consistentFigures(), { 'applications.carriedIn.total': 7 }));
  expect(findings.map(({ id }) => id)).toEqual(['T3-01@carriedIn', 'T3-03@total']);
  expect(findings[0]).toEqual({
    id: 'T3-01@carriedIn',
    rule: 'T3-01',
    at: 'carriedIn',
    verdict: 'fail',
    severity: 'error',
    message: '“二、上年结转政府信息公开申请数量”各类申请人合计 9，总计填 7，相差 2。',
    expected: 9,
    reported: 7,
    cells: ['total', 'natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'].map((column) => ({
      table: 'applications',
      row: 'carriedIn',
      column,
      value: { total: 7, natural: 9 }[column] ?? 0,
    })),
    basis:
      '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号，试行格式为〔2019〕60号）表三表头（由表式或算术推出）',
    hints: [],
    decision: null,
  });
  expect(findings[1]).toMatchObject({ expected: 237, reported: 239 });
  expect(findings[1]?.cells.map((cell) => 'row' in cell && cell.row)).toEqual([
    'closedTotal',
    'carriedOut',
    'new',
    'carriedIn',
  ]);
  expect(summary.errors).toBe(2);
});

test('a side with a blank has no value', () => {
  const { findings } = jsonOf(withCells(consistentFigures(), { 'applications.granted.natural': null }));
  const open = findings.find(({ id }) => id === 'T3-01@granted');
  expect(open).toMatchObject({ verdict: 'undetermined', severity: 'error', expected: null, reported: 132 });
  expect(open?.cells[1]).toEqual({ table: 'applications', row: 'granted', column: 'natural', value: null });
});

test.each<[string, Reading, number | string | null]>([
  ['a count', numberReading('212'), 212],
  ['an amount', numberReading('14.4321'), 14.4321],
  ['a decrease', numberReading('-15'), -15],
  ['the largest odd number a double holds', numberReading('9007199254740991'), 9007199254740991],
  ['an odd number beyond', numberReading('9007199254740993'), '9007199254740993'],
  ['more digits than a double', numberReading('0.12345678901234567'), '0.12345678901234567'],
  ['a number JavaScript prints with an exponent', numberReading('0.0000001'), '0.0000001'],
  ['a number beyond every double', numberReading(`1${'0'.repeat(320)}`), `1${'0'.repeat(320)}`],
  ['a blank', { kind: 'blank' }, null],
  ['a placeholder', { kind: 'placeholder', text: '/' }, '/'],
  ['words', { kind: 'text', text: '详见附件' }, '详见附件'],
])('%s as a cell', (_, reading, expected) => {
  const json = jsonOf(consistentFigures(), { readings: { 'proactive.fees.amount': reading } });
  expect(json.report.proactive?.fees).toEqual({ amount: expected });
  expect(JSON.parse(reportJsonText(json))).toEqual(json);
});

test('a number is printed with the digits of the page', () => {
  const text = reportJsonText(
    jsonOf(withCells(consistentFigures(), { 'proactive.fees.amount': 24252.311082 })),
  );
  expect(text).toContain('"amount": 24252.311082\n');
});

test('a unit in the cell does not hide the number', () => {
  const reading: Reading = {
    kind: 'number',
    value: toDecimal('251000') as Decimal,
    text: '251000元',
    irregular: ['unit'],
  };
  const json = jsonOf(consistentFigures('2019'), { readings: { 'proactive.procurement.amount': reading } });
  expect(json.report.proactive?.procurement).toEqual({ items: 6, amount: 251000 });
});

test('no table, and a cell the page does not have', () => {
  const figures = consistentFigures();
  const { total: _, ...granted } = figures.applications.granted ?? {};
  const json = jsonOf(
    { ...figures, applications: { ...figures.applications, granted } },
    { without: ['proactive'] },
  );
  expect(json.report.proactive).toBeNull();
  expect(json.report.applications?.granted).toEqual(granted);
  expect(json.checks.find(({ id }) => id === 'T3-01@granted')).toEqual({
    id: 'T3-01@granted',
    verdict: 'notApplicable',
    why: '表中没有：（一）予以公开',
  });
});

test('a table 4 whose figures could not be placed is null, and its figures are in the finding', () => {
  const printed = [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3];
  const cells = printed.map((value, col) => ({
    place: placeOf('remedies', 3, col),
    reading: readingOf(value),
  }));
  const json = jsonOf(
    { ...consistentFigures(), remedies: {} },
    { faults: { remedies: [{ kind: 'cellCount', row: null, label: '', found: 16, wanted: 15, cells }] } },
  );
  expect(json.report.remedies).toBeNull();
  expect(json.findings).toHaveLength(1);
  expect(json.findings[0]).toMatchObject({ id: 'STR-04@remedies', expected: null, reported: null });
  expect(json.findings[0]?.cells).toEqual(
    printed.map((value, index) => ({ table: 'remedies', row: '', column: String(index + 1), value })),
  );
  expect(json.findings[0]?.hints).toEqual([
    '只有一种改法能让三组都对上：11 0 1 0 12 0 0 0 0 0 0 0 2 1 3。仅供参考，请以机关核实为准。',
  ]);
});

test('a table with a fault keeps the rows that were read', () => {
  const figures = consistentFigures();
  const { partial, ...others } = figures.applications;
  const cells = Object.values(partial ?? {})
    .slice(1)
    .map((value, col) => ({ place: placeOf('applications', 4, col), reading: readingOf(value) }));
  const json = jsonOf(
    { ...figures, applications: others },
    {
      faults: {
        applications: [
          { kind: 'cellCount', row: 'partial', label: '（二）部分公开', found: 6, wanted: 7, cells },
        ],
      },
    },
  );
  expect(json.report.applications).toEqual(others);
  expect(
    json.checks.filter(({ id }) => id.startsWith('T3-0')).every(({ verdict }) => verdict === 'notApplicable'),
  ).toBe(true);
});

test('local rows and columns stay out of the figures; a finding without a cell names none', () => {
  const json = jsonOf(zeroFigures('2019'), {
    year: 2023,
    local: {
      proactive: [
        {
          axis: 'row',
          subtotalOf: null,
          label: '其他主动公开文件',
          cells: { created: { place: placeOf('proactive', 9, 1), reading: readingOf(4) } },
        },
      ],
    },
  });
  expect(Object.keys(json.report.proactive ?? {})).toEqual(Object.keys(zeroFigures('2019').proactive));
  expect(json.findings.map(({ id, cells }) => [id, cells])).toEqual([
    ['STR-02@report', []],
    ['STR-10@proactive', [{ table: 'proactive', row: 'x_其他主动公开文件', column: 'created', value: 4 }]],
  ]);
});

test('other in one row on the form of 2021, and what was not found', () => {
  const figures = consistentFigures();
  const rows = Object.entries(figures.applications).flatMap(([id, cells]) => {
    if (id === 'other.misc') return [['other', cells] as const];
    return id.startsWith('other.') ? [] : [[id, cells] as const];
  });
  const json = jsonOf(
    { ...figures, applications: Object.fromEntries(rows) },
    { organ: null, year: null, title: null },
  );
  expect(Object.keys(json.report.applications ?? {}).slice(-3)).toEqual([
    'other',
    'closedTotal',
    'carriedOut',
  ]);
  expect([json.report.organ, json.report.year, json.source.title]).toEqual([null, null, null]);
  expect(json.findings.map(({ id }) => id)).toEqual(['STR-03@applications']);
  expect(reportSchema.safeParse(json).success).toBe(true);
});

const jsonOfSaid = (audited: AuditedReport) => toJson(audited, sourceOf(audited.report), words, '0.1.0');

test('words that agree with the tables yield nothing', () => {
  expect(jsonOfSaid(saidOf()).findings).toEqual([]);
});

test('words against the tables: the quotation and its part, then the cell; what stands there and what is said', () => {
  const json = jsonOfSaid(said);
  expect(reportSchema.safeParse(json).error).toBeUndefined();
  expect(
    json.findings.map(({ id, verdict, expected, reported }) => [id, verdict, expected, reported]),
  ).toEqual([
    ['D-01@report', 'fail', null, null],
    ['D-03@1', 'fail', null, null],
    ['N-01@1', 'fail', 230, 231],
    ['N-03@1', 'fail', 11, 12],
    ['N-01@2', 'undetermined', 230, 950],
    ['N-07@1', 'fail', null, null],
  ]);
  const cellsOf = (wanted: string) => json.findings.find(({ id }) => id === wanted)?.cells;
  expect(cellsOf('D-03@1')).toEqual([
    { quote: '2024年1月1日起至2024年12月31日'.replaceAll('2024', '2023'), section: 'preface' },
  ]);
  expect(cellsOf('N-01@1')).toEqual([
    { quote: '231 件', section: 'overview' },
    { table: 'applications', row: 'new', column: 'total', value: 230 },
  ]);
  expect(cellsOf('N-07@1')).toEqual([
    { quote: '均获维持', section: 'remedies' },
    { table: 'remedies', row: 'review', column: 'other', value: 1 },
  ]);
});

test('none said where there is some, parts that exceed their total, and a figure the table leaves open', () => {
  const of = (overview: string, figures?: Figures) =>
    jsonOfSaid(saidOf({ overview }, {}, figures)).findings.filter(({ rule }) =>
      /^N-(?:01|07|11)$/.test(rule),
    );
  const [none] = of('2024年未收到政府信息公开申请。');
  expect(none).toMatchObject({ id: 'N-07@1', expected: 230, reported: 0 });
  const [list] = of('2024年通过网站发布信息共 70 条，其中政策 71 条、动态 9 条。');
  expect(list).toMatchObject({ id: 'N-11@1', expected: 80, reported: 70 });
  expect(list?.cells).toHaveLength(1);
  const blank = withCells(consistentFigures(), {
    'applications.new.total': null,
    'applications.new.natural': null,
  });
  const [open] = of('2024年，共收到政府信息公开申请 231 件。', blank);
  expect(open).toMatchObject({ id: 'N-01@1', verdict: 'undetermined', expected: null, reported: 231 });
});

test('findings about words come in the order of the text, whatever the order of the rules', () => {
  const turned = consistentTexts.overview?.replace(
    /共收到(.*)。/,
    '结转下年度 12 件，办结 228 件。共收到政府信息公开申请 231 件，上年结转 9 件。',
  );
  const { findings } = jsonOfSaid(saidOf({ overview: turned ?? '' }));
  expect(findings.map(({ id }) => id)).toEqual(['N-03@1', 'N-01@1']);
});

test('words are in the language of the reader', () => {
  const figures = withCells(consistentFigures(), { 'applications.carriedIn.total': 7 });
  const english = jsonOf(figures, {}, 'en');
  expect(english.findings[0]?.message).toBe(
    '“二、上年结转政府信息公开申请数量”: the applicants add up to 9, the total says 7, 2 apart.',
  );
  const chinese = toJson(auditedOf(figures), sourceOf(auditedOf(figures).report), words, '0.1.0');
  expect(english.report).toEqual(chinese.report);
});
