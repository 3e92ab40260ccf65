/** What the card says of a finding. */
import { causeText } from '../cause-words';
import { type Cause, isToldByCause } from '../core/causes/cause';
import type { Report } from '../core/report';
import { type Finding, outcomeId } from '../core/rule';
import type { Decision } from '../decisions/decision';
import { findingMessage, hintMessage, quotedSentence } from '../finding-words';
import { type FormulaText, formulaText } from '../formula-words';
import type { AuditedReport } from '../protocol';
import { decisionText, findingBasis, ruleTitle, type Words } from '../words';
import type { CardText, CauseBox } from './card';

/** The heaviest meaning of a finding for the eye: a fail by its severity, anything open as such. */
export function levelOf(finding: Finding): CardText['level'] {
  return finding.kind === 'undetermined' ? 'undetermined' : finding.severity;
}

export function explain(
  words: Words,
  finding: Finding,
  { report, causes }: AuditedReport,
  decision?: Decision,
): CardText {
  const explained = causes.some(({ clears }) => clears.includes(outcomeId(finding)));
  const level = levelOf(finding);
  return {
    level,
    badge: words(level === 'undetermined' ? 'verdict_undetermined' : `severity_${level}`),
    title: ruleTitle(words, finding.rule),
    dismissed: decision?.state === 'dismissed',
    decision: decision ? decisionText(words, decision) : '',
    quote: quotedSentence(finding, report),
    message: findingMessage(words, finding, report),
    formula: formulaRows(words, formulaText(words, finding, report)),
    hints: finding.hints
      .filter((hint) => !(explained && isToldByCause(hint)))
      .map((hint) => hintMessage(words, hint, report)),
    basis: words('card_basis', [findingBasis(words, finding), finding.rule]),
    rule: finding.rule,
    about: words('card_rule'),
  };
}

/** What the card says of why findings are there. */
export function explainCause(words: Words, cause: Cause, report: Report): CauseBox {
  const { lead, changes, others, more } = causeText(words, cause, report);
  return {
    title: words('cause_title'),
    lead,
    changes,
    others: [...others, ...(more === '' ? [] : [more])],
    caution: words('cause_caution'),
  };
}

function formulaRows(words: Words, formula: FormulaText | null): CardText['formula'] {
  if (formula === null) return [];
  const side = ({ terms, sum, atLeast }: FormulaText['left'], title: string): CardText['formula'] => {
    // Zeros of a sum say nothing; they are counted.
    const shown = terms.length > 3 ? terms.filter((term) => term.figure !== '0') : terms;
    const zeros = terms.length - shown.length;
    return [
      ...shown.map(({ label, figure, read }) => ({
        kind: read ? ('term' as const) : ('unread' as const),
        label,
        figure,
      })),
      ...(zeros > 0
        ? [{ kind: 'term' as const, label: words('formula_zeros', [String(zeros)]), figure: '' }]
        : []),
      ...(terms.length > 1 || atLeast
        ? [{ kind: 'sum' as const, label: title, figure: atLeast ? `≥ ${sum}` : sum }]
        : []),
    ];
  };
  return [
    ...side(formula.left, words('card_sum_left')),
    ...side(formula.right, words('card_sum_right')),
    ...(formula.left.atLeast || formula.right.atLeast
      ? []
      : [{ kind: 'difference' as const, label: words('card_difference'), figure: formula.difference }]),
  ];
}
