/**
 * The ways in which sites print one and the same report. Each option is a quirk met on real pages; none of them
 * changes what the page says. The first value of each is the plain one.
 */
export const choices = {
  /** What the site wraps the article in. */
  container: [
    'none',
    'trs-editor',
    'ucapcontent',
    'ucap-id',
    'ivs',
    'pages-content',
    'trs-view',
    'info',
    'xxgkcont',
    'zoom',
  ],
  /** `scattered`: the tags stand in the body, the column is called 头部, the source `1`. */
  meta: ['full', 'partial', 'none', 'scattered'],
  /** 名称/索引号/时效 before the report. */
  metadata: ['none', 'line', 'table'],
  /** 全真版 and 文字版, the first an iframe that a script fills. */
  versionTabs: [false, true],
  /** A block 附件下载 without anything in it. */
  emptyAttachments: [false, true],
  /** `words`: inside the article only, as bold words. `spaced`: with blanks inside. */
  title: ['heading', 'words', 'twoLines', 'spaced'],

  heading: ['plain', 'h2', 'strong', 'spans', 'leadingBreak', 'innerBreak', 'indented'],
  headingWords: ['form', 'tolerated'],
  /** Sub-headings and a line of prose between a heading and its table. */
  subheadings: [false, true],
  /** `appended`: all six parts in words first, then the tables, numbered again from 一. `oneTable`: everything in one table. */
  arrangement: ['form', 'appended', 'oneTable'],
  /** The page's tables stand in layout tables: each in its own, or all of the article in one. */
  layoutTables: ['none', 'each', 'article'],

  /** 表二 in one table, or one for each clause. */
  proactive: ['one', 'several'],
  /** 表三 in one table, or cut in two where Word broke the page, without or with the header again. */
  applications: ['one', 'cut', 'cutHeaded'],
  /** After how many rows of figures 表三 is cut. */
  cutAfter: [11, 2, 5, 13, 20],
  /** 表四 in one table, or one for each of its three groups. */
  remedies: ['one', 'three'],
  remediesHeader: ['lines', 'vertical'],

  /** Header and group cells that span, or empty cells in place of row spans, or in place of every span. */
  spans: ['real', 'emptyRows', 'ragged'],
  /** Header and figures begin in different columns of the grid: in 表二, or in 表三 too. */
  offGrid: ['none', 'proactive', 'all'],
  /** 三、本年度办理结果 once, or printed again halfway down a table that is not cut. */
  resultsCell: ['once', 'twice'],
  /** Word's closing row, hidden, shown or inside conditional comments; a row of line breaks before everything. */
  ghostRow: ['none', 'closing', 'closingHidden', 'closingConditional', 'breaks'],
  /** Word's cell of width 0 at the end of each row. */
  ghostColumn: [false, true],
  /** A row left in the page from an earlier version, which nobody sees. */
  hiddenRow: ['none', 'style', 'attribute'],
  /** A row of the province's own in 表二: 其他主动公开文件. */
  localRow: [false, true],
  /** The sums of the groups of 表三: in a row at the group's end, or beside the group's name. */
  subtotalRows: ['none', 'last', 'first'],
  /** A column 法人小计. */
  subtotalColumn: [false, true],
  headerTag: ['td', 'th'],

  wording: ['form', 'variants', 'typos', 'traditional', 'kangxi', 'notes'],
  numbering: ['form', 'comma', 'fullStop', 'brackets', 'spaced'],
  /** How words in label cells are cut. */
  labelCut: ['none', 'breaks', 'spans', 'paragraphs', 'spaces'],
  /** What stands in a `<td>`: nothing, `<p>`, Word's `<p><span>`, WPS' fonts. */
  cell: ['bare', 'paragraph', 'word', 'wps'],
  figure: [
    'plain',
    'leadingSpace',
    'trailingNbsp',
    'ideographic',
    'mixedSpaces',
    'fullWidth',
    'separators',
    'cut',
    'unit',
    'remark',
    'signed',
  ],
  blank: ['empty', 'nbsp', 'ideographic', 'officeTag', 'break', 'mixed'],
} as const;

type Choices = typeof choices;
export type Markup = { readonly [option in keyof Choices]: Choices[option][number] };

/** The markup a careful site would use. */
export const plainMarkup: Markup = Object.fromEntries(
  Object.entries(choices).map(([option, values]) => [option, values[0]]),
) as Markup;

export const markupWith = (changes: Partial<Markup>): Markup => ({ ...plainMarkup, ...changes });
