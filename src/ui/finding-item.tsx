/** One finding: how grave, what does not hold, the formula in numbers, a likely cause; its basis when it is the current one. */
import { useState } from 'preact/hooks';
import type { Report } from '../core/report';
import { type Finding, outcomeId } from '../core/rule';
import { findingMessage, formulaText, hintMessage, ruleBasis, ruleTitle } from '../words';
import type { Copied, CopyContent } from './clipboard';
import { CopyButton, type CopyFailure, CopyFailureBox } from './copy-button';
import { Formula } from './formula';
import { GradeBadge, gradeOf } from './grade';
import { Icon } from './icon';
import { placeName } from './place-name';
import { useWords } from './words-context';

/** What an item can do besides showing itself; the same for every item of a list. */
export type FindingActions = {
  readonly onSelect: (finding: Finding) => void;
  readonly copyOne: (finding: Finding) => CopyContent;
  readonly onCopy: (content: CopyContent) => Promise<Copied>;
  readonly onCopied: (label: string) => void;
};

export type FindingItemProps = {
  readonly finding: Finding;
  readonly report: Report;
  readonly current: boolean;
  /** Whether the Tab key stops here; arrow keys reach the others. */
  readonly tabStop: boolean;
  readonly actions: FindingActions;
};

export function FindingItem({ finding, report, current, tabStop, actions }: FindingItemProps) {
  const words = useWords();
  const [failure, setFailure] = useState<CopyFailure | null>(null);
  const formula = formulaText(words, finding, report);
  const message = findingMessage(words, finding, report);
  const place = placeName(words, finding, report);
  const tabIndex = tabStop ? 0 : -1;
  return (
    <li class={`finding ${gradeOf(finding)}${current ? ' current' : ''}`}>
      <button
        type="button"
        class="finding-body"
        data-stop={outcomeId(finding)}
        tabIndex={tabIndex}
        aria-current={current}
        onClick={() => actions.onSelect(finding)}
      >
        <span class="finding-top">
          <GradeBadge grade={gradeOf(finding)} />
          <span class="rule">
            <span class="rule-id">{finding.rule}</span> {ruleTitle(words, finding.rule)}
          </span>
        </span>
        <span class="message">
          {!message.includes(place) && <span class="place">{place} </span>}
          {message}
        </span>
        {formula && <Formula formula={formula} kind={finding.kind} />}
      </button>
      <CopyButton
        label={words('popup_copy_one')}
        content={() => actions.copyOne(finding)}
        onCopy={actions.onCopy}
        onResult={(failed) => {
          setFailure(failed);
          if (!failed) actions.onCopied(words('popup_copy_one'));
        }}
        tabIndex={tabIndex}
        sign={<Icon name="copy" />}
      />
      {(finding.hints.length > 0 || current) && (
        <dl class="finding-more">
          {finding.hints.map((hint) => (
            <Fact key={hint.code} name={words('popup_cause')} text={hintMessage(words, hint, report)} />
          ))}
          {current && <Fact name={words('popup_basis')} text={ruleBasis(words, finding.rule)} />}
        </dl>
      )}
      {failure && <CopyFailureBox failure={failure} />}
    </li>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
