/**
 * The doors: what arrives from another context is checked here, once, and trusted afterwards.
 * A test proves at compile time that these schemas describe exactly the types of `protocol.ts` and `core`.
 */
import * as z from 'zod/mini';
import { PATTERNS } from './core/causes/cause';
import { type Decimal, toDecimal } from './core/decimal';
import { isRuleId } from './core/rules/ids';
import { SECTIONS } from './core/sections';
import type { InjectReply, InjectRequest, Notice, PageReading, Revealed } from './protocol';

// Zod would otherwise probe `new Function`, which the policy of extension pages forbids and logs.
z.config({ jitless: true });

/** What a frame answers to `gouji:read` and `gouji:recheck`; null when it is anything else. */
export function readingIn(value: unknown): PageReading | null {
  return z.safeParse(schemas.readingReply, value).data?.reading ?? null;
}

/** What a frame answers to `gouji:reveal`. */
export function revealedIn(value: unknown): Revealed | null {
  return z.safeParse(schemas.revealReply, value).data?.revealed ?? null;
}

/** What the background answers to `gouji:inject`. */
export function injectReplyIn(value: unknown): InjectReply | null {
  return z.safeParse(schemas.injectReply, value).data ?? null;
}

/** What a content script tells the background, and the popup overhears. */
export function noticeIn(value: unknown): Notice | null {
  return z.safeParse(notice, value).data ?? null;
}

/** What the popup asks of the background. */
export function injectRequestIn(value: unknown): InjectRequest | null {
  return z.safeParse(injectRequest, value).data ?? null;
}

const text = z.string();
const count = z.number().check(z.int(), z.nonnegative());
const texts = z.readonly(z.array(text));
const textOrNull = z.nullable(text);
/** A number in the one spelling `toDecimal` gives it. */
const decimal = z.custom<Decimal>((value) => typeof value === 'string' && toDecimal(value) === value);

/** The id of a rule there is: nothing else becomes part of an address. */
const rule = z.string().check(z.refine(isRuleId));

const form = z.enum(['2019', '2021']);
const table = z.enum(['proactive', 'applications', 'remedies']);
const section = z.enum(SECTIONS);
const passage = z.enum(['preface', ...SECTIONS]);
const irregular = z.readonly(
  z.array(z.enum(['fullWidth', 'spaced', 'separators', 'unit', 'remark', 'sign'])),
);

const place = z.object({ kind: z.literal('cell'), table: count, row: count, col: count });
const quote = z.object({ kind: z.literal('quote'), section: passage, exact: text, nth: count });
const reading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: decimal, text, irregular }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('placeholder'), text }),
  z.object({ kind: z.literal('text'), text }),
]);
const entry = z.object({ place, reading });
const entries = z.readonly(z.array(entry));
const cells = z.record(text, entry);

const measure = z.enum([
  'received',
  'closed',
  'carriedIn',
  'carriedOut',
  'granted',
  'partial',
  'denied',
  'unavailable',
  'notProcessed',
  'otherResult',
  'natural',
  'organisations',
  'review',
  'suit',
  'disputes',
  'directSuit',
  'suitAfterReview',
  'rules.made',
  'rules.repealed',
  'rules.inForce',
  'normativeDocuments.made',
  'normativeDocuments.repealed',
  'normativeDocuments.inForce',
  'licenses',
  'penalties',
  'coercion',
  'fees',
  'processingFee',
  'published',
  'unrelated',
]);
const judgement = z.enum(['allClosed', 'allOnTime', 'allUpheld', 'noneCorrected']);
const common = {
  span: z.object({ passage, start: count, end: count }),
  scope: z.enum(['own', 'whole', 'part']),
  period: z.enum(['year', 'other']),
};
const claim = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('count'),
    of: measure,
    value: decimal,
    inexact: z.boolean(),
    within: decimal,
    includesCarriedIn: z.boolean(),
    plain: z.boolean(),
    ...common,
  }),
  z.object({ kind: z.literal('none'), of: measure, plain: z.boolean(), ...common }),
  z.object({
    kind: z.literal('share'),
    of: z.enum(['closedRate', 'onTimeRate', 'other']),
    value: decimal,
    places: count,
    ...common,
  }),
  z.object({ kind: z.literal('change'), value: z.nullable(decimal), ...common }),
  z.object({
    kind: z.literal('list'),
    of: measure,
    total: decimal,
    parts: z.readonly(z.array(decimal)),
    exhaustive: z.boolean(),
    ...common,
  }),
  z.object({
    kind: z.literal('judgement'),
    of: judgement,
    over: z.enum(['review', 'suit', 'disputes']),
    ...common,
  }),
  z.object({ kind: z.literal('period'), from: text, to: text, ...common }),
]);

const fault = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cellCount'),
    row: textOrNull,
    label: text,
    found: count,
    wanted: count,
    cells: entries,
  }),
  z.object({ kind: z.literal('repeated'), row: text, label: text, cells }),
  z.object({
    kind: z.literal('header'),
    missing: texts,
    lines: z.readonly(z.array(entries)),
    place: z.nullable(place),
  }),
]);
const localLine = z.object({
  axis: z.enum(['row', 'column']),
  subtotalOf: textOrNull,
  label: text,
  cells,
});
const formTable = z.object({
  id: table,
  rows: z.record(text, cells),
  local: z.readonly(z.array(localLine)),
  faults: z.readonly(z.array(fault)),
  place,
});
const report = z.object({
  form,
  foreignLabels: texts,
  title: textOrNull,
  organ: textOrNull,
  year: z.nullable(count),
  headings: z.readonly(
    z.array(
      z.object({
        section,
        text,
        exact: z.boolean(),
        numbered: z.boolean(),
        inTable: z.boolean(),
        order: z.number(),
      }),
    ),
  ),
  proactive: z.nullable(formTable),
  applications: z.nullable(formTable),
  remedies: z.nullable(formTable),
  repeatedTables: z.readonly(z.array(table)),
  reportsOnPage: count,
  passages: z.readonly(z.array(z.object({ passage, text }))),
  claims: z.readonly(z.array(claim)),
  provenance: z.object({
    hostname: text,
    metaNames: texts,
    siteDomain: textOrNull,
    publisher: textOrNull,
    siteName: textOrNull,
    publishedMeta: textOrNull,
    publishedShown: textOrNull,
    publishedUrl: textOrNull,
  }),
});

const note = z.discriminatedUnion('code', [
  z.object({ code: z.literal('differs') }),
  z.object({ code: z.literal('open'), holds: z.boolean() }),
  z.object({ code: z.enum(['sectionMissing', 'sectionOrder']), section }),
  z.object({ code: z.literal('sectionRenamed'), section, found: text }),
  z.object({ code: z.literal('formOfOtherYear'), form, year: count }),
  z.object({ code: z.literal('formMixed'), form, labels: texts }),
  z.object({ code: z.literal('rows'), missing: texts, repeated: texts }),
  z.object({ code: z.literal('otherRows'), printed: count, wanted: count }),
  z.object({ code: z.literal('cellCount'), label: text, found: count, wanted: count, more: count }),
  z.object({ code: z.literal('headerMissing'), labels: texts }),
  z.object({ code: z.literal('headerDiffers') }),
  z.object({ code: z.literal('localLines'), labels: texts }),
  z.object({ code: z.literal('severalReports'), count }),
  z.object({ code: z.literal('tableRepeated'), tables: z.readonly(z.array(table)) }),
  z.object({ code: z.literal('blanks'), count }),
  z.object({ code: z.literal('placeholders'), count, texts }),
  z.object({ code: z.enum(['negative', 'fraction', 'notNumber']), text }),
  z.object({ code: z.literal('irregular'), text, how: irregular }),
  z.object({ code: z.enum(['feeDecimals', 'feeImpossible']), text, places: count }),
  z.object({ code: z.literal('deltaNotInteger'), text }),
  z.object({ code: z.literal('itemsBelowZero'), sum: decimal }),
  z.object({ code: z.literal('said'), of: measure, said: decimal, stands: z.readonly(z.array(decimal)) }),
  z.object({ code: z.literal('saidNone'), of: measure, stands: decimal }),
  z.object({ code: z.literal('judged'), of: judgement, stands: decimal }),
  z.object({ code: z.enum(['listAbove', 'listBelow', 'flow']), said: decimal, stands: decimal }),
  z.object({ code: z.literal('share'), said: decimal, stands: z.readonly(z.array(decimal)) }),
  z.object({ code: z.enum(['feeAboveFees', 'feeStep']), said: decimal, stands: decimal }),
  z.object({
    code: z.literal('titleForm'),
    how: z.readonly(z.array(z.enum(['noOrgan', 'noYear', 'twice', 'name']))),
  }),
  z.object({ code: z.enum(['partsFound', 'partsListed']), found: count, wanted: count }),
  z.object({ code: z.literal('partsUnnamed'), sections: z.readonly(z.array(section)) }),
  z.object({ code: z.enum(['partEmpty', 'partNone']), section }),
  z.object({ code: z.enum(['partShort', 'partLong']), section, found: count, wanted: count }),
  z.object({
    code: z.literal('matters'),
    missing: z.readonly(
      z.array(
        z.enum([
          'disclosure',
          'applications',
          'management',
          'platform',
          'supervision',
          'assessment',
          'publicReview',
          'accountability',
        ]),
      ),
    ),
  }),
  z.object({ code: z.literal('metaMissing'), names: texts }),
  z.object({ code: z.enum(['periodYear', 'yearOther']), found: count, wanted: count }),
  z.object({ code: z.literal('periodDates'), from: text, to: text }),
  z.object({
    code: z.enum([
      'selfName',
      'organDiffers',
      'domainDiffers',
      'datesDiffer',
      'phonesDiffer',
      'publishedYear',
      'early',
    ]),
    found: text,
    wanted: text,
  }),
  z.object({
    code: z.enum(['late', 'lateOrMoved']),
    found: text,
    wanted: text,
    setBy: z.enum(['law', 'custom', 'own']),
  }),
  z.object({
    code: z.enum(['leftover', 'layoutCode', 'phone', 'postcode', 'organShort', 'rulesNotMade', 'notGov']),
    text,
  }),
  z.object({
    code: z.enum([
      'outdatedForm',
      'outdatedRegulation',
      'outdatedArticle',
      'feeWithoutApplications',
      'feeUnpaidWithoutNotice',
      'feeNotTold',
      'rulesInWrongRow',
      'decisionsWithoutItems',
      'itemsWithoutAmount',
      'amountWithoutItems',
      'repealedAlone',
      'remediesWithoutApplications',
      'mostCarriedOut',
    ]),
  }),
]);
const severity = z.enum(['error', 'warning', 'info']);
const hint = z.union([
  z.object({ code: z.literal('T3-06'), rows: count }),
  z.object({
    code: z.literal('T3-07'),
    how: z.literal('joined'),
    columns: z.readonly(z.tuple([text, text])),
    value: decimal,
  }),
  z.object({ code: z.literal('T3-07'), how: z.literal('shifted') }),
  z.object({ code: z.literal('T3-09'), closed: decimal, due: decimal }),
  z.object({ code: z.literal('T4-02'), repaired: z.readonly(z.array(decimal)) }),
]);
const why = z.discriminatedUnion('code', [
  z.object({ code: z.literal('otherForm'), form }),
  z.object({ code: z.enum(['noTable', 'tableFault']), table }),
  z.object({ code: z.literal('noLine'), labels: texts }),
  z.object({ code: z.literal('noSection'), section }),
  z.object({ code: z.literal('ruleBroken'), reason: text }),
  z.object({
    code: z.enum([
      'noText',
      'noTitle',
      'noDate',
      'noAddress',
      'noName',
      'organUnknown',
      'notGovernment',
      'beforeFees',
      'republished',
      'noFigure',
      'notRead',
      'noYear',
      'noHeadings',
      'yearBeforeForms',
      'notSaid',
      'otherTime',
      'noSubtotals',
      'switchedOff',
    ]),
  }),
]);

const operand = z.object({ table, row: text, column: text, entry: z.nullable(entry) });
const operands = z.readonly(z.array(operand));
const side = z.object({ operands, known: decimal, open: z.boolean() });
const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pass'), rule: text, at: text }),
  z.object({ kind: z.literal('notApplicable'), rule: text, at: text, why }),
  z.object({
    kind: z.enum(['fail', 'undetermined']),
    rule: text,
    at: text,
    severity,
    note,
    comparison: z.nullable(z.object({ left: side, relation: z.enum(['=', '<=']), right: side })),
    cells: z.readonly(z.array(z.union([operand, z.object({ quote })]))),
    hints: z.readonly(z.array(hint)),
  }),
]);

const change = z.object({ operand, value: decimal, least: decimal, most: z.nullable(decimal) });
const slip = z.object({
  pattern: z.nullable(z.enum(PATTERNS)),
  changes: z.readonly(z.array(change)),
});
const explanation = z.object({
  slips: z.readonly(z.array(slip)),
  support: z.number(),
  clears: texts,
});
const cause = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('explained'),
    clears: texts,
    explanations: z.readonly(z.array(explanation)),
    clear: z.boolean(),
    more: count,
  }),
  z.object({ kind: z.literal('unexplained'), clears: texts, why: z.enum(['tooMany', 'notWhole']) }),
]);
const judging = z.object({
  off: texts,
  severities: z.record(text, severity),
  deadlines: z.object({ departments: text, governments: text, others: text }),
});

const source = z.object({
  url: text,
  title: textOrNull,
  site: textOrNull,
  siteId: textOrNull,
  column: textOrNull,
  publisher: textOrNull,
  publishedAt: textOrNull,
  readAt: text,
});
const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('untabled'),
    title: text,
    pictures: count,
    attachments: z.readonly(z.array(z.object({ text, url: text }))),
  }),
  z.object({ kind: z.literal('older'), form: z.enum(['2014', '2008']), title: textOrNull }),
  z.object({ kind: z.literal('tooLarge') }),
  z.object({
    kind: z.literal('reports'),
    reports: z.readonly(
      z.array(
        z.object({
          report,
          outcomes: z.readonly(z.array(outcome)),
          causes: z.readonly(z.array(cause)),
          judging,
        }),
      ),
    ),
  }),
]);
const pageReading = z.object({ source, fingerprint: text, content, stale: z.boolean() });

const injectReply = z.union([
  z.object({ ok: z.literal(true), frames: z.readonly(z.array(count)) }),
  z.object({ ok: z.literal(false), code: z.enum(['forbidden', 'gone']) }),
]);

const notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gouji:found') }),
  z.object({ type: z.literal('gouji:judged') }),
  z.object({ type: z.literal('gouji:explain'), rule }),
]);
const injectRequest = z.object({ type: z.literal('gouji:inject'), tabId: count });

/** For the proof that they and the types agree. */
export const schemas = {
  readingReply: z.object({ reading: pageReading }),
  revealReply: z.object({ revealed: z.enum(['shown', 'hidden', 'stale']) }),
  injectReply,
};
export const requestSchemas = { notice, injectRequest };
