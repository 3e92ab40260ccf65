/** A report with text, its claims read by the real extractor and held against its tables by the real rules. */
import { extractClaims } from '../../src/core/claims/extract';
import type { Passage, PassageText } from '../../src/core/report';
import type { AuditedReport } from '../../src/protocol';
import type { Figures } from './figures';
import { auditedOf, consistentFigures, type SampleOptions } from './sample-report';

export type Texts = { readonly [passage in Passage]?: string };

/** Words that agree with `consistentFigures`, in every part that has some. */
export const consistentTexts: Texts = {
  preface:
    '青禾县人民政府2024年政府信息公开工作年度报告\n所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
  overview:
    '（一）主动公开。2024年通过网站发布信息 80 条，其中政策 71 条、动态 9 条。\n' +
    '（二）依申请公开。2024年，共收到政府信息公开申请 230 件，上年结转 9 件；办结 228 件，结转下年度 11 件。\n' +
    '（三）政府信息管理。现行有效行政规范性文件 28 件。\n' +
    '（四）平台建设。改版网站栏目。\n' +
    '（五）监督保障。开展考核、社会评议，无责任追究情形。',
  remedies: '本年度发生行政复议 12 件，维持 11 件；无行政诉讼。',
  issues: '主要问题是公开内容不够丰富，解读形式较为单一。下一步将加强培训，丰富解读形式，提高公开质量。',
  otherMatters: '2024年未收取信息处理费。',
};

/** A report of these words; `texts` replaces those of whole parts. */
export function saidOf(
  texts: Texts = {},
  options: SampleOptions = {},
  figures: Figures = consistentFigures(),
): AuditedReport {
  const passages = Object.entries({ ...consistentTexts, ...texts }).map(
    ([passage, text]): PassageText => ({ passage: passage as Passage, text }),
  );
  const claims = extractClaims(passages, figures.year, figures.organ);
  return auditedOf(figures, { passages, claims, ...options });
}

/**
 * Words that say what the tables do not: last year's period, two figures, a judgement, and a figure for the whole
 * county that cannot be held against the tables of one organ.
 */
export const said = saidOf({
  preface: consistentTexts.preface?.replace(/自2024(.*)至2024/, '自2023$1至2023') ?? '',
  overview:
    consistentTexts.overview
      ?.replace('230 件', '231 件')
      .replace('结转下年度 11 件', '结转下年度 12 件')
      .replace('改版网站栏目。', '全县各单位共收到政府信息公开申请 950 件。') ?? '',
  remedies: '本年度发生行政复议 12 件，均获维持；无行政诉讼。',
});
