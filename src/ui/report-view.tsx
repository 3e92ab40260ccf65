/** One report: which it is, the verdict, the findings to step through, and the fold with the other checks. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { culpritsOf } from '../core/causes/cause';
import { type End, endsOf } from '../core/finding-places';
import type { GlanceCell } from '../core/glance';
import type { Place } from '../core/report';
import { cellKey, type Finding, outcomeId } from '../core/rule';
import { findingsInPageOrder, summaryOf } from '../core/summary';
import type { Revealed } from '../protocol';
import { CheckList } from './check-list';
import { filterFindings, NO_FILTER } from './finding-filter';
import { FindingFilters } from './finding-filters';
import type { FindingActions } from './finding-item';
import { FindingList } from './finding-list';
import { inListOrder, partsOfList } from './finding-order';
import { findingText } from './finding-text';
import { FormGlance } from './form-glance';
import { Icon } from './icon';
import { keptPlace, type ReportState, type StateChange } from './report-state';
import { UnreadTables } from './unread-tables';
import { Verdict } from './verdict';
import type { FoundReport } from './view';
import { useWords } from './words-context';

/** `lost`: the page did not answer. */
export type RevealResult = Revealed | 'lost';

export type ReportViewProps = {
  readonly found: FoundReport;
  readonly state: ReportState;
  readonly onState: (change: StateChange) => void;
  /** Null where the page shows none, on a site that is switched off. */
  readonly marks: boolean | null;
  readonly onMarks: (on: boolean) => void;
  readonly onReveal: (found: FoundReport, place: Place) => Promise<RevealResult>;
  readonly copying: Omit<FindingActions, 'onSelect' | 'onGoTo'>;
};

/** Why the page does not show what was asked for. */
type Trouble = 'hidden' | 'no_cell' | 'lost';

export function ReportView(props: ReportViewProps) {
  const { found, state, onState, marks, onMarks, onReveal, copying } = props;
  const words = useWords();
  const { report, outcomes, causes } = found.audited;
  const { current, filter } = state;
  const findings = useMemo(() => findingsInPageOrder(outcomes, report.passages), [report, outcomes]);
  const textOf = useMemo(() => remembered((finding) => findingText(words, finding, report)), [words, report]);
  const parts = partsOfList(filterFindings(findings, filter, textOf), causes);
  const culprits = useMemo(
    () => new Set(causes.flatMap(culpritsOf).map(({ operand }) => cellKey(operand))),
    [causes],
  );
  const ordered = inListOrder(parts);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [toldStale, setToldStale] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    setToldStale(false);
    setTrouble(null);
  }, [found.fingerprint, found.source.readAt]);
  useEffect(() => {
    const listed = inListOrder(partsOfList(findings, causes)).map(outcomeId);
    // Who was at a finding that has gone stays near, if possible among what the filter shows.
    const left = listed.includes(current ?? '') ? listed : ordered.map(outcomeId);
    onState((before) => ({ listed, current: keptPlace(before.listed, left, current) }));
  }, [findings]);

  async function goTo(finding: Finding | null, place: Place | undefined) {
    const question = ++asked.current;
    if (finding) {
      // What was asked for is shown, also where the filter would hide it.
      const hidden = !ordered.includes(finding);
      onState({ current: outcomeId(finding), ...(hidden ? { filter: NO_FILTER } : {}) });
    }
    if (!place) return setTrouble('no_cell');
    const result = await onReveal(found, place);
    if (question !== asked.current) return;
    if (result === 'stale') setToldStale(true);
    setTrouble(result === 'hidden' || result === 'lost' ? result : null);
  }

  function select(finding: Finding, end?: End) {
    const { words: said, cell } = endsOf(finding);
    goTo(finding, (end === 'cell' ? cell : said) ?? cell);
  }

  const at = ordered.findIndex((finding) => outcomeId(finding) === current);
  function step(by: 1 | -1) {
    const from = at < 0 && by < 0 ? 0 : at;
    const finding = ordered[(from + by + ordered.length) % ordered.length];
    if (finding) select(finding);
  }

  const total = String(ordered.length);
  return (
    <>
      <div class="bar">
        <Verdict audited={found.audited} decided={found.decided} />
        <div class="steps">
          <button type="button" onClick={() => step(-1)} disabled={ordered.length === 0}>
            <Icon name="previous" />
            {words('popup_previous')}
          </button>
          <button type="button" onClick={() => step(1)} disabled={ordered.length === 0}>
            <Icon name="next" />
            {words('popup_next')}
          </button>
          <span class="position">
            {ordered.length > 0 &&
              (at < 0 ? words('popup_total', [total]) : words('popup_position', [String(at + 1), total]))}
          </span>
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={marks === true}
            disabled={marks === null}
            aria-describedby={marks === null ? 'site-off' : undefined}
            onClick={() => onMarks(!marks)}
          >
            {words('popup_marks')}
          </button>
        </div>
        <div role="status">
          {(found.stale || toldStale) && <p class="notice">{words('popup_stale')}</p>}
          {trouble && <p class="notice">{words(`popup_${trouble}`)}</p>}
        </div>
      </div>
      <UnreadTables report={report} />
      <div class="report-body">
        <FormGlance
          audited={found.audited}
          current={findings.find((finding) => outcomeId(finding) === current) ?? null}
          culprits={culprits}
          open={state.glance}
          onOpen={(glance) => onState({ glance })}
          onGo={({ findings: [first], entry }: GlanceCell) => goTo(first ?? null, entry.place)}
        />
        <div class="report-list">
          <FindingFilters
            findings={findings}
            filter={filter}
            shown={ordered.length}
            textOf={textOf}
            onFilter={(next) => onState({ filter: next })}
          />
          {findings.length === 0 && (
            <p class="all-hold">
              {words(summaryOf(outcomes).passed > 0 ? 'popup_all_hold' : 'popup_none_judged')}
            </p>
          )}
          <FindingList
            parts={parts}
            report={report}
            current={current}
            opened={state.opened}
            onOpened={(change) => onState(({ opened }) => ({ opened: change(opened) }))}
            actions={{ ...copying, onSelect: select, onGoTo: (place) => goTo(null, place) }}
          />
          <CheckList audited={found.audited} />
        </div>
      </div>
    </>
  );
}

/** Texts are made once, when a search first asks for them. */
function remembered(textOf: (finding: Finding) => string): (finding: Finding) => string {
  const texts = new Map<Finding, string>();
  return (finding) => {
    const text = texts.get(finding) ?? textOf(finding);
    texts.set(finding, text);
    return text;
  };
}
