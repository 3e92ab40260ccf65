/**
 * What may be on a page beside a report, around it or in it: all that HTML allows, and all that pages were seen to do.
 * Each trouble is one change of a page's HTML. One that `touches` the report may change how it reads; after any other
 * one every cell must still be read right.
 */
import fc from 'fast-check';
import { hostileTexts } from '../support/hostile';

export type Trouble = { readonly touches: boolean; readonly change: (html: string) => string };

const beside = (extra: string): Trouble => ({ touches: false, change: (html) => atEnd(html, extra) });
const before = (extra: string): Trouble => ({
  touches: true,
  change: (html) => html.replace('<main>', () => `${extra}<main>`),
});
const around = (open: string, close: string): Trouble => ({
  touches: false,
  change: (html) => html.replace('<main>', () => `${open}<main>`).replace('</main>', () => `</main>${close}`),
});

function atEnd(html: string, extra: string): string {
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + extra : html.slice(0, end) + extra + html.slice(end);
}

/** Runs in the page, in the page's own world, before anybody reads it. */
const scripted = (code: string): string => `<script>${code}</script>`;
const script = (code: string): Trouble => beside(scripted(code));

const touching = (trouble: Trouble): Trouble => ({ ...trouble, touches: true });
const from = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
/** Few of the large ones: they say the same every time, and take their time to parse. */
const size = (...sizes: readonly number[]) =>
  fc.oneof(
    ...sizes.map((value, at) => ({ weight: 4 ** (sizes.length - at), arbitrary: fc.constant(value) })),
  );

const TAGS =
  'table caption colgroup col thead tbody tfoot tr td th p div b a form select option button template svg math foreignObject object li dl frameset iframe noscript title textarea style br input hr img meta main body html x-a'.split(
    ' ',
  );
/** Those that would swallow what comes behind them are closed again. */
const SWALLOWS = 'select option template iframe noscript title textarea style svg math object'.split(' ');

const soup = fc
  .array(
    fc.tuple(
      from(...TAGS),
      from('<', '</', '<', ''),
      from('', '1', '公开', '自然人', ' rowspan=0', ' colspan=9'),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((pieces) => {
    const tags = pieces.map(([tag, open, extra]) =>
      open === '' ? extra : open === '</' ? `</${tag}>` : `<${tag}${extra.startsWith(' ') ? extra : ''}>`,
    );
    return `${tags.join('')}${SWALLOWS.map((tag) => `</${tag}>`).join('')}`;
  });

const cellsOf = (rows: number, width: number, cell: string) =>
  `<table>${`<tr>${cell.repeat(width)}</tr>`.repeat(rows)}</table>`;

/** Names by which a form's own child, or a picture, stands in for what the DOM says of the form or the document. */
const OF_FORMS =
  'textContent nodeType nodeName localName parentNode parentElement firstChild lastChild nextSibling previousSibling childNodes children contains compareDocumentPosition getAttribute setAttribute hasAttribute removeAttribute hidden style ownerDocument isConnected getClientRects getBoundingClientRect querySelector querySelectorAll closest matches scrollIntoView append remove attributes tagName innerText id rows tBodies cells length'.split(
    ' ',
  );
const OF_DOCUMENTS =
  'body head title documentElement querySelector querySelectorAll getElementsByTagName createElement createRange createTreeWalker links images location defaultView activeElement getSelection addEventListener URL baseURI textContent contains nodeType readyState hidden'.split(
    ' ',
  );

const clobbers = (names: readonly string[], tag: string): string =>
  names.map((name) => `<${tag} name="${name}" id="${name}">`).join('');

const INVISIBLE = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u202a',
  '\u202c',
  '\u2028',
  '\u2066',
  '\u2069',
  '\u180e',
];

/** Changes the text nodes of the report's cells. */
const inCells = (change: string): string =>
  scripted(`for (const table of document.querySelectorAll('main table')) {
  const walker = document.createTreeWalker(table, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.data;
    if (own.trim() !== '') { const at = own.length - own.trimStart().length; node.data = ${change}; }
  }
}`);

const POISONS = [
  'Array.prototype.push = Array.prototype.map = Array.prototype[Symbol.iterator] = () => { throw 1; };',
  'String.prototype.normalize = String.prototype.trim = String.prototype.replace = () => "9";',
  'Object.defineProperty(Node.prototype, "textContent", { get: () => "9", set() {} });',
  'Element.prototype.getAttribute = Element.prototype.setAttribute = () => { throw 1; };',
  'Document.prototype.createElement = Document.prototype.querySelectorAll = () => { throw 1; };',
  'Object.defineProperty(Object.prototype, "kind", { get: () => "reports", set() { throw 1; } });',
  'for (const name of ["Map", "Set", "Promise", "MutationObserver", "Highlight", "performance", "setTimeout"]) window[name] = undefined;',
  'RegExp.prototype.exec = () => null; JSON.parse = JSON.stringify = () => { throw 1; };',
  'Object.defineProperty(HTMLTableElement.prototype, "rows", { get: () => [] });',
  'document.addEventListener = () => { throw 1; }; Event.prototype.stopPropagation = null;',
];

const FREEZES = [
  'Object.freeze(document);',
  'Object.freeze(window.Node.prototype); Object.freeze(Element.prototype);',
  'for (const one of document.querySelectorAll("*")) Object.freeze(one);',
  'Object.freeze(Object.prototype); Object.freeze(Array.prototype);',
  'Object.preventExtensions(document.documentElement); Object.seal(document.body);',
];

const OWN_CARDS = [
  'throw 1',
  'super(); this.attachShadow({ mode: "open" })',
  'super(); this.remove(); document.body.innerHTML += ""',
  'return document.createElement("p")',
];

const texts = Object.values(hostileTexts(3000));

export const troubles: { readonly [kind: string]: fc.Arbitrary<Trouble> } = {
  nothing: fc.constant(beside('')),
  'misnested behind': soup.map(beside),
  'misnested before': soup.map(before),
  'misnested around': fc
    .tuple(
      from('<table>', '<table><tr>', '<form><table>', '<b><table><tr><td>', '<p><i>', '<table><caption>'),
      from('', '</td>', '</table>', '</p></b>'),
    )
    .map(([open, close]) => touching(around(open, close))),
  'foster-parented': from(
    '<table><p>公开</p><tr>自然人<td>1</td></tr>x<div>1</div></table>',
    '<table><tr><form><input><td>公开</td></form></tr></table>',
    '<table><select><tr><td>1</table>',
  ).map(beside),
  'span bomb': fc
    .tuple(
      size(1, 10, 100),
      from(1, 3),
      from('公开', '自然人', '1'),
      from('65534', '0', '-3', '1e3', '99999999999'),
    )
    .map(([rows, width, text, span]) =>
      beside(cellsOf(rows, width, `<td rowspan=${span} colspan=1000>${text}</td>`)),
    ),
  'many cells': fc
    .tuple(size(100, 1000, 10_000, 100_000), from(1, 10, 100), from('<td>公开', '<td>1', '<td>'))
    .map(([cells, width, cell]) => beside(cellsOf(Math.ceil(cells / width), width, cell))),
  'many tables': fc
    .tuple(size(20, 200, 2000), from('公开', '自然人', ''))
    .map(([count, text]) => beside(`<table><tr><td>${text}</table>`.repeat(count))),
  'nested tables': fc
    .tuple(size(5, 50, 1000), from('公开', '1'))
    .map(([depth, text]) => beside(`<table><tr><td>${text}`.repeat(depth))),
  'report nested in tables': size(1, 10, 100).map((depth) =>
    around('<table><tr><td>'.repeat(depth), '</table>'.repeat(depth)),
  ),
  deep: size(10, 100, 480).map((depth) => around('<div>'.repeat(depth), '</div>'.repeat(depth))),
  empty: from(
    '<table></table>',
    '<table><tr></table>',
    '<table><tbody></tbody><tbody><tr></tr></tbody></table>',
    '<table><caption></caption></table>',
    '<table><tr><td><tr><td></table>',
    '<form></form><p></p><a></a><img>',
    '<template></template>',
    '<title></title>',
    '<meta name><meta content>',
  ).map(beside),
  'empty page': from(
    '',
    ' ',
    '<!--',
    '<table>',
    '<html>',
    '<title>',
    '<!DOCTYPE html>',
    '<frameset><frame></frameset>',
    '\u0000',
    '<svg><table></table></svg>',
    '<title>2024年政府信息公开工作年度报告</title>',
  ).map((html) => ({ touches: true, change: () => html })),
  gutted: from(
    'document.documentElement.remove()',
    'document.body.remove()',
    'document.head.remove()',
    'document.replaceChildren(document.createElement("table"))',
    'document.documentElement.replaceWith(document.createElementNS("http://www.w3.org/2000/svg", "svg"))',
    'document.querySelector("main")?.replaceChildren()',
  ).map((code) => touching(script(code))),
  'form around': fc
    .subarray(OF_FORMS, { minLength: 1 })
    .map((names) => around(`<form>${clobbers(names, 'input')}`, '</form>')),
  'forms in the report': fc.subarray(OF_FORMS, { minLength: 1 }).map(
    (names): Trouble => ({
      touches: false,
      change: (html) =>
        html.replace('</main>', () => `<p>附：</p><form>${clobbers(names, 'input')}搜索</form></main>`),
    }),
  ),
  'forms and fields in cells': fc
    .subarray(OF_FORMS)
    .map((names) =>
      beside(
        `<table><tr><td>公开<form>${clobbers(names, 'input')}</form><td><select><option>1</select><textarea>2</textarea><button>3</button></table>`,
      ),
    ),
  'clobbered document': fc
    .tuple(fc.subarray(OF_DOCUMENTS, { minLength: 1 }), from('img', 'form', 'embed', 'iframe', 'object'))
    .map(([names, tag]) =>
      beside(
        clobbers(names, tag) +
          (tag === 'iframe' ? '</iframe>' : '') +
          (tag === 'object' ? '</object>'.repeat(names.length) : '') +
          (tag === 'form' ? '</form>' : ''),
      ),
    ),
  'custom elements': from(
    '<x-a><table><tr><td>公开</table></x-a>',
    '<gouji-card data-gouji-mark="theirs"></gouji-card>',
    '<p is="x-b" data-gouji-mark="theirs">1</p>',
  ).map((html) => beside(html)),
  'report in a custom element': fc.constant(around('<x-report>', '</x-report>')),
  'shadow roots': from('open', 'closed').map((mode) =>
    beside(
      `<div><template shadowrootmode=${mode}><slot></slot><table><tr><td>自然人<td>1</table></template><p>公开</p></div>`,
    ),
  ),
  'report slotted': from('open', 'closed').map((mode) =>
    around(`<div><template shadowrootmode=${mode}><b><slot></slot></b></template>`, '</div>'),
  ),
  'report in a shadow root': fc.constant(
    touching(around('<div><template shadowrootmode=open>', '</template></div>')),
  ),
  'report in a template': fc.constant(touching(around('<template>', '</template>'))),
  'own card element': from(...OWN_CARDS).map((code) =>
    script(`customElements.define('gouji-card', class extends HTMLElement { constructor() { ${code} } })`),
  ),
  'own marks': fc.constant(
    script(
      'for (const cell of document.querySelectorAll("td")) { cell.setAttribute("data-gouji-mark", "theirs"); cell.setAttribute("tabindex", "3"); }',
    ),
  ),
  'forms in the name of marks': fc
    .constantFrom('data-gouji-mark="error"', 'data-gouji-flash', 'data-gouji-card')
    .map((name) => beside(`<form ${name}>${clobbers(OF_FORMS, 'input')}</form>`)),
  'display: contents': from('table', 'tr', 'td', 'main', '*').map((what) =>
    beside(`<style>${what} { display: contents }</style>`),
  ),
  'right to left': from(
    '<div dir=rtl>',
    '<bdo dir=rtl>',
    '<div style="direction:rtl;unicode-bidi:bidi-override">',
    '<div style="writing-mode:vertical-rl">',
  ).map((open) => around(open, '</div></bdo>')),
  'invisible in cells': fc.tuple(from(...INVISIBLE), from('start', 'middle', 'end')).map(([char, where]) => {
    const one = JSON.stringify(char);
    const change = {
      start: `${one} + own`,
      middle: `own.slice(0, at + 1) + ${one} + own.slice(at + 1)`,
      end: `own + ${one}`,
    }[where];
    return beside(inCells(change ?? ''));
  }),
  'broken surrogates': from('\\ud800', '\\udc00', '\\udfff\\ud800').map((half) =>
    script(
      `document.body.append("${half}", "公开${half}"); for (const p of document.querySelectorAll("footer p, .foot")) p.append("${half}"); document.title += "${half}";`,
    ),
  ),
  'broken surrogates in cells': from('"\\ud800" + own', 'own + "\\udc00"').map((change) =>
    touching(beside(inCells(change))),
  ),
  'text in shreds': fc.constant(
    beside(
      scripted(`for (const table of document.querySelectorAll('main table')) {
  const walker = document.createTreeWalker(table, 4); const all = []; while (walker.nextNode()) all.push(walker.currentNode);
  for (const node of all) while (node.length > 1) node.splitText(node.length - 1);
}`),
    ),
  ),
  'comments in cells': fc.constant(
    beside(
      scripted(
        'for (const cell of document.querySelectorAll("main td")) { cell.prepend(new Comment("9")); cell.append(document.createProcessingInstruction("x", "9")); }',
      ),
    ),
  ),
  'poisoned prototypes': fc
    .subarray(POISONS, { minLength: 1 })
    .map((all) => script(all.map((one) => `try { ${one} } catch {}`).join('\n'))),
  'frozen objects': fc.subarray(FREEZES, { minLength: 1 }).map((all) => script(all.join('\n'))),
  'slow words': from(...texts).map((text) => beside(`<p>${text}</p>`)),
  'slow words in the report': from(...texts).map((text) =>
    touching({ touches: true, change: (html) => html.replace('</main>', () => `<p>${text}</p></main>`) }),
  ),
  'slow cells': from(...texts).map((text) =>
    beside(`<table><tr><td>公开<td>${text}<tr><td>${text}<td>1</table>`),
  ),
  'many tags': size(10, 300, 5000).map((count) =>
    beside('<meta name=PubDate content=2010-01-01><a href=1.pdf>1</a><p>一、总体情况</p>'.repeat(count)),
  ),
  frames: from(
    '<iframe srcdoc="<table><tr><td>自然人"></iframe>',
    '<iframe></iframe><iframe src="about:blank"></iframe>',
    '<object data="data:text/html,x"></object>',
  ).map(beside),
  'other namespaces': from(
    '<svg><table><tr><td>公开</td></tr></table></svg>',
    '<math><mtext><table><tr><td>公开</table></mtext></math>',
    '<svg><foreignObject><table><tr><td>自然人</table></foreignObject></svg>',
  ).map(beside),
  'made by script': from(
    't.insertRow().insertCell().append("公开")',
    't.append("自然人", document.createElement("td"))',
    't.append(document.createElement("table"))',
    't.createCaption().append(document.createElementNS("x", "table"))',
  ).map((code) => script(`const t = document.createElement("table"); document.body.append(t); ${code};`)),
  quirks: from('', '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">', '<?xml version="1.0"?>').map(
    (head): Trouble => ({ touches: false, change: (html) => head + html.replace('<!DOCTYPE html>', '') }),
  ),
};
