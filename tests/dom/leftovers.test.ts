import { expect, test, vi } from 'vitest';
import { HOST } from '../../src/dom/card';
import { createHighlighter } from '../../src/dom/highlight';
import { removeLeftovers, SUCCEEDED } from '../../src/dom/leftovers';
import { createMarks, FLASH } from '../../src/dom/mark';
import { pageOf } from '../support/parse-page';

const cellOf = (page: Document, index: number): Element => {
  const cell = page.querySelectorAll('td')[index];
  if (!cell) throw new Error(`no cell ${index}`);
  return cell;
};

test('what a reader that is gone has left is taken away, and nothing of the page’s', () => {
  const plain =
    '<table><tr><td>1</td><td tabindex="3">2</td><td data-gouji-mark="theirs">3</td><td>4</td></tr></table>';
  const page = pageOf(plain);
  const before = page.documentElement.outerHTML;
  const gone = createMarks();
  gone.put(cellOf(page, 0), 'error');
  gone.put(cellOf(page, 1), 'info');
  cellOf(page, 3).setAttribute(FLASH, '');
  removeLeftovers(page);
  expect(page.documentElement.outerHTML).toBe(before);
});

test('a form that bears the name of a mark is left alone, whatever its fields are called', () => {
  const fields = ['getAttribute', 'removeAttribute', 'remove'].map((name) => `<input name="${name}">`);
  const page = pageOf(`<form data-gouji-mark="error" data-gouji-flash>${fields.join('')}</form>`);
  const before = page.body.innerHTML;
  removeLeftovers(page);
  expect(page.body.innerHTML).toBe(before);
});

test('the reader that left them is told first, and gives back what the page had', () => {
  const plain = '<table><tr><td data-gouji-mark="operand">1</td></tr></table>';
  const page = pageOf(plain);
  const before = page.documentElement.outerHTML;
  const gone = createMarks();
  gone.put(cellOf(page, 0), 'error');
  page.addEventListener(SUCCEEDED, () => gone.clear());
  // What the page itself marked so cannot be told from a mark: that is taken off by who comes later.
  page.addEventListener(SUCCEEDED, () => expect(page.documentElement.outerHTML).toBe(before));
  removeLeftovers(page);
  expect(page.body.innerHTML).toBe('<table><tbody><tr><td>1</td></tr></tbody></table>');
  expect.assertions(2);
});

test('a card that was left goes; where nothing was left, a page hears nothing', () => {
  const page = pageOf(`<p>1</p><div ${HOST}></div>`);
  const heard = vi.fn();
  page.addEventListener(SUCCEEDED, heard);
  removeLeftovers(page);
  expect(page.body.innerHTML).toBe('<p>1</p>');
  expect(heard).toHaveBeenCalledTimes(1);
  removeLeftovers(page);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('who has marked nothing but words is told too, or would take the marks off those of who comes later', () => {
  const page = pageOf('<p>1</p>');
  const gone = createHighlighter();
  gone.paint(new Map([['error', [new Range()]]]));
  const heard = vi.fn(() => gone.clear());
  page.addEventListener(SUCCEEDED, heard);
  removeLeftovers(page);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(gone.isPainted()).toBe(false);
});

test('words that were marked by a reader that no longer hears are marked no more', () => {
  const gone = createHighlighter();
  gone.paint(new Map([['info', [new Range()]]]));
  removeLeftovers(pageOf('<p>1</p>'));
  expect(gone.isPainted()).toBe(false);
});
