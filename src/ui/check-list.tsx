/** The fold at the end: every check that passed, and every one that could not be made and why. */
import type { Report } from '../core/report';
import type { Outcome } from '../core/rule';
import type { AuditedReport } from '../protocol';
import { ruleTitle, type Words, whyMessage } from '../words';
import { placeName } from './place-name';
import { useWords } from './words-context';

export function CheckList({ audited: { report, outcomes } }: { readonly audited: AuditedReport }) {
  const words = useWords();
  const passed = outcomes.filter((outcome) => outcome.kind === 'pass');
  const notMade = outcomes.filter((outcome) => outcome.kind === 'notApplicable');
  return (
    <details class="checks">
      <summary>{words('popup_checks', [String(passed.length), String(notMade.length)])}</summary>
      <Checks
        title={words('popup_checks_passed', [String(passed.length)])}
        outcomes={passed}
        report={report}
      />
      <Checks
        title={words('popup_checks_not_made', [String(notMade.length)])}
        outcomes={notMade}
        report={report}
      />
    </details>
  );
}

type ChecksProps = {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
  readonly report: Report;
};

function Checks({ title, outcomes, report }: ChecksProps) {
  const words = useWords();
  if (outcomes.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {linesOf(words, outcomes, report).map(({ rule, why, places }) => (
          <li key={`${rule} ${why}`}>
            <span class="rule-id">{rule}</span> {ruleTitle(words, rule)}
            {why !== '' && <span class="why">{why}</span>}
            {places.length > 0 && <span class="places">{places.join(words('list_separator'))}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

type CheckLine = { readonly rule: string; readonly why: string; readonly places: readonly string[] };

/** Checks of one rule with one reason share a line. */
function linesOf(words: Words, outcomes: readonly Outcome[], report: Report): readonly CheckLine[] {
  const lines = new Map<string, { rule: string; why: string; places: string[] }>();
  for (const outcome of outcomes) {
    const why = outcome.kind === 'notApplicable' ? whyMessage(words, outcome.why) : '';
    const key = `${outcome.rule} ${why}`;
    const line = lines.get(key) ?? { rule: outcome.rule, why, places: [] };
    lines.set(key, line);
    const place = placeName(words, outcome, report);
    if (place !== '') line.places.push(place);
  }
  return [...lines.values()];
}
