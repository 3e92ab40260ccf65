/** The whole popup. It holds what the reader chose and nothing of the page. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '../core/report';
import type { Finding } from '../core/rule';
import type { Words } from '../words';
import type { Copied, CopyContent } from './clipboard';
import { CopyBar } from './copy-bar';
import { type DecisionKept, DecisionsContext, type Wish } from './decisions-context';
import { Icon } from './icon';
import { useKeptFocus } from './kept-focus';
import { PageState, stateTitle } from './page-state';
import { ReportChooser } from './report-chooser';
import { ReportHead } from './report-head';
import { changed, FRESH, type ReportStates, stateKey } from './report-state';
import { ReportView, type RevealResult } from './report-view';
import { type Site, SiteOff, SiteSwitch } from './site-switch';
import { verdictText } from './verdict';
import type { FoundReport, View } from './view';
import { WordsContext } from './words-context';

/** What a report can be copied as. */
export type ReportCopies = {
  readonly tables: (found: FoundReport) => CopyContent;
  readonly json: (found: FoundReport) => CopyContent;
  readonly findings: (found: FoundReport) => CopyContent;
  readonly finding: (found: FoundReport, finding: Finding) => CopyContent;
  /** The address of the page with the finding to go to there; null where the page has no address of its own. */
  readonly link: (found: FoundReport, finding: Finding) => CopyContent | null;
};

export type PopupProps = {
  readonly words: Words;
  readonly view: View;
  readonly copies: ReportCopies;
  /** Whether marks are shown on pages. */
  readonly marks: boolean;
  readonly onMarks: (on: boolean) => void;
  /** Why the browser did not keep what was last set here, in its own words; null if it did. */
  readonly notKept: string | null;
  /** Why the browser did not read out what is kept, in its own words; null if it did. */
  readonly notRead: string | null;
  readonly onRecheck: () => void;
  readonly onWindow: () => void;
  readonly onSettings: () => void;
  /** The site of the tab; null where nothing is ever checked by itself. */
  readonly site: Site | null;
  readonly onSite: (on: boolean) => void;
  readonly onGrant: () => void;
  readonly onReveal: (found: FoundReport, place: Place) => Promise<RevealResult>;
  readonly onCopy: (content: CopyContent) => Promise<Copied>;
  readonly onDecide: (found: FoundReport, finding: Finding, wish: Wish) => Promise<DecisionKept>;
};

export function Popup(props: PopupProps) {
  const { words, view, copies, onCopy } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const reports = view.kind === 'reports' ? view.found : [];
  const found = reports.find(({ key }) => key === chosen) ?? reports[0];

  const [states, setStates] = useState<ReportStates>(new Map());
  const key = found ? stateKey(found) : null;
  useKeptScroll(key);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, () => main.current);

  const said = view.kind !== 'reports' ? stateTitle(words, view) : found ? verdictText(words, found) : '';
  const [announced, announce] = useState('');
  useEffect(() => announce(said), [said]);
  // Also where nothing has changed, who asked hears so: words that stay as they are would not be read again.
  const rechecking = useRef(false);
  const recheck = () => {
    announce('');
    rechecking.current = true;
    props.onRecheck();
  };
  useEffect(() => {
    if (rechecking.current) announce(said);
    rechecking.current = false;
  }, [view]);
  const onCopied = (label: string) => announce(words('popup_copied_what', [label]));

  const ofReport = useMemo(
    () =>
      found
        ? {
            tables: () => copies.tables(found),
            json: () => copies.json(found),
            findings: () => copies.findings(found),
          }
        : null,
    [copies, found],
  );

  return (
    <WordsContext.Provider value={words}>
      <header class="top">
        <span class="brand">{words('popup_name')}</span>
        <span class="read-at">{found && words('popup_read_at', [timeOf(found.source.readAt)])}</span>
        <button type="button" class="quiet" onClick={recheck} disabled={view.kind === 'gone'}>
          <Icon name="recheck" />
          {words('popup_recheck')}
        </button>
        <button type="button" class="quiet" onClick={props.onWindow} disabled={view.kind === 'gone'}>
          <Icon name="window" />
          {words('popup_window')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={props.onSettings}
          aria-label={words('popup_settings')}
          title={words('popup_settings')}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main ref={main} tabIndex={-1} aria-busy={view.kind === 'reading'}>
        {props.notRead !== null && (
          <p class="notice" role="alert">
            {words('popup_not_read', [props.notRead])}
          </p>
        )}
        {props.notKept !== null && (
          <p class="notice" role="alert">
            {words('settings_not_saved', [props.notKept])}
          </p>
        )}
        {view.kind !== 'reports' && <PageState view={view} onGrant={props.onGrant} />}
        {found && props.site?.on === false && <SiteOff host={props.site.host} />}
        {found && key !== null && (
          <>
            {reports.length > 1 && <ReportChooser found={reports} chosen={found.key} onChoose={setChosen} />}
            <ReportHead audited={found.audited} source={found.source} />
            <DecisionsContext.Provider
              value={{
                decided: found.decided,
                decide: (finding, wish) => props.onDecide(found, finding, wish),
              }}
            >
              <ReportView
                key={key}
                found={found}
                state={states.get(key) ?? FRESH}
                onState={(change) => setStates((before) => changed(before, key, change))}
                marks={props.site?.on === false ? null : props.marks}
                onMarks={props.onMarks}
                onReveal={props.onReveal}
                copying={{
                  copyOne: (finding) => copies.finding(found, finding),
                  linkTo: (finding) => copies.link(found, finding),
                  onCopy,
                  onCopied,
                }}
              />
            </DecisionsContext.Provider>
          </>
        )}
        {props.site && <SiteSwitch site={props.site} onSite={props.onSite} />}
      </main>
      <CopyBar
        copies={ofReport}
        reason={words(view.kind === 'reading' ? 'popup_still_reading' : 'popup_nothing_to_copy')}
        onCopy={onCopy}
        onCopied={onCopied}
      />
      <p class="visually-hidden" role="status">
        {announced}
      </p>
    </WordsContext.Provider>
  );
}

/** A report that was away for a moment, because its page was loading, comes back where it was scrolled to. */
function useKeptScroll(key: string | null): void {
  const kept = useRef<{ readonly key: string; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    if (key === null) return;
    if (kept.current?.key === key) window.scrollTo(0, kept.current.top);
    const keep = () => {
      kept.current = { key, top: window.scrollY };
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [key]);
}

/** The time of day here; a reading is seldom of another day. */
function timeOf(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? instant : time.toLocaleTimeString(undefined, { hour12: false });
}
