import { describe, expect, test } from 'vitest';
import type { CellRef, Report } from '../../src/core/report';
import { isFinding, outcomeId, quotesIn } from '../../src/core/rule';
import { consistentFigures } from '../../src/core/sample';
import { readCell } from '../../src/core/text';
import { locator } from '../../src/dom/locate';
import { quoteLocator } from '../../src/dom/locate-quote';
import { readContent } from '../../src/read-page';
import { arbitraryFigures, arbitraryMarkup } from '../support/arbitrary';
import { law } from '../support/law';
import { choices, markupWith } from '../support/markup/markup';
import { renderPage, renderReport } from '../support/page';
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

describe('words are found again', () => {
  const prose = { parts: { overview: ['（一）依申请公开。全年新收政府信息公开申请999件，均已答复。'] } };

  test.each(choices.arrangement)('where the parts are arranged as %s', (arrangement) => {
    const figures = consistentFigures('2021');
    const html = renderPage({ figures, markup: markupWith({ arrangement }), prose });
    const { content, words } = readContent(new DOMParser().parseFromString(html, 'text/html'));
    const [audited] = content.kind === 'reports' ? content.reports : [];
    const found = audited?.outcomes.filter(isFinding).find((finding) => outcomeId(finding) === 'N-01@1');
    const locate = quoteLocator(words()[0] ?? []);
    expect(found?.kind).toBe('fail');
    expect(found && quotesIn(found).map((quote) => [quote.section, locate(quote)?.toString()])).toEqual([
      ['overview', '999件'],
    ]);
  });
});
