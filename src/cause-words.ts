/** What causes are called: suppositions about slips, in sentences. */
import {
  type Cause,
  type Change,
  certainValue,
  changedIn,
  type Explanation,
  type Slip,
} from './core/causes/cause';
import type { Report } from './core/report';
import { cellName } from './label-words';
import type { Words } from './words';

/** A cause as a person reads it. */
export type CauseText = {
  /** The likeliest explanation and what it clears; or that none stands out, or that there is none. */
  readonly lead: string;
  /** Its changes, one a line, where there are several. */
  readonly changes: readonly string[];
  /** Other explanations, one a line; all of them where none stands out. */
  readonly others: readonly string[];
  /** How many more there are; empty when none. */
  readonly more: string;
};

/** As many other explanations are told one by one. */
const FEW = 5;

export function causeText(words: Words, cause: Cause, report: Report): CauseText {
  if (cause.kind === 'unexplained') {
    const lead = words(`cause_${cause.why}`, [String(cause.clears.length)]);
    return { lead, changes: [], others: [], more: '' };
  }
  const { explanations, clear } = cause;
  const [first] = explanations;
  const others = clear ? explanations.slice(1) : explanations;
  const unsaid = Math.max(0, others.length - FEW) + cause.more;
  const changes = clear && first ? changedIn(first) : [];
  return {
    lead:
      clear && first
        ? leadText(words, first, report)
        : words('cause_several', [String(explanations.length + cause.more)]),
    changes: changes.length > 1 ? changes.map((change) => arrowText(words, change, report)) : [],
    others: others
      .slice(0, FEW)
      .map((other) => words(clear ? 'cause_other' : 'cause_one_of', [slipsText(words, other, report)])),
    more: unsaid > 0 ? words('cause_more', [String(unsaid)]) : '',
  };
}

/** One change in words; of several, only what slips they are, because each has a line of its own. */
function leadText(words: Words, explanation: Explanation, report: Report): string {
  const { slips, clears, support } = explanation;
  const changes = changedIn(explanation);
  if (changes.length === 1) return explanationText(words, explanation, report);
  const named = new Set(slips.flatMap(({ pattern }) => (pattern === null ? [] : [words(`slip_${pattern}`)])));
  const names = [...named].join(words('list_separator'));
  return words(`cause_changes${names === '' ? '' : '_named'}${support > 0 ? '_supported' : ''}`, [
    String(changes.length),
    String(clears.length),
    names,
  ]);
}

/** 「（一）予以公开 · 总计：0 → 1」 */
function arrowText(words: Words, change: Change, report: Report): string {
  const { operand, value, least, most } = change;
  const name = cellName(words, operand, report);
  const certain = certainValue(change);
  if (certain !== null) return words('change_value', [name, value, certain]);
  return most === null
    ? words('change_atLeast', [name, value, least])
    : words('change_between', [name, value, least, most]);
}

/** 「（一）予以公开 · 自然人应为 12（现为 21），像是数字颠倒：1 处改动可消除 2 处不符」 */
export function explanationText(words: Words, explanation: Explanation, report: Report): string {
  const { clears, support } = explanation;
  return words(support > 0 ? 'cause_supported' : 'cause_explanation', [
    slipsText(words, explanation, report),
    String(changedIn(explanation).length),
    String(clears.length),
  ]);
}

function slipsText(words: Words, { slips }: Explanation, report: Report): string {
  return slips.map((slip) => slipText(words, slip, report)).join(words('cause_and'));
}

function slipText(words: Words, { pattern, changes }: Slip, report: Report): string {
  const changed = changes.map((change) => changeText(words, change, report)).join(words('list_separator'));
  return pattern === null ? changed : words(`pattern_${pattern}`, [changed]);
}

function changeText(words: Words, change: Change, report: Report): string {
  const { operand, value, least, most } = change;
  const name = cellName(words, operand, report);
  const certain = certainValue(change);
  if (certain !== null) return words('cause_value', [name, certain, value]);
  if (most === null) return words('cause_atLeast', [name, least, value]);
  return words('cause_between', [name, least, value, most]);
}
