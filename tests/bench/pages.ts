/** The pages of the benchmark: real figures in Word's markup, as gov.cn sites print them. */
import dangqun2024 from '../pages/ganzhou-dangqun-2024/figures.json';
import zhanhe2024 from '../pages/zhanhe-2024/figures.json';
import { figuresOf } from '../support/figures';
import { markupWith } from '../support/markup/markup';
import { documentHtml, headingOf, type Page, renderMain, renderPage } from '../support/page';

const markup = markupWith({ cell: 'word', heading: 'strong', container: 'trs-editor', metadata: 'line' });
const page: Page = { figures: figuresOf(zhanhe2024), markup };

/** A page of so many reports, one below the other, in which every sum holds. */
export function reportsPage(reports: number): string {
  const mains = Array.from({ length: reports }, () => renderMain(page));
  return documentHtml(headingOf(page), page.markup, mains.join('\n'));
}

/** A report in which four sums do not hold. */
export const wrongPage = (): string => renderPage({ figures: figuresOf(dangqun2024), markup });

/** A page of the same site that has tables, links and prose, and no report. */
export function plainPage(): string {
  const rows = Array.from(
    { length: 40 },
    (
      _,
      row,
    ) => `<tr><td>${row + 1}</td><td><a href="./t${row}.html">关于开展第${row + 1}次安全生产检查的通知</a></td>
<td>2024-03-${String((row % 28) + 1).padStart(2, '0')}</td></tr>`,
  );
  const prose = Array.from(
    { length: 40 },
    (_, at) => `<p>第${at + 1}条　各单位要按照职责分工，认真落实各项措施，及时报送情况。</p>`,
  );
  const heading = headingOf({ ...page, title: '关于开展安全生产检查的通知' });
  return documentHtml(
    { ...heading, site: { ...heading.site, column: '通知公告' } },
    page.markup,
    `<h1>${heading.title}</h1>\n<table>${rows.join('\n')}</table>\n${prose.join('\n')}`,
  );
}
