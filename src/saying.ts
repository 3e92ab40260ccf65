/** What runs in pages tells the background. */
import { native } from './native';
import type { Notice, NoticeReply } from './protocol';

/** How often a thing is said, and how long after it was found not to be done. */
const TRIES = 5;
/** In milliseconds. */
const PAUSE = 500;
/** A background that was stopped in the middle may leave the question open. In milliseconds. */
const PATIENCE = 3_000;

const DONE: NoticeReply = true;

/**
 * Says something that may be said twice, until it has been done.
 * @param gone called if the extension was updated or removed
 */
export function sayUntilDone(notice: Notice, gone: () => void, tries = TRIES): void {
  let open = true;
  const settle = (done: boolean) => {
    if (!open) return;
    open = false;
    clearTimeout(waiting);
    if (!done && tries > 1) setTimeout(() => sayUntilDone(notice, gone, tries - 1), PAUSE);
  };
  const waiting = setTimeout(() => settle(false), PATIENCE);
  say(
    notice,
    () => {
      settle(true);
      gone();
    },
    settle,
  );
}

/** Says something once. */
export function say(notice: Notice, gone: () => void, answered: (done: boolean) => void = () => {}): void {
  const { runtime } = native;
  try {
    // The error is read in any case, or the browser writes it to the page's console.
    runtime.sendMessage(notice, (reply) => answered(!runtime.lastError && reply === DONE));
  } catch {
    gone();
  }
}
