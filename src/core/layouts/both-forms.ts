/** What both forms print alike: 表三's columns and most of its rows, and 表四. */
import type { Line, TableLayout } from '../layout';

const organisations = ['business', 'research', 'welfare', 'legal', 'otherOrg'];

export const applicantColumns: readonly Line[] = [
  { id: 'natural', label: '自然人' },
  { id: 'business', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'welfare', label: '社会公益组织', variants: ['公益组织'] },
  { id: 'legal', label: '法律服务机构' },
  { id: 'otherOrg', label: '其他', variants: ['其它'] },
  { id: 'total', label: '总计', variants: ['合计'], parts: ['natural', ...organisations] },
];

export const rowsBeforeOther: readonly Line[] = [
  { id: 'new', label: '一、本年新收政府信息公开申请数量' },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量' },
  { id: 'granted', label: '（一）予以公开' },
  { id: 'partial', label: '（二）部分公开' },
  { id: 'denied.stateSecret', label: '（三）1.属于国家秘密' },
  { id: 'denied.lawProhibited', label: '（三）2.其他法律行政法规禁止公开' },
  { id: 'denied.securityStability', label: '（三）3.危及“三安全一稳定”' },
  { id: 'denied.thirdParty', label: '（三）4.保护第三方合法权益' },
  { id: 'denied.internalAffairs', label: '（三）5.属于三类内部事务信息' },
  { id: 'denied.processInfo', label: '（三）6.属于四类过程性信息' },
  { id: 'denied.enforcementFile', label: '（三）7.属于行政执法案卷' },
  { id: 'denied.adminInquiry', label: '（三）8.属于行政查询事项' },
  { id: 'unavailable.notHeld', label: '（四）1.本机关不掌握相关政府信息' },
  { id: 'unavailable.needsCreation', label: '（四）2.没有现成信息需要另行制作' },
  { id: 'unavailable.stillUnclear', label: '（四）3.补正后申请内容仍不明确' },
  { id: 'notProcessed.petition', label: '（五）1.信访举报投诉类申请' },
  { id: 'notProcessed.duplicate', label: '（五）2.重复申请' },
  { id: 'notProcessed.publication', label: '（五）3.要求提供公开出版物' },
  { id: 'notProcessed.excessive', label: '（五）4.无正当理由大量反复申请' },
  { id: 'notProcessed.reconfirm', label: '（五）5.要求行政机关确认或重新出具已获取信息' },
];

/** 其他处理 as the form of 2019 prints it, and as that of 2021 does. */
export const otherInOneRow: readonly Line[] = [
  { id: 'other', label: '（六）其他处理', variants: ['其它处理'] },
];
export const otherInThreeRows: readonly Line[] = [
  {
    id: 'other.noCorrection',
    label: '（六）1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  {
    id: 'other.feeUnpaid',
    label: '（六）2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  { id: 'other.misc', label: '（六）3.其他', variants: ['其它'] },
];

/** 表三 of a form whose 其他处理 has these rows. */
export function applicationsTable(
  other: readonly Line[],
  substitutes: TableLayout['substitutes'] = [],
): TableLayout {
  const results = [...rowsBeforeOther.slice(2), ...other];
  return {
    id: 'applications',
    columns: applicantColumns,
    rows: [
      ...rowsBeforeOther,
      ...other,
      {
        id: 'closedTotal',
        label: '（七）总计',
        variants: ['合计', '办理结果总计', '办理结果合计'],
        parts: results.map((line) => line.id),
      },
      {
        id: 'carriedOut',
        label: '四、结转下年度继续办理',
        variants: ['结转下一年度继续办理', '结转下一年度', '下年结转政府信息公开申请数量'],
      },
    ],
    substitutes,
  };
}

/** Headings of groups of rows in 表三. A row of figures under one of these names is the group's subtotal. */
export const resultGroups: readonly Line[] = [
  { id: 'denied', label: '（三）不予公开' },
  { id: 'unavailable', label: '（四）无法提供' },
  { id: 'notProcessed', label: '（五）不予处理' },
  { id: 'other', label: '（六）其他处理', variants: ['其它处理'] },
];

export const remediesTable: TableLayout = {
  id: 'remedies',
  rows: [
    { id: 'review', label: '行政复议' },
    { id: 'directSuit', label: '未经复议直接起诉' },
    { id: 'suitAfterReview', label: '复议后起诉' },
  ],
  columns: [
    { id: 'upheld', label: '结果维持' },
    { id: 'corrected', label: '结果纠正' },
    { id: 'other', label: '其他结果', variants: ['其它结果'] },
    { id: 'pending', label: '尚未审结' },
    { id: 'total', label: '总计', variants: ['合计'], parts: ['upheld', 'corrected', 'other', 'pending'] },
  ],
};
