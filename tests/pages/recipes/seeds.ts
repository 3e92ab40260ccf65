/** Five small reports and what is the matter with each. Figures are real; every sentence is ours. */
import { figuresOf } from '../../support/figures';
import { markupWith } from '../../support/markup/markup';
import fenyong2024 from '../fenyong-2024/figures.json';
import qiaowu2020 from '../fenyong-qiaowu-2020/figures.json';
import dangqun2024 from '../ganzhou-dangqun-2024/figures.json';
import xisaishan2024 from '../xisaishan-2024/figures.json';
import zhanhe2024 from '../zhanhe-2024/figures.json';
import { type Recipe, report } from './recipe';

const bookmark = '[bookmark: _GoBack]';

export const seeds: readonly Recipe[] = [
  report(
    'fenyong-2024',
    '全部为零；Word 书签残留，标题重复“年度”，末尾页码；空单元格代替纵向合并；“全真版”框架',
    {
      figures: figuresOf(fenyong2024),
      title: '湛江奋勇高新技术产业开发区2024年度政府信息公开工作年度报告',
      published: '2025-01-20 09:12',
      site: { name: '湛江奋勇高新技术产业开发区', domain: 'fenyong-2024.gov.cn' },
      markup: markupWith({
        title: 'words',
        heading: 'strong',
        metadata: 'line',
        versionTabs: true,
        spans: 'emptyRows',
        labelCut: 'breaks',
        figure: 'mixedSpaces',
        cell: 'paragraph',
      }),
      prose: {
        preface: [],
        parts: {
          overview: [
            '2024年，我区把政府信息公开作为转变作风、接受监督的一件常事来做，凡应当公开的及时公开。',
            '（一）主动公开情况。门户网站全年主动公开政府信息485条，发布政策解读11条。',
            '（二）依申请公开情况。全年受理政府信息公开申请0件，没有因政府信息公开引起的行政复议和行政诉讼。',
            '（三）政府信息管理情况。公开前由经办科室核对、办公室审查，谁提供谁负责。',
            `${bookmark}（四）平台建设情况。除门户网站外，微信公众号全年发布各类信息217条，由专人维护。`,
            '（五）监督保障情况。区办公室牵头，各部门指定一名联系人，年底对照清单逐项检查。',
          ],
          issues: [
            '存在的主要问题：公开内容还不够全面，更新有时不及时，经办人员变动较多。',
            '改进情况：重大项目的进展按月公开；更新情况每季度通报一次；新到岗的经办人员先培训后上岗。',
          ],
          otherMatters: ['2024年度我区没有收取信息公开处理费。'],
        },
        ending: ['1'],
      },
    },
  ),
  report(
    'zhanhe-2024',
    '表四的表头有十五列，数据却有十六格；所有合并都成了空单元格，数据与表头错位；标题内有空格',
    {
      figures: figuresOf(zhanhe2024),
      remedyRow: [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3],
      title: '湛河区人民政府 2024 年政府信息公开工作年度报告',
      published: '2025-02-17 16:30',
      site: { name: '湛河区人民政府', domain: 'zhanhe-2024.gov.cn' },
      markup: markupWith({
        title: 'spaced',
        container: 'pages-content',
        spans: 'ragged',
        numbering: 'spaced',
        labelCut: 'spaces',
        headerTag: 'th',
      }),
      prose: {
        preface: [
          '按照《中华人民共和国政府信息公开条例》，现公布湛河区人民政府 2024 年政府信息公开工作年度报告，数据统计期限为 2024 年 1 月 1 日至 2024 年 12 月 31 日。',
        ],
        parts: {
          overview: [
            '（一）主动公开：全年主动公开政府信息 7855 条，其中政府网站 3426 条，政务新媒体 4429 条。',
            '（二）依申请公开：全年受理政府信息公开申请 212 件，办结 211 件，办结率 99.5%。其中予以公开 49 件、部分公开 1 件、不予公开 9 件、无法提供 151 件、不予处理 1 件，结转下年度继续办理 1 件。',
            '（三）政府信息管理：拟公开的内容先校对、再审查、后发布，涉密内容单独把关。',
            '（四）政府信息公开平台建设：门户网站新开统计、招考、公告等栏目；34 家政务新媒体的管理人员集中培训一次。',
            '（五）监督检查：召开业务培训会、交流会 5 次，发出工作提醒 38 次、交办函 11 份、协办函 30 份；公开工作列入年度工作考核，并通过网上问卷开展社会评议。',
            '2024 年没有因公开工作引发的责任追究。',
          ],
          issues: [
            '存在的问题：少数单位由办公室人员兼做公开工作，栏目更新时快时慢；培训次数偏少。',
            '改进情况：为每个栏目明确责任单位和更新周期，按季度检查；年内增加两次专题培训。',
          ],
          otherMatters: [
            '依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度没有产生信息处理费。',
          ],
        },
      },
    },
  ),
  report('ganzhou-dangqun-2024', '表三总计列漏填：四处错误；Word 粘贴的单元格，数字前后有各种空格', {
    figures: figuresOf(dangqun2024),
    title: '赣州经开区党群工作部2024年政府信息          公开工作年度报告',
    published: '2025-01-22 11:05',
    site: { name: '赣州经济技术开发区', domain: 'dangqun-2024.gov.cn' },
    markup: markupWith({
      title: 'words',
      container: 'trs-view',
      heading: 'spans',
      cell: 'word',
      figure: 'mixedSpaces',
      ghostRow: 'closing',
    }),
    prose: {
      preface: ['本报告依照《中华人民共和国政府信息公开条例》，按国办公开办函〔2021〕30号规定的格式编制。'],
      parts: {
        overview: [
          `（1） ${bookmark}主动公开情况。2024年，区党群工作部主动公开政府信息82条，其中政务动态71条、机构职能1条、财政预决算1条、年度报告1条、信息公开指南1条、建议提案办理7条。`,
          '（2） 依申请公开情况。2024年度受理依申请公开1件，已在规定期限内答复。',
          '（3） 政府信息管理情况。起草、审核、校对各有专人，先审后发。',
          '（4） 政府信息公开平台建设情况。每月自查一次网站内容和链接，发现问题当日处理。',
          '（5） 监督保障情况。参加市、区两级的培训和交叉检查。',
        ],
        issues: [
          '（一）存在的问题。办理申请的经验不足；个别急需公开的信息发布偏晚。',
          '（二）改进情况。整理历年答复作为参考；给每类信息定下发布时限，到期提醒。',
        ],
        otherMatters: ['本年度没有收取信息公开处理费，也没有发出收费通知。'],
      },
    },
  }),
  report(
    'xisaishan-2024',
    '全部为零；标题中的机关用了简称，前言列出四个部分；表格嵌在布局表格里；meta 标签不全',
    {
      figures: figuresOf(xisaishan2024),
      title: '区政数局2024年政府信息公开工作年度报告',
      published: '2025-01-16 15:48',
      site: { name: '西塞山区人民政府', domain: 'xisaishan-2024.gov.cn' },
      markup: markupWith({
        container: 'info',
        meta: 'partial',
        metadata: 'line',
        heading: 'h2',
        layoutTables: 'each',
        ghostRow: 'closingConditional',
        cell: 'paragraph',
      }),
      prose: {
        preface: [],
        parts: {
          overview: [
            '按照《中华人民共和国政府信息公开条例》，现公布西塞山区政数局2024年度政府信息公开年度报告。全文包括政府信息主动公开情况；政府信息依申请公开和不予公开情况；行政复议和行政诉讼情况；存在的主要问题和改进情况。数据统计期限自2024年1月1日起至2024年12月31日止。',
            '（1）政府信息主动公开情况。我局负责汇总并发布全区政务信息，全年通过门户网站发布372条。',
            '（2）政府信息依申请公开情况。我局全年未收到政府信息公开申请。',
            '（3）政府信息管理情况。信息公开由专人负责，发布前逐条核对，严防泄密。',
            '（4）政府信息公开平台建设情况。政务服务中心设有公开专区，方便群众查阅；网站由专业公司协助维护。',
            '（5）监督保障情况。坚持发布审核，定期排查错别字和个人隐私。',
          ],
          issues: [
            '存在的主要问题：主动公开的政策和服务信息数量不足，政策解读的形式单一。',
            `${bookmark}改进情况：归集政务服务、招投标和数字建设方面的信息，按类别补齐；重点政策同步配发图文解读。`,
          ],
          otherMatters: ['本年没有收取信息处理费。'],
        },
      },
    },
  ),
  report(
    'fenyong-qiaowu-2020',
    '2019 年格式；没有第六部分，前言却称六部分；标题分两行；金额写作“0元”；竖排表头',
    {
      figures: figuresOf(qiaowu2020),
      title: '湛江奋勇高新区社会管理与侨务局2020年度政府信息公开工作年度报告',
      published: '2021-01-25 17:20',
      site: { name: '湛江奋勇高新技术产业开发区', domain: 'qiaowu-2020.gov.cn' },
      markup: markupWith({
        title: 'twoLines',
        container: 'xxgkcont',
        heading: 'indented',
        remediesHeader: 'vertical',
        emptyAttachments: true,
        ghostRow: 'breaks',
      }),
      prose: {
        preface: [
          '本报告由湛江奋勇高新区社会管理与侨务局依照《中华人民共和国政府信息公开条例》（国令第711号）和国办公开办函〔2019〕60号编写。全文包括2020年1月1日至2020年12月31日政府信息公开工作总体情况、主动公开、依申请公开、政府信息公开行政复议和行政诉讼、存在问题及改进措施等六部分内容。联系地址：湛江奋勇高新区管委会机关大院，邮编：524232，电话：0759-38156536，传真：0759-8156021。',
        ],
        parts: {
          overview: [
            '2020年，我局在区管委会办公室指导下，按全市政务公开的年度要点安排工作。',
            '（一）加强组织领导。局长任组长，分管副局长任副组长，一名同志专门经办。',
            '（二）健全规章制度。结合本局业务，规定了公开的范围、形式和时限。',
            '（三）拓宽公开渠道。利用电子显示屏、门户网站和微信公众号发布信息。',
            '（四）统一公开内容。重点领域的信息按上级目录整理。',
          ],
          issues: [
            '不足之处：对公开工作重视不够，经办力量薄弱。',
            '改进措施：增加公开渠道，简化查找步骤；安排经办人员参加培训，明确替补人选。',
          ],
        },
        without: ['otherMatters'],
      },
    },
  ),
];
