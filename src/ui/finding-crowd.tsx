/** Many findings of one rule behind one line. */
import type { Report } from '../core/report';
import type { Finding } from '../core/rule';
import { ruleTitle } from '../words';
import type { FindingActions } from './finding-item';
import { FindingItems } from './finding-items';
import { GradeBadge, gradeOf } from './grade';
import { Icon } from './icon';
import { RuleLink } from './rule-link';
import { useWords } from './words-context';

export type FindingCrowdProps = {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly current: string | null;
  readonly tabStop: string | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly actions: FindingActions;
};

export function FindingCrowd(props: FindingCrowdProps) {
  const { id, findings, report, current, tabStop, open, onToggle, actions } = props;
  const words = useWords();
  const [first] = findings;
  if (!first) return null;
  return (
    <li class={`crowd ${gradeOf(first)}${open ? ' open' : ''}`}>
      <button
        type="button"
        class="crowd-head"
        data-stop={id}
        tabIndex={id === tabStop ? 0 : -1}
        aria-expanded={open}
        onClick={onToggle}
      >
        <GradeBadge grade={gradeOf(first)} />
        <span class="rule">
          {words('popup_group', [ruleTitle(words, first.rule), String(findings.length)])}
        </span>
        <Icon name="fold" />
      </button>
      <RuleLink id={first.rule} tabIndex={id === tabStop ? 0 : -1} />
      {open && (
        <FindingItems
          findings={findings}
          report={report}
          current={current}
          tabStop={tabStop}
          actions={actions}
        />
      )}
    </li>
  );
}
