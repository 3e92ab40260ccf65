/** Examples of the rules of structure, cells and tables. */
import type { Example } from './example';

const SIX_PARTS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

export const structureExamples = {
  'STR-01': { holds: { headings: SIX_PARTS }, fails: { headings: SIX_PARTS.slice(0, 5) }, blanks: 'none' },
  'STR-02': {
    holds: { form: '2021', title: '青禾县人民政府2023年政府信息公开工作年度报告' },
    fails: { form: '2019', title: '青禾县人民政府2023年政府信息公开工作年度报告' },
    blanks: 'none',
  },
  'STR-03': {
    holds: {},
    fails: { missing: ['applications.partial'] },
    show: ['applications.granted', 'applications.partial', 'applications.denied.stateSecret'],
    blanks: 'slots',
  },
  'STR-04': {
    holds: {
      cells: {
        'remedies.suitAfterReview.other': 2,
        'remedies.suitAfterReview.pending': 1,
        'remedies.suitAfterReview.total': 3,
      },
    },
    fails: { remedyCells: [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3] },
    show: ['remedies.review', 'remedies.directSuit', 'remedies.suitAfterReview'],
    blanks: 'slots',
  },
  'STR-05': {
    holds: {},
    fails: { missing: ['proactive.coercion'] },
    show: ['proactive.licenses', 'proactive.penalties', 'proactive.coercion'],
    blanks: 'slots',
  },
  'STR-06': {
    holds: { title: '青禾县教育局2024年政府信息公开工作年度报告' },
    fails: { title: '青禾县教育局2024年度政府信息公开工作年度报告' },
    blanks: 'none',
  },
  'STR-07': {
    holds: { texts: { overview: '2024年，全县主动公开政府信息 80 条。' } },
    fails: { texts: { overview: '20XX年，全县主动公开政府信息 80 条。' } },
    blanks: 'none',
  },
  'STR-08': {
    holds: {
      headings: SIX_PARTS,
      texts: {
        preface: '本报告由总体情况、主动公开、依申请公开、复议诉讼、问题改进、其他事项等六个部分组成。',
      },
    },
    fails: {
      headings: SIX_PARTS.slice(0, 5),
      texts: {
        preface: '本报告由总体情况、主动公开、依申请公开、复议诉讼、问题改进、其他事项等六个部分组成。',
      },
    },
    blanks: 'none',
  },
  'STR-10': {
    holds: {},
    fails: {
      localRow: {
        table: 'proactive',
        label: '其他主动公开文件',
        subtotalOf: null,
        cells: { made: 3, repealed: 0, inForce: 12 },
      },
    },
    show: ['proactive.rules', 'proactive.normativeDocuments'],
    blanks: 'slots',
  },
  'STR-11': { holds: { reportsOnPage: 1 }, fails: { reportsOnPage: 2 }, blanks: 'none' },
} as const satisfies Readonly<Record<string, Example>>;

export const cellExamples = {
  'CEL-01': {
    holds: {},
    fails: { cells: { 'remedies.directSuit.upheld': null, 'remedies.directSuit.corrected': null } },
    show: ['remedies.directSuit'],
    blanks: 'itself',
  },
  'CEL-02': {
    holds: {},
    fails: {
      cells: {
        'proactive.rules.made': '/',
        'proactive.rules.repealed': '/',
        'proactive.rules.inForce': '无',
      },
    },
    blanks: 'skipped',
  },
  'CEL-03': { holds: {}, fails: { cells: { 'applications.granted.natural': -121 } }, blanks: 'skipped' },
  'CEL-04': {
    holds: {},
    fails: { cells: { 'proactive.licenses.decisions': '7,661 件' } },
    blanks: 'skipped',
  },
  'CEL-05': {
    holds: { cells: { 'proactive.fees.amount': 14.4321 } },
    fails: { cells: { 'proactive.fees.amount': 14.4321507 } },
    blanks: 'notApplicable',
  },
  'CEL-07': {
    holds: { form: '2019' },
    fails: { form: '2019', cells: { 'proactive.licenses.itemsDelta': -315 } },
    blanks: 'notApplicable',
  },
} as const satisfies Readonly<Record<string, Example>>;

const COUNTY = '青禾县人民政府2024年政府信息公开工作年度报告';

export const table2Examples = {
  'T2-01': {
    holds: {},
    fails: { cells: { 'proactive.normativeDocuments.made': 33 } },
    blanks: 'notApplicable',
  },
  'T2-03': {
    holds: { title: COUNTY },
    fails: { title: COUNTY, cells: { 'proactive.rules.inForce': 6 } },
    show: ['proactive.rules'],
    blanks: 'rows',
  },
  'T2-04': {
    holds: {
      title: COUNTY,
      cells: { 'proactive.normativeDocuments.made': 2, 'proactive.normativeDocuments.inForce': 6 },
    },
    fails: {
      title: COUNTY,
      cells: {
        'proactive.rules.made': 2,
        'proactive.rules.repealed': 4,
        'proactive.rules.inForce': 6,
        'proactive.normativeDocuments.made': 0,
        'proactive.normativeDocuments.repealed': 0,
        'proactive.normativeDocuments.inForce': 0,
      },
    },
    show: ['proactive.normativeDocuments'],
    blanks: 'rows',
  },
  'T2-05': {
    holds: { form: '2019' },
    fails: { form: '2019', cells: { 'proactive.normativeDocuments.totalPublic': 5 } },
    blanks: 'notApplicable',
  },
  'T2-06': {
    holds: { form: '2019' },
    fails: { form: '2019', cells: { 'proactive.normativeDocuments.disclosed': 8 } },
    blanks: 'notApplicable',
  },
  'T2-09': {
    holds: {
      form: '2019',
      cells: { 'proactive.penalties.itemsPrev': 86, 'proactive.penalties.decisions': 12 },
    },
    fails: { form: '2019', cells: { 'proactive.penalties.decisions': 12 } },
    blanks: 'notApplicable',
  },
  'T2-10': {
    holds: { form: '2019' },
    fails: { form: '2019', cells: { 'proactive.procurement.items': 0 } },
    blanks: 'notApplicable',
  },
  'T2-12': {
    holds: {},
    fails: { cells: { 'proactive.normativeDocuments.made': 0, 'proactive.normativeDocuments.inForce': 0 } },
    blanks: 'notApplicable',
  },
} as const satisfies Readonly<Record<string, Example>>;

const subtotal = (total: number) =>
  ({
    table: 'applications',
    label: '（三）不予公开小计',
    subtotalOf: 'denied',
    cells: { natural: 7, total },
  }) as const;

export const table3Examples = {
  'T3-01': { holds: {}, fails: { cells: { 'applications.new.total': 212 } }, blanks: 'open' },
  'T3-02': { holds: {}, fails: { cells: { 'applications.closedTotal.natural': 209 } }, blanks: 'open' },
  'T3-03': { holds: {}, fails: { cells: { 'applications.carriedOut.natural': 1 } }, blanks: 'open' },
  'T3-05': {
    holds: { localRow: subtotal(7) },
    fails: { localRow: subtotal(8) },
    blanks: 'notApplicable',
  },
  'T3-08': {
    holds: {},
    fails: {
      cells: {
        'applications.new.business': 18,
        'applications.closedTotal.business': 6,
        'applications.carriedOut.business': 12,
      },
    },
    blanks: 'notApplicable',
  },
} as const satisfies Readonly<Record<string, Example>>;

export const table4Examples = {
  'T4-01': { holds: {}, fails: { cells: { 'remedies.review.total': 11 } }, blanks: 'open' },
} as const satisfies Readonly<Record<string, Example>>;
