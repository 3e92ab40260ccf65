/** Twelve larger reports. Figures are real; sites, sentences and markup are ours, each page with quirks of its own. */
import { figuresOf } from '../../support/figures';
import { markupWith } from '../../support/markup/markup';
import hangzhou2025 from '../hangzhou-2025/figures.json';
import hongze2024 from '../hongze-2024/figures.json';
import huaian2024 from '../huaian-2024/figures.json';
import pingtan2019 from '../pingtan-2019/figures.json';
import pingtan2021 from '../pingtan-2021/figures.json';
import pingtan2022 from '../pingtan-2022/figures.json';
import pingtan2024 from '../pingtan-2024/figures.json';
import gaj2022 from '../pingtan-gaj-2022/figures.json';
import office2019 from '../shanghai-office-2019/figures.json';
import shuyang2025 from '../shuyang-2025/figures.json';
import fgj2023 from '../shuyang-fgj-2023/figures.json';
import unnamed2023 from '../unnamed-2023/figures.json';
import { type Recipe, report } from './recipe';

export const reports: readonly Recipe[] = [
  report('hangzhou-2025', '数字很大，写有千分位；表二分四张、表四分三张；先文字六部分，后附表另行编号', {
    figures: figuresOf(hangzhou2025),
    published: '2026-03-12 09:00',
    site: { name: '测试市人民政府', domain: 'hangzhou-2025.gov.cn' },
    markup: markupWith({
      container: 'zoom',
      metadata: 'table',
      arrangement: 'appended',
      proactive: 'several',
      remedies: 'three',
      figure: 'separators',
      heading: 'h2',
    }),
  }),
  report('hongze-2024', '2021 年格式中其他处理只有一行；正文只说区政府办公室；隐藏的收尾行', {
    figures: figuresOf(hongze2024),
    published: '2025-02-26 10:18',
    site: { name: '淮安市洪泽区人民政府', domain: 'hongze-2024.gov.cn' },
    markup: markupWith({
      container: 'ivs',
      metadata: 'line',
      heading: 'strong',
      cell: 'word',
      labelCut: 'spans',
      ghostRow: 'closingHidden',
      ghostColumn: true,
    }),
    prose: {
      parts: {
        overview: [
          '（一）主动公开。全年制发行政规范性文件3件，现行有效8件，均在区政府网站公开。',
          '（二）依申请公开。区政府办公室全年受理政府信息公开申请17件，均在法定期限内答复。',
          '（三）政府信息管理。文件起草时即注明公开属性，不公开的写明理由。',
          '（四）政府信息公开平台建设。网站按统一目录改版，保留历年年度报告。',
          '（五）监督保障。公开工作列入工作考核，年内开展社会评议一次，没有需要责任追究的情形。',
        ],
      },
    },
  }),
  report('huaian-2024', '六个部分和三张表都在同一个表格里，标题也是一行；有法人小计列和分组小计行', {
    figures: figuresOf(huaian2024),
    published: '2025-03-20 08:40',
    site: { name: '淮安市人民政府', domain: 'huaian-2024.gov.cn' },
    markup: markupWith({
      container: 'ucap-id',
      arrangement: 'oneTable',
      subtotalColumn: true,
      subtotalRows: 'last',
      heading: 'strong',
    }),
  }),
  report(
    'pingtan-2019',
    '2019 年格式；“三、本年度办理结果”印了两次；数字与“元”分在两个 span；有地方增加的行',
    {
      figures: figuresOf(pingtan2019),
      published: '2020-03-27 15:00',
      site: { name: '平潭综合实验区管委会', domain: 'pingtan-2019.gov.cn' },
      markup: markupWith({
        container: 'trs-editor',
        resultsCell: 'twice',
        figure: 'cut',
        localRow: true,
        cell: 'paragraph',
        labelCut: 'paragraphs',
        heading: 'spans',
      }),
    },
  ),
  report('pingtan-2021', '金额六位小数，数字后有说明；表三跨页切成两张，表头重复；标题与表格之间另有小标题', {
    figures: figuresOf(pingtan2021),
    published: '2022-03-25 17:30',
    site: { name: '平潭综合实验区管委会', domain: 'pingtan-2021.gov.cn' },
    markup: markupWith({
      container: 'zoom',
      title: 'words',
      applications: 'cutHeaded',
      cutAfter: 13,
      figure: 'remark',
      subheadings: true,
      cell: 'word',
      heading: 'innerBreak',
    }),
  }),
  report(
    'pingtan-2022',
    '行列名称另有说法（合计、规范性文件）；正文的收到数含上年结转；表三切成两张，后一张没有表头；空的附件区；脚本填写的框架',
    {
      figures: figuresOf(pingtan2022),
      published: '2023-03-17 11:20',
      site: { name: '平潭综合实验区管委会', domain: 'pingtan-2022.gov.cn' },
      markup: markupWith({
        container: 'trs-editor',
        versionTabs: true,
        emptyAttachments: true,
        applications: 'cut',
        cutAfter: 20,
        wording: 'variants',
        numbering: 'comma',
        hiddenRow: 'style',
        headingWords: 'tolerated',
      }),
      prose: {
        parts: {
          overview: [
            '（一）主动公开。全年制发行政规范性文件88件，废止55件，现行有效698件。',
            '（二）依申请公开。全年收到政府信息公开申请75件（自然人72件、商业企业3件），全部在法定期限内答复。',
            '（三）政府信息管理。文件的有效状态每半年清理一次，结果在网上标明。',
            '（四）政府信息公开平台建设。开通了按主题检索，手机端与网页同步。',
            '（五）监督保障。公开工作列入工作考核，年内开展社会评议一次，没有需要责任追究的情形。',
          ],
        },
      },
    },
  ),
  report(
    'pingtan-2024',
    '全角数字，康熙部首字；meta 标签里的发布日期早于页面所示；编号写作（1）；表三数据与表头不在同一列上',
    {
      figures: figuresOf(pingtan2024),
      published: '2025-01-24 10:00',
      shown: '2025-03-28',
      site: { name: '平潭综合实验区管委会', domain: 'pingtan-2024.gov.cn' },
      markup: markupWith({
        metadata: 'line',
        figure: 'fullWidth',
        numbering: 'brackets',
        offGrid: 'all',
        hiddenRow: 'attribute',
        wording: 'kangxi',
      }),
    },
  ),
  report('pingtan-gaj-2022', '行列名称后留着填报说明；表四分三张；小计与组名同行；没有任何 meta 标签', {
    figures: figuresOf(gaj2022),
    published: '2023-01-19 09:33',
    site: { name: '平潭综合实验区公安局', domain: 'gaj-2022.gov.cn' },
    markup: markupWith({
      meta: 'none',
      wording: 'notes',
      numbering: 'fullStop',
      subtotalRows: 'first',
      remedies: 'three',
      figure: 'leadingSpace',
    }),
  }),
  report(
    'shanghai-office-2019',
    '2019 年格式；零都留空，各行总计也空；表二表头与数据不在同一列上；标题前有换行',
    {
      figures: figuresOf(office2019),
      title: '2019年上海市人民政府办公厅政府信息公开工作年度报告',
      published: '2020-01-31 18:00',
      site: { name: '上海市人民政府', domain: 'office-2019.gov.cn' },
      markup: markupWith({
        title: 'words',
        heading: 'leadingBreak',
        headingWords: 'tolerated',
        cell: 'paragraph',
        blank: 'nbsp',
        offGrid: 'proactive',
        labelCut: 'breaks',
      }),
      prose: {
        parts: {
          overview: [
            '（一）主动公开方面。2019年主动公开规章13件，行政规范性文件60件，其他文件162件，人事任免文件141件。',
            '（二）依申请公开方面。全年受理政府信息公开申请859件，答复805件（含上年度结转申请18件，另有72件顺延到下年度答复）。予以公开及部分公开258件，不予公开35件，无法提供265件，不予处理158件，其他处理0件。信息公开类行政复议7件，诉讼9件，均获维持。',
            '（三）政府信息管理方面。市政府文件随发随公开，配套解读同步上网。',
            '（四）平台建设方面。公开栏目统一了检索入口，政府公报有了电子版全文。',
            '（五）监督保障方面。举办培训两期，并请第三方评估一次。',
          ],
          otherMatters: ['无。'],
        },
      },
    },
  ),
  report('shuyang-2025', '镜像站的繁体字（規範性檔案）；正文受理数为新收加结转；全文在一个布局表格里', {
    figures: figuresOf(shuyang2025),
    published: '2026-03-05 14:22',
    site: { name: '沭阳县人民政府', domain: 'shuyang-2025.gov.cn' },
    markup: markupWith({
      layoutTables: 'article',
      wording: 'traditional',
      figure: 'trailingNbsp',
    }),
    prose: {
      parts: {
        overview: [
          '（一）主动公开。全年制发行政规范性文件6件，废止1件，现行有效32件。',
          '（二）依申请公开。全年受理政府信息公开申请749件，其中新收713件、上年结转36件；办结718件，结转下年度继续办理31件。因政府信息公开引起的行政复议和行政诉讼合计74件。',
          '（三）政府信息管理。文件公开属性由起草单位提出、办公室审定。',
          '（四）政府信息公开平台建设。专栏目录按上级要求调整，历年报告集中存放。',
          '（五）监督保障。公开工作列入工作考核，年内开展社会评议一次，没有需要责任追究的情形。',
        ],
      },
    },
  }),
  report(
    'shuyang-fgj-2023',
    'WPS 粘贴，文字切成多段；中间五列空白，空法各异；报告前有元数据表；meta 标签散在正文里，栏目名为“头部”',
    {
      figures: figuresOf(fgj2023),
      title: '沭阳县发展和改革局2023年政府信息公开年度报告',
      published: '2024-01-17 09:26',
      site: { name: '沭阳县人民政府', domain: 'fgj-2023.gov.cn' },
      markup: markupWith({
        container: 'ucapcontent',
        meta: 'scattered',
        metadata: 'table',
        cell: 'wps',
        labelCut: 'spans',
        blank: 'mixed',
      }),
    },
  ),
  report('unnamed-2023', '行列名称有错字；数字后带单位', {
    figures: figuresOf(unnamed2023),
    published: '2024-01-29 16:11',
    site: { name: '云岭县人民政府', domain: 'unnamed-2023.gov.cn' },
    markup: markupWith({ wording: 'typos', figure: 'unit', title: 'words' }),
  }),
];
