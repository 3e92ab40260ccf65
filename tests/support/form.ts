/**
 * The two forms as the test pages print them. Written out here and not taken from `src/core/layouts`: what is
 * tested must not supply the words it is tested with.
 */
import type { FormId } from '../../src/core/report';

export type Leaf = { readonly id: string; readonly label: string };
/** A block of 表二: the clause it stands under, its columns, its rows. */
export type Block = {
  readonly clause: string;
  readonly columns: readonly Leaf[];
  readonly rows: readonly Leaf[];
};
/** A group of result rows of 表三; without a label its rows stand alone. */
export type Group = { readonly label: string | null; readonly rows: readonly Leaf[] };

const leaves = (labels: { readonly [id: string]: string }): readonly Leaf[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

const documents = { made: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' };
const decisions = { decisions: '本年处理决定数量' };
const files = { created: '本年新制作数量', disclosed: '本年新公开数量', totalPublic: '对外公开总数量' };
const items = { itemsPrev: '上一年项目数量', itemsDelta: '本年增/减' };
const handled = { ...items, decisions: '处理决定数量' };

const block = (
  clause: string,
  columns: { readonly [id: string]: string },
  rows: { readonly [id: string]: string },
): Block => ({ clause: `第二十条第（${clause}）项`, columns: leaves(columns), rows: leaves(rows) });

export const proactiveBlocks: { readonly [form in FormId]: readonly Block[] } = {
  '2021': [
    block('一', documents, { rules: '规章', normativeDocuments: '行政规范性文件' }),
    block('五', decisions, { licenses: '行政许可' }),
    block('六', decisions, { penalties: '行政处罚', coercion: '行政强制' }),
    block('八', { amount: '本年收费金额（单位：万元）' }, { fees: '行政事业性收费' }),
  ],
  '2019': [
    block('一', files, { rules: '规章', normativeDocuments: '规范性文件' }),
    block('五', handled, { licenses: '行政许可', otherServices: '其他对外管理服务事项' }),
    block('六', handled, { penalties: '行政处罚', coercion: '行政强制' }),
    block('八', items, { fees: '行政事业性收费' }),
    block('九', { items: '采购项目数量', amount: '采购总金额' }, { procurement: '政府集中采购' }),
  ],
};

export const organisations = leaves({
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legal: '法律服务机构',
  otherOrg: '其他',
});
export const natural: Leaf = { id: 'natural', label: '自然人' };
export const total: Leaf = { id: 'total', label: '总计' };

export const cornerNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const resultsLabel = '三、本年度办理结果';

export const received = leaves({
  new: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
});
export const carriedOut: Leaf = { id: 'carriedOut', label: '四、结转下年度继续办理' };
export const closedTotal: Leaf = { id: 'closedTotal', label: '（七）总计' };

const alone = (id: string, label: string): Group => ({ label: null, rows: [{ id, label }] });

/** Every group either form has; 其他处理 in three rows and in one. A page prints the rows it has figures for. */
export const resultGroups: readonly Group[] = [
  alone('granted', '（一）予以公开'),
  alone('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  {
    label: '（三）不予公开',
    rows: leaves({
      'denied.stateSecret': '1.属于国家秘密',
      'denied.lawProhibited': '2.其他法律行政法规禁止公开',
      'denied.securityStability': '3.危及“三安全一稳定”',
      'denied.thirdParty': '4.保护第三方合法权益',
      'denied.internalAffairs': '5.属于三类内部事务信息',
      'denied.processInfo': '6.属于四类过程性信息',
      'denied.enforcementFile': '7.属于行政执法案卷',
      'denied.adminInquiry': '8.属于行政查询事项',
    }),
  },
  {
    label: '（四）无法提供',
    rows: leaves({
      'unavailable.notHeld': '1.本机关不掌握相关政府信息',
      'unavailable.needsCreation': '2.没有现成信息需要另行制作',
      'unavailable.stillUnclear': '3.补正后申请内容仍不明确',
    }),
  },
  {
    label: '（五）不予处理',
    rows: leaves({
      'notProcessed.petition': '1.信访举报投诉类申请',
      'notProcessed.duplicate': '2.重复申请',
      'notProcessed.publication': '3.要求提供公开出版物',
      'notProcessed.excessive': '4.无正当理由大量反复申请',
      'notProcessed.reconfirm': '5.要求行政机关确认或重新出具已获取信息',
    }),
  },
  {
    label: '（六）其他处理',
    rows: leaves({
      'other.noCorrection': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      'other.feeUnpaid': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      'other.misc': '3.其他',
    }),
  },
  alone('other', '（六）其他处理'),
];

export const remedyColumns = leaves({
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
});
export const review: Leaf = { id: 'review', label: '行政复议' };
export const suitsLabel = '行政诉讼';
export const suits = leaves({ directSuit: '未经复议直接起诉', suitAfterReview: '复议后起诉' });
