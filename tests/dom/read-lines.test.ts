import { describe, expect, it, test } from 'vitest';
import type { TextLine } from '../../src/core/parse';
import { readLines } from '../../src/dom/read-lines';
import { innermostTables } from '../../src/dom/read-tables';
import { pageOf } from '../support/parse-page';

const TABLE = '<table><tr><td>规章</td></tr></table>';

/** Lines around the tables that are marked as the form’s (all, unless some are). */
function linesIn(page: Document | string, isComplete: (lines: readonly TextLine[]) => boolean = () => false) {
  const parsed = typeof page === 'string' ? pageOf(page) : page;
  const all = [...innermostTables(parsed).entries()];
  const form = all.filter(([, table]) => table.className === 'form');
  return readLines(form.length > 0 ? form : all, isComplete);
}

const texts = (page: Document | string): readonly string[] => linesIn(page).map(({ text }) => text);

describe('a line is what stands between blocks', () => {
  test.each([
    ['paragraphs', '<p>一、总体情况</p><p>二、主动公开情况</p>', ['一、总体情况', '二、主动公开情况']],
    ['headings', '<h2>一、总体情况</h2>', ['一、总体情况']],
    ['words cut over spans', '<p><span>一、</span><b>总体</b><font>情况</font></p>', ['一、总体情况']],
    [
      'words cut over elements of editors',
      '<p><o:p>一、</o:p><ucaptitle>总体情况</ucaptitle></p>',
      ['一、总体情况'],
    ],
    [
      'line breaks',
      '<div>一、总体情况<br>二、主动公开情况<br/>某某</div>',
      ['一、总体情况', '二、主动公开情况'],
    ],
    [
      'text without an element of its own',
      '一、总体情况<p>某某</p>二、主动公开情况',
      ['一、总体情况', '二、主动公开情况'],
    ],
    [
      'blocks in inline elements',
      '<span><p>一、总体情况</p><p>二、主动公开情况</p></span>',
      ['一、总体情况', '二、主动公开情况'],
    ],
    [
      'blocks deep in inline elements',
      '<font><span><p>一、总体情况</p></span><span><p>二、主动公开情况</p></span></font>',
      ['一、总体情况', '二、主动公开情况'],
    ],
    ['a break inside an inline element', '<p><strong>一、<br>总体情况</strong></p>', ['一、总体情况']],
    ['comments', '<p>一、<!-- 不是这个 -->总体情况</p>', ['一、总体情况']],
    ['deep wrapping', `${'<div>'.repeat(50)}一、总体情况${'</div>'.repeat(50)}`, ['一、总体情况']],
    ['a title', '<h1>青禾县2024年政府信息公开工作年度报告</h1>', ['青禾县2024年政府信息公开工作年度报告']],
    [
      'a heading and prose in one element',
      `<div>一、总体情况<p>${'本县全年公开信息若干。'.repeat(20)}</p></div>`,
      ['一、总体情况'],
    ],
    [
      'a heading that prose follows in the same line',
      `<p>一、总体情况${'本县全年公开信息若干。'.repeat(20)}</p>`,
      [],
    ],
    ['traditional characters', '<p>一、總體情況</p>', ['一、總體情況']],
  ])('%s', (_, html, expected) => {
    expect(texts(html + TABLE)).toEqual(expected);
  });

  test.each(['script', 'style', 'noscript', 'template', 'textarea', 'select'])(
    'what is in a %s is no text',
    (name) => {
      const page = pageOf(`<p>一、总体情况</p>${TABLE}`);
      const silent = page.createElement(name);
      silent.textContent = '二、主动公开情况';
      page.body.prepend(silent);
      expect(texts(page)).toEqual(['一、总体情况']);
    },
  );
});

test('each line knows the form table before it', () => {
  const page = `
    <h1>青禾县2024年政府信息公开工作年度报告</h1><p>一、总体情况</p>
    <table class="form"><tr><td>规章</td></tr></table><p>三、收到和处理政府信息公开申请情况</p>
    <table><tr><td>四、政府信息公开行政复议情况</td></tr></table>
    <div><table class="form"><tr><td>总计</td></tr></table></div><p>五、存在的主要问题及改进情况</p>`;
  expect(linesIn(page)).toEqual([
    { text: '青禾县2024年政府信息公开工作年度报告', after: -1 },
    { text: '一、总体情况', after: -1 },
    { text: '三、收到和处理政府信息公开申请情况', after: 0 },
    { text: '四、政府信息公开行政复议情况', after: 0 },
    { text: '五、存在的主要问题及改进情况', after: 2 },
  ]);
});

test('words inside the form’s tables are not read', () => {
  expect(texts('<table><tr><td>一、总体情况</td></tr></table>')).toEqual([]);
});

describe('the page is read from the tables outwards', () => {
  const page = `
    <header><p>二、主动公开情况</p></header>
    <main><p>一、总体情况</p><div>${TABLE}</div><p>六、其他需要报告的事项</p></main>`;

  test('no further than needed', () => {
    const seen: (readonly TextLine[])[] = [];
    const lines = linesIn(page, (found) => {
      seen.push(found);
      return found.some(({ text }) => text.startsWith('一、'));
    });
    expect(lines).toEqual([
      { text: '一、总体情况', after: -1 },
      { text: '六、其他需要报告的事项', after: 0 },
    ]);
    expect(seen.map((each) => each.length)).toEqual([0, 2]);
  });

  test('to the end when nothing is enough, each line once and in order', () => {
    expect(linesIn(page)).toEqual([
      { text: '二、主动公开情况', after: -1 },
      { text: '一、总体情况', after: -1 },
      { text: '六、其他需要报告的事项', after: 0 },
    ]);
  });

  test('a line that begins inside and goes on outside is one line', () => {
    const page = `<section>二、主动公开<span>情况<b>${TABLE}</b>三、收到和处理</span>申请情况</section><p>五、存在的问题</p>`;
    expect(texts(page)).toEqual(['二、主动公开情况', '三、收到和处理申请情况', '五、存在的问题']);
  });
});

test('without a table there is nothing to read around', () => {
  expect(readLines([], () => false)).toEqual([]);
});

describe('pages made to be slow', () => {
  const within = (most: number, work: () => void) => {
    const start = performance.now();
    work();
    expect(performance.now() - start).toBeLessThan(most);
  };

  it('elements nested without end', () => {
    const page = pageOf(TABLE);
    let inner: Element = page.body;
    for (let depth = 0; depth < 5000; depth++) {
      const next = page.createElement(depth % 2 ? 'div' : 'span');
      inner.append(next);
      inner = next;
    }
    inner.textContent = '一、总体情况';
    within(1500, () => linesIn(page));
  });

  it('headings without end', () => {
    const page = pageOf('<p>一、总体情况</p>'.repeat(100_000) + TABLE);
    within(1500, () => expect(linesIn(page).length).toBeLessThanOrEqual(2000));
  });

  it('one endless line', () => {
    for (const unit of ['一 ', '总 ', '其\u3000', '、']) {
      const page = pageOf(`<p>${unit.repeat(200_000)}</p>${TABLE}`);
      within(1500, () => expect(linesIn(page)).toEqual([]));
    }
  });
});
