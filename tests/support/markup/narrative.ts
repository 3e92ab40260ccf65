/** The words of a report, in sentences whose numbers are those of the tables. */
import type { SectionId } from '../../../src/core/report';
import { type Cell, type Figures, resultRows, sumOf } from '../figures';

/** What a page says in place of the sentences made from its figures. Paragraphs, without markup. */
export type Prose = {
  readonly preface?: readonly string[];
  readonly parts?: { readonly [section in SectionId]?: readonly string[] };
  /** Parts the page does not have. */
  readonly without?: readonly SectionId[];
  /** After the last part: a page number, a stamp. */
  readonly ending?: readonly string[];
};

export const sectionIds: readonly SectionId[] = [
  'overview',
  'proactive',
  'applications',
  'remedies',
  'issues',
  'otherMatters',
];

export function prefaceOf({ organ, year }: Figures, prose: Prose): readonly string[] {
  return (
    prose.preface ?? [
      `${organ}依照《中华人民共和国政府信息公开条例》编制本报告，现予公布。报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    ]
  );
}

export const paragraphsOf = (section: SectionId, figures: Figures, prose: Prose): readonly string[] =>
  prose.parts?.[section] ?? standard[section](figures);

const standard: { readonly [section in SectionId]: (figures: Figures) => readonly string[] } = {
  overview: (figures) => [
    `（一）主动公开。${proactiveSentence(figures)}机构职能、财政资金和重点项目等信息按目录及时更新。`,
    `（二）依申请公开。${applicationSentences(figures)}${remedySentence(figures)}`,
    '（三）政府信息管理。公开前逐件核对内容、分级审查，失效的文件及时标明。',
    '（四）政府信息公开平台建设。公开专栏按统一的目录设置，检索和下载都已可用，政务新媒体同步发布。',
    '（五）监督保障。公开工作列入工作考核，年内组织一次业务培训和一次社会评议，没有发生需要责任追究的情形。',
  ],
  proactive: () => [],
  applications: () => [],
  remedies: () => [],
  issues: () => [
    '存在的主要问题：一是公开内容与群众实际关心的事项还有距离；二是部分栏目更新不够均衡，解读的形式也比较单一。',
    '改进情况：已按季度检查栏目更新，对重点领域逐项列出公开清单，并由专人跟进群众来访中反复问到的事项。',
  ],
  otherMatters: ({ form, applications }) => [feeSentence(form, applications['other.feeUnpaid']?.total ?? 0)],
};

/** Applications closed for an unpaid fee were sent a notice of it. */
function feeSentence(form: Figures['form'], unpaid: Cell): string {
  if (form === '2019') return '没有其他需要报告的事项，本年度没有产生政府信息公开信息处理费。';
  return unpaid === 0
    ? '本年度没有收取政府信息公开信息处理费，也没有发出收费通知。'
    : '本年度依规发出收费通知，申请人逾期没有缴纳，没有收取政府信息公开信息处理费。';
}

function proactiveSentence({ form, proactive }: Figures): string {
  const { made, repealed, inForce } = proactive.normativeDocuments ?? {};
  const known = [made, repealed, inForce].every((cell) => typeof cell === 'number');
  return form === '2021' && known
    ? `全年制发行政规范性文件${made}件，废止${repealed}件，现行有效${inForce}件。`
    : '';
}

/** Nothing is said of a figure the table leaves open. */
function applicationSentences({ form, applications }: Figures): string {
  const total = (row: string): Cell => applications[row]?.total ?? null;
  const group = (prefix: string): number | null =>
    sumOf(
      resultRows(form)
        .filter((row) => row.split('.')[0] === prefix)
        .map(total),
    );
  const [received, carriedIn, closed, carriedOut] = ['new', 'carriedIn', 'closedTotal', 'carriedOut'].map(
    total,
  );
  if (received === 0 && carriedIn === 0) return '全年没有收到政府信息公开申请，也没有上年结转的申请。';
  const counts = [received, carriedIn, closed, carriedOut];
  if (!counts.every((count) => typeof count === 'number')) return '收到的申请都已登记，并按法定期限答复。';
  const results = (
    [
      ['予以公开', 'granted'],
      ['部分公开', 'partial'],
      ['不予公开', 'denied'],
      ['无法提供', 'unavailable'],
      ['不予处理', 'notProcessed'],
      ['其他处理', 'other'],
    ] as const
  ).map(([words, prefix]) => ({ words, count: group(prefix) ?? total(prefix) }));
  const listed = results.every(({ count }) => typeof count === 'number')
    ? `办结的申请中，${results.map(({ words, count }) => `${words}${count}件`).join('，')}。`
    : '';
  return `全年新收政府信息公开申请${received}件，上年结转${carriedIn}件；办结${closed}件，结转下年度继续办理${carriedOut}件。${listed}`;
}

function remedySentence({ remedies }: Figures): string {
  const [review, direct, after] = ['review', 'directSuit', 'suitAfterReview'].map(
    (group) => remedies[group]?.total ?? null,
  );
  const suits = sumOf([direct, after]);
  if (typeof review !== 'number' || suits === null) return '';
  if (review + suits === 0) return '没有因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开被申请行政复议${review}件，被提起行政诉讼${suits}件，其中未经复议直接起诉${direct}件、复议后起诉${after}件。`;
}
