/** Pages that hold no report, or not a whole one, or not from the start. */
import { type Figures, figuresOf, withCells, zeroFigures } from '../../support/figures';
import { markupWith, plainMarkup } from '../../support/markup/markup';
import { documentHtml, headingOf, type Page, renderMain, renderPage } from '../../support/page';
import dangqun2024 from '../ganzhou-dangqun-2024/figures.json';
import pingtan2022 from '../pingtan-2022/figures.json';
import zhanhe2024 from '../zhanhe-2024/figures.json';
import { listPage, olderReport, ordinaryPage } from './other-pages';
import { type Recipe, special } from './recipe';

const organ = '青禾县人民政府';
const site = { name: organ, domain: 'qinghe.gov.cn' };

/** Nothing wrong with it. */
const sound: Page = { figures: { ...figuresOf(zhanhe2024), organ }, markup: plainMarkup, site };
/** Four identities fail. */
const unsound: Page = {
  figures: { ...figuresOf(dangqun2024), organ, year: 2023 },
  markup: markupWith({ heading: 'strong' }),
  site,
};

/** The page of a report with something else in its place. */
const pageWith = (page: Page, main: string): string => documentHtml(headingOf(page), page.markup, main);

export const specials: readonly Recipe[] = [
  special('attachment-only', '只有附件，没有表格', {
    'page.html': pageWith(
      sound,
      `<h1>${headingOf(sound).title}</h1>
<div id="zoom"><p>${headingOf(sound).title}</p></div>
<div class="attachments"><h4>附件下载</h4><ul>
<li><a href="./P020250124001.docx">${headingOf(sound).title}.docx</a></li>
<li><a href="./P020250124002.pdf">${headingOf(sound).title}（盖章版）.pdf</a></li>
</ul></div>`,
    ),
  }),
  special('pictures', '六个部分的文字都在，三张表却是图片', {
    'page.html': renderPage({ ...sound, pictures: true }),
  }),
  special('older-2014', '2014—2018 年的统计表', { 'page.html': olderReport(site) }),
  twoReports(),
  special('list-page', '列出许多份年度报告的栏目页，不是报告', { 'page.html': listPage(site) }),
  special('half-table', '表三只有前十行', { 'page.html': afterTenRows(renderPage(sound)) }),
  special('text-in-cells', '应当填数的格子里是文字、占位符、负数和小数', {
    'page.html': renderPage({
      ...sound,
      figures: withCells(sound.figures, {
        'proactive.rules.made': '/',
        'proactive.rules.repealed': '-',
        'proactive.rules.inForce': '—',
        'proactive.licenses.decisions': '详见附件',
        'proactive.coercion.decisions': '无',
        'proactive.fees.amount': '14万余元',
        'applications.new.business': '无',
        'applications.granted.natural': '四十九',
        'applications.partial.research': '不适用',
        'applications.denied.processInfo.natural': 2.5,
        'applications.notProcessed.duplicate.legal': -1,
        'applications.closedTotal.welfare': null,
        'remedies.review.upheld': '见说明',
        'remedies.directSuit.pending': '--',
      }),
    }),
  }),
  special('late', '报告在加载 800 毫秒后由脚本画出，点按钮换成另一份', { 'page.html': latePage() }),
  special('framed', '报告在框架页里', {
    'page.html': pageWith(
      unsound,
      `<h1>政府信息公开</h1>
<iframe src="inner.html" title="年度报告" width="100%" height="1600" style="border:0"></iframe>`,
    ),
    'inner.html': renderPage(unsound),
  }),
  special('no-report', '普通政务页面，有几张普通表格，收费表里也提到行政许可和办件数', {
    'page.html': ordinaryPage(site),
  }),
];

/** Two years of one organ, the older in the older form and with signs before its changes. */
function twoReports(): Recipe {
  const figures = withCells(figures2020(), {
    'proactive.licenses.itemsPrev': 1320,
    'proactive.licenses.itemsDelta': 1036,
    'proactive.licenses.decisions': 2875,
    'proactive.penalties.itemsPrev': 96,
    'proactive.penalties.itemsDelta': -15,
    'proactive.penalties.decisions': 412,
    'proactive.procurement.items': 7,
    'proactive.procurement.amount': 832995,
  });
  const newer: Page = { ...sound, figures: { ...figuresOf(pingtan2022), organ, year: 2021 } };
  const older: Page = { figures, markup: markupWith({ figure: 'signed' }), site };
  return special(
    'two-reports',
    '一个页面两份报告，后一份是 2019 年格式，增减数带正负号',
    { 'page.html': pageWith(newer, `${renderMain(newer)}\n<hr>\n${renderMain(older)}`) },
    [newer.markup, older.markup],
  );
}

function figures2020(): Figures {
  const received = { natural: 12, business: 1, research: 0, welfare: 0, legal: 0, otherOrg: 0, total: 13 };
  const zero = zeroFigures('2019', organ, 2020);
  return {
    ...zero,
    applications: {
      ...zero.applications,
      new: received,
      granted: received,
      closedTotal: received,
    },
  };
}

/** The second of the page's tables of figures, cut off after its header and ten rows. */
function afterTenRows(html: string): string {
  const start = html.indexOf('<table class="data"', html.indexOf('三、收到和处理'));
  const end = html.indexOf('</tbody>', start);
  const rows = html.slice(start, end).split('</tr>').slice(0, 13);
  return `${html.slice(0, start)}${rows.join('</tr>')}</tr>\n${html.slice(end)}`;
}

function latePage(): string {
  const script = (html: string): string => JSON.stringify(html).replaceAll('<', '\\u003c');
  return pageWith(
    sound,
    `<div id="app"><p>正在加载……</p></div>
<p><button id="other" type="button">查看另一年度</button></p>
<script>
const app = document.getElementById('app');
const first = ${script(renderMain(sound))};
const second = ${script(renderMain(unsound))};
setTimeout(() => { app.innerHTML = first; }, 800);
document.getElementById('other').addEventListener('click', () => { app.innerHTML = second; });
</script>`,
  );
}
