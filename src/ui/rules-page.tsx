/** The page of the rules: the catalogue, or the one rule that the address names. */
import { useEffect, useRef } from 'preact/hooks';
import type { ExampleTexts } from '../example-words';
import type { RuleText } from '../rule-words';
import type { Words } from '../words';
import { RulePage } from './rule-page';
import { RulesList } from './rules-list';
import { WordsContext } from './words-context';

export type RulesPageProps = {
  readonly words: Words;
  readonly rules: readonly RuleText[];
  /** What the address names: the id of a rule, nothing, or anything else. */
  readonly wanted: string;
  readonly examplesOf: (rule: RuleText) => ExampleTexts | null;
  readonly onPrint: () => void;
};

export function RulesPage({ words, rules, wanted, examplesOf, onPrint }: RulesPageProps) {
  const at = rules.findIndex(({ id }) => id === wanted);
  const rule = rules[at];
  const before = useRef<string | null>(null);
  const from = before.current;
  useEffect(() => {
    before.current = wanted;
  }, [wanted]);
  return (
    <WordsContext.Provider value={words}>
      {rule ? (
        <RulePage
          key={rule.id}
          rule={rule}
          examples={examplesOf(rule)}
          previous={rules[at - 1] ?? null}
          next={rules[at + 1] ?? null}
          moved={from !== null}
          onPrint={onPrint}
        />
      ) : (
        <RulesList rules={rules} unknown={wanted} from={from} onPrint={onPrint} />
      )}
    </WordsContext.Provider>
  );
}

/** What the tab is called. */
export function titleOfPage(words: Words, rules: readonly RuleText[], wanted: string): string {
  const rule = rules.find(({ id }) => id === wanted);
  return words('rules_page_title', [
    rule ? words('rules_rule_title', [rule.id, rule.title]) : words('copy_rules_title'),
  ]);
}
