/** A comparison as a person reads it: every operand with its label and its figure. */
import { distance, sum, ZERO } from './core/decimal';
import type { Report } from './core/report';
import { type Comparison, cellsIn, type Finding, quotesIn } from './core/rule';
import { cellName, columnLabel, figureText, rowLabel } from './label-words';
import type { Words } from './words';

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
