/** One report: which it is, the verdict, the findings to step through, and the fold with the other checks. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type End, endsOf } from '../core/finding-places';
import type { Place } from '../core/report';
import { type Finding, outcomeId } from '../core/rule';
import { findingsInPageOrder, summaryOf } from '../core/summary';
import type { Revealed } from '../protocol';
import { CheckList } from './check-list';
import type { FindingActions } from './finding-item';
import { FindingList } from './finding-list';
import { inListOrder, partsOfList } from './finding-order';
import { Icon } from './icon';
import { UnreadTables } from './unread-tables';
import { Verdict } from './verdict';
import type { FoundReport } from './view';
import { useWords } from './words-context';

/** `lost`: the page did not answer. */
export type RevealResult = Revealed | 'lost';

export type ReportViewProps = {
  readonly found: FoundReport;
  readonly marks: boolean;
  readonly onMarks: (on: boolean) => void;
  readonly onReveal: (found: FoundReport, place: Place) => Promise<RevealResult>;
  readonly copying: Omit<FindingActions, 'onSelect' | 'onGoTo'>;
};

/** Why the page does not show what was asked for. */
type Trouble = 'hidden' | 'no_cell' | 'lost';

export function ReportView({ found, marks, onMarks, onReveal, copying }: ReportViewProps) {
  const words = useWords();
  const { report, outcomes, causes } = found.audited;
  const parts = partsOfList(findingsInPageOrder(outcomes, report.passages), causes);
  const ordered = inListOrder(parts);
  const [current, setCurrent] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [toldStale, setToldStale] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    setToldStale(false);
    setTrouble(null);
  }, [found.fingerprint, found.source.readAt]);

  function select(finding: Finding, end?: End) {
    setCurrent(outcomeId(finding));
    const { words: said, cell } = endsOf(finding);
    goTo((end === 'cell' ? cell : said) ?? cell);
  }

  async function goTo(place: Place | undefined) {
    const question = ++asked.current;
    if (!place) return setTrouble('no_cell');
    const result = await onReveal(found, place);
    if (question !== asked.current) return;
    if (result === 'stale') setToldStale(true);
    setTrouble(result === 'hidden' || result === 'lost' ? result : null);
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
        <Verdict audited={found.audited} />
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
            aria-checked={marks}
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
      {ordered.length === 0 && (
        <p class="all-hold">
          {words(summaryOf(outcomes).passed > 0 ? 'popup_all_hold' : 'popup_none_judged')}
        </p>
      )}
      <FindingList
        parts={parts}
        report={report}
        current={current}
        actions={{ ...copying, onSelect: select, onGoTo: goTo }}
      />
      <CheckList audited={found.audited} />
    </>
  );
}
