/**
 * One finding: how grave, the sentence it is about, what does not hold, the formula in numbers, a likely cause; its
 * basis when it is the current one.
 */
import { useState } from 'preact/hooks';
import { isToldByCause } from '../core/causes/cause';
import { type End, endsOf } from '../core/finding-places';
import type { Place, Report } from '../core/report';
import { type Finding, outcomeId } from '../core/rule';
import { findingMessage, hintMessage, quotedSentence } from '../finding-words';
import { contradictedCells, formulaText } from '../formula-words';
import { findingBasis, ruleTitle } from '../words';
import type { Copied, CopyContent } from './clipboard';
import { CopyButton, type CopyFailure, CopyFailureBox } from './copy-button';
import { DecisionControls, DecisionLine } from './decision-controls';
import { useDecisions } from './decisions-context';
import { Contradicted, Formula } from './formula';
import { GradeBadge, gradeOf } from './grade';
import { Icon } from './icon';
import { placeName } from './place-name';
import { Quote } from './quote';
import { RuleLink } from './rule-link';
import { useWords } from './words-context';

/** What an item can do besides showing itself; the same for every item of a list. */
export type FindingActions = {
  /** `end` is the one to go to; without it the words, or the cell of a finding without words. */
  readonly onSelect: (finding: Finding, end?: End) => void;
  /** Shows a place of the page without choosing a finding. */
  readonly onGoTo: (place: Place) => void;
  readonly copyOne: (finding: Finding) => CopyContent;
  /** The address that leads to a finding; null where its page has none to give. */
  readonly linkTo: (finding: Finding) => CopyContent | null;
  readonly onCopy: (content: CopyContent) => Promise<Copied>;
  readonly onCopied: (label: string) => void;
};

export type FindingItemProps = {
  readonly finding: Finding;
  readonly report: Report;
  readonly current: boolean;
  /** Whether the Tab key stops here; arrow keys reach the others. */
  readonly tabStop: boolean;
  /** Whether its cause is told above it, so that its hints need not say it again. */
  readonly explained?: boolean;
  readonly actions: FindingActions;
};

export function FindingItem({
  finding,
  report,
  current,
  tabStop,
  explained = false,
  actions,
}: FindingItemProps) {
  const words = useWords();
  const { decided, decide } = useDecisions();
  const decision = decided.get(outcomeId(finding));
  // What was dismissed takes no more room than it needs, until somebody looks at it.
  const folded = decision?.state === 'dismissed' && !current;
  const [failure, setFailure] = useState<CopyFailure | null>(null);
  const formula = formulaText(words, finding, report);
  const message = findingMessage(words, finding, report);
  const place = placeName(words, finding, report);
  const sentence = quotedSentence(finding, report);
  const ends = endsOf(finding);
  const hints = finding.hints.filter((hint) => !(explained && isToldByCause(hint)));
  const tabIndex = tabStop ? 0 : -1;
  const link = actions.linkTo(finding);
  return (
    <li class={`finding ${gradeOf(finding)}${current ? ' current' : ''} ${decision?.state ?? 'open'}`}>
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
          <span class="rule">{ruleTitle(words, finding.rule)}</span>
        </span>
        {sentence !== null && !folded && <Quote sentence={sentence} exact={ends.words?.exact ?? ''} />}
        <span class="message">
          {sentence === null && !message.includes(place) && <span class="place">{place} </span>}
          {message}
        </span>
        {folded ? null : formula ? (
          <Formula formula={formula} kind={finding.kind} />
        ) : (
          <Contradicted cells={contradictedCells(words, finding, report)} />
        )}
      </button>
      {ends.words && ends.cell && (
        <div class="jumps">
          <Jump
            name="popup_go_to_words"
            onClick={() => actions.onSelect(finding, 'words')}
            tabIndex={tabIndex}
          />
          <Jump
            name="popup_go_to_cell"
            onClick={() => actions.onSelect(finding, 'cell')}
            tabIndex={tabIndex}
          />
        </div>
      )}
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
      {link && (
        <CopyButton
          label={words('popup_copy_link')}
          content={() => link}
          onCopy={actions.onCopy}
          onResult={(failed) => {
            setFailure(failed);
            if (!failed) actions.onCopied(words('popup_copy_link'));
          }}
          tabIndex={tabIndex}
          sign={<Icon name="link" />}
        />
      )}
      <RuleLink id={finding.rule} tabIndex={tabIndex} />
      {((hints.length > 0 && !folded) || current) && (
        <dl class="finding-more">
          {hints.map((hint) => (
            <Fact key={hint.code} name={words('popup_cause')} text={hintMessage(words, hint, report)} />
          ))}
          {current && <Fact name={words('popup_basis')} text={findingBasis(words, finding)} />}
        </dl>
      )}
      {current ? (
        <DecisionControls
          decision={decision}
          onDecide={(wish) => decide(finding, wish)}
          tabIndex={tabIndex}
        />
      ) : (
        <DecisionLine decision={decision} />
      )}
      {failure && <CopyFailureBox failure={failure} />}
    </li>
  );
}

type JumpProps = { readonly name: string; readonly onClick: () => void; readonly tabIndex: number };

function Jump({ name, onClick, tabIndex }: JumpProps) {
  const words = useWords();
  return (
    <button type="button" class="quiet" onClick={onClick} tabIndex={tabIndex}>
      {words(name)}
    </button>
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
