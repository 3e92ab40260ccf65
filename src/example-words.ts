/** The two examples of a rule as they are drawn: what the reports say, the cells concerned, what Gouji says of them. */
import type { Example } from './core/examples/example';
import { examples } from './core/examples/index';
import { type Judged, judgeExample } from './core/examples/judge';
import { type Passage, type Report, TABLES, type TableId } from './core/report';
import { cellsIn, type Finding, isCell, type Operand, quotesIn } from './core/rule';
import type { RuleId } from './core/rules/ids';
import { rules } from './core/rules/index';
import { HEADINGS } from './core/sample';
import { findingMessage, hintMessage } from './finding-words';
import { comparisonText, type FormulaText, formulaText } from './formula-words';
import { columnLabel, figureText, rowLabel } from './label-words';
import type { Words } from './words';

/** Something the report says outside its tables; of its own text, with the words the rule points at. */
export type FactText = { readonly label: string; readonly text: string; readonly exact: string | null };

/** How a cell of an excerpt is set off: the one found wrong, those it is held against. */
export type CellMark = 'wrong' | 'operand' | 'plain';

export type ExcerptText = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly ({ readonly figure: string; readonly mark: CellMark } | null)[];
  }[];
  /** Rows of zeros that are left out. */
  readonly zeros: number;
};

export type ExampleText = {
  readonly facts: readonly FactText[];
  readonly excerpts: readonly ExcerptText[];
  readonly formula: FormulaText | null;
  /** What is said of it; null for what holds. */
  readonly found: {
    readonly finding: Finding;
    readonly message: string;
    readonly hints: readonly string[];
  } | null;
};

export type ExampleTexts = { readonly holds: ExampleText; readonly fails: ExampleText };

/** Judges the examples of a rule, and puts them in words. */
export function exampleTexts(words: Words, id: RuleId): ExampleTexts | null {
  const rule = rules.find((known) => known.id === id);
  if (!rule) return null;
  const example = examples[id];
  const judged = judgeExample(rule, example);
  return {
    holds: exampleText(words, example, judged.holds),
    fails: exampleText(words, example, judged.fails),
  };
}

function exampleText(words: Words, example: Example, judged: Judged): ExampleText {
  const { report, finding, comparison } = judged;
  return {
    facts: factsOf(words, example, report, finding),
    excerpts: TABLES.flatMap((table) => excerptOf(words, table, judged) ?? []),
    formula: finding
      ? formulaText(words, finding, report)
      : comparison && comparisonText(words, comparison, report),
    found: finding && {
      finding,
      message: findingMessage(words, finding, report),
      hints: finding.hints.map((hint) => hintMessage(words, hint, report)),
    },
  };
}

/** Whatever one of the two examples tells, both tell: only so can they be compared. */
function factsOf(
  words: Words,
  { holds, fails }: Example,
  report: Report,
  finding: Finding | null,
): readonly FactText[] {
  const touched = <Key extends keyof Example['holds']>(key: Key) => key in holds || key in fails;
  const fact = (id: string, text: string): FactText => ({
    label: words(`rules_fact_${id}`),
    text,
    exact: null,
  });
  const facts: FactText[] = [];
  if (touched('title')) facts.push(fact('title', report.title ?? ''));
  if (touched('form')) facts.push(fact('form', words(`form_${report.form}`)));
  if (touched('headings')) facts.push(fact('headings', report.headings.map(({ text }) => text).join('\n')));
  if (touched('reportsOnPage')) facts.push(fact('reportsOnPage', String(report.reportsOnPage)));
  const { provenance } = report;
  for (const key of ['hostname', 'siteDomain', 'publisher', 'publishedMeta', 'publishedShown'] as const) {
    if (saysOfPage(holds, key) || saysOfPage(fails, key))
      facts.push(fact(key, provenance[key] ?? words('copy_unknown')));
  }
  if (saysOfPage(holds, 'metaNames')) facts.push(fact('metaNames', provenance.metaNames.join(' ')));
  const passages = PASSAGES.filter((id) => id in (holds.texts ?? {}) || id in (fails.texts ?? {}));
  return [...facts, ...passages.map((id) => passageFact(words, id, report, finding))];
}

const PASSAGES: readonly Passage[] = ['preface', ...HEADINGS.map(([section]) => section)];

const saysOfPage = ({ page = {} }: Example['holds'], key: keyof Report['provenance']): boolean => key in page;

/** As many characters of a passage are shown. */
const MANY_WORDS = 160;

function passageFact(words: Words, id: Passage, report: Report, finding: Finding | null): FactText {
  const text = report.passages.find(({ passage }) => passage === id)?.text ?? '';
  const quote = finding && quotesIn(finding).find(({ section }) => section === id);
  const clipped =
    text.length > MANY_WORDS
      ? words('rules_more_words', [text.slice(0, MANY_WORDS / 2), String(text.length)])
      : text;
  return {
    label: words(id === 'preface' ? 'rules_fact_preface' : `section_${id}`),
    text: clipped === '' ? words('rules_no_words') : clipped,
    exact: clipped === '' ? null : (quote?.exact ?? ''),
  };
}

/** More rows than this, and those of zeros are only counted. */
const MANY_ROWS = 6;

function excerptOf(words: Words, table: TableId, { report, finding, cells }: Judged): ExcerptText | null {
  const own = cells.filter((cell) => cell.table === table);
  if (own.length === 0) return null;
  const rows = unique(own.map(({ row }) => row));
  const columns = unique(own.map(({ column }) => column));
  const at = (row: string, column: string) => own.find((cell) => cell.row === row && cell.column === column);
  const drawn = rows.map((row) => ({
    label: rowLabel(table, row, report) || words('rules_printed'),
    cells: columns.map((column) => {
      const cell = at(row, column);
      return cell ? { figure: printed(words, cell), mark: markOf(cell, finding) } : null;
    }),
  }));
  const kept =
    drawn.length > MANY_ROWS
      ? drawn.filter((row) =>
          row.cells.some((cell) => cell && (cell.figure !== '0' || cell.mark === 'wrong')),
        )
      : drawn;
  return {
    caption: words('rules_excerpt', [words(`table_${table}`)]),
    columns: columns.map((column) => columnLabel(table, column, report)),
    rows: kept,
    zeros: drawn.length - kept.length,
  };
}

/** With the separators and units that the page prints. */
function printed(words: Words, cell: Operand): string {
  const reading = cell.entry?.reading;
  return reading?.kind === 'number' ? reading.text : figureText(words, cell);
}

/** As on the page: the first cell is the one found wrong, and so is each of a list of blanks. */
function markOf(cell: Operand, finding: Finding | null): CellMark {
  if (!finding) return 'plain';
  const pointed = cellsIn(finding);
  const inWords = !finding.cells.every(isCell);
  const index = pointed.findIndex(({ row, column }) => row === cell.row && column === cell.column);
  if (index < 0) return 'plain';
  if (inWords) return 'operand';
  return index === 0 || (finding.severity === 'info' && finding.comparison === null) ? 'wrong' : 'operand';
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
