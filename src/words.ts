/**
 * What outcomes are called: codes and values in, sentences out. The sentences themselves are in `_locales`;
 * `Words` looks them up, so this file knows no language and no browser.
 */
import { distance, sum, ZERO } from './core/decimal';
import { layoutAsPrinted } from './core/layout';
import { layoutOf } from './core/layouts/index';
import { offsetOf } from './core/passages';
import type { Report, SectionId, TableId } from './core/report';
import {
  type Comparison,
  cellsIn,
  type Finding,
  type Hint,
  type Operand,
  type Outcome,
  quotesIn,
  type Rule,
  type Why,
} from './core/rule';
import { rules } from './core/rules/index';
import { SECTIONS } from './core/sections';
import { tidy } from './core/text';

/** Looks up a message and fills its places $1 … $9: `browser.i18n.getMessage`. */
export type Words = (key: string, args?: readonly string[]) => string;

/** The part of the report a finding is listed under. */
export type Part = 'report' | SectionId;

/** In the order of the report. */
export const PARTS: readonly Part[] = ['report', ...SECTIONS];

/** One operand as a person reads it: the line's label and the figure as printed (or what stands in its place). */
export type Term = { readonly label: string; readonly figure: string; readonly read: boolean };

/** A comparison as a person reads it. `sum` is what a side gives; with `atLeast` it may be more. */
export type FormulaText = {
  readonly left: { readonly terms: readonly Term[]; readonly sum: string; readonly atLeast: boolean };
  readonly relation: '=' | '≤';
  readonly right: { readonly terms: readonly Term[]; readonly sum: string; readonly atLeast: boolean };
  /** What is between the sides, without a sign. */
  readonly difference: string;
};

const key = (ruleId: string) => `rule_${ruleId.replace('-', '_')}`;

/** What should hold. */
export const ruleTitle = (words: Words, ruleId: string): string => words(`${key(ruleId)}_title`);

/** The relation in words. */
export const ruleFormula = (words: Words, ruleId: string): string => words(`${key(ruleId)}_formula`);

/** The legal basis: the rule's clause, and how sure it is where it is not stated in a text. */
export function ruleBasis(words: Words, ruleId: string): string {
  const certainty = rules.find((rule) => rule.id === ruleId)?.basis.certainty ?? 'practice';
  const clause = words(`${key(ruleId)}_basis`);
  return certainty === 'stated'
    ? clause
    : words('basis_with_certainty', [clause, words(`certainty_${certainty}`)]);
}

/** How the verdict can come out. */
export const ruleVerdicts = (words: Words, rule: Rule): string =>
  words(`copy_verdict_${'formula' in rule ? rule.formula.unread : rule.id.replace('-', '_')}`);

/** What a finding rests on: the basis of its rule, but for a deadline that no law sets. */
export function findingBasis(words: Words, { rule, note }: Finding): string {
  return 'setBy' in note && note.setBy !== 'law'
    ? words(`basis_deadline_${note.setBy}`)
    : ruleBasis(words, rule);
}

/** The name of the part a finding belongs to. */
export const partTitle = (words: Words, part: Part): string => words(`part_${part}`);

/** Which part a finding is listed under: that of its words, else of its first cell, else the report. */
export function partOf(finding: Finding): Part {
  const [quote] = quotesIn(finding);
  if (quote) return quote.section === 'preface' ? 'report' : quote.section;
  const [first] = cellsIn(finding);
  return first && finding.rule !== 'X-01' && finding.rule !== 'STR-02'
    ? first.table
    : partOfPlace(finding.at);
}

/** What does not hold at this place, in one sentence. */
export function findingMessage(words: Words, finding: Finding, report: Report): string {
  const { note, comparison } = finding;
  switch (note.code) {
    case 'differs':
    case 'open': {
      if (!comparison) return '';
      const { left, right } = comparison;
      const at = lineLabel(words, finding, report);
      const args = [at, left.known, right.known, distance(left.known, right.known)];
      if (note.code === 'differs') return words(`${key(finding.rule)}_fail`, args);
      return words(note.holds ? 'note_open_holds' : 'note_open_differs', args);
    }
    case 'sectionMissing':
    case 'sectionOrder':
      return words(`note_${note.code}`, [words(`section_${note.section}`)]);
    case 'sectionRenamed':
      return words('note_sectionRenamed', [words(`section_${note.section}`), note.found]);
    case 'formOfOtherYear':
      return words('note_formOfOtherYear', [String(note.year), words(`form_${note.form}`)]);
    case 'formMixed':
      return words('note_formMixed', [words(`form_${note.form}`), list(words, note.labels)]);
    case 'rows':
      return [
        note.missing.length > 0 ? words('note_rows_missing', [list(words, note.missing)]) : '',
        note.repeated.length > 0 ? words('note_rows_repeated', [list(words, note.repeated)]) : '',
      ]
        .join('')
        .trim();
    case 'otherRows':
      return words('note_otherRows', [String(note.printed), String(note.wanted)]);
    case 'cellCount': {
      const name = note.label === '' ? tableTitle(words, finding.at) : note.label;
      const args = [name, String(note.found), String(note.wanted), String(note.more)];
      return words(note.more > 0 ? 'note_cellCount_more' : 'note_cellCount', args);
    }
    case 'headerMissing':
      return words('note_headerMissing', [list(words, note.labels)]);
    case 'localLines':
      return words('note_localLines', [list(words, note.labels)]);
    case 'severalReports':
    case 'blanks':
      return words(`note_${note.code}`, [String(note.count)]);
    case 'placeholders':
      return words('note_placeholders', [String(note.count), list(words, note.texts)]);
    case 'tableRepeated':
      return words('note_tableRepeated', [
        list(
          words,
          note.tables.map((table) => words(`table_${table}`)),
        ),
      ]);
    case 'irregular': {
      const ways = note.how.map((way) => words(`irregular_${way}`));
      return words('note_irregular', [note.text, list(words, ways)]);
    }
    case 'negative':
    case 'fraction':
    case 'notNumber':
    case 'deltaNotInteger':
      return words(`note_${note.code}`, [note.text]);
    case 'feeDecimals':
    case 'feeImpossible':
      return words(`note_${note.code}`, [note.text, String(note.places)]);
    case 'itemsBelowZero':
      return words('note_itemsBelowZero', [note.sum]);
    case 'said':
      return words('note_said', [
        words(`measure_${note.of.replace('.', '_')}`),
        note.said,
        note.stands.length > 0 ? list(words, note.stands) : words('figure_unread'),
      ]);
    case 'saidNone':
      return words('note_saidNone', [words(`measure_${note.of.replace('.', '_')}`), note.stands]);
    case 'judged':
      return words(`note_judged_${note.of}`, [note.stands]);
    case 'listAbove':
    case 'listBelow':
    case 'flow':
      return words(`note_${note.code}`, [note.said, note.stands, distance(note.said, note.stands)]);
    case 'share':
      return words('note_share', [note.said, list(words, note.stands)]);
    case 'feeAboveFees':
    case 'feeStep':
      return words(`note_${note.code}`, [note.said, note.stands]);
    case 'titleForm': {
      const flaws = note.how.map((flaw) => words(`title_${flaw}`));
      return words('note_titleForm', [list(words, flaws)]);
    }
    case 'partsFound':
    case 'partsListed':
    case 'periodYear':
    case 'yearOther':
      return words(`note_${note.code}`, [String(note.found), String(note.wanted)]);
    case 'partsUnnamed':
      return words('note_partsUnnamed', [
        list(
          words,
          note.sections.map((section) => words(`section_${section}`)),
        ),
      ]);
    case 'partEmpty':
    case 'partNone':
      return words(`note_${note.code}`, [words(`section_${note.section}`)]);
    case 'partShort':
    case 'partLong':
      return words(`note_${note.code}`, [
        words(`section_${note.section}`),
        String(note.found),
        String(note.wanted),
      ]);
    case 'matters':
      return words('note_matters', [
        list(
          words,
          note.missing.map((matter) => words(`matter_${matter}`)),
        ),
      ]);
    case 'metaMissing':
      return words('note_metaMissing', [list(words, note.names)]);
    case 'periodDates':
      return words('note_periodDates', [note.from, note.to]);
    case 'selfName':
    case 'organDiffers':
    case 'domainDiffers':
    case 'datesDiffer':
    case 'phonesDiffer':
    case 'publishedYear':
    case 'early':
      return words(`note_${note.code}`, [note.found, note.wanted]);
    case 'late':
    case 'lateOrMoved': {
      const whose = note.setBy === 'law' ? '' : `_${note.setBy}`;
      return words(`note_${note.code}${whose}`, [note.found, note.wanted]);
    }
    case 'leftover':
    case 'layoutCode':
    case 'phone':
    case 'postcode':
    case 'organShort':
    case 'rulesNotMade':
    case 'notGov':
      return words(`note_${note.code}`, [note.text]);
    case 'outdatedForm':
    case 'outdatedRegulation':
    case 'outdatedArticle':
    case 'feeWithoutApplications':
    case 'feeUnpaidWithoutNotice':
    case 'feeNotTold':
    case 'rulesInWrongRow':
    case 'decisionsWithoutItems':
    case 'itemsWithoutAmount':
    case 'amountWithoutItems':
    case 'repealedAlone':
    case 'remediesWithoutApplications':
    case 'mostCarriedOut':
      return words(`note_${note.code}`);
  }
}

/** The sentence of the report that a finding about words is about, or null. */
export function quotedSentence(finding: Finding, report: Report): string | null {
  const [quote] = quotesIn(finding);
  const text = report.passages.find(({ passage }) => passage === quote?.section)?.text;
  if (!quote || text === undefined) return null;
  const start = offsetOf(quote, report.passages);
  if (start < 0) return tidy(quote.exact);
  const before = /[^。；！？\n]*$/.exec(text.slice(Math.max(0, start - MAX_SENTENCE), start))?.[0] ?? '';
  const after = /^[^。；！？\n]*[。；！？]?/.exec(text.slice(start, start + MAX_SENTENCE))?.[0] ?? '';
  return tidy(before + after);
}

/** As much of a sentence is shown on either side of the words in question. */
const MAX_SENTENCE = 120;

/** What a person has decided on a finding; empty if it is open and nothing was noted. */
export function decisionText(
  words: Words,
  { state, note }: { readonly state: 'confirmed' | 'dismissed' | 'open'; readonly note: string },
): string {
  if (state === 'open') return note === '' ? '' : words('decision_note', [note]);
  return note === '' ? words(`decision_${state}`) : words(`decision_${state}_note`, [note]);
}

/** A likely cause, in one sentence. */
export function hintMessage(words: Words, hint: Hint, report: Report): string {
  switch (hint.code) {
    case 'T3-06':
      return words('hint_T3_06', [String(hint.rows)]);
    case 'T3-07': {
      if (hint.how === 'shifted') return words('hint_T3_07_shifted');
      const [first, second] = hint.columns.map((column) => columnLabel('applications', column, report));
      return words('hint_T3_07_joined', [first ?? '', second ?? '', hint.value]);
    }
    case 'T3-09':
      return words('hint_T3_09', [hint.closed, hint.due]);
    case 'T4-02':
      return words('hint_T4_02', [hint.repaired.join(' ')]);
  }
}

/** Why a rule was not applied. */
export function whyMessage(words: Words, why: Why): string {
  switch (why.code) {
    case 'otherForm':
      return words('why_otherForm', [words(`form_${why.form}`)]);
    case 'noTable':
    case 'tableFault':
      return words(`why_${why.code}`, [words(`table_${why.table}`)]);
    case 'noLine':
      return words('why_noLine', [list(words, why.labels)]);
    case 'noSection':
      return words('why_noSection', [words(`section_${why.section}`)]);
    case 'noText':
    case 'noTitle':
    case 'noDate':
    case 'noAddress':
    case 'noName':
    case 'organUnknown':
    case 'notGovernment':
    case 'beforeFees':
    case 'republished':
    case 'noFigure':
    case 'notRead':
    case 'noYear':
    case 'noHeadings':
    case 'yearBeforeForms':
    case 'noSubtotals':
    case 'ruleBroken':
    case 'notSaid':
    case 'switchedOff':
      return words(`why_${why.code}`);
  }
}

/**
 * The comparison of a finding with each operand's label and figure, or a figure of the text with the cells it
 * contradicts; null for a finding that compares nothing.
 */
export function formulaText(words: Words, finding: Finding, report: Report): FormulaText | null {
  const { comparison } = finding;
  return comparison ? comparisonText(words, comparison, report) : saidText(words, finding, report);
}

/** A comparison of cells with each operand's label and figure. */
export function comparisonText(words: Words, comparison: Comparison, report: Report): FormulaText {
  const { left, relation, right } = comparison;
  const [first, ...rest] = [...left.operands, ...right.operands];
  const sameRow = rest.every(({ row }) => row === first?.row);
  const sideText = (side: Comparison['left']) => ({
    terms: side.operands.map((operand) => ({
      label: sameRow
        ? columnLabel(operand.table, operand.column, report)
        : rowLabel(operand.table, operand.row, report),
      figure: figureText(words, operand),
      read: operand.entry?.reading.kind === 'number',
    })),
    sum: side.known,
    atLeast: side.open,
  });
  return {
    left: sideText(left),
    relation: relation === '=' ? '=' : '≤',
    right: sideText(right),
    difference: distance(left.known, right.known),
  };
}

/** The cells that words are held against, with their figures: for a finding that is about words and about cells. */
export function contradictedCells(words: Words, finding: Finding, report: Report): readonly Term[] {
  if (quotesIn(finding).length === 0) return [];
  return cellsIn(finding)
    .filter((cell) => cell.entry !== null)
    .map((cell) => ({
      label: cellName(words, cell, report),
      figure: figureText(words, cell),
      read: cell.entry?.reading.kind === 'number',
    }));
}

/** A figure of the text, or that there is none, against the cells, where both are counted in the same unit. */
function saidText(words: Words, finding: Finding, report: Report): FormulaText | null {
  const { note } = finding;
  if (note.code !== 'said' && note.code !== 'saidNone') return null;
  const [said, stands] = note.code === 'said' ? [note.said, note.stands[0]] : [ZERO, note.stands];
  const figures = cellsIn(finding).flatMap(({ entry }) =>
    entry?.reading.kind === 'number' ? [entry.reading.value] : [],
  );
  if (stands === undefined || figures.length === 0 || sum(figures) !== stands) return null;
  return {
    left: {
      terms: [{ label: words('figure_said'), figure: said, read: true }],
      sum: said,
      atLeast: false,
    },
    relation: '=',
    right: { terms: contradictedCells(words, finding, report), sum: stands, atLeast: false },
    difference: distance(said, stands),
  };
}

/** A formula on one line; zeros of a long sum are counted instead of listed. */
export function formulaLine(words: Words, formula: FormulaText): string {
  const side = ({ terms, sum, atLeast }: FormulaText['left']) => {
    const shown = terms.length > 7 ? terms.filter((term) => term.figure !== '0') : terms;
    const zeros = terms.length - shown.length;
    const parts = shown.map((term) => words('formula_term', [term.label, term.figure]));
    if (zeros > 0) parts.push(words('formula_zeros', [String(zeros)]));
    const joined = parts.join(' + ');
    if (terms.length === 1 && !atLeast) return joined;
    return words(atLeast ? 'formula_side_open' : 'formula_side', [joined, sum]);
  };
  const sides = [side(formula.left), side(formula.right)];
  // With a side open there is no difference to speak of.
  if (formula.left.atLeast || formula.right.atLeast) return words('formula_open', sides);
  return words(formula.relation === '=' ? 'formula_equal' : 'formula_atMost', [...sides, formula.difference]);
}

/** The figure as the page prints it, or what stands in its place. */
export function figureText(words: Words, operand: Operand): string {
  const reading = operand.entry?.reading;
  if (!reading) return words('figure_absent');
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'blank':
      return words('figure_blank');
    case 'placeholder':
    case 'text':
      return words('figure_quoted', [reading.text]);
  }
}

/** A cell by its row and column label, as in 「一、本年新收政府信息公开申请数量 · 总计」. */
export function cellName(words: Words, operand: Operand, report: Report): string {
  const row = rowLabel(operand.table, operand.row, report);
  const column = columnLabel(operand.table, operand.column, report);
  if (row === '' && column === '') return words(`table_${operand.table}`);
  if (row === '') return words('cell_ordinal', [words(`table_${operand.table}`), column]);
  return words('cell_name', [row, column]);
}

/** What an outcome is about, for lists of checks: its rule's title and its line. */
export function checkName(words: Words, outcome: Outcome, report: Report): string {
  const at = lineLabel(words, outcome, report);
  const title = ruleTitle(words, outcome.rule);
  return at === '' ? title : words('check_name', [title, at]);
}

/** The line a rule speaks of, by the label of the form; empty for the report or a table as a whole. */
export function lineLabel(words: Words, outcome: Outcome, report: Report): string {
  const { rule, at } = outcome;
  if (rule === 'STR-01') return words(`section_${at}`);
  if (at === 'report' || isTable(at)) return '';
  if (isTextPart(at)) return words(`section_${at}`);
  if (/^\d+$/.test(at)) return words('place_ordinal', [at]);
  if (rule === 'T3-05') return words('cell_name', subtotalLabels(at, report));
  const form = onFormOf(rule, report);
  const [, first = '', middle = '', last = ''] = /^(\w+)\.(?:(.+)\.)?(\w+)$/.exec(at) ?? [];
  if (isTable(first))
    return words('cell_name', [rowLabel(first, middle, form), columnLabel(first, last, form)]);
  const home = rule.startsWith('T2') ? 'proactive' : rule.startsWith('T4') ? 'remedies' : 'applications';
  return rowLabel(home, at, form) || columnLabel(home, at, form) || at;
}

/** A rule that is not for this form speaks of lines of the other: it is listed as not applicable, by their labels. */
function onFormOf(ruleId: string, report: Report): Report {
  const forms = rules.find(({ id }) => id === ruleId)?.forms ?? [];
  const [form = report.form] = forms;
  return forms.includes(report.form) ? report : { ...report, form };
}

/** A subtotal is named by its own label and the line it crosses. */
function subtotalLabels(at: string, report: Report): readonly [string, string] {
  const [group = '', ...rest] = at.split('.');
  const crossing = rest.join('.');
  const own = report.applications?.local.find((line) => line.subtotalOf === group)?.label ?? group;
  const crossed = columnLabel('applications', crossing, report) || rowLabel('applications', crossing, report);
  return [own, crossed];
}

function tableTitle(words: Words, at: string): string {
  return isTable(at) ? words(`table_${at}`) : at;
}

/** The parts of a report that have no table. */
function isTextPart(id: string): id is Exclude<SectionId, TableId> {
  return id === 'overview' || id === 'issues' || id === 'otherMatters';
}

function isTable(id: string | undefined): id is TableId {
  return id === 'proactive' || id === 'applications' || id === 'remedies';
}

function partOfPlace(at: string): Part {
  return isTable(at) || isTextPart(at) ? at : 'report';
}

/** The label of a row of the form; empty for none. */
export function rowLabel(table: TableId, id: string, report: Report): string {
  return labelOf(printedLayout(report)[table].rows, id);
}

/** The label of a column of the form; empty for none. */
export function columnLabel(table: TableId, id: string, report: Report): string {
  return labelOf(printedLayout(report)[table].columns, id);
}

function labelOf(lines: readonly { readonly id: string; readonly label: string }[], id: string): string {
  if (id.startsWith('x_')) return id.slice(2);
  return lines.find((line) => line.id === id)?.label ?? (/^\d+$/.test(id) ? id : '');
}

const printedLayout = (report: Report) => layoutAsPrinted(layoutOf(report.form), report);

function list(words: Words, items: readonly string[]): string {
  return items.join(words('list_separator'));
}
