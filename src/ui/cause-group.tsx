/** The findings that one cause explains, the cause first. */

import { causeText } from '../cause-words';
import { type Cause, culpritsOf } from '../core/causes/cause';
import type { Report } from '../core/report';
import type { Finding } from '../core/rule';
import type { FindingActions } from './finding-item';
import { FindingItems } from './finding-items';
import { useWords } from './words-context';

export type CauseGroupProps = {
  readonly id: string;
  readonly cause: Cause;
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly current: string | null;
  readonly tabStop: string | undefined;
  readonly actions: FindingActions;
};

export function CauseGroup({ id, cause, findings, report, current, tabStop, actions }: CauseGroupProps) {
  const words = useWords();
  const { lead, changes, others, more } = causeText(words, cause, report);
  const [culprit] = culpritsOf(cause).flatMap(({ operand }) => operand.entry?.place ?? []);
  return (
    <li class="cause">
      <div class="cause-head">
        <h3 id={id}>{words('cause_title')}</h3>
        <p class="cause-lead">{lead}</p>
        {changes.length > 0 && (
          <ul class="cause-changes">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <ul class="cause-others">
            {[...others, ...(more === '' ? [] : [more])].map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        )}
        <p class="cause-caution">
          {words('cause_caution')}
          {culprit && (
            <button type="button" class="quiet" onClick={() => actions.onGoTo(culprit)}>
              {words('cause_go')}
            </button>
          )}
        </p>
      </div>
      <FindingItems
        findings={findings}
        report={report}
        current={current}
        tabStop={tabStop}
        explained={cause.kind === 'explained'}
        labelledBy={id}
        actions={actions}
      />
    </li>
  );
}
