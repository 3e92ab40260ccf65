import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { commandIn } from '../src/command';
import { decisionsIn } from '../src/decisions/decision';
import { keyOf, pageOf } from '../src/decisions/page';
import { linkIn, withoutDirectives } from '../src/finding-link';
import { native } from '../src/native';
import type { Command } from '../src/protocol';
import { type Reader, startReader, type Wishes } from '../src/reader';
import { say, sayUntilDone } from '../src/saying';
import { judgingOf, SETTING_KEYS, settingsIn } from '../src/settings';
import { sitesOf } from '../src/site';

declare global {
  /** The reader of this frame once it has begun, in the extension's own world; pages cannot see it. */
  var gouji: { readonly reader: () => Reader | null } | undefined;
}

/**
 * Injected where a report was found or a person asked. Injected again it does nothing, so nothing is read twice.
 * The injection answers at once; reading begins when the settings are known, so that nothing is marked by wrong ones.
 * Runs in the page's process, so it talks to the browser without the polyfill.
 */
export default defineUnlistedScript((): void => {
  if (globalThis.gouji) return;
  const { runtime, i18n, storage } = native;
  let reader: Reader | null = null;
  let kept = '';
  globalThis.gouji = { reader: () => reader };
  const gone = () => reader?.stop();
  /** Where the decisions on this page are kept; a site may change its address as it goes. */
  const decisionsKey = () => keyOf(location.href);
  /** Null where the browser cannot read what is kept. */
  const withWishes = (use: (wishes: Wishes | null) => void) => {
    try {
      const key = decisionsKey();
      kept = key;
      storage.local.get([...SETTING_KEYS, key], (stored) => {
        void runtime.lastError;
        use(stored ? wishesIn(stored, key) : null);
      });
    } catch {
      gone();
    }
  };
  const judged = () => sayUntilDone({ type: 'gouji:judged' }, gone);
  const started = new Promise<Wishes | null>(withWishes).then((wishes) => {
    const own = startReader(document, {
      words: (key, args) => i18n.getMessage(key, args ? [...args] : []),
      wishes: wishes ?? wishesIn({}, kept),
      onJudged: () => {
        if (decisionsKey() === kept) judged();
        else heed();
      },
      onAbout: (rule) => say({ type: 'gouji:explain', rule }, gone),
      isAlive: () => runtime.id !== undefined,
    });
    reader = own;
    followOwnLink(own);
    judged();
    return own;
  });
  // What is known already holds on where it cannot be read again.
  const heed = () => withWishes((wishes) => wishes && reader?.heed(wishes));
  storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && [...SETTING_KEYS, kept].some((key) => key in changes)) heed();
  });
  runtime.onMessage.addListener((message, sender, respond) => {
    // Only the extension's own pages command; they run in no tab of a site.
    const command = sender.id === runtime.id ? commandIn(message) : null;
    if (!command) return false;
    started
      .then((own) => {
        respond(answer(own, command));
        if (command.type === 'gouji:recheck') judged();
      })
      // Whoever asked is not left waiting for what cannot be done.
      .catch(() => respond(null));
    return true;
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  const sayAgain = () => {
    // A page may change its address as fast as it likes.
    clearTimeout(again);
    again = setTimeout(judged, SETTLED);
  };
  // A page that comes back from the back/forward cache brings its reader, but not its badge, and has missed changes.
  window.addEventListener('pageshow', (event) => event.persisted && heed());
  // A frame that is taken out of its page takes its errors with it.
  window.addEventListener('pagehide', (event) => event.isTrusted && window !== window.top && judged());
  // Another link to the same page loads nothing anew; the background reads it off the tab.
  window.addEventListener('popstate', (event) => event.isTrusted && sayAgain());
});

/** An address is taken as it stands after as long without a change, in milliseconds. */
const SETTLED = 300;

/**
 * A page that routes by its address has often rewritten it by now, and the tab has forgotten the link. Chromium still
 * tells what was loaded; that counts as long as the page is at the same address.
 */
function followOwnLink(reader: Reader): void {
  const [loaded] = window === window.top ? performance.getEntriesByType('navigation') : [];
  const link = linkIn(loaded?.name);
  if (link && withoutDirectives(loaded?.name ?? '') === location.href) reader.tour.follow(link);
}

function wishesIn(stored: { readonly [key: string]: unknown }, key: string): Wishes {
  const settings = settingsIn(stored);
  return {
    judging: judgingOf(settings),
    marks: settings.marks,
    decisions: decisionsIn(stored[key], pageOf(location.href)),
    unasked: !sitesOf(window).some((site) => settings.sitesOff.includes(site)),
  };
}

function answer(reader: Reader, command: Command): unknown {
  switch (command.type) {
    case 'gouji:read':
      return { reading: reader.reading() };
    case 'gouji:recheck':
      return { reading: reader.recheck() };
    case 'gouji:reveal':
      return { revealed: reader.reveal(command.fingerprint, command.report, command.place) };
    case 'gouji:marks':
      reader.showMarks(command.on);
      return { reading: reader.reading() };
    case 'gouji:goTo':
      return { done: reader.tour.goTo(command.stop) };
    case 'gouji:follow':
      return { done: reader.tour.follow(command) };
    case 'gouji:sayNothing':
      return { done: reader.tour.saysNothing(command.hasReports) };
    case 'gouji:hideCard':
      return { done: reader.hideCard() };
  }
}
