/** The pages of the benchmark: real figures in Word's markup, as gov.cn sites print them. */
import dangqun2024 from '../pages/ganzhou-dangqun-2024/figures.json';
import zhanhe2024 from '../pages/zhanhe-2024/figures.json';
import { figuresOf, withCells } from '../support/figures';
import { hostileTexts } from '../support/hostile';
import { markupWith } from '../support/markup/markup';
import { type Prose, paragraphsOf, sectionIds } from '../support/markup/narrative';
import { documentHtml, headingOf, type Page, renderMain, renderPage } from '../support/page';

const markup = markupWith({ cell: 'word', heading: 'strong', container: 'trs-editor', metadata: 'line' });
const page: Page = { figures: figuresOf(zhanhe2024), markup };

/** A page of so many reports, one below the other, in which every sum holds. */
export function reportsPage(reports: number): string {
  const mains = Array.from({ length: reports }, () => renderMain(page));
  return documentHtml(headingOf(page), page.markup, mains.join('\n'));
}

/** The report with so many characters of words in its first part: its figures once in a thousand, and what else reports tell. */
export function wordyPage(characters: number): string {
  const told = paragraphsOf('overview', page.figures, {});
  const overview: string[] = [];
  let length = 0;
  for (let at = 0; length < characters; at++) {
    const paragraph = (at % 12 === 0 ? told : talk)[at % (at % 12 === 0 ? told.length : talk.length)] ?? '';
    overview.push(paragraph);
    length += paragraph.length;
  }
  return renderPage({ ...page, prose: { parts: { overview } } });
}

/** The report with no words but its headings. */
export const barePage = (): string => renderPage({ ...page, prose: silent });

const silent: Prose = {
  preface: [],
  parts: Object.fromEntries(sectionIds.map((section) => [section, []])),
};

/** Reports whose first part is one text made to be slow, by name. */
export const hostilePages = (length: number): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(hostileTexts(length)).map(([name, text]) => [
      name,
      renderPage({ ...page, prose: { ...silent, parts: { ...silent.parts, overview: [text] } } }),
    ]),
  );

/** What reports tell beside their figures, in sentences of the usual length; a figure here and there. */
const talk = [
  '年内按照上级部署，围绕中心工作和群众关切，持续推进重点领域信息公开，逐步完善工作机制，公开的质量和实效有所提高。',
  '坚持先审查后公开，落实信息发布审核责任，定期对已公开的内容进行梳理，及时更新失效信息，保证内容准确、表述规范。',
  '通过门户网站发布各类信息 1280 条，其中工作动态 860 条、通知公告 420 条，点击量较上年明显增加。',
  '规范办理流程，畅通受理渠道，对申请内容逐件登记、会商和答复，加强与申请人的沟通，依法保障公众的知情权。',
  '优化栏目设置，丰富解读形式，以图解、问答等方式说明政策的背景、主要内容和办理途径，方便企业和群众查阅。',
  '召开专题会议 2 次，组织业务培训 3 期，培训工作人员 150 人次，工作人员的业务能力和责任意识进一步增强。',
  '健全考核和评议制度，把公开工作纳入年度目标管理，聘请监督员对栏目更新、答复质量提出意见并督促整改。',
  '对照公开标准目录，公开机构职能、财政预算、公共服务和行政执法等信息，做到应公开尽公开，让权力在阳光下运行。',
];

/** A report in which four sums do not hold. */
export const wrongPage = (): string => renderPage({ figures: figuresOf(dangqun2024), markup });

/** Reports with slips whose causes are to be found, by name. */
export const slipPages: { readonly [name: string]: string } = {
  'one slip': renderPage({
    figures: withCells(page.figures, { 'applications.granted.natural': 94 }),
    markup,
  }),
  'two slips': renderPage({
    figures: withCells(page.figures, {
      'applications.granted.natural': 94,
      'applications.unavailable.notHeld.total': 115,
    }),
    markup,
  }),
  'neighbours exchanged': renderPage({
    figures: withCells(page.figures, {
      'applications.granted.natural': page.figures.applications.granted?.business ?? 0,
      'applications.granted.business': page.figures.applications.granted?.natural ?? 0,
    }),
    markup,
  }),
  'totals empty': wrongPage(),
};

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

/** A column of the same site: what has been published, each a link, as the list of a real column runs on. */
export function listPage(): string {
  const heading = headingOf({ ...page, title: '通知公告' });
  const items = Array.from({ length: LINKS }, (_, at) => {
    const day = `2024-${String(12 - (at % 12)).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    return `<li><a href="./t${at}.html" title="关于开展第${at + 1}次检查的通知">关于开展第${at + 1}次检查的通知</a> <span>${day}</span></li>`;
  });
  return documentHtml(
    { ...heading, site: { ...heading.site, column: '通知公告' } },
    page.markup,
    `<h1>${heading.title}</h1>\n<ul class="list">${items.join('\n')}</ul>`,
  );
}

const LINKS = 300;
