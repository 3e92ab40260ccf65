/**
 * A sound report, made of figures and words as a reader would hand it over: what the examples of the rules, and the
 * tests, start from.
 */
import { extractClaims } from './claims/extract';
import { fromInteger, toDecimal } from './decimal';
import { layoutOf } from './layouts/index';
import {
  type CellRef,
  type Entry,
  type Fault,
  type FormId,
  type FormTable,
  type LocalLine,
  type Matrix,
  type Passage,
  type PassageText,
  type Provenance,
  type Reading,
  type Report,
  type SectionId,
  TABLES,
  type TableId,
} from './report';
import { readCell } from './text';

/** A number, a blank (`null`), or words as the page prints them. */
export type Cell = number | string | null;
export type Cells = { readonly [row: string]: { readonly [column: string]: Cell } };

/** The figures of a report, row by row. */
export type Figures = { readonly organ: string; readonly year: number; readonly form: FormId } & {
  readonly [table in TableId]: Cells;
};

export type SampleOptions = Partial<Omit<Report, TableId>> & {
  /** Readings by path (`applications.new.natural`) that figures cannot say: irregular writing, for one. */
  readonly readings?: { readonly [path: string]: Reading };
  readonly faults?: { readonly [table in TableId]?: readonly Fault[] };
  readonly local?: { readonly [table in TableId]?: readonly LocalLine[] };
  /** Tables the page does not have. */
  readonly without?: readonly TableId[];
};

/** A report with these figures, all six headings, and no words. */
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
    title: titleFor(figures.organ, figures.year),
    organ: figures.organ,
    year: figures.year,
    headings: HEADINGS.map(([section, text], order) => ({
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

export const titleFor = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;

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

/** Every cell of the form with a 0 in it. */
export function zeroFigures(form: FormId, organ: string, year = form === '2021' ? 2024 : 2020): Figures {
  const layout = layoutOf(form);
  const zeros = (id: TableId): Cells => {
    const { rows, columns, columnsOf } = layout[id];
    return Object.fromEntries(
      rows.map((row) => [
        row.id,
        Object.fromEntries((columnsOf?.[row.id] ?? columns.map((column) => column.id)).map((id) => [id, 0])),
      ]),
    );
  };
  return {
    organ,
    year,
    form,
    proactive: zeros('proactive'),
    applications: zeros('applications'),
    remedies: zeros('remedies'),
  };
}

/** The same figures with some cells changed: `withCells(figures, { 'applications.denied.stateSecret.natural': 3 })`. */
export function withCells(figures: Figures, changes: { readonly [path: string]: Cell }): Figures {
  return Object.entries(changes).reduce(withCell, figures);
}

function withCell(figures: Figures, [path, value]: readonly [string, Cell]): Figures {
  const { table, row, column } = cellAt(path);
  const rows = figures[table];
  if (rows[row]?.[column] === undefined) throw new Error(`no cell ${path}`);
  return { ...figures, [table]: { ...rows, [row]: { ...rows[row], [column]: value } } };
}

/** What a path names. Ids of rows have dots of their own: the table is the first part of a path, the column the last. */
export function cellAt(path: string): {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
} {
  const parts = path.split('.');
  const table = TABLES.find((id) => id === parts[0]);
  if (table === undefined) throw new Error(`no table ${path}`);
  return { table, row: parts.slice(1, -1).join('.'), column: parts[parts.length - 1] ?? '' };
}

export type Texts = { readonly [passage in Passage]?: string };

/** Words that agree with `consistentFigures('2021')`, in every part that has some. */
export function consistentTexts(title: string, year: number): Texts {
  return {
    preface: `${title}\n所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    overview:
      `（一）主动公开。${year}年通过网站发布信息 80 条，其中政策 71 条、动态 9 条。\n` +
      `（二）依申请公开。${year}年，共收到政府信息公开申请 230 件，上年结转 9 件；办结 228 件，结转下年度 11 件。\n` +
      '（三）政府信息管理。现行有效行政规范性文件 28 件。\n' +
      '（四）平台建设。改版网站栏目。\n' +
      '（五）监督保障。开展考核、社会评议，无责任追究情形。',
    remedies: '本年度发生行政复议 12 件，维持 11 件；无行政诉讼。',
    issues: '主要问题是公开内容不够丰富，解读形式较为单一。下一步将加强培训，丰富解读形式，提高公开质量。',
    otherMatters: `${year}年未收取信息处理费。`,
  };
}

/** The words of a report and what they say, read by the real extractor. */
export function saying(
  texts: Texts,
  year: number | null,
  organ: string | null,
): Pick<Report, 'passages' | 'claims'> {
  const passages = PASSAGES.flatMap((passage): readonly PassageText[] => {
    const text = texts[passage];
    return text === undefined ? [] : [{ passage, text }];
  });
  return { passages, claims: extractClaims(passages, year, organ) };
}

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

/** The headings of the form. */
export const HEADINGS: readonly (readonly [SectionId, string])[] = [
  ['overview', '一、总体情况'],
  ['proactive', '二、主动公开政府信息情况'],
  ['applications', '三、收到和处理政府信息公开申请情况'],
  ['remedies', '四、政府信息公开行政复议、行政诉讼情况'],
  ['issues', '五、存在的主要问题及改进情况'],
  ['otherMatters', '六、其他需要报告的事项'],
];

const PASSAGES: readonly Passage[] = ['preface', ...HEADINGS.map(([section]) => section)];

/** What the reader makes of a cell. */
export function readingOf(cell: Cell): Reading {
  if (cell === null) return { kind: 'blank' };
  if (typeof cell === 'string') return readCell(cell);
  const value = toDecimal(String(cell)) ?? fromInteger(0);
  return { kind: 'number', value, text: String(cell), irregular: [] };
}

/** Where the sample stands on its page: one table each, a row of labels above and a column of labels before. */
export function placeOf(table: TableId, row: number, col: number): CellRef {
  return { kind: 'cell', table: TABLES.indexOf(table), row, col };
}

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
