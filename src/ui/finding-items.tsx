/** Findings one below the other, for whatever stands above them: a likely cause, or a rule they have in common. */
import type { Report } from '../core/report';
import { type Finding, outcomeId } from '../core/rule';
import { type FindingActions, FindingItem } from './finding-item';

export type FindingItemsProps = {
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly current: string | null;
  readonly tabStop: string | undefined;
  readonly explained?: boolean;
  /** Id of what names the list. */
  readonly labelledBy?: string;
  readonly actions: FindingActions;
};

export function FindingItems({ findings, current, tabStop, labelledBy, ...shared }: FindingItemsProps) {
  return (
    <ol aria-labelledby={labelledBy}>
      {findings.map((finding) => (
        <FindingItem
          {...shared}
          key={outcomeId(finding)}
          finding={finding}
          current={outcomeId(finding) === current}
          tabStop={outcomeId(finding) === tabStop}
        />
      ))}
    </ol>
  );
}
