import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFinding } from '../../../src/core/rule';
import { findingsInPageOrder } from '../../../src/core/summary';
import { decide, decidedIn, reportIdOf } from '../../../src/decisions/decision';
import { findingAsText, findingsAsHtml, findingsAsText } from '../../../src/export/findings';
import { toJson } from '../../../src/export/json';
import { reportSchema } from '../../../src/export/schema';
import { tablesAsHtml } from '../../../src/export/tables';
import { withCells, zeroFigures } from '../../support/figures';
import { law } from '../../support/law';
import { said, saidOf } from '../../support/said-report';
import { auditedOf, consistentFigures, placeOf, readingOf, sourceOf } from '../../support/sample-report';
import { wordsOf } from '../../support/words';

const words = wordsOf();
const form = '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号，试行格式为〔2019〕60号）';

test('findings as a letter: head, count, and each finding with cell, formula, numbers and basis', () => {
  const audited = auditedOf(
    withCells(consistentFigures(), {
      'proactive.fees.amount': 1.1234567,
      'applications.granted.total': 133,
      'remedies.review.pending': null,
    }),
    {
      headings: [
        { section: 'overview', text: '一、总体情况', exact: true, numbered: true, inTable: false, order: 0 },
      ],
    },
  );
  const [first] = findingsInPageOrder(audited.outcomes);
  const outcomes = audited.outcomes.filter(({ rule, at }) => rule !== 'STR-01' || at === first?.at);
  const letter = findingsAsText({ ...audited, outcomes }, sourceOf(audited.report), words, '0.1.0');
  const passed = outcomes.filter(({ kind }) => kind === 'pass').length;
  const notApplicable = outcomes.filter(({ kind }) => kind === 'notApplicable').length;
  expect(letter.split('\n')).toEqual([
    '政府信息公开工作年度报告核对问题清单',
    '机关：青禾县人民政府',
    '年度：2024',
    '报告：青禾县人民政府2024年政府信息公开工作年度报告',
    '地址：https://www.qinghe.gov.cn/zwgk/nb/202501/t20250124_1.html',
    '读取时间：2025-03-03 10:15（北京时间）',
    '核对工具：勾稽 0.1.0',
    '',
    `错误 3 处，提示 1 处，留意 1 处，待核 1 处；另有 ${passed} 项通过，${notApplicable} 项不适用。`,
    '',
    '可能的原因（按勾稽关系推算，供核对）',
    '   第 3、4 项：（一）予以公开 · 总计 应为 132（现为 133）：1 处改动可消除 2 处不符',
    '',
    '1. 【错误】二、主动公开政府信息情况',
    '   没有找到“二、主动公开政府信息情况”这一部分。',
    '   规则 STR-01：六个部分齐全、标题规范、顺序正确；一至六各部分标题依次各出现一次',
    `   依据：《中华人民共和国政府信息公开条例》第五十条；${form}`,
    '',
    '2. 【提示】表二（主动公开政府信息情况）：行政事业性收费 · 本年收费金额（单位：万元）',
    '   1.1234567 万元有 7 位小数，细到 1 分以下，不可能是实际金额。',
    '   规则 CEL-05：收费金额精确到元即可；本年收费金额（万元）的小数不超过 4 位；超过 6 位则细于 1 分',
    '   依据：表二注明单位为万元（由表式或算术推出）',
    '',
    '3. 【错误】表三（收到和处理政府信息公开申请情况）：（一）予以公开 · 总计',
    '   “（一）予以公开”各类申请人合计 132，总计填 133，相差 1。',
    '   规则 T3-01：总计等于各类申请人之和；自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计',
    '   数字：自然人 121 + 商业企业 11 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 132；总计 133；相差 1',
    `   依据：${form}表三表头（由表式或算术推出）`,
    '',
    '4. 【错误】表三（收到和处理政府信息公开申请情况）：（七）总计 · 总计',
    '   “总计”一列各项办理结果合计 229，（七）总计填 228，相差 1。',
    '   规则 T3-02：办理结果总计等于各项结果之和；（一）至（六）各行之和 = （七）总计',
    '   数字：（一）予以公开 133 + （二）部分公开 20 + （三）5.属于三类内部事务信息 7 + （四）1.本机关不掌握相关政府信息 53 + （五）1.信访举报投诉类申请 13 + （六）3.其他 3 + 其余 15 项均为 0 = 229；（七）总计 228；相差 1',
    `   依据：${form}表三（由表式或算术推出）`,
    '',
    '5. 【留意】表四（行政复议、行政诉讼情况）：行政复议 · 尚未审结',
    '   有 1 个空白格。空白不等于 0。',
    '   规则 CEL-01：数据格不留空白；数据格 ≠ 空白',
    '   依据：没有数字时填 0 是通行做法（实务做法，未见明文）',
    '',
    '6. 【待核】表四（行政复议、行政诉讼情况）：行政复议 · 总计',
    '   有空白或非数字的格，不能断定。空白按 0 计时，“行政复议”两边都是 12，相等。',
    '   规则 T4-01：总计等于四种结果之和；结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
    '   数字：结果维持 11 + 结果纠正 0 + 其他结果 1 + 尚未审结 空白 ≥ 12（空白未计）；总计 12',
    `   依据：${form}表四表头（由表式或算术推出）`,
  ]);
});

test('a report without findings says so, and how much was checked', () => {
  const audited = auditedOf(zeroFigures('2019'));
  const passed = audited.outcomes.filter(({ kind }) => kind === 'pass').length;
  expect(findingsAsText(audited, sourceOf(audited.report), words, '0.1.0').split('\n\n')[1]).toBe(
    `没有发现问题：${passed} 项通过，${audited.outcomes.length - passed} 项不适用。`,
  );
  expect(findingsAsHtml(audited, sourceOf(audited.report), words, '0.1.0')).not.toContain('<ol>');
});

test('what the page does not say is said to be missing; the publisher stands in for the organ', () => {
  const audited = auditedOf(zeroFigures('2021'), { organ: null, year: null, title: null });
  const head = (publisher: string | null) =>
    findingsAsText(audited, sourceOf(audited.report, { publisher }), words, '0.1.0').split('\n').slice(1, 4);
  expect(head(null)).toEqual(['机关：未找到', '年度：未找到', '报告：未找到']);
  expect(head('青禾县财政局')[0]).toBe('机关：青禾县财政局');
});

test('many cells are named row by row, blanks by name alone', () => {
  const audited = auditedOf(
    withCells(zeroFigures('2021'), {
      'applications.new.natural': null,
      'applications.new.legal': null,
      'applications.partial.total': null,
      'applications.granted.natural': '/',
      'applications.granted.business': '无',
    }),
  );
  const cells = findingsAsText(audited, sourceOf(audited.report), words, '0.1.0')
    .split('\n')
    .filter((line) => line.includes('所涉各格'));
  expect(cells).toEqual([
    '   所涉各格：一、本年新收政府信息公开申请数量：自然人、法律服务机构；（二）部分公开：总计',
    '   所涉各格：（一）予以公开：自然人 “/”、商业企业 “无”',
  ]);
});

test('one finding by itself: figures that fit no column in their order, and the only repair as a possible cause', () => {
  const cells = [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3].map((value, col) => ({
    place: placeOf('remedies', 3, col),
    reading: readingOf(value),
  }));
  const audited = auditedOf(
    { ...consistentFigures(), remedies: {} },
    { faults: { remedies: [{ kind: 'cellCount', row: null, label: '', found: 16, wanted: 15, cells }] } },
  );
  const [finding] = findingsInPageOrder(audited.outcomes);
  expect(finding && findingAsText(finding, audited, words).split('\n')).toEqual([
    '【错误】四、政府信息公开行政复议、行政诉讼情况',
    '   “表四（行政复议、行政诉讼情况）”有 16 个数据格，应为 15 个。无法确定各数属于哪一栏，本表的加总未作判断。',
    '   规则 STR-04：表三、表四数据格数正确；表三每行 7 个数据格；表四 15 个数据格',
    '   所涉各格：表四（行政复议、行政诉讼情况）：11、0、1、0、12、0、0、0、0、0、0、0、0、2、1、3',
    '   可能的原因：只有一种改法能让三组都对上：11 0 1 0 12 0 0 0 0 0 0 0 2 1 3。仅供参考，请以机关核实为准。',
    `   依据：${form}表三、表四`,
  ]);
});

test('as HTML: the same words, and what a page says stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>&"\'';
  const audited = auditedOf(
    withCells(consistentFigures(), {
      'applications.new.natural': `${hostile}\n\t2`,
      'remedies.review.total': 13,
    }),
    { organ: `${hostile}\n换行`, title: hostile },
  );
  const source = sourceOf(audited.report, { url: `https://example.gov.cn/?q=${hostile}` });
  const $ = cheerio.load(findingsAsHtml(audited, source, words, '0.1.0'));
  const names = new Set(
    $('body *')
      .toArray()
      .map((element) => element.tagName),
  );
  expect([...names].sort()).toEqual(['b', 'br', 'h1', 'li', 'ol', 'p']);
  const plain = findingsAsText(audited, source, words, '0.1.0');
  $('br').replaceWith('\n');
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim().replace(/^\d+\. /, ''))
      .filter((line) => line !== '');
  expect(lines($('body').text())).toEqual(lines(plain));
  expect(plain).toContain(`机关：${hostile} 换行\n`);
});

test('words against the tables: the part, the sentence, both figures, and the cell that says otherwise', () => {
  const letter = findingsAsText(said, sourceOf(said.report), words, '0.1.0');
  const items = letter.split('\n\n').slice(2);
  expect(items.map((item) => item.split('\n')[0])).toEqual([
    '1. 【错误】报告整体',
    '2. 【错误】报告整体',
    '3. 【错误】一、总体情况',
    '4. 【错误】一、总体情况',
    '5. 【待核】一、总体情况',
    '6. 【错误】四、政府信息公开行政复议、行政诉讼情况',
  ]);
  const [, period, received, , whole, upheld] = items.map((item) =>
    item.split('\n').filter((line) => /^ {3}(?:原文|文中|数字|表中|所涉)/.test(line)),
  );
  expect(period).toEqual(['   原文：“所列数据的统计期限自2023年1月1日起至2023年12月31日止。”']);
  expect(received).toEqual([
    '   原文：“2024年，共收到政府信息公开申请 231 件，上年结转 9 件；”',
    expect.stringMatching(/231.*230/),
    '   数字：文中 231；一、本年新收政府信息公开申请数量 · 总计 230；相差 1',
  ]);
  expect(whole?.[0]).toBe('   原文：“全县各单位共收到政府信息公开申请 950 件。”');
  expect(whole?.at(-1)).toBe('   数字：文中 950；一、本年新收政府信息公开申请数量 · 总计 230；相差 720');
  expect(upheld).toEqual([
    '   原文：“本年度发生行政复议 12 件，均获维持；”',
    expect.stringContaining('1 件'),
    '   表中：行政复议：其他结果 1',
  ]);
});

test('an amount in 元 is not set against 万元 in one formula: the cell is named with its own figure', () => {
  const audited = saidOf({ overview: '2024年，行政事业性收费 20 万元。' });
  const finding = findingsInPageOrder(audited.outcomes).find(({ rule }) => rule === 'N-10');
  const lines = finding ? findingAsText(finding, audited, words).split('\n') : [];
  expect(lines.some((line) => line.includes('数字：'))).toBe(false);
  expect(lines).toContain('   表中：行政事业性收费：本年收费金额（单位：万元） 14.4321');
  expect(lines[2]).toMatch(/200000.*144321/);
});

test('one finding about words by itself, its sentence on one line', () => {
  const audited = saidOf({ overview: '2024年，共收到政府信息公开申请\u3000231\u00a0件。' });
  const finding = findingsInPageOrder(audited.outcomes).find(({ rule }) => rule === 'N-01');
  expect(finding && findingAsText(finding, audited, words).split('\n').slice(0, 2)).toEqual([
    '【错误】一、总体情况',
    '   原文：“2024年，共收到政府信息公开申请 231 件。”',
  ]);
});

test('in English', () => {
  const audited = auditedOf(withCells(consistentFigures(), { 'remedies.review.total': 13 }));
  const letter = findingsAsText(audited, sourceOf(audited.report), wordsOf('en'), '0.1.0');
  const [, , causes, item] = letter.split('\n\n');
  expect(causes?.split('\n')).toEqual([
    'Likely causes (reckoned from the relations between the figures, to be checked)',
    '   Item(s) 1: 5 different changes would do; none stands out',
    '   · 行政复议 · 总计 would be 12 (now 13)',
    '   · 行政复议 · 结果维持 would be 12 (now 11)',
    '   · 行政复议 · 结果纠正 would be 1 (now 0)',
    '   · 行政复议 · 其他结果 would be 2 (now 1)',
    '   · 行政复议 · 尚未审结 would be 1 (now 0)',
  ]);
  expect(item?.split('\n').slice(0, 3)).toEqual([
    '1. [Error] Table 4 (reviews and lawsuits): 行政复议 · 总计',
    '   “行政复议”: the four results add up to 12, the total says 13, 1 apart.',
    '   Rule T4-01: The total is the sum of the four results; 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
  ]);
});

describe('with decisions', () => {
  const audited = auditedOf(
    withCells(consistentFigures(), { 'applications.new.total': 213, 'applications.granted.natural': 122 }),
  );
  const source = sourceOf(audited.report);
  const report = reportIdOf(source.url, 0, audited.report);
  const findings = findingsInPageOrder(audited.outcomes);
  const at = new Date('2026-11-21T08:00:00Z');
  const wishes = [
    { state: 'dismissed', note: '已电话核实\n<b>系漏填</b>' },
    { state: 'confirmed', note: '' },
    { state: 'open', note: '待回复' },
  ] as const;
  const decisions = wishes.flatMap((wish, index) => {
    const finding = findings[index];
    return finding ? [decide(report, finding, wish, at)] : [];
  });
  const decided = decidedIn(decisions, report, audited.outcomes);

  test('each stands under its finding; what was dismissed stands at the end, in a list of its own', () => {
    const letter = findingsAsText(audited, source, words, '1', decided);
    const blocks = letter.split('\n\n');
    expect(findings).toHaveLength(4);
    expect(blocks[1]).toMatch(/^错误 3 处.*\n另有 1 处经人工排除，列在最后。$/);
    // Causes name their items by the numbers these have in the list.
    expect(blocks[2]?.match(/第 [\d、]+ 项/g)).toEqual(['第 3 项', '第 1、2 项']);
    expect(blocks.slice(3).map((block) => block.split('\n')[0]?.slice(0, 8))).toEqual([
      '1. 【错误】表',
      '2. 【错误】表',
      '3. 【错误】表',
      '经人工排除的（1',
      '1. 【错误】表',
    ]);
    expect(blocks[3]).toMatch(/\n {3}已确认$/);
    expect(blocks[4]).toMatch(/\n {3}备注：待回复$/);
    // On one line, whatever was typed.
    expect(blocks[7]).toMatch(/\n {3}已排除：已电话核实 <b>系漏填<\/b>$/);
    const $ = cheerio.load(findingsAsHtml(audited, source, words, '1', decided));
    expect($('h2').text()).toBe('经人工排除的（1 处）');
    expect(
      $('ol')
        .toArray()
        .map((list) => $(list).children('li').length),
    ).toEqual([3, 1]);
    expect($('h2 + ol').text()).toContain('已排除：已电话核实 <b>系漏填</b>');
  });

  test('a cause of nothing but what was dismissed is not told', () => {
    const all = findings.map((finding) => decide(report, finding, wishes[0], at));
    const letter = findingsAsText(audited, source, words, '1', decidedIn(all, report, audited.outcomes));
    expect(letter).toContain('另有 4 处经人工排除');
    expect(letter).not.toContain(words('copy_causes'));
  });

  test('one finding by itself has its decision too', () => {
    const [first] = findings;
    if (!first) throw new Error('nothing is wrong');
    expect(findingAsText(first, audited, words, decided)).toContain('已排除：已电话核实');
    expect(findingAsText(first, audited, words)).not.toContain('已排除');
  });

  test('in the JSON: what was decided, when, and null for what is open; the summary counts all', () => {
    const json = toJson(audited, source, words, '1', decided);
    expect(reportSchema.safeParse(json).error).toBeUndefined();
    expect(json.findings.map(({ decision }) => decision)).toEqual([
      { state: 'dismissed', note: '已电话核实\n<b>系漏填</b>', at: '2026-11-21T08:00:00.000Z' },
      { state: 'confirmed', note: '', at: '2026-11-21T08:00:00.000Z' },
      null,
      null,
    ]);
    expect(json.summary).toEqual(toJson(audited, source, words, '1').summary);
  });

  test('a figure is not shaded for what was dismissed', () => {
    const shaded = (of: typeof decided) =>
      cheerio.load(tablesAsHtml(audited, words, of))('td[style*="#f8c9c4"]').length;
    expect(shaded(new Map())).toBe(4);
    expect(shaded(decided)).toBe(3);
  });
});

test('nothing a page can say, or a person notes, becomes markup or a formula in the list', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r\n',
        '"',
        '<b>',
        '&',
        '1',
        '＝',
        '\u200b',
        '=HYPERLINK("x")',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  law(
    [hostile, fc.constantFrom('zh_CN' as const, 'en' as const)],
    (text, language) => {
      const said = wordsOf(language);
      const audited = auditedOf(
        withCells(consistentFigures(), { 'applications.new.natural': text, 'remedies.review.total': 13 }),
        { organ: text, title: text },
      );
      const source = sourceOf(audited.report, { url: text });
      const id = reportIdOf(source.url, 0, audited.report);
      const at = new Date('2026-11-21T08:00:00Z');
      const decisions = audited.outcomes
        .filter(isFinding)
        .map((finding, index) =>
          decide(id, finding, { state: index % 2 === 0 ? 'dismissed' : 'confirmed', note: text }, at),
        );
      const decided = decidedIn(decisions, id, audited.outcomes);
      const letters = [
        findingsAsText(audited, source, said, '1', decided),
        ...audited.outcomes.filter(isFinding).map((one) => findingAsText(one, audited, said, decided)),
      ];
      for (const cell of letters.flatMap((letter) => letter.split(/[\t\r\n]/)))
        expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@"＝＋－＠＂]/u);
      const $ = cheerio.load(findingsAsHtml(audited, source, said, '1', decided));
      const names = $('body *')
        .toArray()
        .map((element) => element.tagName);
      for (const name of names) expect(['b', 'br', 'h1', 'h2', 'li', 'ol', 'p']).toContain(name);
      for (const element of $('p, li, b, h1, h2').toArray())
        expect(element.attribs).not.toHaveProperty('onerror');
    },
    60,
  );
});
