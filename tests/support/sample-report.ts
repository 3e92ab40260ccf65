/** Reports as the reader would hand them over, built from figures and judged by the real rules. */
import { audit } from '../../src/core/audit';
import { findCauses } from '../../src/core/causes/find-causes';
import { fromInteger, toDecimal } from '../../src/core/decimal';
import { layoutOf } from '../../src/core/layouts/index';
import type {
  CellRef,
  Entry,
  Fault,
  FormId,
  FormTable,
  LocalLine,
  Matrix,
  Provenance,
  Reading,
  Report,
  SectionId,
  TableId,
} from '../../src/core/report';
import { rules } from '../../src/core/rules/index';
import type { AuditedReport, Source } from '../../src/protocol';
import { type Cell, type Cells, type Figures, withCells, zeroFigures } from './figures';

export type SampleOptions = Partial<Omit<Report, TableId>> & {
  /** Readings by path (`applications.new.natural`) that figures cannot say: irregular writing, for one. */
  readonly readings?: { readonly [path: string]: Reading };
  readonly faults?: { readonly [table in TableId]?: readonly Fault[] };
  readonly local?: { readonly [table in TableId]?: readonly LocalLine[] };
  /** Tables the page does not have. */
  readonly without?: readonly TableId[];
};

/** A page that says nothing of its publication. */
export const noProvenance: Provenance = {
  hostname: '',
  metaNames: [],
  siteDomain: null,
  publisher: null,
  siteName: null,
  publishedMeta: null,
  publishedShown: null,
  publishedUrl: null,
};

/** A report with these figures and all six headings, judged. */
export function auditedOf(figures: Figures, options: SampleOptions = {}): AuditedReport {
  const report = reportOf(figures, options);
  const layout = layoutOf(report.form);
  const outcomes = audit(report, layout, rules);
  return { report, outcomes, causes: findCauses(report, layout, rules, outcomes) };
}

export function reportOf(figures: Figures, options: SampleOptions = {}): Report {
  const { readings = {}, faults = {}, local = {}, without = [], ...fields } = options;
  const table = (id: TableId): FormTable | null =>
    without.includes(id)
      ? null
      : {
          id,
          rows: matrixOf(id, figures[id], readings),
          local: local[id] ?? [],
          faults: faults[id] ?? [],
          place: placeOf(id, 0, 0),
        };
  return {
    form: figures.form,
    foreignLabels: [],
    title: `${figures.organ}${figures.year}年政府信息公开工作年度报告`,
    organ: figures.organ,
    year: figures.year,
    headings: sections.map(([section, text], order) => ({
      section,
      text,
      exact: true,
      numbered: true,
      inTable: false,
      order,
    })),
    proactive: table('proactive'),
    applications: table('applications'),
    remedies: table('remedies'),
    repeatedTables: [],
    reportsOnPage: 1,
    passages: [],
    claims: [],
    provenance: noProvenance,
    ...fields,
  };
}

/** Figures of a busy year that add up everywhere. */
export function consistentFigures(form: FormId = '2021', organ = '青禾县人民政府'): Figures {
  const other = form === '2021' ? 'other.misc' : 'other';
  const cells = {
    'new.natural': 212,
    'new.business': 18,
    'carriedIn.natural': 9,
    'granted.natural': 121,
    'granted.business': 11,
    'partial.natural': 20,
    'denied.internalAffairs.natural': 7,
    'unavailable.notHeld.natural': 46,
    'unavailable.notHeld.business': 7,
    'notProcessed.petition.natural': 13,
    [`${other}.natural`]: 3,
    'closedTotal.natural': 210,
    'closedTotal.business': 18,
    'carriedOut.natural': 11,
    'new.total': 230,
    'carriedIn.total': 9,
    'granted.total': 132,
    'partial.total': 20,
    'denied.internalAffairs.total': 7,
    'unavailable.notHeld.total': 53,
    'notProcessed.petition.total': 13,
    [`${other}.total`]: 3,
    'closedTotal.total': 228,
    'carriedOut.total': 11,
  };
  const documents =
    form === '2021'
      ? {
          'proactive.normativeDocuments.made': 1,
          'proactive.normativeDocuments.repealed': 4,
          'proactive.normativeDocuments.inForce': 28,
          'proactive.licenses.decisions': 7661,
          'proactive.penalties.decisions': 151,
          'proactive.fees.amount': 14.4321,
        }
      : {
          'proactive.normativeDocuments.created': 6,
          'proactive.normativeDocuments.disclosed': 6,
          'proactive.normativeDocuments.totalPublic': 41,
          'proactive.licenses.itemsPrev': 302,
          'proactive.licenses.itemsDelta': -15,
          'proactive.licenses.decisions': 5210,
          'proactive.procurement.items': 6,
          'proactive.procurement.amount': 251000,
        };
  return withCells(zeroFigures(form, organ), {
    ...Object.fromEntries(Object.entries(cells).map(([path, value]) => [`applications.${path}`, value])),
    ...documents,
    'remedies.review.upheld': 11,
    'remedies.review.other': 1,
    'remedies.review.total': 12,
  });
}

/** A number, blank, placeholder or text, as the reader tells them apart. */
export function readingOf(cell: Cell): Reading {
  if (cell === null) return { kind: 'blank' };
  if (typeof cell === 'number') {
    const value = toDecimal(String(cell)) ?? fromInteger(0);
    return { kind: 'number', value, text: String(cell), irregular: [] };
  }
  return { kind: PLACEHOLDERS.has(cell) ? 'placeholder' : 'text', text: cell };
}

export function sourceOf(report: Report, fields: Partial<Source> = {}): Source {
  return {
    url: 'https://www.qinghe.gov.cn/zwgk/nb/202501/t20250124_1.html',
    title: report.title,
    site: '青禾县人民政府',
    siteId: '4100000001',
    column: '政府信息公开年报',
    publisher: report.organ,
    publishedAt: '2025-01-24T10:00',
    readAt: '2025-03-03T02:15:00.000Z',
    ...fields,
  };
}

/** Where the sample stands on its page: one table each, a row of labels above and a column of labels before. */
export function placeOf(table: TableId, row: number, col: number): CellRef {
  return { kind: 'cell', table: { proactive: 0, applications: 1, remedies: 2 }[table], row, col };
}

const PLACEHOLDERS = new Set(['/', '-', '—', '--', '无', '不适用', 'N/A', '空']);

const sections: readonly (readonly [SectionId, string])[] = [
  ['overview', '一、总体情况'],
  ['proactive', '二、主动公开政府信息情况'],
  ['applications', '三、收到和处理政府信息公开申请情况'],
  ['remedies', '四、政府信息公开行政复议、行政诉讼情况'],
  ['issues', '五、存在的主要问题及改进情况'],
  ['otherMatters', '六、其他需要报告的事项'],
];

function matrixOf(id: TableId, cells: Cells, readings: { readonly [path: string]: Reading }): Matrix {
  return Object.fromEntries(
    Object.entries(cells).map(([row, columns], rowIndex) => [
      row,
      Object.fromEntries(
        Object.entries(columns).map(([column, cell], columnIndex): [string, Entry] => [
          column,
          {
            place: placeOf(id, rowIndex + 1, columnIndex + 1),
            reading: readings[`${id}.${row}.${column}`] ?? readingOf(cell),
          },
        ]),
      ),
    ]),
  );
}
