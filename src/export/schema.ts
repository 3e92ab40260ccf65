/** `gouji.report/1`: what `复制 JSON` gives and other programs get. The one place it is written down. */
import * as z from 'zod/mini';
import { PATTERNS } from '../core/causes/cause';
import type { Layout, TableLayout } from '../core/layout';
import { form2019 } from '../core/layouts/form2019';
import { form2021 } from '../core/layouts/form2021';
import type { FormId } from '../core/report';
import { SECTIONS } from '../core/sections';

export const REPORT_SCHEMA = 'gouji.report/1';

const note = z.describe;
const found = z.nullable(z.string());
const count = z.int().check(z.nonnegative());
const table = z.enum(['proactive', 'applications', 'remedies']);

const cell = z.union([z.number(), z.string(), z.null()]).check(
  z.meta({
    id: 'cell',
    description:
      'A number with the digits of the page; null for a blank; a string for words, or for a number that no double prints alike.',
  }),
);
const side = z.union([z.number(), z.string(), z.null()]).check(
  z.meta({
    id: 'side',
    description:
      'What one side of the relation gives: expected, the parts, or the figures that words are held against; reported, the total, or the words. Null where a figure was not read or nothing is compared.',
  }),
);

const source = z.strictObject({
  url: z.string(),
  title: found,
  site: found,
  siteId: found,
  column: found,
  publisher: found,
  publishedAt: found.check(note('YYYY-MM-DD, or YYYY-MM-DDTHH:mm where the page gives the time.')),
  readAt: z.string().check(note('When the page was read; ISO 8601, UTC.')),
});

const findingCell = z.strictObject({
  table,
  row: z.string().check(note('Id of the row; empty where the figures of a table fit no row.')),
  column: z.string().check(note('Id of the column; an ordinal from 1 where the figures fit no column.')),
  value: z.optional(cell),
});

const quotation = z.strictObject({
  quote: z.string().check(note('Words of the report, exactly.')),
  section: z
    .enum(['preface', ...SECTIONS])
    .check(note('Part of the report the words stand in; preface: before the first part.')),
});

const finding = z.strictObject({
  id: z.string().check(note('rule@at: unique in a report, the same on every reading of the same page.')),
  rule: z.string(),
  at: z.string(),
  verdict: z.enum(['fail', 'undetermined']),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  expected: side,
  reported: side,
  cells: z
    .array(z.union([findingCell, quotation]))
    .check(
      note(
        'Words first, then the cells they are held against; for a sum the total or right side first, then the other operands in the order of the form.',
      ),
    ),
  basis: z.string(),
  hints: z.array(z.string()),
  decision: z
    .nullable(
      z.strictObject({
        state: z.enum(['confirmed', 'dismissed']),
        note: z.string(),
        at: z.string().check(note('When it was decided; ISO 8601, UTC.')),
      }),
    )
    .check(note('What a person decided on it; null while it is open. The summary counts it all the same.')),
});

const figure = z
  .union([z.number(), z.string()])
  .check(note('A string only for a number that no double prints alike.'));
const change = z.strictObject({
  table,
  row: z.string(),
  column: z.string(),
  value: figure,
  suggested: z
    .nullable(figure)
    .check(note('What the figure would be, where the relations leave no choice; else null.')),
  atLeast: figure,
  atMost: z.nullable(figure).check(note('Null where nothing limits it.')),
});
const explanation = z.strictObject({
  cells: z.array(change),
  clears: z.array(z.string()).check(note('Ids of the findings that would be gone.')),
  pattern: z
    .nullable(z.enum(PATTERNS))
    .check(note('The slip all of its cells have in common, if it is a known one.')),
  message: z.string(),
});
const cause = z.strictObject({
  ...explanation.shape,
  alternatives: z.array(explanation).check(note('Other explanations, the likelier first.')),
  more: count.check(note('How many more explanations there are of least cost.')),
});

const check = z.discriminatedUnion('verdict', [
  z.strictObject({ id: z.string(), verdict: z.enum(['pass', 'fail', 'undetermined']) }),
  z.strictObject({ id: z.string(), verdict: z.literal('notApplicable'), why: z.string() }),
]);

const reportOf = (layout: Layout) =>
  z.strictObject({
    form: z.literal(layout.id),
    year: z.nullable(z.int()),
    organ: found,
    proactive: tableOf(layout.id, layout.proactive),
    applications: tableOf(layout.id, layout.applications),
    remedies: tableOf(layout.id, layout.remedies),
  });

const day = z.string().check(z.regex(/^\d\d-\d\d$/), note('MM-DD of the year after the report’s.'));
const settings = z.strictObject({
  rulesOff: z
    .array(z.string())
    .check(note('Rules that were switched off; checks lists them as notApplicable.')),
  severities: z
    .record(z.string(), z.enum(['error', 'warning', 'info']))
    .check(note('Rule id → the severity its findings were given in place of the declared one.')),
  deadlines: z.strictObject({ departments: day, governments: day, others: day }),
});

export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  generator: z.strictObject({ name: z.literal('gouji'), version: z.string() }),
  source,
  report: z.discriminatedUnion('form', [reportOf(form2021), reportOf(form2019)]),
  findings: z.array(finding).check(note('Every fail and every undetermined, in page order.')),
  causes: z
    .array(cause)
    .check(
      note(
        'Why relations fail: the fewest changes after which they hold. Suppositions, never corrections. Without cells where no cause was found; the message says why.',
      ),
    ),
  checks: z.array(check).check(note('Every check that was made.')),
  summary: z.strictObject({
    errors: count,
    warnings: count,
    infos: count,
    undetermined: count,
    passed: count,
    notApplicable: count,
  }),
  settings: z.optional(settings).check(note('Only where a person has changed how the rules judge.')),
});

export type ReportJson = z.infer<typeof reportSchema>;
export type CellJson = z.infer<typeof cell>;

/** Row id → column id → cell, with the ids of the form. A row or cell the page does not have is no key. */
function tableOf(form: FormId, { id: table, rows, columns, columnsOf, substitutes = [] }: TableLayout) {
  const rowOf = (ids: readonly string[]) =>
    z.strictObject(Object.fromEntries(ids.map((id) => [id, z.optional(cell)])));
  const wholeRow = rowOf(columns.map(({ id }) => id)).check(z.meta({ id: `${table}Row${form}` }));
  const shape = [...rows, ...substitutes.flatMap(({ by }) => by)].map(({ id }) => {
    const own = columnsOf?.[id];
    return [id, z.optional(own ? rowOf(own) : wholeRow)] as const;
  });
  return z.nullable(z.strictObject(Object.fromEntries(shape)));
}
