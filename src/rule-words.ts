/** A rule as a person reads it on its own page: from its data and the messages, nothing written here. */
import { linesOf } from './core/audit';
import type { Blanks } from './core/examples/example';
import { examples } from './core/examples/index';
import { layoutOf } from './core/layouts/index';
import type { FormId } from './core/report';
import type { FormulaRule, Rule, Severity } from './core/rule';
import { isRuleId, type RuleId } from './core/rules/ids';
import { rules } from './core/rules/index';
import { ruleBasis, ruleFormula, ruleTitle, ruleVerdicts, type Words } from './words';

/** A formula by the labels of the form: what is added up on either side, and where. */
export type RelationText = {
  /** 表三，每一列： */
  readonly where: string;
  readonly left: readonly string[];
  readonly relation: '=' | '≤';
  readonly right: readonly string[];
  /** How many terms each form adds up, where the forms differ. */
  readonly notes: readonly string[];
};

export type RuleText = {
  readonly id: RuleId;
  readonly group: Group;
  readonly title: string;
  readonly severity: Severity;
  readonly forms: readonly FormId[];
  /** The relation in words, and by the labels of the form where it is arithmetic. */
  readonly formula: string;
  readonly relation: RelationText | null;
  readonly why: string;
  readonly basis: string;
  readonly certainty: string;
  readonly blanks: string;
  readonly verdicts: string;
  readonly caution: string;
};

/** Parts of the catalogue, by the families of the ids. */
export const GROUPS = ['STR', 'CEL', 'T2', 'T3', 'T4', 'X', 'N', 'DP'] as const;
export type Group = (typeof GROUPS)[number];

/** Every rule, in the order of the catalogue. */
export const ruleTexts = (words: Words): readonly RuleText[] =>
  rules.flatMap((rule) => (isRuleId(rule.id) ? [ruleText(words, rule, rule.id)] : []));

function ruleText(words: Words, rule: Rule, id: RuleId): RuleText {
  const key = id.replace('-', '_');
  return {
    id,
    group: GROUPS.find((group) => group === id.split('-')[0]) ?? 'DP',
    title: ruleTitle(words, id),
    severity: rule.severity,
    forms: newestFirst(rule.forms),
    formula: ruleFormula(words, id),
    relation: 'formula' in rule ? relationText(words, rule) : null,
    why: words(`why_${key}`),
    basis: ruleBasis(words, id),
    certainty: words(`rules_certainty_${rule.basis.certainty}`),
    blanks: blanksText(words, examples[id].blanks),
    verdicts: ruleVerdicts(words, rule),
    caution: words(`caution_${key}`),
  };
}

const blanksText = (words: Words, blanks: Blanks): string => words(`blanks_${blanks}`);

const newestFirst = (forms: readonly FormId[]): readonly FormId[] => [...forms].sort().reverse();

function relationText(words: Words, { formula, forms }: FormulaRule): RelationText {
  const [newest = '2021', ...older] = newestFirst(forms);
  const table = (form: FormId) => layoutOf(form)[formula.table];
  const left = (form: FormId) => linesOf(formula.left, formula, table(form));
  const { rows, columns } = table(newest);
  const labels = (ids: readonly string[]) =>
    ids.map((id) => (formula.each === 'row' ? columns : rows).find((line) => line.id === id)?.label ?? id);
  const name = words(`table_${formula.table}`);
  const over = formula.over?.map((id) => rows.find((line) => line.id === id)?.label ?? id);
  const differs = older.some((form) => left(form).length !== left(newest).length);
  return {
    where: over
      ? words('rules_each_of', [name, over.join(words('list_separator'))])
      : words(`rules_each_${formula.each}`, [name]),
    left: labels(left(newest)),
    relation: formula.relation === '=' ? '=' : '≤',
    right: labels(linesOf(formula.right, formula, table(newest))),
    notes: differs
      ? [newest, ...older].map((form) => words('rules_terms', [String(left(form).length), form]))
      : [],
  };
}
