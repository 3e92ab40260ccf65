/** Pages of the same site that are not a report of the current forms. */
import { plainMarkup } from '../../support/markup/markup';
import { columnName, type Heading, type Site } from '../../support/markup/site';
import { documentHtml } from '../../support/page';

type Place = Pick<Site, 'name' | 'domain'>;

const headingOf = (place: Place, title: string, published: string, column = columnName): Heading => ({
  site: { ...place, idCode: '9902240001', column },
  title,
  organ: place.name,
  published,
  shown: published.slice(0, 10),
});

const row = (cells: readonly (string | number)[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const table = (rows: readonly (readonly (string | number)[])[]): string =>
  `<table class="data" border="1"><tbody>\n${rows.map(row).join('\n')}\n</tbody></table>`;

export function olderReport(place: Place): string {
  const heading = headingOf(place, `${place.name}2016年政府信息公开工作年度报告`, '2017-03-21 10:30');
  const indicators: readonly (readonly [string, string, number | string])[] = [
    ['一、主动公开情况', '', ''],
    ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', 1873],
    ['其中：主动公开规范性文件数', '条', 12],
    ['制发规范性文件总数', '件', 12],
    ['二、回应解读情况', '', ''],
    ['政策解读稿件发布数', '篇', 31],
    ['三、依申请公开情况', '', ''],
    ['（一）收到申请数', '件', 26],
    ['1.当面申请数', '件', 5],
    ['2.传真申请数', '件', 0],
    ['3.网络申请数', '件', 17],
    ['4.信函申请数', '件', 4],
    ['（二）申请办结数', '件', 26],
    ['1.按时办结数', '件', 25],
    ['2.延期办结数', '件', 1],
    ['（三）申请答复数', '件', 26],
    ['1.属于已主动公开范围数', '件', 9],
    ['2.同意公开答复数', '件', 11],
    ['3.不同意公开答复数', '件', 2],
    ['4.申请信息不存在数', '件', 4],
    ['四、行政复议数量', '件', 1],
    ['五、行政诉讼数量', '件', 0],
    ['六、举报投诉数量', '件', 0],
    ['七、依申请公开信息收取的费用', '万元', 0],
  ];
  return documentHtml(
    heading,
    plainMarkup,
    `<h1>${heading.title}</h1>
<p>一、概述</p>
<p>本报告公布2016年1月1日至12月31日的政府信息公开工作情况，统计数据见下表。</p>
<p>二、政府信息公开情况统计表</p>
${table([['统计指标', '单位', '统计数'], ...indicators])}
<p>三、存在的不足和改进</p>
<p>公开的及时性仍需提高，下一年将按月检查栏目更新。</p>`,
  );
}

export function listPage(place: Place): string {
  const organs = ['教育局', '民政局', '财政局', '水利局', '审计局', '白石镇人民政府', '南河街道办事处'];
  const items = [2024, 2023, 2022].flatMap((year) =>
    organs.map(
      (organ, i) =>
        `<li><a href="./t${year + 1}012${i}.html">青禾县${organ}${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-2${i}</span></li>`,
    ),
  );
  const heading = headingOf(place, columnName, '2025-01-27 09:00');
  return documentHtml(
    heading,
    plainMarkup,
    `<h1>${columnName}</h1>
<p>按《中华人民共和国政府信息公开条例》，年度报告包括主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况等内容。</p>
${table([
  ['年度', '单位数', '已发布'],
  ['2024', 42, 42],
  ['2023', 42, 42],
  ['2022', 41, 41],
])}
<ul>
${items.join('\n')}
</ul>
<p>共 3 页　首页　上一页　下一页　尾页</p>`,
  );
}

export function ordinaryPage(place: Place): string {
  const heading = headingOf(place, '政务服务大厅窗口收费标准和办件情况公示', '2025-05-06 08:30', '通知公告');
  return documentHtml(
    heading,
    plainMarkup,
    `<h1>${heading.title}</h1>
<p>现将一季度各窗口的收费标准和办件情况公示如下。</p>
${table([
  ['序号', '收费项目', '类别', '标准（元）', '办件数', '总计'],
  [1, '不动产登记', '行政事业性收费', 80, 1240, 99200],
  [2, '营业执照', '行政许可', 0, 862, 0],
  [3, '特种设备检验', '行政许可', 120, 35, 4200],
  [4, '其他', '行政处罚', '按决定书', 17, '/'],
])}
<p>各窗口工作时间：</p>
${table([
  ['窗口', '上午', '下午'],
  ['综合', '8:30—12:00', '14:00—17:30'],
  ['不动产', '8:30—12:00', '14:00—17:00'],
])}`,
  );
}
