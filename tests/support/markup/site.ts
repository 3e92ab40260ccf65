/** What stands around an article on a government site. All of it is made up. */
import { escapeHtml } from './html';
import type { Markup } from './markup';

export type Site = {
  readonly name: string;
  readonly domain: string;
  readonly idCode: string;
  readonly column: string;
};

export type Heading = {
  readonly site: Site;
  readonly title: string;
  readonly organ: string;
  /** As the tags have it: `YYYY-MM-DD HH:mm`. */
  readonly published: string;
  /** As the page shows it; sites that were moved show another date than their tags. */
  readonly shown: string;
};

export const columnName = '政府信息公开年报';

export function metaTags({ site, title, organ, published }: Heading, markup: Markup): string {
  const scattered = markup.meta === 'scattered';
  const tags: readonly (readonly [string, string])[] = [
    ['SiteName', site.name],
    ['SiteDomain', scattered ? `http://${site.domain}/` : site.domain],
    ['SiteIDCode', site.idCode],
    ['ColumnName', scattered ? '头部' : site.column],
    ['ColumnDescription', scattered ? '' : `${site.name}${site.column}栏目`],
    ['ColumnKeywords', scattered ? '' : '年度报告,信息公开'],
    ['ColumnType', scattered ? '' : site.column],
    ['ArticleTitle', title],
    ['PubDate', published],
    ['ContentSource', scattered ? '1' : organ],
    ['Keywords', '政府信息公开,年度报告'],
    ['Author', ''],
    ['Description', ''],
    ['Image', ''],
    ['Url', `./t${published.slice(0, 10).replaceAll('-', '')}_10024.html`],
  ];
  const partial = ['SiteName', 'ColumnName', 'PubDate'];
  const used = {
    full: tags,
    scattered: tags,
    partial: tags.filter(([name]) => partial.includes(name)),
    none: [],
  };
  return used[markup.meta]
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`)
    .join('\n');
}

export function metadataHtml({ title, organ, shown, site }: Heading, markup: Markup): string {
  if (markup.metadata === 'none') return '';
  if (markup.metadata === 'line')
    return `<div class="about"><span>来源：${escapeHtml(organ)}</span><span>发布日期：${shown}</span><span>字号：大 中 小</span></div>`;
  const rows = [
    ['名称', title, '分类', site.column],
    ['索引号', `${site.idCode.slice(0, 6)}/${shown.slice(0, 4)}-00024`, '文号', ''],
    ['发布机构', organ, '公开日期', shown],
    ['关键词', '', '时效', '有效'],
  ];
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
  return `<table class="about"><tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</tbody></table>`;
}

export const breadcrumbs = ({ site }: Heading): string =>
  `<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">${escapeHtml(site.column)}</a></div>`;

/** Tabs for the sealed original and the text; a script fills the frame of the first. */
export const versionTabs = `<ul class="tabs"><li>全真版</li><li class="on">文字版</li></ul>
<iframe id="original" title="全真版" hidden></iframe>
<script>document.getElementById('original').src = 'about:blank';</script>`;

export const containers: { readonly [container in Markup['container']]: readonly [string, string] } = {
  none: ['', ''],
  'trs-editor': ['<div class="article_content"><div class="TRS_Editor">', '</div></div>'],
  ucapcontent: ['<div id="zoomcon" class="article-content"><ucapcontent>', '</ucapcontent></div>'],
  'ucap-id': ['<div id="UCAP-CONTENT">', '</div>'],
  ivs: ['<div id="ivs_content">', '</div>'],
  'pages-content': ['<div class="pages_content">', '</div>'],
  'trs-view': ['<div class="view trs_editor_view">', '</div>'],
  info: ['<div id="info_content">', '</div>'],
  xxgkcont: ['<div class="xxgkcont">', '</div>'],
  zoom: ['<div id="zoom">', '</div>'],
};

export const emptyAttachments = '<div class="attachments"><h4>附件下载</h4><ul></ul></div>';

export const siteHead = ({
  name,
}: Site): string => `<header class="site"><div class="in"><svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true"><path d="M4 34h32M7 30h26M10 29V16m7 13V16m6 13V16m7 13V16M5 14 20 5l15 9z" fill="none" stroke="currentColor" stroke-width="2.4"/></svg><strong>${escapeHtml(name)}</strong></div></header>
<nav class="site"><div class="in"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a><a href="/zjwm/">走进我们</a></div></nav>`;

export const siteFoot = ({ name, idCode, domain }: Site): string =>
  `<footer class="site"><div class="in"><p>主办：${escapeHtml(name)}　网站标识码：${idCode}</p><p>网址：${domain}　建议使用 1366×768 以上分辨率浏览</p></div></footer>`;
