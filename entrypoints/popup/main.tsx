/** The popup: asks the tab, shows what it answers, copies. The same page serves a window of its own (`?tab=<id>`). */
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Finding, outcomeId } from '../../src/core/rule';
import { type Decision, decide, decidedIn, merge, reportIdOf } from '../../src/decisions/decision';
import { keyOf } from '../../src/decisions/page';
import { change, type Kept, loadPage } from '../../src/decisions/store';
import { findingAsText, findingsAsHtml, findingsAsText } from '../../src/export/findings';
import { reportJsonText, toJson } from '../../src/export/json';
import { tablesAsHtml, tablesAsText } from '../../src/export/tables';
import { addressOf } from '../../src/finding-link';
import { noticeIn } from '../../src/protocol-schema';
import { DEFAULTS, MAX_SITES, SETTING_KEYS, type Settings, settingsIn, siteIn } from '../../src/settings';
import { reasonOf } from '../../src/thrown';
import { copyToClipboard } from '../../src/ui/clipboard';
import type { Wish } from '../../src/ui/decisions-context';
import { Popup, type ReportCopies } from '../../src/ui/popup';
import { type FoundReport, forbiddenPage, type View, withDecisions } from '../../src/ui/view';
import type { Words } from '../../src/words';
import { readTab, revealIn, showMarks } from './tab';

const words: Words = (key, args) => browser.i18n.getMessage(key, args ? [...args] : undefined);

const GOV = { origins: ['*://*.gov.cn/*'] };

const { version } = browser.runtime.getManifest();

const copies: ReportCopies = {
  tables: ({ audited, decided }) => ({
    text: tablesAsText(audited, words, decided),
    html: tablesAsHtml(audited, words, decided),
  }),
  json: ({ audited, source, decided }) => ({
    text: reportJsonText(toJson(audited, source, words, version, decided)),
    html: null,
  }),
  findings: ({ audited, source, decided }) => ({
    text: findingsAsText(audited, source, words, version, decided),
    html: findingsAsHtml(audited, source, words, version, decided),
  }),
  finding: ({ audited, decided }, finding) => ({
    text: findingAsText(finding, audited, words, decided),
    html: null,
  }),
  link: ({ source, ordinal }, finding) => {
    const text = addressOf(source.url, { report: ordinal, finding: outcomeId(finding) });
    return text === null ? null : { text, html: null };
  },
};

type AppProps = {
  readonly tabId: number;
  readonly hostAtFirst: string | null;
  readonly atFirst: Read<Settings>;
};

function App({ tabId, hostAtFirst, atFirst }: AppProps) {
  const [view, setView] = useState<View>({ kind: 'reading' });
  const [{ value: settings, notRead: settingsNotRead }, setStored] = useState(atFirst);
  const setSettings = (changed: Settings) => setStored((before) => ({ ...before, value: changed }));
  const { value: decisions, notRead } = useDecisionsOn(view);
  const shown = useMemo(() => withDecisions(view, decisions), [view, decisions]);
  const [host, setHost] = useState(hostAtFirst);
  const [notKept, setNotKept] = useState<string | null>(null);
  const keep = (saving: Promise<void>) =>
    saving.then(
      () => setNotKept(null),
      (error: unknown) => setNotKept(reasonOf(error)),
    );
  const frames = useRef<readonly number[]>([]);
  const readings = useRef(0);

  const read = useCallback(
    async (command: 'gouji:read' | 'gouji:recheck') => {
      const reading = ++readings.current;
      const showIfLatest = (next: View) => {
        if (reading === readings.current) setView(next);
      };
      const result = await readTab(browser, tabId, command, showIfLatest);
      if (reading === readings.current) frames.current = result.frames;
      showIfLatest(result.view);
    },
    [tabId],
  );

  useEffect(() => {
    read('gouji:read');
    const onMessage = (message: unknown, sender: { id?: string | undefined; tab?: { id?: number } }) => {
      const ours = sender.id === browser.runtime.id && sender.tab?.id === tabId;
      if (ours && noticeIn(message)?.type === 'gouji:judged') read('gouji:read');
      return undefined;
    };
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id !== tabId || change.status !== 'complete') return;
      read('gouji:read');
      hostOf(tabId).then(setHost);
    };
    const onRemoved = (id: number) => {
      if (id === tabId) setView({ kind: 'gone' });
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    return () => {
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
  }, [read, tabId]);

  useEffect(() => {
    const onChanged = async (changes: object, area: string) => {
      if (area === 'local' && SETTING_KEYS.some((key) => key in changes)) setStored(await readSettings());
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);

  return (
    <Popup
      words={words}
      view={shown}
      copies={copies}
      marks={settings.marks}
      onMarks={(on) => {
        setSettings({ ...settings, marks: on });
        keep(browser.storage.local.set({ marks: on }));
        showMarks(browser, tabId, frames.current, on);
      }}
      notKept={notKept}
      notRead={settingsNotRead ?? notRead}
      onRecheck={() => read('gouji:recheck')}
      onWindow={() => openWindow(tabId)}
      onSettings={() => browser.runtime.openOptionsPage()}
      site={host === null ? null : { host, on: !settings.sitesOff.includes(host) }}
      onSite={(on) => host !== null && keep(switchSite(host, on))}
      onGrant={() => {
        // Nothing may come before the request: browsers ask only within the click itself.
        browser.permissions.request(GOV).then(
          (granted) => (granted ? read('gouji:read') : setView(refused)),
          () => setView(refused),
        );
      }}
      onReveal={(found, place) => revealIn(browser, tabId, found, place)}
      onCopy={copyToClipboard}
      onDecide={keepDecision}
    />
  );
}

/** What was decided on the pages in view, and on no others. */
function useDecisionsOn(view: View): Read<readonly Decision[]> {
  const [read, setRead] = useState<Read<readonly Decision[]>>({ value: [], notRead: null });
  const addresses = view.kind === 'reports' ? [...new Set(view.found.map(({ source }) => source.url))] : [];
  const inView = addresses.join('\n');
  useEffect(() => {
    const pages = inView.split('\n');
    let latest = 0;
    const load = async () => {
      const turn = ++latest;
      const found = Promise.all(pages.map((address) => loadPage(browser.storage.local, address)));
      const loaded = await readOr(
        found.then((each) => each.flat()),
        [],
      );
      if (turn === latest) setRead(loaded);
    };
    load();
    const keys = pages.map(keyOf);
    const onChanged = (changes: object, area: string) => {
      if (area === 'local' && keys.some((key) => key in changes)) load();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      latest++;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [inView]);
  return read;
}

function keepDecision(found: FoundReport, finding: Finding, wish: Wish): Promise<Kept> {
  const report = reportIdOf(found.source.url, found.ordinal, found.audited.report);
  return change(browser.storage.local, (all) => {
    const before = decidedIn(all, report, [finding]).get(outcomeId(finding));
    return merge(all, [decide(report, finding, wish, new Date(), before)]);
  });
}

const refused = (view: View): View => (view.kind === 'forbidden' ? { ...view, refused: true } : view);

async function start(): Promise<void> {
  document.documentElement.lang = words('popup_lang');
  document.title = words('popup_name');
  const wanted = new URLSearchParams(location.search).get('tab');
  document.documentElement.classList.toggle('window', wanted !== null);
  const root = document.querySelector('#app');
  const tabId = wanted === null ? await activeTab() : tabIdIn(wanted);
  const [host, settings] = await Promise.all([hostOf(tabId), readSettings()]);
  if (root) render(<App tabId={tabId} hostAtFirst={host} atFirst={settings} />, root);
}

const loadSettings = async (): Promise<Settings> =>
  settingsIn(await browser.storage.local.get([...SETTING_KEYS]));

/** What was read of the storage, or what stands in for it and why it was not read. */
type Read<Value> = { readonly value: Value; readonly notRead: string | null };

/** Where the storage cannot be read, all is as it was at first, and the reader is told. */
const readOr = <Value,>(reading: Promise<Value>, atFirst: Value): Promise<Read<Value>> =>
  reading.then(
    (value) => ({ value, notRead: null }),
    (error: unknown) => ({ value: atFirst, notRead: reasonOf(error) }),
  );

const readSettings = (): Promise<Read<Settings>> => readOr(loadSettings(), DEFAULTS);

/** The site of a tab, where Gouji runs by itself: only there it can be told not to. */
async function hostOf(tabId: number): Promise<string | null> {
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url,
    () => undefined,
  );
  return url !== undefined && forbiddenPage(url) === 'gov' ? siteIn(url) : null;
}

async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await loadSettings();
  const others = sitesOff.filter((site) => site !== host);
  await browser.storage.local.set({ sitesOff: on ? others : [...others, host].slice(-MAX_SITES) });
}

/** No tab has this id. */
const NO_TAB = -1;

async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? NO_TAB;
}

function tabIdIn(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : NO_TAB;
}

async function openWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`popup.html?tab=${tabId}`);
  try {
    await browser.windows.create({ url, type: 'popup', width: 880, height: 760 });
  } catch {
    // Firefox for Android has no windows.
    await browser.tabs.create({ url });
  }
}

start();
