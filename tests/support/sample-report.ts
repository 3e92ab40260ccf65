/** Reports as the reader would hand them over, built from figures and judged by the real rules. */
import { audit } from '../../src/core/audit';
import { findCauses } from '../../src/core/causes/find-causes';
import { AS_DECLARED, type Judging } from '../../src/core/judging';
import { layoutOf } from '../../src/core/layouts/index';
import type { Report } from '../../src/core/report';
import { rules } from '../../src/core/rules/index';
import { type Figures, reportOf, type SampleOptions } from '../../src/core/sample';
import type { AuditedReport, Source } from '../../src/protocol';

export {
  consistentFigures,
  noProvenance,
  placeOf,
  readingOf,
  reportOf,
  type SampleOptions,
} from '../../src/core/sample';

/** A report with these figures and all six headings, judged. */
export function auditedOf(
  figures: Figures,
  options: SampleOptions = {},
  judging: Judging = AS_DECLARED,
): AuditedReport {
  const report = reportOf(figures, options);
  const layout = layoutOf(report.form);
  const outcomes = audit(report, layout, rules, judging);
  const judged = rules.filter(({ id }) => !judging.off.includes(id));
  return { report, outcomes, causes: findCauses(report, layout, judged, outcomes), judging };
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
