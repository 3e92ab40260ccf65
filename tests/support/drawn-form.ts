/**
 * The forms drawn once, with the figures of a small year that add up. Tests change a line and say what must come of it.
 * `replaced` refuses a change that changes nothing.
 */

import type { RawTable } from '../../src/core/grid';
import { findFormTables, parseReports, type TextLine } from '../../src/core/parse';
import type { FormTable, Report } from '../../src/core/report';
import { drawTable, onePage } from './draw';
import { noProvenance } from './sample-report';

export const proactive2021 = `
  第二十条第（一）项 | <*3
  信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
  规章 | 0*3
  行政规范性文件 | 2 | 1 | 17
  第二十条第（五）项 | <*3
  信息内容 | 本年处理决定数量 | <*2
  行政许可 | 310 | <*2
  第二十条第（六）项 | <*3
  信息内容 | 本年处理决定数量 | <*2
  行政处罚 | 45 | <*2
  行政强制 | 3 | <*2
  第二十条第（八）项 | <*3
  信息内容 | 本年收费金额（单位：万元） | <*2
  行政事业性收费 | 14.4321 | <*2`;

export const proactive2019 = `
  第二十条第（一）项 | <*3
  信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
  规章 | 0*3
  规范性文件 | 2 | 2 | 17
  第二十条第（五）项 | <*3
  信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
  行政许可 | 120 | +4 | 310
  其他对外管理服务事项 | 12 | -2 | 0
  第二十条第（六）项 | <*3
  信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
  行政处罚 | 80 | 0 | 45
  行政强制 | 9 | 0 | 3
  第二十条第（八）项 | <*3
  信息内容 | 上一年项目数量 | 本年增/减 | <
  行政事业性收费 | 3 | 0 | <
  第二十条第（九）项 | <*3
  信息内容 | 采购项目数量 | 采购总金额 | <
  政府集中采购 | 6 | 251000元 | <`;

export const applicationsHeader = `
  （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | <*2 | 申请人情况 | <*6
  ^ | <*2 | 自然人 | 法人或其他组织 | <*4 | 总计
  ^ | <*2 | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^`;

/** The rows of 表三 with a place for 其他处理. */
const applicationsRows = (other: string) => `
  一、本年新收政府信息公开申请数量 | <*2 | 9 | 1 | 0*4 | 10
  二、上年结转政府信息公开申请数量 | <*2 | 1 | 0*5 | 1
  三、本年度办理结果 | （一）予以公开 | < | 4 | 1 | 0*4 | 5
  ^ | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | < | 2 | 0*5 | 2
  ^ | （三）不予公开 | 1.属于国家秘密 | 0*7
  ^ | ^ | 2.其他法律行政法规禁止公开 | 0*7
  ^ | ^ | 3.危及“三安全一稳定” | 0*7
  ^ | ^ | 4.保护第三方合法权益 | 0*7
  ^ | ^ | 5.属于三类内部事务信息 | 0*7
  ^ | ^ | 6.属于四类过程性信息 | 1 | 0*5 | 1
  ^ | ^ | 7.属于行政执法案卷 | 0*7
  ^ | ^ | 8.属于行政查询事项 | 0*7
  ^ | （四）无法提供 | 1.本机关不掌握相关政府信息 | 2 | 0*5 | 2
  ^ | ^ | 2.没有现成信息需要另行制作 | 0*7
  ^ | ^ | 3.补正后申请内容仍不明确 | 0*7
  ^ | （五）不予处理 | 1.信访举报投诉类申请 | 0*7
  ^ | ^ | 2.重复申请 | 0*7
  ^ | ^ | 3.要求提供公开出版物 | 0*7
  ^ | ^ | 4.无正当理由大量反复申请 | 0*7
  ^ | ^ | 5.要求行政机关确认或重新出具已获取信息 | 0*7${other}
  ^ | （七）总计 | < | 9 | 1 | 0*4 | 10
  四、结转下年度继续办理 | <*2 | 1 | 0*5 | 1`;

export const applications2021 = `${applicationsHeader}${applicationsRows(`
  ^ | （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0*7
  ^ | ^ | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0*7
  ^ | ^ | 3.其他 | 0*7`)}`;

export const applications2019 = `${applicationsHeader}${applicationsRows(`
  ^ | （六）其他处理 | < | 0*7`)}`;

export const remedies = `
  行政复议 | <*4 | 行政诉讼 | <*9
  结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | <*4 | 复议后起诉 | <*4
  ^*5 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
  11 | 0 | 1 | 0 | 12 | 0*5 | 0*2 | 2 | 1 | 3`;

/** The six headings, where they stand when the three tables are the page's only ones. */
export const headings: readonly TextLine[] = [
  { text: '一、总体情况', after: -1, row: null, inside: true },
  { text: '二、主动公开政府信息情况', after: -1, row: null, inside: true },
  { text: '三、收到和处理政府信息公开申请情况', after: 0, row: null, inside: true },
  { text: '四、政府信息公开行政复议、行政诉讼情况', after: 1, row: null, inside: true },
  { text: '五、存在的主要问题及改进情况', after: 2, row: null, inside: true },
  { text: '六、其他需要报告的事项', after: 2, row: null, inside: true },
];

export const title = (year: number, organ = '青禾县人民政府'): TextLine => ({
  text: `${organ}${year}年政府信息公开工作年度报告`,
  after: -1,
  row: null,
  inside: true,
});

/** The reports of raw tables among these lines, on a page that says nothing of its publication. */
export function parsed(tables: readonly RawTable[], lines: readonly TextLine[]): readonly Report[] {
  return parseReports(findFormTables(tables), lines, [], noProvenance).map(({ report }) => report);
}

/** The reports on a page of drawn tables. */
export function reportsIn(
  drawings: readonly string[],
  lines: readonly TextLine[] = [title(2024), ...headings],
): readonly Report[] {
  return parsed(onePage(...drawings.map(drawTable)), lines);
}

/** The only report on a page. */
export function reportIn(drawings: readonly string[], lines?: readonly TextLine[]): Report {
  const [report, ...others] = reportsIn(drawings, lines);
  if (!report || others.length > 0) throw new Error(`${others.length + (report ? 1 : 0)} reports`);
  return report;
}

/** The figures of a table as printed, a line for each row: `new: 9 1 0 0 0 0 10`. Blanks show as `_`. */
export function figuresIn(table: FormTable | null): readonly string[] {
  return Object.entries(table?.rows ?? {}).map(([row, cells]) => {
    const figures = Object.values(cells).map(({ reading }) =>
      reading.kind === 'blank' ? '_' : reading.kind === 'number' ? reading.value : reading.text,
    );
    return `${row}: ${figures.join(' ')}`;
  });
}

/** A drawing with some words of it changed. */
export function replaced(
  drawing: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the drawing: ${from}`);
    return text.replace(from, () => to);
  }, drawing);
}
