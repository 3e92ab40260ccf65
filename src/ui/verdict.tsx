/** One line that sums a report up. */
import { isSwitchedOff } from '../core/rule';
import { type Summary, summaryOf } from '../core/summary';
import { type Decided, isDismissed, withoutDismissed } from '../decisions/decision';
import type { AuditedReport } from '../protocol';
import type { Words } from '../words';
import { type Grade, GradeShape } from './grade';
import { useWords } from './words-context';

/** What there is of a report to sum up; what was dismissed does not count, but is said. */
type Judged = { readonly audited: AuditedReport; readonly decided: Decided };

export function Verdict(judged: Judged) {
  const words = useWords();
  const counts = countsOf(summaryIn(judged));
  return (
    <p class={counts.length > 4 ? 'verdict long' : 'verdict'}>
      {counts.map(({ grade, key, count }, index) => (
        <span key={key}>
          {index > 0 && <span class="separator"> · </span>}
          <span class={`count ${count === 0 ? 'zero' : grade}`}>
            <GradeShape grade={grade} />
            {words(key, [String(count)])}
          </span>
        </span>
      ))}
      <Asides {...judged} />
    </p>
  );
}

/** The same line as plain text. */
export function verdictText(words: Words, judged: Judged): string {
  return [
    ...countsOf(summaryIn(judged)).map(({ key, count }) => words(key, [String(count)])),
    ...asidesOf(words, judged),
  ].join(' · ');
}

/** What was left out on purpose: quieter, but never left unsaid. */
function Asides(judged: Judged) {
  return (
    <>
      {asidesOf(useWords(), judged).map((aside) => (
        <span key={aside} class="aside">
          <span class="separator"> · </span>
          {aside}
        </span>
      ))}
    </>
  );
}

function asidesOf(words: Words, { audited: { outcomes }, decided }: Judged): readonly string[] {
  const dismissed = outcomes.filter((outcome) => isDismissed(decided, outcome)).length;
  const off = outcomes.filter(isSwitchedOff).length;
  return [
    ...(dismissed > 0 ? [words('popup_dismissed', [String(dismissed)])] : []),
    ...(off > 0 ? [words('popup_rules_off', [String(off)])] : []),
  ];
}

const summaryIn = ({ audited, decided }: Judged): Summary =>
  summaryOf(withoutDismissed(audited.outcomes, decided));

type Count = { readonly grade: Grade | 'passed'; readonly key: string; readonly count: number };

/** Errors and passes are always said, also when there are none; the rest only when there are some. */
function countsOf(summary: Summary): readonly Count[] {
  const all: readonly Count[] = [
    { grade: 'error', key: 'popup_errors', count: summary.errors },
    { grade: 'warning', key: 'popup_warnings', count: summary.warnings },
    { grade: 'info', key: 'popup_infos', count: summary.infos },
    { grade: 'undetermined', key: 'popup_undetermined', count: summary.undetermined },
    { grade: 'passed', key: 'popup_passed', count: summary.passed },
  ];
  return all.filter(({ grade, count }) => count > 0 || grade === 'error' || grade === 'passed');
}
