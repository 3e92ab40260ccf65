/** Whether the report has the parts, tables, rows and cells its form prints. */

import type { Layout } from '../layout';
import { type Report, TABLES, type TableId } from '../report';
import {
  BOTH_FORMS,
  type CheckRule,
  fail,
  type Note,
  notApplicable,
  type Operand,
  pass,
  type Verdict,
} from '../rule';
import { headingChain, SECTIONS } from '../sections';
import { onlyRepair } from './hints';
import { finding } from './said';

export const structureRules: readonly CheckRule[] = [
  {
    id: 'STR-01',
    severity: 'error',
    basis: { sources: ['TL', 'F30', 'F60'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: judgeSections,
  },
  {
    id: 'STR-02',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report, layout) => [judgeForm(report, layout)],
  },
  {
    id: 'STR-03',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report, layout) => [judgeRows(report, layout)],
  },
  {
    id: 'STR-04',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report) => (['applications', 'remedies'] as const).map((table) => judgeCells(report, table)),
  },
  {
    id: 'STR-05',
    severity: 'error',
    basis: { sources: ['F30', 'F60'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report, layout) => {
      const cells = judgeCells(report, 'proactive');
      return [cells.kind === 'pass' ? lineVerdict(report, layout, 'proactive') : cells];
    },
  },
  {
    id: 'STR-10',
    severity: 'info',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => TABLES.map((table) => judgeLocalLines(report, table)),
  },
  {
    id: 'STR-11',
    severity: 'warning',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => [judgeRepetition(report)],
  },
];

function judgeSections(report: Report): readonly Verdict[] {
  if (report.headings.length === 0) {
    return SECTIONS.map((at) => notApplicable(at, { code: 'noHeadings' }));
  }
  const chain = headingChain(report.headings);
  return SECTIONS.map((section): Verdict => {
    const heading = chain.find((candidate) => candidate.section === section);
    if (heading?.exact) return pass(section);
    if (heading) return fail(section, 'warning', { code: 'sectionRenamed', section, found: heading.text });
    const elsewhere = report.headings.some((candidate) => candidate.section === section);
    if (elsewhere) return fail(section, 'warning', { code: 'sectionOrder', section });
    return fail(section, 'error', { code: 'sectionMissing', section });
  });
}

/** 30号 took effect for reports of 2021, so a report of that year on the older form is only warned of. */
function judgeForm(report: Report, layout: Layout): Verdict {
  const at = 'report';
  const { year, form } = report;
  if (year === null) return notApplicable(at, { code: 'noYear' });
  if (year < 2019) return notApplicable(at, { code: 'yearBeforeForms' });
  if (report.proactive === null) return notApplicable(at, { code: 'noTable', table: 'proactive' });
  const fits = year >= layout.years.from && (layout.years.to === null || year <= layout.years.to);
  const cells = firstCell(report, 'proactive');
  if (!fits)
    return fail(at, year >= 2022 ? 'error' : 'warning', { code: 'formOfOtherYear', form, year }, cells);
  if (report.foreignLabels.length > 0) {
    return fail(at, 'warning', { code: 'formMixed', form, labels: report.foreignLabels }, cells);
  }
  return pass(at);
}

function judgeRows(report: Report, layout: Layout): Verdict {
  const verdict = lineVerdict(report, layout, 'applications');
  if (verdict.kind !== 'pass') return verdict;
  const printed = otherRows(report);
  const wanted = report.form === '2021' ? 3 : 1;
  if (printed === wanted) return verdict;
  const row = printed === 1 ? 'other' : 'other.noCorrection';
  return fail(
    'applications',
    'warning',
    { code: 'otherRows', printed, wanted },
    rowCells(report, 'applications', row),
  );
}

function otherRows(report: Report): number {
  return Object.keys(report.applications?.rows ?? {}).filter(
    (id) => id === 'other' || id.startsWith('other.'),
  ).length;
}

/** Whether every row of the layout is in the table once. */
function lineVerdict(report: Report, layout: Layout, table: TableId): Verdict {
  const found = report[table];
  if (found === null) return notApplicable(table, { code: 'noTable', table });
  if (found.faults.some((fault) => fault.kind === 'header')) {
    return notApplicable(table, { code: 'tableFault', table });
  }
  const placed = new Set([
    ...Object.keys(found.rows),
    ...found.faults.flatMap((fault) => ('row' in fault && fault.row !== null ? [fault.row] : [])),
  ]);
  const missing = layout[table].rows.filter((line) => !placed.has(line.id)).map((line) => line.label);
  const repeats = found.faults.filter((fault) => fault.kind === 'repeated');
  if (missing.length === 0 && repeats.length === 0) return pass(table);
  const cells = repeats.flatMap((fault) =>
    Object.entries(fault.cells)
      .slice(0, 1)
      .map(([column, entry]): Operand => ({ table, row: fault.row, column, entry })),
  );
  return fail(
    table,
    'error',
    { code: 'rows', missing, repeated: repeats.map((fault) => fault.label) },
    cells.length > 0 ? cells : firstCell(report, table),
  );
}

function judgeCells(report: Report, table: TableId): Verdict {
  const found = report[table];
  if (found === null) return notApplicable(table, { code: 'noTable', table });
  const header = found.faults.find((fault) => fault.kind === 'header');
  if (header) {
    const cells = firstCell(report, table);
    // No label is missing: a header that is only not understood proves no error.
    return header.missing.length === 0
      ? finding('undetermined', table, 'error', { code: 'headerDiffers' }, cells)
      : fail(table, 'error', { code: 'headerMissing', labels: header.missing }, cells);
  }
  const counts = found.faults.filter((fault) => fault.kind === 'cellCount');
  const [first] = counts;
  if (!first) return pass(table);
  const cells = counts.flatMap((fault) =>
    fault.cells.map(
      (entry, index): Operand => ({
        table,
        row: fault.row ?? '',
        column: String(index + 1),
        entry,
      }),
    ),
  );
  const note: Note = {
    code: 'cellCount',
    label: first.label,
    found: first.found,
    wanted: first.wanted,
    more: counts.length - 1,
  };
  const hints = table === 'remedies' && first.row === null ? onlyRepair(first.cells) : [];
  return fail(table, 'error', note, cells, hints);
}

function judgeLocalLines(report: Report, table: TableId): Verdict {
  const found = report[table];
  if (found === null) return notApplicable(table, { code: 'noTable', table });
  if (found.local.length === 0) return pass(table);
  const cells = found.local.flatMap((line) =>
    Object.entries(line.cells).map(
      ([crossing, entry]): Operand => ({
        table,
        row: line.axis === 'row' ? `x_${line.label}` : crossing,
        column: line.axis === 'row' ? crossing : `x_${line.label}`,
        entry,
      }),
    ),
  );
  return fail(table, 'info', { code: 'localLines', labels: found.local.map((line) => line.label) }, cells);
}

function judgeRepetition(report: Report): Verdict {
  const at = 'report';
  if (report.repeatedTables.length > 0)
    return fail(at, 'warning', { code: 'tableRepeated', tables: report.repeatedTables });
  if (report.reportsOnPage > 1)
    return fail(at, 'warning', { code: 'severalReports', count: report.reportsOnPage });
  return pass(at);
}

function firstCell(report: Report, table: TableId): readonly Operand[] {
  const found = report[table];
  return found
    ? [{ table, row: '', column: '', entry: { place: found.place, reading: { kind: 'blank' } } }]
    : [];
}

function rowCells(report: Report, table: TableId, row: string): readonly Operand[] {
  return Object.entries(report[table]?.rows[row] ?? {}).map(([column, entry]) => ({
    table,
    row,
    column,
    entry,
  }));
}
