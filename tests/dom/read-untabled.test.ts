import { describe, expect, it, test } from 'vitest';
import { readUntabled } from '../../src/dom/read-untabled';
import { expectWithin, walk } from '../support/linear';
import { pageOf } from '../support/parse-page';

const TITLE = '青禾县2024年政府信息公开工作年度报告';
const head = `<title>${TITLE}_青禾县人民政府</title><base href="https://www.qinghe.gov.cn/nb/">`;
const parts = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
];
const headings = parts.map((part) => `<p>${part}</p>`).join('');
const read = (body: string, tags = head) => readUntabled(pageOf(body, tags));

describe('a report whose tables are pictures', () => {
  test('pictures under the headings are counted', () => {
    expect(read(`${headings}<img src="a.png"><p><img src="b.png" width="640"></p>`)).toEqual({
      kind: 'untabled',
      title: TITLE,
      pictures: 2,
      attachments: [],
    });
  });

  test.each([
    ['before the headings', `<img src="banner.png" width="900">${headings}`],
    ['as small as an icon', `${headings}<img src="icon.png" width="16">`],
    ['under fewer than three headings', '<p>一、总体情况</p><img src="a.png">'],
  ])('not those %s', (_, body) => {
    expect(read(body)).toEqual({ kind: 'none' });
  });
});

describe('a report that is only an attachment', () => {
  const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;
  const attachments = (body: string) => {
    const found = read(body);
    return found.kind === 'untabled' ? found.attachments : [];
  };

  test.each([
    ['./P0202501.doc', '年度报告.doc'],
    ['./P0202501.docx', '年度报告'],
    ['/files/1.pdf?id=3', '年度报告'],
    ['/files/1.PDF', '年度报告'],
    ['/files/1.ofd#page=2', '年度报告'],
    ['/files/1.wps', '年度报告'],
    ['/files/1.xlsx', '年度报告'],
    ['/files/1.zip', '年度报告'],
    ['/download?id=7', '年度报告.pdf'],
  ])('%s, called %s', (href, text) => {
    expect(attachments(link(href, text))).toEqual([
      { text, url: new URL(href, 'https://www.qinghe.gov.cn/nb/').href },
    ]);
  });

  test.each([
    ['a page', link('/nb/1.html', '年度报告')],
    ['a script', link('javascript:open("1.pdf")', '年度报告.pdf')],
    ['a mail', link('mailto:a@b.cn?subject=1.pdf', '年度报告.pdf')],
    ['data', link('data:text/html,1.pdf', '年度报告.pdf')],
    ['no address', '<a name="1.pdf">年度报告.pdf</a>'],
  ])('%s is none', (_, body) => {
    expect(read(body)).toEqual({ kind: 'none' });
  });

  test('each address once, a nameless one by its address, and not without end', () => {
    expect(attachments(link('1.pdf', '一') + link('1.pdf', '二'))).toHaveLength(1);
    expect(attachments(link('1.pdf', ' '))).toEqual([
      { text: 'https://www.qinghe.gov.cn/nb/1.pdf', url: 'https://www.qinghe.gov.cn/nb/1.pdf' },
    ]);
    expect(
      attachments(Array.from({ length: 500 }, (_, each) => link(`${each}.pdf`, '件')).join('')).length,
    ).toBeLessThan(50);
    expect(attachments(link('1.pdf', '名'.repeat(5000)))[0]?.text.length).toBeLessThanOrEqual(200);
  });
});

describe('what is no report', () => {
  test.each([
    ['a page with another title', '<title>青禾县人民政府</title>'],
    ['a list of reports, whose title names no year', '<title>政府信息公开年度报告_青禾县人民政府</title>'],
    ['a page without title', ''],
  ])('%s', (_, tags) => {
    expect(read(`${headings}<img src="a.png"><a href="1.pdf">1.pdf</a>`, tags)).toEqual({ kind: 'none' });
  });

  test('a title with nothing to show for it', () => {
    expect(read('<p>内容正在更新</p>')).toEqual({ kind: 'none' });
  });
});

it('is quick on pages made to be slow', () => {
  const page = pageOf(
    `${headings}${'<span><p>一、</p></span>'.repeat(20_000)}${'<img>'.repeat(20_000)}${'<a href="1.html">x</a>'.repeat(20_000)}`,
    head,
  );
  expectWithin(
    20,
    () => readUntabled(page),
    () => walk(page),
  );
});
