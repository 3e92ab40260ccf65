import { describe, expect, test } from 'vitest';
import type { CellRef, Report } from '../../src/core/report';
import { readCell } from '../../src/core/text';
import { locator } from '../../src/dom/locate';
import { readContent } from '../../src/read-page';
import { arbitraryFigures, arbitraryMarkup } from '../support/arbitrary';
import { law } from '../support/law';
import { renderReport } from '../support/page';
import { pageOf } from '../support/parse-page';

const at = (table: number, row: number, col: number): CellRef => ({ kind: 'cell', table, row, col });

describe('a place is found again', () => {
  test.each(['2021', '2019'] as const)(
    'for every cell of any report on the form of %s, in any markup',
    (form) => {
      law(
        [arbitraryFigures(form), arbitraryMarkup],
        (figures, markup) => {
          const page = new DOMParser().parseFromString(renderReport(figures, markup), 'text/html');
          const locate = locator(page);
          for (const report of reportsIn(page)) {
            for (const { place, reading } of entriesOf(report)) {
              expect(readCell(locate(place)?.textContent ?? 'nowhere')).toEqual(reading);
            }
          }
        },
        30,
      );
    },
  );

  test('by the slot of its top-left corner', () => {
    const page = pageOf(`
      <table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>
      <table><tr><td>e</td></tr></table>`);
    const text = (place: CellRef) => locator(page)(place)?.textContent ?? null;
    expect([at(0, 0, 0), at(0, 0, 1), at(0, 1, 1), at(0, 1, 2), at(1, 0, 0)].map(text)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    // Covered slots and places beyond the tables are no corners of any cell.
    expect([at(0, 1, 0), at(0, 0, 2), at(0, 9, 0), at(1, 0, 1), at(2, 0, 0), at(-1, 0, 0)].map(text)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  test('a hidden cell is not a place', () => {
    const page = pageOf('<table><tr><td style="display:none">旧</td><td>新</td></tr></table>');
    expect(locator(page)(at(0, 0, 0))).toBeNull();
    expect(locator(page)(at(0, 0, 1))?.textContent).toBe('新');
  });

  test('in the elements of now, when the site has drawn its tables again', () => {
    const page = pageOf('<div><table><tr><td>1</td></tr></table></div>');
    const before = locator(page)(at(0, 0, 0));
    const [box] = page.getElementsByTagName('div');
    if (box) box.innerHTML = String(box.innerHTML);
    const after = locator(page)(at(0, 0, 0));
    expect(after?.textContent).toBe('1');
    expect(after).not.toBe(before);
    expect(after?.isConnected).toBe(true);
  });
});

function reportsIn(page: Document): readonly Report[] {
  const { content } = readContent(page);
  return content.kind === 'reports' ? content.reports.map(({ report }) => report) : [];
}

function entriesOf(report: Report) {
  const entries = [report.proactive, report.applications, report.remedies].flatMap((table) =>
    Object.values(table?.rows ?? {}).flatMap((row) => Object.values(row)),
  );
  if (entries.length < 100) throw new Error(`only ${entries.length} cells were read`);
  return entries;
}
