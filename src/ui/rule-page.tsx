/** One rule: what holds, why, on what basis, an example of either kind, what blanks do, when it is no error. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ExampleTexts } from '../example-words';
import type { RelationText, RuleText } from '../rule-words';
import { GradeBadge } from './grade';
import { RuleExample } from './rule-example';
import { useWords } from './words-context';

export type RulePageProps = {
  readonly rule: RuleText;
  readonly examples: ExampleTexts | null;
  readonly previous: RuleText | null;
  readonly next: RuleText | null;
  /** One comes from elsewhere on this page, so the new heading is to be read. */
  readonly moved: boolean;
  readonly onPrint: () => void;
};

export function RulePage({ rule, examples, previous, next, moved, onPrint }: RulePageProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!moved) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <>
      <header class="rules-top">
        <a href={CATALOGUE}>{words('copy_rules_title')}</a>
        <nav aria-label={words('rules_steps')}>
          <Step name="rules_previous" to={previous} />
          <Step name="rules_next" to={next} />
        </nav>
        <button type="button" class="quiet" onClick={onPrint}>
          {words('rules_print')}
        </button>
      </header>
      <main class="rule-page">
        <p class="group-name">{words(`rules_group_${rule.group}`)}</p>
        <h1 ref={heading} tabIndex={-1}>
          <span class="rule-id">{rule.id}</span> {rule.title}
        </h1>
        <p class="tags">
          <span class="tag">
            {words('rules_severity')} <GradeBadge grade={rule.severity} />
          </span>
          {rule.forms.map((form) => (
            <span class="tag" key={form}>
              {words('rules_forms', [form])}
            </span>
          ))}
        </p>
        <Section name="rules_relation">
          <p class="formula-words">{rule.formula}</p>
          {rule.relation && <Relation relation={rule.relation} />}
        </Section>
        <Section name="rules_why">
          <p>{rule.why}</p>
        </Section>
        <Section name="rules_basis">
          <p>{rule.basis}</p>
          <p class="soft">{rule.certainty}</p>
        </Section>
        {examples && (
          <Section name="rules_example">
            <div class="examples">
              <RuleExample name="rules_holds" example={examples.holds} />
              <RuleExample name="rules_fails" example={examples.fails} />
            </div>
            <p class="soft">{words('rules_example_note')}</p>
          </Section>
        )}
        <Section name="rules_verdicts">
          <p>{rule.verdicts}</p>
        </Section>
        <Section name="rules_blanks">
          <p>{rule.blanks}</p>
        </Section>
        <Section name="rules_caution">
          <p>{rule.caution}</p>
        </Section>
      </main>
    </>
  );
}

/** The page without the id of a rule. */
const CATALOGUE = '#';

function Step({ name, to }: { readonly name: string; readonly to: RuleText | null }) {
  const words = useWords();
  if (!to) return null;
  return (
    <a href={`#${to.id}`} title={to.title}>
      {words(name)} <span class="rule-id">{to.id}</span>
    </a>
  );
}

function Section({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const words = useWords();
  return (
    <section class={name.replace('rules_', 'about-')}>
      <h2>{words(name)}</h2>
      {children}
    </section>
  );
}

function Relation({
  relation: { where, left, relation, right, notes },
}: {
  readonly relation: RelationText;
}) {
  return (
    <div class="relation-text">
      <p>{where}</p>
      <p class="terms">
        <Terms labels={left} />
      </p>
      <p class="terms">
        <b class="sign">{relation}</b> <Terms labels={right} />
      </p>
      {notes.length > 0 && (
        <ul class="soft">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Terms({ labels }: { readonly labels: readonly string[] }) {
  return (
    <>
      {labels.flatMap((label, index) => [
        index === 0 ? '' : ' + ',
        <span class="label" key={label}>
          {label}
        </span>,
      ])}
    </>
  );
}
