/** The fold at the end: every check that passed, and every one that could not be made, by the reason for it. */
import type { Report } from '../core/report';
import type { Outcome } from '../core/rule';
import { whyMessage } from '../finding-words';
import type { AuditedReport } from '../protocol';
import { ruleTitle, type Words } from '../words';
import { placeName } from './place-name';
import { RuleLink } from './rule-link';
import { useWords } from './words-context';

export function CheckList({ audited: { report, outcomes } }: { readonly audited: AuditedReport }) {
  const words = useWords();
  const passed = outcomes.filter((outcome) => outcome.kind === 'pass');
  const notMade = outcomes.filter((outcome) => outcome.kind === 'notApplicable');
  const reasons = grouped(notMade, ({ why }) => whyMessage(words, why));
  return (
    <details class="checks">
      <summary>{words('popup_checks', [String(passed.length), String(notMade.length)])}</summary>
      {passed.length > 0 && (
        <>
          <h2>{words('popup_checks_passed', [String(passed.length)])}</h2>
          <Checks outcomes={passed} report={report} />
        </>
      )}
      {notMade.length > 0 && (
        <>
          <h2>{words('popup_checks_not_made', [String(notMade.length)])}</h2>
          {[...reasons].map(([why, own]) => (
            <section key={why}>
              <h3>{words('popup_why', [why, String(own.length)])}</h3>
              <Checks outcomes={own} report={report} />
            </section>
          ))}
        </>
      )}
    </details>
  );
}

type ChecksProps = { readonly outcomes: readonly Outcome[]; readonly report: Report };

function Checks({ outcomes, report }: ChecksProps) {
  const words = useWords();
  return (
    <ul>
      {linesOf(words, outcomes, report).map(({ rule, title, places }) => (
        <li key={rule}>
          <RuleLink id={rule} /> {title}
          {places.length > 0 && <span class="places">{places.join(words('list_separator'))}</span>}
        </li>
      ))}
    </ul>
  );
}

type CheckLine = { readonly rule: string; readonly title: string; readonly places: readonly string[] };

/** Checks of one rule share a line; places that have no name are counted. */
function linesOf(words: Words, outcomes: readonly Outcome[], report: Report): readonly CheckLine[] {
  return [...grouped(outcomes, ({ rule }) => rule)].map(([rule, own]) => {
    const places = own.map((outcome) => placeName(words, outcome, report)).filter((place) => place !== '');
    const title = ruleTitle(words, rule);
    const unnamed = own.length - places.length;
    return {
      rule,
      title: unnamed > 1 ? words('popup_group', [title, String(unnamed)]) : title,
      places,
    };
  });
}

/** `Map.groupBy`, which the oldest browsers served do not have. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return groups;
}
