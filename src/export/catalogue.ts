/** `docs/rules.md`: every rule as a person reads it, from the rules themselves. */
import type { Rule } from '../core/rule';
import { rules } from '../core/rules/index';
import { ruleBasis, ruleFormula, ruleTitle, ruleVerdicts, type Words } from '../words';

/** The catalogue as Markdown, in the language of `words`. */
export function catalogueMarkdown(words: Words): string {
  return [
    `# ${words('copy_rules_title')}`,
    words('copy_rules_intro', [words('form_2021'), words('form_2019')]),
    words('copy_rules_verdicts'),
    table(
      COLUMNS.map((column) => words(`copy_rules_${column}`)),
      rules.map((rule) => row(rule, words)),
    ),
    `## ${words('copy_rules_hints')}`,
    words('copy_rules_hints_intro'),
    table(
      [words('copy_rules_id'), words('copy_rules_hints')],
      HINTS.map(([id, key]) => [id, words(key, ['…', '…', '…'])]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

const COLUMNS = ['id', 'holds', 'formula', 'severity', 'forms', 'verdict', 'basis'] as const;

const HINTS = [
  ['T3-06', 'hint_T3_06'],
  ['T3-07', 'hint_T3_07_joined'],
  ['T3-07', 'hint_T3_07_shifted'],
  ['T3-09', 'hint_T3_09'],
  ['T4-02', 'hint_T4_02'],
] as const;

function row(rule: Rule, words: Words): readonly string[] {
  return [
    rule.id,
    ruleTitle(words, rule.id),
    ruleFormula(words, rule.id),
    words(`severity_${rule.severity}`),
    [...rule.forms].sort().reverse().join(words('list_separator')),
    ruleVerdicts(words, rule),
    ruleBasis(words, rule.id),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`)
    .join('\n');
}
