/** The catalogue: every rule under its part of the report, with a search. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GROUPS, type RuleText } from '../rule-words';
import { GradeBadge } from './grade';
import { useWords } from './words-context';

export type RulesListProps = {
  readonly rules: readonly RuleText[];
  /** What the address names and no rule is called; empty for nothing. */
  readonly unknown: string;
  /** The rule one comes back from. */
  readonly from: string | null;
  readonly onPrint: () => void;
};

export function RulesList({ rules, unknown, from, onPrint }: RulesListProps) {
  const words = useWords();
  const [sought, setSought] = useState('');
  const list = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const link = [...(list.current?.querySelectorAll('a') ?? [])].find(({ hash }) => hash === `#${from}`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }, [from]);
  const found = rules.filter((rule) => isAbout(rule, sought));
  return (
    <>
      <header class="rules-top">
        <h1>{words('copy_rules_title')}</h1>
        <button type="button" class="quiet" onClick={onPrint}>
          {words('rules_print')}
        </button>
      </header>
      <main ref={list}>
        {unknown !== '' && <p class="notice">{words('rules_unknown', [clip(unknown)])}</p>}
        <p class="intro">{words('rules_intro', [String(rules.length)])}</p>
        <p class="intro">{words('copy_rules_verdicts')}</p>
        <div class="search">
          <label for="rules-search">{words('rules_search')}</label>
          <input
            id="rules-search"
            type="search"
            placeholder={words('rules_search_hint')}
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <span role="status">
            {sought !== '' && words(found.length > 0 ? 'rules_found' : 'rules_none', [String(found.length)])}
          </span>
        </div>
        {GROUPS.map((group) => {
          const own = found.filter((rule) => rule.group === group);
          return (
            own.length > 0 && (
              <section class="group" key={group}>
                <h2>{words(`rules_group_${group}`)}</h2>
                <ul>
                  {own.map((rule) => (
                    <Entry key={rule.id} rule={rule} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </main>
    </>
  );
}

function Entry({ rule }: { readonly rule: RuleText }) {
  const words = useWords();
  return (
    <li>
      <a href={`#${rule.id}`}>
        <span class="rule-id">{rule.id}</span> <span class="title">{rule.title}</span>
      </a>
      <span class="relation-words">{rule.formula}</span>
      <GradeBadge grade={rule.severity} />
      <span class="forms">{rule.forms.join(words('list_separator'))}</span>
    </li>
  );
}

/** Whether every word that is sought is somewhere in the rule. */
function isAbout(rule: RuleText, sought: string): boolean {
  const { id, title, formula, basis, why, caution } = rule;
  const text = [id, title, formula, basis, why, caution].join('\n').toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** An address may be of any length. */
const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
