/** Which report this is: title, organ, year, form, date of publication. */
import type { AuditedReport, Source } from '../protocol';
import { useWords } from './words-context';

export type ReportHeadProps = { readonly audited: AuditedReport; readonly source: Source };

export function ReportHead({ audited: { report }, source }: ReportHeadProps) {
  const words = useWords();
  const day = source.publishedAt?.slice(0, 10);
  const facts = [
    report.organ ?? words('popup_organ_unknown'),
    report.year === null ? words('popup_year_unknown') : words('popup_year', [String(report.year)]),
    words(`popup_form_${report.form}`),
    day ? words('popup_published', [day]) : words('popup_published_unknown'),
  ];
  return (
    <div class="report-head">
      <h1>{report.title ?? source.title ?? words('popup_title_unknown')}</h1>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}
