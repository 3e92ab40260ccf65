/** The form as a report prints it: 其他处理 is one row on the form of 2019, three on that of 2021. */
import { describe, expect, test } from 'vitest';
import { layoutAsPrinted } from '../../src/core/layout';
import { layoutOf } from '../../src/core/layouts/index';
import type { FormId, Report } from '../../src/core/report';
import { consistentFigures, reportOf } from '../support/sample-report';

const ONE = 'other';
const THREE = ['other.noCorrection', 'other.feeUnpaid', 'other.misc'];

/** A report on one form whose 表三 has these of the rows of 其他处理. */
function reportWith(form: FormId, printed: readonly string[]): Report {
  const report = reportOf(consistentFigures(form));
  const { applications } = report;
  const rows = applications?.rows ?? {};
  const others = Object.entries(rows).filter(([id]) => !id.startsWith(ONE));
  const added = printed.map((id) => [id, rows.new ?? {}] as const);
  return {
    ...report,
    applications: applications && { ...applications, rows: Object.fromEntries([...others, ...added]) },
  };
}

/** The rows of 表三 from 其他处理 on as it is laid out, with what the last but one is the sum of from there on. */
function drawn(form: FormId, printed: readonly string[]) {
  const { rows } = layoutAsPrinted(layoutOf(form), reportWith(form, printed)).applications;
  const before = rows.findIndex(({ id }) => id === 'notProcessed.reconfirm') + 1;
  const parts = rows.find(({ id }) => id === 'closedTotal')?.parts ?? [];
  return {
    before,
    rows: rows.slice(before).map(({ id }) => id),
    partsBefore: parts.indexOf('notProcessed.reconfirm') + 1,
    parts: parts.slice(parts.indexOf('notProcessed.reconfirm') + 1),
  };
}

const inOneRow = { before: 20, rows: [ONE, 'closedTotal', 'carriedOut'], partsBefore: 18, parts: [ONE] };
const inThreeRows = {
  before: 20,
  rows: [...THREE, 'closedTotal', 'carriedOut'],
  partsBefore: 18,
  parts: THREE,
};

describe.each<[FormId, string, readonly string[], typeof inOneRow]>([
  ['2021', 'as the form has it', THREE, inThreeRows],
  ['2021', 'as the other form has it', [ONE], inOneRow],
  ['2021', 'both ways', [...THREE, ONE], inThreeRows],
  ['2021', 'both ways in part', ['other.misc', ONE], inThreeRows],
  ['2021', 'not at all', [], inThreeRows],
  ['2019', 'as the form has it', [ONE], inOneRow],
  ['2019', 'as the other form has it', THREE, inThreeRows],
  ['2019', 'as the other form has it, in part', ['other.misc'], inThreeRows],
  ['2019', 'both ways', [...THREE, ONE], inOneRow],
])('on the form of %s 其他处理 is printed %s', (form, _, printed, expected) => {
  test('and laid out accordingly', () => {
    expect(drawn(form, printed)).toEqual(expected);
  });
});

test('the layout stays the very same where nothing stands in, and without 表三', () => {
  const layout = layoutOf('2021');
  expect(layoutAsPrinted(layout, reportWith('2021', THREE))).toBe(layout);
  expect(layoutAsPrinted(layout, reportOf(consistentFigures(), { without: ['applications'] }))).toBe(layout);
  const { substitutes: _, ...applications } = layout.applications;
  const without = { ...layout, applications };
  expect(layoutAsPrinted(without, reportWith('2021', [ONE]))).toBe(without);
});

test('everything else stays as it is', () => {
  const layout = layoutOf('2021');
  const printed = layoutAsPrinted(layout, reportWith('2021', [ONE]));
  expect({ ...printed, applications: null }).toEqual({ ...layout, applications: null });
  const { rows: _, ...rest } = printed.applications;
  const { rows: __, ...own } = layout.applications;
  expect(rest).toEqual(own);
  expect(printed.applications.rows.slice(0, 20)).toEqual(layout.applications.rows.slice(0, 20));
});
