import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CULPRIT, createMarks, FLASH, LEVELS, type Level, MARK } from '../../src/dom/mark';
import { law } from '../support/law';
import { pageOf } from '../support/parse-page';

const TABLE = `
  <table><tr>
    <td>1</td><td class="x" tabindex="-1">2</td><td tabindex="0" style="color:red">3</td><td data-gouji-mark="theirs">4</td>
    <td data-gouji-mark="error" tabindex="5">5</td><td data-gouji-mark="" hidden>6</td>
  </tr></table>`;
const cellsOf = (page: Document) => [...page.querySelectorAll('td')];
const cellOf = (page: Document, index = 0): Element => {
  const cell = cellsOf(page)[index];
  if (!cell) throw new Error(`no cell ${index}`);
  return cell;
};

describe('a mark', () => {
  test.each(LEVELS)(
    '%s is an attribute, and can be reached by keyboard when it explains something',
    (level) => {
      const page = pageOf(TABLE);
      createMarks().put(cellOf(page), level);
      expect(cellOf(page).getAttribute(MARK)).toBe(level);
      expect(cellOf(page).getAttribute('tabindex')).toBe(level === 'operand' ? null : '0');
    },
  );

  test('leaves the page’s own place in the order of keys alone', () => {
    const page = pageOf(TABLE);
    const marks = createMarks();
    for (const cell of cellsOf(page)) marks.put(cell, 'error');
    expect(cellsOf(page).map((cell) => cell.getAttribute('tabindex'))).toEqual([
      '0',
      '-1',
      '0',
      '0',
      '5',
      '0',
    ]);
  });

  test('the heavier of several stays', () => {
    for (const first of LEVELS) {
      for (const second of LEVELS) {
        const page = pageOf(TABLE);
        const marks = createMarks();
        marks.put(cellOf(page), first);
        marks.put(cellOf(page), second);
        const heavier = LEVELS.find((level) => level === first || level === second);
        expect(cellOf(page).getAttribute(MARK)).toBe(heavier);
        // Whatever has a card can be reached, also under another's mark.
        expect(cellOf(page).hasAttribute('tabindex')).toBe(first !== 'operand' || second !== 'operand');
      }
    }
  });

  test('of the figure most likely wrong comes on top, can be reached, and goes without a trace', () => {
    for (const level of LEVELS) {
      const page = pageOf(TABLE);
      const before = page.body.innerHTML;
      const marks = createMarks();
      marks.put(cellOf(page), level);
      marks.putCulprit(cellOf(page));
      marks.putCulprit(cellOf(page, 1));
      const [first, second] = cellsOf(page);
      expect(
        [first, second].map((cell) => [MARK, CULPRIT, 'tabindex'].map((name) => cell?.getAttribute(name))),
      ).toEqual([
        // It is at least an operand.
        [level === 'dismissed' ? 'operand' : level, '', '0'],
        ['operand', '', '-1'],
      ]);
      marks.clear();
      expect(page.body.innerHTML).toBe(before);
    }
  });

  test('moves nothing: it adds no element and no text', () => {
    const page = pageOf(TABLE);
    const before = [page.querySelectorAll('*').length, page.body.textContent];
    const marks = createMarks();
    for (const cell of cellsOf(page)) marks.put(cell, 'warning');
    expect([page.querySelectorAll('*').length, page.body.textContent]).toEqual(before);
  });
});

describe('clearing', () => {
  test('leaves the page byte for byte as it was, whatever was marked and how often', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.nat(5), fc.constantFrom<Level>(...LEVELS)) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    law([fc.array(step, { maxLength: 20 })], (steps) => {
      const page = pageOf(TABLE);
      const before = page.documentElement.outerHTML;
      const marks = createMarks();
      for (const each of steps) {
        if (each) marks.put(cellOf(page, each[0]), each[1]);
        else marks.clear();
      }
      marks.clear();
      expect(page.documentElement.outerHTML).toBe(before);
      marks.clear();
      expect(page.documentElement.outerHTML).toBe(before);
    });
  });

  test('takes the flash with it', () => {
    const page = pageOf(TABLE);
    const before = page.documentElement.outerHTML;
    const marks = createMarks();
    marks.put(cellOf(page), 'error');
    cellOf(page).setAttribute(FLASH, '');
    marks.clear();
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('reaches cells that have left the page', () => {
    const page = pageOf(TABLE);
    const marks = createMarks();
    const cell = cellOf(page);
    marks.put(cell, 'error');
    cell.remove();
    marks.clear();
    expect(cell.outerHTML).toBe('<td>1</td>');
  });
});
