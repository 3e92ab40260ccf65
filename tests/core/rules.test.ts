/** Every rule by example: a report it passes, one it fails, and where it can, one it leaves open or cannot judge. */
import { describe, expect, it, test } from 'vitest';
import type { Entry, Fault, LocalLine, TableId } from '../../src/core/report';
import {
  cellsIn,
  type Finding,
  type Hint,
  isFinding,
  type Note,
  outcomeId,
  type Severity,
  type Why,
} from '../../src/core/rule';
import { isRuleId } from '../../src/core/rules/ids';
import { rules } from '../../src/core/rules/index';
import { type Cell, type Figures, withCells } from '../support/figures';
import {
  auditedOf,
  consistentFigures,
  placeOf,
  readingOf,
  type SampleOptions,
} from '../support/sample-report';

type Example = { readonly figures: Figures; readonly options?: SampleOptions };
type Expected = {
  readonly of: Example;
  readonly at: string;
  readonly severity: Severity;
  readonly note: Note;
  /** The first of the finding's cells, by its path; null where there is nothing to point at. */
  readonly marked: string | null;
};
type Examples = {
  readonly passes: { readonly of: Example; readonly at: string };
  readonly fails: readonly Expected[];
  readonly open?: Expected;
  readonly out: readonly { readonly of: Example; readonly at: string; readonly why: Why }[];
};

/** A report on the form of 2021 or 2019 that adds up, with some cells changed. */
const on2021 = (changes: Changes = {}, options: SampleOptions = {}): Example => on('2021', changes, options);
const on2019 = (changes: Changes = {}, options: SampleOptions = {}): Example => on('2019', changes, options);
type Changes = { readonly [path: string]: Cell };
const on = (form: '2019' | '2021', changes: Changes, options: SampleOptions): Example => ({
  figures: withCells(consistentFigures(form), changes),
  options,
});

const differs = { code: 'differs' } as const;
const open = (holds: boolean) => ({ code: 'open', holds }) as const;
const lost = (table: TableId) => on2021({}, { without: [table] });
const noTable = (table: TableId) => ({ code: 'noTable', table }) as const;
const broken = (table: TableId, fault: Fault = repeatedNew) => on2021({}, { faults: { [table]: [fault] } });
const tableFault = (table: TableId) => ({ code: 'tableFault', table }) as const;
const otherForm = (form: '2019' | '2021') => ({ code: 'otherForm', form }) as const;
const error = 'error' as const;
const warning = 'warning' as const;
const info = 'info' as const;

const figure = (cell: Cell, table: TableId = 'applications', row = 30, col = 1): Entry => ({
  place: placeOf(table, row, col),
  reading: readingOf(cell),
});
const number = (text: string, value: string, ...irregular: readonly ('unit' | 'separators' | 'sign')[]) => {
  const reading = readingOf(Number(value));
  return reading.kind === 'number' ? { ...reading, text, irregular } : reading;
};
const repeatedNew: Fault = {
  kind: 'repeated',
  row: 'new',
  label: '一、本年新收',
  cells: { natural: figure(3) },
};
const subtotal = (total: Cell): LocalLine => ({
  axis: 'row',
  subtotalOf: 'denied',
  label: '小计',
  cells: { natural: figure(total) },
});
const heading = (section: 'overview' | 'issues', text: string, exact: boolean, order: number) => ({
  section,
  text,
  exact,
  numbered: true,
  inTable: false,
  order,
});

const examples: { readonly [rule: string]: Examples } = {
  'STR-01': {
    passes: { of: on2021(), at: 'issues' },
    fails: [
      {
        of: on2021({}, { headings: [heading('overview', '一、总体情况', true, 0)] }),
        at: 'issues',
        severity: error,
        note: { code: 'sectionMissing', section: 'issues' },
        marked: null,
      },
      {
        of: on2021({}, { headings: [heading('overview', '一、概述', false, 0)] }),
        at: 'overview',
        severity: warning,
        note: { code: 'sectionRenamed', section: 'overview', found: '一、概述' },
        marked: null,
      },
      {
        of: on2021(
          {},
          {
            headings: [heading('issues', '五、不足', false, 0), heading('overview', '一、总体情况', true, 1)],
          },
        ),
        at: 'issues',
        severity: warning,
        note: { code: 'sectionOrder', section: 'issues' },
        marked: null,
      },
    ],
    out: [{ of: on2021({}, { headings: [] }), at: 'overview', why: { code: 'noHeadings' } }],
  },
  'STR-02': {
    passes: { of: on2021(), at: 'report' },
    fails: [
      {
        of: on2019({}, { year: 2022 }),
        at: 'report',
        severity: error,
        note: { code: 'formOfOtherYear', form: '2019', year: 2022 },
        marked: 'proactive..',
      },
      {
        of: on2019({}, { year: 2021 }),
        at: 'report',
        severity: warning,
        note: { code: 'formOfOtherYear', form: '2019', year: 2021 },
        marked: 'proactive..',
      },
      {
        of: on2021({}, { foreignLabels: ['本年新制发数量'] }),
        at: 'report',
        severity: warning,
        note: { code: 'formMixed', form: '2021', labels: ['本年新制发数量'] },
        marked: 'proactive..',
      },
    ],
    out: [
      { of: on2021({}, { year: null }), at: 'report', why: { code: 'noYear' } },
      { of: on2021({}, { year: 2018 }), at: 'report', why: { code: 'yearBeforeForms' } },
      { of: lost('proactive'), at: 'report', why: noTable('proactive') },
    ],
  },
  'STR-03': {
    passes: { of: on2021(), at: 'applications' },
    fails: [
      {
        of: without(on2021(), 'applications', 'partial'),
        at: 'applications',
        severity: error,
        note: { code: 'rows', missing: ['（二）部分公开'], repeated: [] },
        marked: 'applications..',
      },
      {
        of: broken('applications'),
        at: 'applications',
        severity: error,
        note: { code: 'rows', missing: [], repeated: ['一、本年新收'] },
        marked: 'applications.new.natural',
      },
      {
        of: {
          figures: {
            ...consistentFigures('2019'),
            form: '2021',
            year: 2024,
            proactive: consistentFigures().proactive,
          },
        },
        at: 'applications',
        severity: warning,
        note: { code: 'otherRows', printed: 1, wanted: 3 },
        marked: 'applications.other.natural',
      },
    ],
    out: [
      { of: lost('applications'), at: 'applications', why: noTable('applications') },
      {
        of: broken('applications', { kind: 'header', missing: ['其他'], lines: [], place: null }),
        at: 'applications',
        why: tableFault('applications'),
      },
    ],
  },
  'STR-04': {
    passes: { of: on2021(), at: 'remedies' },
    fails: [
      {
        of: broken('applications', cellCount('granted', '（一）予以公开', 6, 7)),
        at: 'applications',
        severity: error,
        note: { code: 'cellCount', label: '（一）予以公开', found: 6, wanted: 7, more: 0 },
        marked: 'applications.granted.1',
      },
      {
        of: broken('remedies', cellCount(null, '', 16, 15)),
        at: 'remedies',
        severity: error,
        note: { code: 'cellCount', label: '', found: 16, wanted: 15, more: 0 },
        marked: 'remedies..1',
      },
      {
        of: broken('applications', { kind: 'header', missing: ['科研机构'], lines: [], place: null }),
        at: 'applications',
        severity: error,
        note: { code: 'headerMissing', labels: ['科研机构'] },
        marked: 'applications..',
      },
    ],
    open: {
      of: broken('remedies', { kind: 'header', missing: [], lines: [], place: null }),
      at: 'remedies',
      severity: error,
      note: { code: 'headerDiffers' },
      marked: 'remedies..',
    },
    out: [{ of: lost('remedies'), at: 'remedies', why: noTable('remedies') }],
  },
  'STR-05': {
    passes: { of: on2021(), at: 'proactive' },
    fails: [
      {
        of: without(on2021(), 'proactive', 'fees'),
        at: 'proactive',
        severity: error,
        note: { code: 'rows', missing: ['行政事业性收费'], repeated: [] },
        marked: 'proactive..',
      },
      {
        of: broken('proactive', cellCount('rules', '规章', 2, 3)),
        at: 'proactive',
        severity: error,
        note: { code: 'cellCount', label: '规章', found: 2, wanted: 3, more: 0 },
        marked: 'proactive.rules.1',
      },
    ],
    out: [{ of: lost('proactive'), at: 'proactive', why: noTable('proactive') }],
  },
  'STR-10': {
    passes: { of: on2021(), at: 'proactive' },
    fails: [
      {
        of: on2021(
          {},
          {
            local: {
              proactive: [
                {
                  axis: 'row',
                  subtotalOf: null,
                  label: '其他主动公开文件',
                  cells: { made: figure(5, 'proactive') },
                },
              ],
            },
          },
        ),
        at: 'proactive',
        severity: info,
        note: { code: 'localLines', labels: ['其他主动公开文件'] },
        marked: 'proactive.x_其他主动公开文件.made',
      },
    ],
    out: [{ of: lost('proactive'), at: 'proactive', why: noTable('proactive') }],
  },
  'STR-11': {
    passes: { of: on2021(), at: 'report' },
    fails: [
      {
        of: on2021({}, { repeatedTables: ['remedies'] }),
        at: 'report',
        severity: warning,
        note: { code: 'tableRepeated', tables: ['remedies'] },
        marked: null,
      },
      {
        of: on2021({}, { reportsOnPage: 3 }),
        at: 'report',
        severity: warning,
        note: { code: 'severalReports', count: 3 },
        marked: null,
      },
    ],
    out: [],
  },
  'CEL-01': {
    passes: { of: on2021(), at: 'remedies' },
    fails: [
      {
        of: on2021({ 'remedies.directSuit.upheld': null, 'remedies.directSuit.total': null }),
        at: 'remedies',
        severity: info,
        note: { code: 'blanks', count: 2 },
        marked: 'remedies.directSuit.upheld',
      },
    ],
    out: [{ of: lost('remedies'), at: 'remedies', why: noTable('remedies') }],
  },
  'CEL-02': {
    passes: { of: on2021(), at: 'applications' },
    fails: [
      {
        of: on2021({ 'applications.partial.legal': '/', 'applications.partial.welfare': '无' }),
        at: 'applications',
        severity: info,
        note: { code: 'placeholders', count: 2, texts: ['无', '/'] },
        marked: 'applications.partial.welfare',
      },
    ],
    out: [
      {
        of: { ...broken('applications'), figures: { ...consistentFigures(), applications: {} } },
        at: 'applications',
        why: tableFault('applications'),
      },
    ],
  },
  'CEL-03': {
    passes: { of: on2021({ 'proactive.fees.amount': 12.5 }), at: 'proactive' },
    fails: [
      {
        of: on2021({ 'applications.new.legal': -1 }),
        at: 'applications.new.legal',
        severity: error,
        note: { code: 'negative', text: '-1' },
        marked: 'applications.new.legal',
      },
      {
        of: on2021({ 'proactive.licenses.decisions': 1.5 }),
        at: 'proactive.licenses.decisions',
        severity: warning,
        note: { code: 'fraction', text: '1.5' },
        marked: 'proactive.licenses.decisions',
      },
      {
        of: on2021({ 'applications.denied.stateSecret.natural': '见附件' }),
        at: 'applications.denied.stateSecret.natural',
        severity: warning,
        note: { code: 'notNumber', text: '见附件' },
        marked: 'applications.denied.stateSecret.natural',
      },
    ],
    out: [{ of: lost('proactive'), at: 'proactive', why: noTable('proactive') }],
  },
  'CEL-04': {
    passes: {
      of: on2019(
        {},
        {
          readings: {
            'proactive.procurement.amount': number('251000元', '251000', 'unit'),
            'proactive.licenses.itemsDelta': number('+4', '4', 'sign'),
          },
        },
      ),
      at: 'proactive',
    },
    fails: [
      {
        of: on2021({}, { readings: { 'applications.new.natural': number('212件', '212', 'unit') } }),
        at: 'applications.new.natural',
        severity: info,
        note: { code: 'irregular', text: '212件', how: ['unit'] },
        marked: 'applications.new.natural',
      },
      {
        of: on2019(
          {},
          {
            readings: { 'proactive.procurement.amount': number('251,000元', '251000', 'separators', 'unit') },
          },
        ),
        at: 'proactive.procurement.amount',
        severity: info,
        note: { code: 'irregular', text: '251,000元', how: ['separators'] },
        marked: 'proactive.procurement.amount',
      },
    ],
    out: [{ of: lost('applications'), at: 'applications', why: noTable('applications') }],
  },
  'CEL-05': {
    passes: { of: on2021({ 'proactive.fees.amount': 0.0001 }), at: 'proactive.fees.amount' },
    fails: [
      {
        of: on2021({ 'proactive.fees.amount': 3.00001 }),
        at: 'proactive.fees.amount',
        severity: info,
        note: { code: 'feeDecimals', text: '3.00001', places: 5 },
        marked: 'proactive.fees.amount',
      },
      {
        of: on2021({ 'proactive.fees.amount': 24252.311082 }),
        at: 'proactive.fees.amount',
        severity: info,
        note: { code: 'feeDecimals', text: '24252.311082', places: 6 },
        marked: 'proactive.fees.amount',
      },
      {
        of: on2021({ 'proactive.fees.amount': 1.1234567 }),
        at: 'proactive.fees.amount',
        severity: warning,
        note: { code: 'feeImpossible', text: '1.1234567', places: 7 },
        marked: 'proactive.fees.amount',
      },
    ],
    out: [
      { of: on2019(), at: 'proactive.fees.amount', why: otherForm('2019') },
      { of: lost('proactive'), at: 'proactive.fees.amount', why: noTable('proactive') },
      {
        of: on2021({ 'proactive.fees.amount': null }),
        at: 'proactive.fees.amount',
        why: { code: 'notRead' },
      },
    ],
  },
  'CEL-07': {
    passes: {
      of: on2019({ 'proactive.penalties.itemsPrev': 3, 'proactive.penalties.itemsDelta': -3 }),
      at: 'proactive.penalties.itemsDelta',
    },
    fails: [
      {
        of: on2019({ 'proactive.penalties.itemsPrev': 3, 'proactive.penalties.itemsDelta': -4 }),
        at: 'proactive.penalties.itemsDelta',
        severity: error,
        note: { code: 'itemsBelowZero', sum: decimal('-1') },
        marked: 'proactive.penalties.itemsDelta',
      },
      {
        of: on2019({ 'proactive.fees.itemsDelta': 0.5 }),
        at: 'proactive.fees.itemsDelta',
        severity: error,
        note: { code: 'deltaNotInteger', text: '0.5' },
        marked: 'proactive.fees.itemsDelta',
      },
    ],
    out: [
      { of: on2021(), at: 'proactive.fees.itemsDelta', why: otherForm('2021') },
      {
        of: on2019({ 'proactive.fees.itemsPrev': '/' }),
        at: 'proactive.fees.itemsDelta',
        why: { code: 'notRead' },
      },
    ],
  },
  'T2-01': {
    passes: {
      of: on2021({ 'proactive.rules.made': 4, 'proactive.rules.repealed': 1, 'proactive.rules.inForce': 3 }),
      at: 'rules',
    },
    fails: [
      {
        of: on2021({
          'proactive.rules.made': 5,
          'proactive.rules.repealed': 1,
          'proactive.rules.inForce': 3,
        }),
        at: 'rules',
        severity: warning,
        note: differs,
        marked: 'proactive.rules.inForce',
      },
    ],
    out: [
      { of: on2019(), at: 'rules', why: otherForm('2019') },
      { of: on2021({ 'proactive.rules.made': null }), at: 'rules', why: { code: 'notRead' } },
      { of: broken('proactive'), at: 'rules', why: tableFault('proactive') },
    ],
  },
  'T2-05': {
    passes: { of: on2019(), at: 'normativeDocuments' },
    fails: [
      {
        of: on2019({ 'proactive.normativeDocuments.totalPublic': 5 }),
        at: 'normativeDocuments',
        severity: warning,
        note: differs,
        marked: 'proactive.normativeDocuments.totalPublic',
      },
    ],
    out: [
      { of: on2021(), at: 'normativeDocuments', why: otherForm('2021') },
      { of: on2019({ 'proactive.rules.disclosed': '-' }), at: 'rules', why: { code: 'notRead' } },
    ],
  },
  'T2-06': {
    passes: { of: on2019(), at: 'normativeDocuments' },
    fails: [
      {
        of: on2019({ 'proactive.normativeDocuments.disclosed': 7 }),
        at: 'normativeDocuments',
        severity: info,
        note: differs,
        marked: 'proactive.normativeDocuments.created',
      },
    ],
    out: [{ of: on2021(), at: 'rules', why: otherForm('2021') }],
  },
  'T2-09': {
    passes: {
      of: on2019({ 'proactive.coercion.itemsPrev': 1, 'proactive.coercion.decisions': 2 }),
      at: 'coercion',
    },
    fails: [
      {
        of: on2019({
          'proactive.coercion.itemsPrev': 4,
          'proactive.coercion.itemsDelta': -4,
          'proactive.coercion.decisions': 2,
        }),
        at: 'coercion',
        severity: warning,
        note: { code: 'decisionsWithoutItems' },
        marked: 'proactive.coercion.decisions',
      },
    ],
    out: [
      { of: on2021(), at: 'coercion', why: otherForm('2021') },
      { of: on2019({ 'proactive.coercion.itemsDelta': null }), at: 'coercion', why: { code: 'notRead' } },
    ],
  },
  'T2-10': {
    passes: {
      of: on2019({ 'proactive.procurement.items': 0, 'proactive.procurement.amount': 0 }),
      at: 'procurement',
    },
    fails: [
      {
        of: on2019({ 'proactive.procurement.items': 0 }),
        at: 'procurement',
        severity: warning,
        note: { code: 'amountWithoutItems' },
        marked: 'proactive.procurement.items',
      },
      {
        of: on2019({ 'proactive.procurement.amount': 0 }),
        at: 'procurement',
        severity: warning,
        note: { code: 'itemsWithoutAmount' },
        marked: 'proactive.procurement.items',
      },
    ],
    out: [
      { of: on2021(), at: 'procurement', why: otherForm('2021') },
      { of: on2019({ 'proactive.procurement.amount': '无' }), at: 'procurement', why: { code: 'notRead' } },
    ],
  },
  'T2-12': {
    passes: { of: on2021({ 'proactive.rules.repealed': 1, 'proactive.rules.inForce': 1 }), at: 'rules' },
    fails: [
      {
        of: on2021({ 'proactive.rules.repealed': 1 }),
        at: 'rules',
        severity: info,
        note: { code: 'repealedAlone' },
        marked: 'proactive.rules.repealed',
      },
    ],
    out: [
      { of: on2019(), at: 'rules', why: otherForm('2019') },
      { of: on2021({ 'proactive.rules.inForce': null }), at: 'rules', why: { code: 'notRead' } },
    ],
  },
  'T3-01': {
    passes: { of: on2021(), at: 'granted' },
    fails: [
      {
        of: on2021({ 'applications.granted.total': 133 }),
        at: 'granted',
        severity: error,
        note: differs,
        marked: 'applications.granted.total',
      },
      {
        // What was read is already too much, whatever the blank stands for.
        of: on2021({ 'applications.granted.total': 120, 'applications.granted.legal': null }),
        at: 'granted',
        severity: error,
        note: differs,
        marked: 'applications.granted.total',
      },
    ],
    open: {
      of: on2021({ 'applications.granted.natural': null }),
      at: 'granted',
      severity: error,
      note: open(false),
      marked: 'applications.granted.total',
    },
    out: [
      { of: broken('applications'), at: 'granted', why: tableFault('applications') },
      { of: lost('applications'), at: 'granted', why: noTable('applications') },
      { of: rowOf(null), at: 'granted', why: { code: 'noFigure' } },
      {
        of: without(on2021(), 'applications', 'granted'),
        at: 'granted',
        why: { code: 'noLine', labels: ['（一）予以公开'] },
      },
    ],
  },
  'T3-02': {
    passes: { of: on2021(), at: 'natural' },
    fails: [
      {
        of: on2021({ 'applications.partial.natural': 21 }),
        at: 'natural',
        severity: error,
        note: differs,
        marked: 'applications.closedTotal.natural',
      },
    ],
    open: {
      of: on2021({ 'applications.denied.thirdParty.natural': null }),
      at: 'natural',
      severity: error,
      note: open(true),
      marked: 'applications.closedTotal.natural',
    },
    out: [
      { of: broken('applications'), at: 'natural', why: tableFault('applications') },
      {
        of: without(on2021(), 'applications', 'partial'),
        at: 'natural',
        why: { code: 'noLine', labels: ['（二）部分公开'] },
      },
    ],
  },
  'T3-03': {
    passes: { of: on2021(), at: 'total' },
    fails: [
      {
        of: on2021({ 'applications.carriedOut.total': 12 }),
        at: 'total',
        severity: error,
        note: differs,
        marked: 'applications.closedTotal.total',
      },
    ],
    open: {
      of: on2021({ 'applications.carriedIn.total': '/' }),
      at: 'total',
      severity: error,
      note: open(false),
      marked: 'applications.closedTotal.total',
    },
    out: [
      { of: lost('applications'), at: 'total', why: noTable('applications') },
      {
        of: without(on2021(), 'applications', 'carriedOut'),
        at: 'total',
        why: { code: 'noLine', labels: ['四、结转下年度继续办理'] },
      },
    ],
  },
  'T3-05': {
    passes: { of: on2021({}, { local: { applications: [subtotal(7)] } }), at: 'denied.natural' },
    fails: [
      {
        of: on2021({}, { local: { applications: [subtotal(8)] } }),
        at: 'denied.natural',
        severity: error,
        note: differs,
        marked: 'applications.x_小计.natural',
      },
      {
        of: on2021(
          {},
          {
            local: {
              applications: [
                {
                  axis: 'column',
                  subtotalOf: 'organisations',
                  label: '法人小计',
                  cells: { new: figure(17) },
                },
              ],
            },
          },
        ),
        at: 'organisations.new',
        severity: error,
        note: differs,
        marked: 'applications.new.x_法人小计',
      },
    ],
    out: [
      { of: on2021(), at: 'applications', why: { code: 'noSubtotals' } },
      { of: lost('applications'), at: 'applications', why: noTable('applications') },
      {
        of: on2021({}, { local: { applications: [subtotal(null)] } }),
        at: 'denied.natural',
        why: { code: 'notRead' },
      },
    ],
  },
  'T3-08': {
    passes: { of: on2021(), at: 'total' },
    fails: [
      {
        of: on2021({ 'applications.carriedOut.total': 120 }),
        at: 'total',
        severity: info,
        note: { code: 'mostCarriedOut' },
        marked: 'applications.carriedOut.total',
      },
    ],
    out: [
      { of: on2021({ 'applications.new.total': null }), at: 'total', why: { code: 'notRead' } },
      { of: broken('applications'), at: 'total', why: tableFault('applications') },
    ],
  },
  'T4-01': {
    passes: { of: on2021(), at: 'review' },
    fails: [
      {
        of: on2021({ 'remedies.review.total': 13 }),
        at: 'review',
        severity: error,
        note: differs,
        marked: 'remedies.review.total',
      },
    ],
    open: {
      of: on2021({ 'remedies.review.total': null }),
      at: 'review',
      severity: error,
      note: open(false),
      marked: 'remedies.review.total',
    },
    out: [
      { of: broken('remedies', cellCount(null, '', 16, 15)), at: 'review', why: tableFault('remedies') },
      { of: lost('remedies'), at: 'directSuit', why: noTable('remedies') },
    ],
  },
  'X-01': {
    passes: { of: on2021(), at: 'report' },
    fails: [
      {
        of: on2021({ 'applications.new.total': 0, 'applications.carriedIn.total': 0 }),
        at: 'report',
        severity: info,
        note: { code: 'remediesWithoutApplications' },
        marked: 'remedies.review.total',
      },
    ],
    out: [
      { of: lost('remedies'), at: 'report', why: noTable('remedies') },
      { of: broken('applications'), at: 'report', why: tableFault('applications') },
      { of: on2021({ 'applications.new.total': null }), at: 'report', why: { code: 'notRead' } },
    ],
  },
};

/** Those that judge words have examples of their own, in rules-text.test.ts and tests/claims. */
const OF_WORDS = /^(?:[NDP]-|X-0[2-6]|STR-0[678]|T2-0[34])/;

test('no rule is left out, and none is made up', () => {
  expect(Object.keys(examples)).toEqual(rules.map(({ id }) => id).filter((id) => !OF_WORDS.test(id)));
  // A sum by its blanks, the cells of a table by a header that is not understood.
  const mayBeOpen = rules.filter(
    (rule) => ('formula' in rule && rule.formula.unread === 'open') || rule.id === 'STR-04',
  );
  expect(Object.keys(examples).filter((id) => examples[id]?.open)).toEqual(mayBeOpen.map(({ id }) => id));
});

test('what is a rule’s id, and what is none', () => {
  expect(rules.filter(({ id }) => !isRuleId(id))).toEqual([]);
  expect(['T3-1', 't3-01', 'T3-01@total', ''].filter(isRuleId)).toEqual([]);
});

test('ids are unique, and every rule says what it rests on and which forms it is for', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, basis, forms } of rules) {
    expect(basis.sources.length, id).toBeGreaterThan(0);
    expect(forms.length, id).toBeGreaterThan(0);
  }
});

describe.each(Object.entries(examples))('%s', (rule, { passes, fails, open: undetermined, out }) => {
  it('passes', () => {
    expect(outcomeOf(passes.of, `${rule}@${passes.at}`)).toMatchObject({ kind: 'pass' });
    expect(findings(passes.of)).toEqual([]);
  });

  it.each(fails.map((expected) => [expected.at, expected.note.code, expected] as const))(
    'fails at %s: %s',
    (at, _, { of, severity, note, marked }) => {
      const found = outcomeOf(of, `${rule}@${at}`);
      expect(found).toMatchObject({ kind: 'fail', severity, note });
      expect(markOf(found)).toBe(marked);
      expect(findings(of).filter((finding) => outcomeId(finding) === `${rule}@${at}`)).toHaveLength(1);
    },
  );

  if (undetermined) {
    const { of, at, severity, note, marked } = undetermined;
    it('is left open', () => {
      const found = outcomeOf(of, `${rule}@${at}`);
      expect(found).toMatchObject({ kind: 'undetermined', severity, note });
      expect(markOf(found)).toBe(marked);
    });
  }

  it.each(out.map((expected) => [expected.why.code, expected] as const))(
    'is not applicable: %s',
    (_, { of, at, why }) => {
      expect(outcomeOf(of, `${rule}@${at}`)).toEqual({ rule, kind: 'notApplicable', at, why });
    },
  );

  it('speaks once of each place, in any of these reports', () => {
    for (const { of } of [passes, ...fails, ...out]) {
      const ids = audited(of).outcomes.map(outcomeId);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  function findings(of: Example): readonly Finding[] {
    return audited(of)
      .outcomes.filter(isFinding)
      .filter((finding) => finding.rule === rule);
  }
});

describe('T3-08 needs more than a few cases, and more than half of them', () => {
  const at = (fresh: number, out: number) =>
    outcomeOf(
      on2021({ 'applications.new.legal': fresh, 'applications.carriedOut.legal': out }),
      'T3-08@legal',
    ).kind;
  test.each([
    [9, 9, 'pass'],
    [10, 5, 'pass'],
    [10, 6, 'fail'],
  ])('of %i carried over %i: %s', (fresh, out, kind) => {
    expect(at(fresh, out)).toBe(kind);
  });
});

describe('STR-01 finds the report’s own numbering among other headings', () => {
  const words = {
    overview: '一、总体情况',
    proactive: '二、主动公开政府信息情况',
    applications: '三、收到和处理政府信息公开申请情况',
    remedies: '四、政府信息公开行政复议、行政诉讼情况',
    issues: '五、存在的主要问题及改进情况',
    otherMatters: '六、其他需要报告的事项',
  } as const;
  const verdicts = (...sections: readonly (keyof typeof words)[]) => {
    const headings = sections.map((section, order) => ({
      section,
      text: words[section],
      exact: true,
      numbered: true,
      inTable: false,
      order,
    }));
    return audited(on2021({}, { headings }))
      .outcomes.filter((outcome) => outcome.rule === 'STR-01')
      .map((outcome) => (isFinding(outcome) ? outcome.note.code : outcome.kind));
  };
  const pass = 'pass';
  test('six headings in order', () => {
    expect(verdicts('overview', 'proactive', 'applications', 'remedies', 'issues', 'otherMatters')).toEqual(
      Array(6).fill(pass),
    );
  });
  test('the text first, then the tables numbered again', () => {
    expect(
      verdicts(
        'overview',
        'proactive',
        'applications',
        'remedies',
        'issues',
        'otherMatters',
        'proactive',
        'applications',
        'remedies',
      ),
    ).toEqual(Array(6).fill(pass));
  });
  test('one missing', () => {
    expect(verdicts('overview', 'proactive', 'applications', 'remedies', 'issues')).toEqual([
      ...Array(5).fill(pass),
      'sectionMissing',
    ]);
  });
  test('two the wrong way round: one of them is out of order', () => {
    expect(
      verdicts('overview', 'applications', 'proactive', 'remedies', 'issues', 'otherMatters').sort(),
    ).toEqual([...Array(5).fill(pass), 'sectionOrder']);
  });
});

describe('hints', () => {
  const hintsOf = (example: Example, id: string): readonly Hint[] => {
    const outcome = outcomeOf(example, id);
    if (!isFinding(outcome)) throw new Error(`${id} is ${outcome.kind}`);
    return outcome.hints;
  };

  describe('T3-06: the totals of several rows were left at 0', () => {
    const emptied = (...rows: readonly string[]) =>
      on2021(Object.fromEntries(rows.map((row) => [`applications.${row}.total`, 0])));
    it('is told with each of them', () => {
      const example = emptied('new', 'granted', 'closedTotal');
      for (const row of ['new', 'granted', 'closedTotal']) {
        expect(hintsOf(example, `T3-01@${row}`)).toEqual([{ code: 'T3-06', rows: 3 }]);
      }
    });
    it('is not told of a single one', () => {
      expect(hintsOf(emptied('new'), 'T3-01@new')).toEqual([]);
    });
    it('is not told of another row whose total is merely wrong', () => {
      const example = on2021({
        'applications.new.total': 0,
        'applications.granted.total': 0,
        'applications.partial.total': 99,
      });
      expect(hintsOf(example, 'T3-01@partial')).toEqual([]);
    });
  });

  describe('T3-07: a number cut over two cells', () => {
    const row = (...cells: readonly Cell[]) => rowOf(...cells);
    it('is told when joining two neighbours makes the sum hold', () => {
      expect(hintsOf(row(1, 2, 0, 0, 0, 0, 12), 'T3-01@granted')).toEqual([
        { code: 'T3-07', how: 'joined', columns: ['natural', 'business'], value: '12' },
      ]);
      expect(hintsOf(row(3, 0, 0, 4, 0, 0, 43), 'T3-01@granted')).toEqual([
        { code: 'T3-07', how: 'joined', columns: ['welfare', 'legal'], value: '40' },
      ]);
    });
    it.each([
      ['joining gives another sum', [1, 2, 0, 0, 0, 0, 13]],
      ['a cell has two digits', [11, 2, 0, 0, 0, 0, 112]],
      ['a cell was not read', [1, 2, null, 0, 0, 0, 2]],
    ] as const)('is not told when %s', (_, cells) => {
      expect(hintsOf(row(...cells), 'T3-01@granted')).toEqual([]);
    });
  });

  describe('T3-07: a row that slid one cell to the left', () => {
    it('is told when the last organisation holds the sum of the others', () => {
      expect(hintsOf(rowOf(3, 4, 0, 0, 0, 7, 0), 'T3-01@granted')).toContainEqual({
        code: 'T3-07',
        how: 'shifted',
      });
    });
    it.each([
      ['it holds another number', [3, 4, 0, 0, 0, 8, 0]],
      ['there is a total', [3, 4, 0, 0, 0, 7, 1]],
      ['the row is empty but for the total', [0, 0, 0, 0, 0, 0, 5]],
    ] as const)('is not told when %s', (_, cells) => {
      expect(hintsOf(rowOf(...cells), 'T3-01@granted')).toEqual([]);
    });
  });

  describe('T3-09: more closed than there was to deal with', () => {
    it('is told with both numbers', () => {
      expect(hintsOf(on2021({ 'applications.closedTotal.natural': 300 }), 'T3-03@natural')).toEqual([
        { code: 'T3-09', closed: '300', due: '221' },
      ]);
    });
    it('is not told when less was closed', () => {
      expect(hintsOf(on2021({ 'applications.closedTotal.natural': 200 }), 'T3-03@natural')).toEqual([]);
    });
  });

  describe('T4-02: the only way to repair 表四', () => {
    const printed = (...cells: readonly Cell[]): Example =>
      broken('remedies', {
        ...cellCount(null, '', cells.length, 15),
        cells: cells.map((cell, col) => figure(cell, 'remedies', 3, col)),
      });
    const whole = [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3];
    it('is told when one figure is too many and only one row is left that adds up', () => {
      expect(hintsOf(printed(...whole.slice(0, 5), 0, ...whole.slice(5)), 'STR-04@remedies')).toEqual([
        { code: 'T4-02', repaired: whole.map(String) },
      ]);
    });
    it('is told when a zero is missing and only one row adds up with it', () => {
      const row = [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2];
      expect(hintsOf(printed(...row.slice(0, 5), ...row.slice(6)), 'STR-04@remedies')).toEqual([
        { code: 'T4-02', repaired: row.map(String) },
      ]);
    });
    it.each([
      ['several rows add up', [...whole.slice(0, 5), ...whole.slice(6)]],
      ['none adds up', Array.from({ length: 16 }, () => 1)],
      ['two are missing', whole.slice(2)],
      ['a cell is blank', [null, ...whole]],
    ] as const)('is not told when %s', (_, cells) => {
      expect(hintsOf(printed(...cells), 'STR-04@remedies')).toEqual([]);
    });
  });
});

function audited({ figures, options = {} }: Example) {
  return auditedOf(figures, options);
}

function outcomeOf(example: Example, id: string) {
  const outcome = audited(example).outcomes.find((each) => outcomeId(each) === id);
  if (!outcome) throw new Error(`no outcome ${id}`);
  return outcome;
}

function markOf(outcome: ReturnType<typeof outcomeOf>): string | null {
  const first = isFinding(outcome) ? cellsIn(outcome)[0] : undefined;
  return first ? `${first.table}.${first.row}.${first.column}` : null;
}

/** A report whose row 予以公开 holds these figures; the last one for all that follow. */
function rowOf(...cells: readonly Cell[]): Example {
  const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg', 'total'];
  return on2021(
    Object.fromEntries(
      columns.map((column, index) => [
        `applications.granted.${column}`,
        cells[Math.min(index, cells.length - 1)] ?? null,
      ]),
    ),
  );
}

/** The same report without a row. */
function without(example: Example, table: TableId, row: string): Example {
  const rows = Object.fromEntries(Object.entries(example.figures[table]).filter(([id]) => id !== row));
  return { ...example, figures: { ...example.figures, [table]: rows } };
}

function cellCount(row: string | null, label: string, found: number, wanted: number) {
  const cells = Array.from({ length: found }, (_, col) => figure(0, 'applications', 3, col));
  return { kind: 'cellCount', row, label, found, wanted, cells } as const;
}

function decimal(text: string) {
  const reading = readingOf(Number(text));
  if (reading.kind !== 'number') throw new Error(text);
  return reading.value;
}
