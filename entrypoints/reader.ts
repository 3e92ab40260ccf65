import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { commandIn } from '../src/command';
import { linkIn, withoutDirectives } from '../src/finding-link';
import { native } from '../src/native';
import type { FrameSummary, Notice } from '../src/protocol';
import { type Reader, startReader } from '../src/reader';

declare global {
  /** The reader of this frame, in the extension's own world; pages cannot see it. */
  var gouji: { readonly reader: Reader } | undefined;
}

/**
 * Injected where a report was found or a person asked. Injected again it only answers, so nothing is read twice.
 * Runs in the page's process, so it talks to the browser without the polyfill.
 */
export default defineUnlistedScript((): FrameSummary => {
  if (globalThis.gouji) return globalThis.gouji.reader.summary();
  const { runtime, i18n, storage } = native;
  const say = (notice: Notice) => {
    // A listener may be missing and the extension gone: neither is the page's business.
    try {
      runtime.sendMessage(notice, () => void runtime.lastError);
    } catch {
      reader.stop();
    }
  };
  const reader = startReader(document, {
    words: (key, args) => i18n.getMessage(key, args ? [...args] : []),
    marks: true,
    onJudged: () => say({ type: 'gouji:judged' }),
    onAbout: (rule) => say({ type: 'gouji:explain', rule }),
    isAlive: () => runtime.id !== undefined,
  });
  globalThis.gouji = { reader };
  storage.local.get({ marks: true }, ({ marks }) => {
    if (marks === false) reader.showMarks(false);
  });
  runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // Only the extension's own pages command; they run in no tab of a site.
    const command = sender.id === runtime.id ? commandIn(message) : null;
    if (!command) return;
    switch (command.type) {
      case 'gouji:read':
        respond({ reading: reader.reading() });
        break;
      case 'gouji:recheck':
        respond({ reading: reader.recheck() });
        say({ type: 'gouji:judged' });
        break;
      case 'gouji:reveal':
        respond({ revealed: reader.reveal(command.fingerprint, command.report, command.place) });
        break;
      case 'gouji:marks':
        reader.showMarks(command.on);
        respond({ reading: reader.reading() });
    }
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  const sayAgain = () => {
    // A page may change its address as fast as it likes.
    clearTimeout(again);
    again = setTimeout(say, SETTLED, { type: 'gouji:judged' });
  };
  // A page that comes back from the back/forward cache brings its reader, but not its badge.
  window.addEventListener('pageshow', (event) => event.persisted && say({ type: 'gouji:judged' }));
  // Another link to the same page loads nothing anew; the background reads it off the tab.
  window.addEventListener('popstate', (event) => event.isTrusted && sayAgain());
  followOwnLink(reader);
  say({ type: 'gouji:judged' });
  return reader.summary();
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
