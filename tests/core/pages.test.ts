import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { files } from '../pages/make';
import { recipes } from '../pages/recipes';
import { arbitraryFigures, arbitraryMarkup } from '../support/arbitrary';
import { type Cells, type Figures, resultRows, sumOf } from '../support/figures';
import { law } from '../support/law';
import { applicationTables } from '../support/markup/applications';
import { choices, type Markup } from '../support/markup/markup';
import { proactiveTables } from '../support/markup/proactive';
import { remedyTables } from '../support/markup/remedies';
import { type Block, placed, spellOut, widen } from '../support/markup/slots';
import { renderReport } from '../support/page';

const root = resolve(import.meta.dirname, '../..');
const made = files();

if (process.env.UPDATE_PAGES) {
  for (const [path, content] of made) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), content);
  }
}

describe('the test pages', () => {
  it.each([...made.keys()])('%s is what its recipe gives', (path) => {
    expect(readFileSync(resolve(root, path), 'utf8')).toBe(made.get(path));
  });

  it('show every quirk between them', () => {
    // `mixed` takes turns among the kinds of blank, `mixedSpaces` among the spaces; where a table is cut is no quirk.
    const mixed = { blank: choices.blank, figure: ['leadingSpace', 'trailingNbsp', 'ideographic'] };
    const shown = recipes.flatMap(({ markups }) =>
      markups.flatMap((markup) => [
        ...Object.entries(markup).map(([option, value]) => `${option} ${value}`),
        ...(markup.blank === 'mixed' ? mixed.blank.map((kind) => `blank ${kind}`) : []),
        ...(markup.figure === 'mixedSpaces' ? mixed.figure.map((kind) => `figure ${kind}`) : []),
      ]),
    );
    const wanted = Object.entries(choices)
      .filter(([option]) => option !== 'cutAfter')
      .flatMap(([option, values]) => values.map((value) => `${option} ${value}`));
    expect(wanted.filter((quirk) => !shown.includes(quirk))).toEqual([]);
  });
});

describe('generated figures', () => {
  it.each(['2021', '2019'] as const)('add up on the form of %s', (form) => {
    law(
      [arbitraryFigures(form)],
      (figures) => {
        expect(broken(figures)).toEqual([]);
      },
      100,
    );
  });
});

describe('generated markup', () => {
  it.each(['2021', '2019'] as const)(
    'prints every figure of the form of %s, in order, and no other',
    (form) => {
      const withoutAdditions = (markup: Markup): Markup => ({
        ...markup,
        metadata: 'none',
        localRow: false,
        subtotalRows: 'none',
        subtotalColumn: false,
        hiddenRow: 'none',
      });
      law(
        [arbitraryFigures(form), arbitraryMarkup],
        (figures, markup) => {
          expect(numbersIn(renderReport(figures, withoutAdditions(markup)))).toEqual(numbersOf(figures));
        },
        50,
      );
    },
  );

  it('gives tables whose cells neither overlap nor leave holes, however they are spelled', () => {
    law(
      [arbitraryFigures('2021'), arbitraryFigures('2019'), arbitraryMarkup],
      (newer, older, markup) => {
        const blocks = [newer, older].flatMap((figures) => [
          ...proactiveTables(figures, markup),
          ...applicationTables(figures, markup),
          ...remedyTables(figures, markup),
        ]);
        for (const block of blocks) {
          expect(widths(block)).toEqual(block.rows.map(() => block.width));
          expect(widths(widen(block, 15))).toEqual(block.rows.map(() => 15));
          for (const cols of [true, false]) {
            const spelled = spellOut(block, { cols });
            expect(widths(spelled)).toEqual(block.rows.map(() => block.width));
            expect(figureCount(spelled)).toBe(figureCount(block));
          }
        }
      },
      100,
    );
  });
});

/** The innermost cells that hold a number and at most a unit or a remark. */
function numbersIn(html: string): readonly number[] {
  const $ = load(html);
  const texts = $('td:not(:has(table))')
    .toArray()
    .map((cell) => $(cell).text().normalize('NFKC'));
  return texts
    .map((text) => text.replace(/\(.*\)|[\s,]|^\+|万?元|[件项]/g, ''))
    .filter((text) => /^-?[\d.]+$/.test(text))
    .map(Number);
}

const numbersOf = ({ proactive, applications, remedies }: Figures): readonly unknown[] =>
  [proactive, applications, remedies].flatMap((rows) =>
    Object.values(rows).flatMap((row) => Object.values(row)),
  );

/** How many columns each row fills, counting those that cells from above cover. A span past the last row counts as a hole. */
function widths(block: Block): readonly number[] {
  const filled = block.rows.map(() => 0);
  placed(block).forEach(({ at }, y) => {
    for (const slot of at.values()) {
      for (let i = y; i < y + slot.rows; i += 1) filled[i] = (filled[i] ?? Number.NaN) + slot.cols;
    }
  });
  return filled;
}

const figureCount = (block: Block): number =>
  block.rows.flatMap((row) => row.slots).filter((slot) => slot.kind === 'figure').length;

/** The identities that do not hold, by line. */
function broken(figures: Figures): readonly string[] {
  const { applications, remedies } = figures;
  const columns = Object.keys(applications.new ?? {});
  const column = (rows: readonly string[], id: string) => sumOf(rows.map((row) => applications[row]?.[id]));
  const wrongRows = (cells: Cells) =>
    Object.entries(cells)
      .filter(([, row]) => {
        const { total, ...parts } = row;
        return sumOf(Object.values(parts)) !== total;
      })
      .map(([id]) => id);
  return [
    ...wrongRows(applications),
    ...wrongRows(remedies),
    ...columns.filter((id) => column(resultRows(figures.form), id) !== applications.closedTotal?.[id]),
    ...columns.filter((id) => column(['new', 'carriedIn'], id) !== column(['closedTotal', 'carriedOut'], id)),
  ];
}
