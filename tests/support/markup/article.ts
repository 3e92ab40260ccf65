/** The report itself: title, the six parts in words, the tables. */
import type { SectionId, TableId } from '../../../src/core/report';
import type { Cell, Figures } from '../figures';
import { applicationTables } from './applications';
import { escapeHtml } from './html';
import type { Markup } from './markup';
import { type Prose, paragraphsOf, prefaceOf, sectionIds } from './narrative';
import { proactiveTables } from './proactive';
import { spelled } from './ragged';
import { remedyTables } from './remedies';
import { type Block, type Row, widen } from './slots';
import { inLayoutTable, tableHtml } from './table';
import { headingHtml, paragraphHtml, titleHtml } from './words';

export type Article = {
  readonly figures: Figures;
  readonly markup: Markup;
  readonly title: string;
  readonly prose: Prose;
  /** The figures of 表四 as the page has them, where their number is not the form's. */
  readonly remedyRow?: readonly Cell[];
  /** Pictures in place of the tables. */
  readonly pictures?: boolean;
};

export function articleHtml(article: Article): string {
  const { figures, title, prose } = article;
  const markup = readable(article);
  const body = [
    ...(markup.title === 'heading' ? [] : [titleHtml(title, markup)]),
    ...prefaceOf(figures, prose).map((text) => paragraphHtml(text, markup)),
    ...arrangements[markup.arrangement]({ ...article, markup }),
    ...(prose.ending ?? []).map((text) => paragraphHtml(text, markup)),
  ].join('\n');
  return markup.layoutTables === 'article' ? inLayoutTable(body) : body;
}

/**
 * Where every span is an empty cell, only numbers can be told from those cells, and only by their order: with blanks
 * or words among the figures the spans to the right stay, and figures stay on the grid of their header.
 */
function readable({ figures, markup }: Article): Markup {
  if (markup.spans !== 'ragged') return markup;
  const tables = [figures.proactive, figures.applications, figures.remedies];
  const cells = tables.flatMap((table) => Object.values(table).flatMap((row) => Object.values(row)));
  return cells.every((cell) => typeof cell === 'number')
    ? { ...markup, offGrid: 'none' }
    : { ...markup, spans: 'emptyRows' };
}

const arrangements: {
  readonly [arrangement in Markup['arrangement']]: (article: Article) => readonly string[];
} = {
  form: (article) =>
    partsOf(article).flatMap((section) => [
      headingHtml(section, article.markup),
      ...wordsOf(section, article),
      ...tablesOf(section, article),
    ]),
  appended: (article) => [
    ...partsOf(article).flatMap((section) => {
      const words = wordsOf(section, article);
      const refers = isTable(section) && words.length === 0;
      return [
        headingHtml(section, article.markup),
        ...(refers ? [paragraphHtml('具体数据见文后附表。', article.markup)] : words),
      ];
    }),
    paragraphHtml('附：统计表', article.markup),
    ...partsOf(article)
      .filter(isTable)
      .flatMap((section, i) => [headingHtml(section, article.markup, i), ...tablesOf(section, article)]),
  ],
  oneTable: (article) => [inOneTable(article)],
};

const partsOf = ({ prose }: Article): readonly SectionId[] =>
  sectionIds.filter((section) => !prose.without?.includes(section));

const wordsOf = (section: SectionId, { figures, prose, markup }: Article): readonly string[] =>
  paragraphsOf(section, figures, prose).map((text) => paragraphHtml(text, markup));

const isTable = (section: SectionId): section is TableId =>
  section === 'proactive' || section === 'applications' || section === 'remedies';

const subheadings: { readonly [table in TableId]: string } = {
  proactive: '（一）各类信息公开数量',
  applications: '（一）申请办理数量',
  remedies: '（一）案件数量',
};

function tablesOf(section: SectionId, article: Article): readonly string[] {
  if (!isTable(section)) return [];
  const { markup } = article;
  const between = markup.subheadings
    ? [subheadings[section], '以下数据由各科室逐月汇总，年末核对一次。'].map((text) =>
        paragraphHtml(text, markup),
      )
    : [];
  const tables = article.pictures
    ? [pictureHtml(section)]
    : blocksOf(section, article).map((block) => tableHtml(block, markup));
  return [...between, tables.join(markup.applications === 'one' ? '\n' : '\n<p>&nbsp;</p>\n')];
}

function blocksOf(table: TableId, { figures, markup, remedyRow }: Article): readonly Block[] {
  switch (table) {
    case 'proactive':
      return proactiveTables(figures, markup).map((block) => spelled(block, markup, 'other'));
    case 'applications':
      return applicationTables(figures, markup).map((block) => spelled(block, markup, 'applications'));
    case 'remedies':
      return remedyTables(figures, markup, remedyRow).map((block) => spelled(block, markup, 'other'));
  }
}

const oneTableWidth = 15;

function inOneTable(article: Article): string {
  const markup: Markup = { ...article.markup, proactive: 'one', applications: 'one', remedies: 'one' };
  const whole: Article = { ...article, markup };
  const across = (html: string): Row => ({ slots: [{ kind: 'html', html, rows: 1, cols: oneTableWidth }] });
  const rows = partsOf(whole).flatMap((section): readonly Row[] => {
    const words = wordsOf(section, whole).join('');
    const blocks = isTable(section) ? blocksOf(section, whole) : [];
    return [
      across(headingHtml(section, markup)),
      ...(words === '' ? [] : [across(words)]),
      ...blocks.flatMap((block) => widen(block, oneTableWidth).rows),
    ];
  });
  return tableHtml({ rows, width: oneTableWidth }, markup);
}

/** A drawing of an empty grid, as an image of a table looks from far. */
function pictureHtml(table: TableId): string {
  const lines = Array.from({ length: 9 }, (_, i) => `M0 ${i * 40}H600M${i * 75} 0V320`).join('');
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' width='600' height='320'><path d='${lines}' stroke='gray'/></svg>`;
  const alt = escapeHtml(subheadings[table].slice(3));
  return `<p align="center"><img width="600" height="320" alt="${alt}" src="data:image/svg+xml,${encodeURIComponent(drawing)}"></p>`;
}
