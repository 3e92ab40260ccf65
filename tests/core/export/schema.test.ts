import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { extractClaims } from '../../../src/core/claims/extract';
import { type Decimal, toDecimal } from '../../../src/core/decimal';
import { layouts } from '../../../src/core/layouts/index';
import type { Entry, Fault, Reading, TableId } from '../../../src/core/report';
import { SECTIONS } from '../../../src/core/sections';
import { reportJsonText, toJson } from '../../../src/export/json';
import { REPORT_SCHEMA, reportSchema } from '../../../src/export/schema';
import { cellPaths, zeroFigures } from '../../support/figures';
import { expectInStep } from '../../support/in-step';
import { law } from '../../support/law';
import { auditedOf, consistentFigures, placeOf, sourceOf } from '../../support/sample-report';
import { wordsOf } from '../../support/words';

const words = wordsOf();
const tables: readonly TableId[] = ['proactive', 'applications', 'remedies'];

const plain = () => {
  const audited = auditedOf(consistentFigures());
  return toJson(audited, sourceOf(audited.report), words, '0.1.0');
};

test('the published JSON Schema is that of the code', () => {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema);
  const published = { $schema, title: REPORT_SCHEMA, ...schema };
  expectInStep('gouji.report-1.schema.json', `${JSON.stringify(published, null, 2)}\n`);
});

test.each<[string, (json: ReturnType<typeof plain>) => unknown]>([
  ['another schema', (json) => ({ ...json, schema: 'gouji.report/2' })],
  ['a key nobody knows', (json) => ({ ...json, extra: 1 })],
  ['an unknown row', (json) => ({ ...json, report: { ...json.report, remedies: { reviews: {} } } })],
  [
    'an unknown column',
    (json) => ({ ...json, report: { ...json.report, remedies: { review: { sum: 1 } } } }),
  ],
  [
    'a column of another row',
    (json) => ({ ...json, report: { ...json.report, proactive: { fees: { made: 1 } } } }),
  ],
  [
    'rows of the other form',
    (json) => ({ ...json, report: { ...json.report, proactive: { procurement: { items: 1 } } } }),
  ],
  [
    'a cell that is an object',
    (json) => ({ ...json, report: { ...json.report, remedies: { review: { total: {} } } } }),
  ],
  ['a missing part', ({ summary: _, ...json }) => json],
  [
    'a reason where a check passed',
    (json) => ({ ...json, checks: [{ id: 'a@b', verdict: 'pass', why: 'x' }] }),
  ],
  [
    'no reason where one was not made',
    (json) => ({ ...json, checks: [{ id: 'a@b', verdict: 'notApplicable' }] }),
  ],
])('the schema refuses %s', (_, spoil) => {
  expect(reportSchema.safeParse(plain()).success).toBe(true);
  expect(reportSchema.safeParse(spoil(plain())).success).toBe(false);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('/', '-', '=1+1', '__proto__'),
);
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 10n ** 24n }),
    fc.constantFrom('', '.5', '.0000001'),
  )
  .map(([sign, whole, fraction]) => toDecimal(`${sign}${whole}${fraction}`) as Decimal);
const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.nat(30).map(
    (count): Reading => ({
      kind: 'number',
      value: toDecimal(String(count)) as Decimal,
      text: String(count),
      irregular: [],
    }),
  ),
  decimal.map((value): Reading => ({ kind: 'number', value, text: `${value}件`, irregular: ['unit'] })),
  fc.constant<Reading>({ kind: 'blank' }),
  fc.record({ kind: fc.constantFrom('placeholder' as const, 'text' as const), text }),
);
const entry: fc.Arbitrary<Entry> = fc.record({
  place: fc.tuple(fc.constantFrom(...tables), fc.nat(30), fc.nat(30)).map((at) => placeOf(...at)),
  reading,
});
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('cellCount' as const),
    row: fc.constantFrom(null, 'new', 'review'),
    label: text,
    found: fc.nat(20),
    wanted: fc.constantFrom(7, 15),
    cells: fc.array(entry, { maxLength: 16 }),
  }),
  fc.record({
    kind: fc.constant('repeated' as const),
    row: fc.constantFrom('new', 'granted'),
    label: text,
    cells: fc.dictionary(fc.constantFrom('natural', 'business', 'total'), entry),
  }),
  fc.record({
    kind: fc.constant('header' as const),
    missing: fc.array(text, { maxLength: 2 }),
    lines: fc.array(fc.array(entry, { maxLength: 3 }), { maxLength: 2 }),
    place: fc.constant(null),
  }),
);

/** Any words in any part, between pieces that make claims. */
const passages = fc.uniqueArray(
  fc.record({
    passage: fc.constantFrom('preface' as const, ...SECTIONS),
    text: fc
      .array(
        fc.oneof(
          text,
          fc.constantFrom(
            '收到政府信息公开申请 3 件。',
            '行政复议均获维持；',
            '未收到申请，',
            '共82条，其中71条、12条。',
            '\n',
          ),
        ),
        { maxLength: 6 },
      )
      .map((pieces) => pieces.join('')),
  }),
  { selector: ({ passage }) => passage, maxLength: 4 },
);

/** Any report at all: any reading in any cell, tables that are missing, broken or added to, any words. */
const anyReport = fc
  .record({
    form: fc.constantFrom('2019' as const, '2021' as const),
    cells: fc.array(fc.tuple(fc.nat(), reading), { maxLength: 12 }),
    without: fc.subarray([...tables]),
    faults: fc.record(
      { proactive: fc.array(fault), applications: fc.array(fault), remedies: fc.array(fault) },
      { requiredKeys: [] },
    ),
    emptied: fc.subarray([...tables]),
    local: fc.array(
      fc.record({ axis: fc.constantFrom('row' as const, 'column' as const), label: text, cell: entry }),
    ),
    organ: fc.option(text),
    year: fc.option(fc.integer({ min: 1990, max: 2100 })),
    foreignLabels: fc.array(text, { maxLength: 1 }),
    repeatedTables: fc.subarray([...tables]),
    passages,
  })
  .map(({ form, cells, emptied, local, ...options }) => {
    const zero = zeroFigures(form);
    const paths = cellPaths(zero);
    const readings = Object.fromEntries(cells.map(([at, value]) => [paths[at % paths.length] ?? '', value]));
    const figures = { ...zero, ...Object.fromEntries(emptied.map((table) => [table, {}])) };
    const lines = local.map(({ axis, label, cell }) => ({
      axis,
      label,
      subtotalOf: label === '/' ? 'denied' : null,
      cells: { [axis === 'row' ? 'natural' : 'new']: cell },
    }));
    const claims = extractClaims(options.passages, options.year, options.organ);
    return auditedOf(figures, { ...options, claims, readings, local: { applications: lines } });
  });

test('whatever the report, the JSON satisfies the schema and survives as text', () => {
  law(
    [anyReport, fc.webUrl()],
    (audited, url) => {
      const json = toJson(audited, sourceOf(audited.report, { url, site: null }), words, '0.1.0');
      expect(reportSchema.safeParse(json).error).toBeUndefined();
      const read: unknown = JSON.parse(reportJsonText(json));
      expect(read).toEqual(json);
      expect(JSON.stringify(reportSchema.parse(read), null, 2)).toBe(reportJsonText(json));
      const { passed, notApplicable, ...others } = json.summary;
      expect(json.checks).toHaveLength(
        passed + notApplicable + Object.values(others).reduce((sum, count) => sum + count, 0),
      );
      expect(json.findings).toHaveLength(json.checks.length - passed - notApplicable);
    },
    150,
  );
});

test('the schema has every row and column of both forms', () => {
  for (const layout of layouts) {
    const figures = zeroFigures(layout.id);
    const audited = auditedOf(figures);
    const json = toJson(audited, sourceOf(audited.report), words, '0.1.0');
    expect(reportSchema.parse(json).report).toMatchObject({ ...figures });
  }
});
