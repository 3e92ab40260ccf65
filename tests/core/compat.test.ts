/** The compatibility lint finds what it is for. */
import { describe, expect, test } from 'vitest';
import { ownNamesIn, parseScript, readScript, type Use } from '../support/compat/script';
import { readSheet } from '../support/compat/sheet';

const late = (uses: readonly Use[]) =>
  uses.filter(({ since }) => since('chrome') > 90).map(({ name, since }) => `${name} ${since('chrome')}`);

describe('scripts', () => {
  test.each([
    ['a.findLast(b)', ['.findLast() 97']],
    ['a.at(-1)', ['.at() 92']],
    ['Object.hasOwn(a, b)', ['Object.hasOwn 93']],
    ['structuredClone(a)', ['structuredClone 98']],
    ['URL.canParse(a)', ['URL.canParse 120']],
    ['a.inert = true', ['.inert 102']],
    ['h("div", { popover: "manual" })', ['<* popover> 114']],
    ['a.storage.session.get(b)', ['storage.session 102']],
    ['a.scripting.executeScript({ func })', ['scripting.executeScript({ func }) 92']],
    ['a.scripting.executeScript({ files, world: "MAIN" })', ['scripting.executeScript({ world }) 95']],
    // Old enough, asked for first, or not the browser's.
    ['a.replaceAll(b, c); Promise.any(d); new WeakRef(e); a?.b ?? c', []],
    ['a.action.setBadgeTextColor?.(b)', []],
    ['const finding = { at: 1 }; finding.at', []],
    ['a.scripting.executeScript({ target, files })', []],
  ])('%s', (code, expected) => {
    const tree = parseScript(code, 'module');
    expect(late(readScript(tree, new Set(ownNamesIn(tree))).uses)).toEqual(expected);
  });

  test.each(['class A { b = 1 }', 'class A { #b() {} }', 'await a', 'a = /b/d', 'a = /[b]/v'])(
    '%s is no ES2021',
    (code) => expect(() => parseScript(code, 'module')).toThrow(SyntaxError),
  );
});

describe('style sheets', () => {
  test.each([
    ['a:has(b) { color: red }', [':has 105']],
    ['a { width: 1dvh }', ['1dvh Infinity']],
    ['a { color: color-mix(in srgb, red, blue) }', ['color-mix() 111']],
    [
      'a { accent-color: red; b { color: red } }',
      ['Colon is expected: { color: red } } Infinity', 'accent-color 93'],
    ],
    ['a { &:hover { color: red } }', ['& 112']],
    ['@container (width > 1px) { a { color: red } }', ['@container 105', '(a < b) 104']],
    ['a { text-wrap: balance }', ['text-wrap 114', 'text-wrap: balance 114']],
    ['a { no-such: thing }', ['no-such Infinity']],
    // Old enough, spelt the old way too, or asked for first.
    ['a:focus-visible { inset: 0; gap: 1px; width: min(1px, 2em) }', []],
    ['a { -webkit-print-color-adjust: exact; print-color-adjust: exact }', []],
    ['@supports (width: 1dvh) { a { width: 1dvh } }', []],
    ['@media (forced-colors: active) and (min-width: 1px) { a { color: CanvasText } }', []],
  ])('%s', (css, expected) => {
    expect(late(readSheet(css))).toEqual(expected);
  });
});
