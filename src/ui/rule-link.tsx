/** The id of a rule, which leads to the rule's own page in a tab of its own. */
import { useWords } from './words-context';

export type RuleLinkProps = { readonly id: string; readonly tabIndex?: number };

export function RuleLink({ id, tabIndex }: RuleLinkProps) {
  const words = useWords();
  return (
    <a
      class="rule-id"
      href={`/rules.html#${id}`}
      target="_blank"
      rel="noreferrer"
      tabIndex={tabIndex}
      aria-label={words('rule_link', [id])}
      title={words('rule_link', [id])}
    >
      {id}
    </a>
  );
}
