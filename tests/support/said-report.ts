/** A report with text, its claims read by the real extractor and held against its tables by the real rules. */
import type { Figures } from '../../src/core/sample';
import * as sample from '../../src/core/sample';
import type { AuditedReport } from '../../src/protocol';
import { auditedOf, consistentFigures, type SampleOptions } from './sample-report';

export type Texts = sample.Texts;

/** Words that agree with `consistentFigures`, in every part that has some. */
export const consistentTexts: Texts = sample.consistentTexts(sample.titleFor('青禾县人民政府', 2024), 2024);

/** A report of these words; `texts` replaces those of whole parts. */
export function saidOf(
  texts: Texts = {},
  options: SampleOptions = {},
  figures: Figures = consistentFigures(),
): AuditedReport {
  const words = sample.saying({ ...consistentTexts, ...texts }, figures.year, figures.organ);
  return auditedOf(figures, { ...words, ...options });
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
