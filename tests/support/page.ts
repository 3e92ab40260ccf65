/**
 * Whole pages of reports, made from figures and a description of the markup: pure, so that a test can ask for the
 * same page with any quirk. Sites, sentences and styles are all made up.
 */
import type { Cell, Figures } from './figures';
import { type Article, articleHtml } from './markup/article';
import { escapeHtml } from './markup/html';
import type { Markup } from './markup/markup';
import type { Prose } from './markup/narrative';
import * as around from './markup/site';
import { style } from './markup/style';
import { titleText } from './markup/words';

export type Page = {
  readonly figures: Figures;
  readonly markup: Markup;
  readonly prose?: Prose;
  readonly title?: string;
  readonly site?: Partial<around.Site>;
  /** `YYYY-MM-DD HH:mm`, as the tags have it. */
  readonly published?: string;
  /** `YYYY-MM-DD`, as the page shows it. */
  readonly shown?: string;
  readonly remedyRow?: readonly Cell[];
  readonly pictures?: boolean;
  /** Links under the article: file names. */
  readonly attachments?: readonly string[];
};

/** A page of these figures in this markup, with sentences that agree with them. */
export const renderReport = (figures: Figures, markup: Markup): string => renderPage({ figures, markup });

export function renderPage(page: Page): string {
  const heading = headingOf(page);
  return documentHtml(heading, page.markup, mainHtml(page, heading));
}

/** What is inside the page's `<main>`: for pages that hold two reports, or draw one late. */
export function renderMain(page: Page): string {
  return mainHtml(page, headingOf(page));
}

/** A document of the same site with other content. */
export function documentHtml(heading: around.Heading, markup: Markup, main: string): string {
  const tags = around.metaTags(heading, markup);
  const scattered = markup.meta === 'scattered';
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${heading.title}_${heading.site.column}_${heading.site.name}`)}</title>
${scattered ? '' : tags}
<style>${style}</style>
</head>
<body>
${scattered ? `<div class="head">\n${tags}\n</div>` : ''}
${around.siteHead(heading.site)}
<div class="in">
${around.breadcrumbs(heading)}
<main>
${main}
</main>
</div>
${around.siteFoot(heading.site)}
</body>
</html>
`;
}

export function headingOf(page: Page): around.Heading {
  const { figures } = page;
  const published = page.published ?? `${figures.year + 1}-01-24 10:00`;
  return {
    site: {
      name: `${figures.organ}网站`,
      domain: 'report.gov.cn',
      idCode: '9902240001',
      column: around.columnName,
      ...page.site,
    },
    title: titleText(page.title ?? `${figures.organ}${figures.year}年政府信息公开工作年度报告`, page.markup),
    organ: figures.organ,
    published,
    shown: page.shown ?? published.slice(0, 10),
  };
}

function mainHtml(page: Page, heading: around.Heading): string {
  const { markup } = page;
  const article: Article = { ...page, title: heading.title, prose: page.prose ?? {} };
  const [open, close] = around.containers[markup.container];
  const metadata = around.metadataHtml(heading, markup);
  return [
    markup.metadata === 'table' ? metadata : '',
    markup.title === 'heading' ? `<h1>${escapeHtml(heading.title)}</h1>` : '',
    markup.metadata === 'line' ? metadata : '',
    markup.versionTabs ? around.versionTabs : '',
    open + articleHtml(article) + close,
    markup.emptyAttachments ? around.emptyAttachments : '',
    attachmentsHtml(page.attachments ?? []),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function attachmentsHtml(names: readonly string[]): string {
  const items = names.map(
    (name, i) => `<li><a href="./P02025012400${i}.${name.split('.').at(-1)}">${escapeHtml(name)}</a></li>`,
  );
  return names.length === 0
    ? ''
    : `<div class="attachments"><h4>附件下载</h4><ul>${items.join('')}</ul></div>`;
}
