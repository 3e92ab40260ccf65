/** What runs in pages tells the background. */
import { native } from './native';
import type { Notice } from './protocol';

/** A background that does not answer was stopped in the middle: then it is told again, so often and so much later. */
const TRIES = 5;
/** In milliseconds. */
const PAUSE = 500;

/**
 * Says something that may be said twice, until it has been done.
 * @param gone called if the extension was updated or removed
 */
export function sayUntilDone(notice: Notice, gone: () => void, tries = TRIES): void {
  say(notice, gone, () => {
    if (tries > 1) setTimeout(() => sayUntilDone(notice, gone, tries - 1), PAUSE);
  });
}

/** Says something once. */
export function say(notice: Notice, gone: () => void, lost: () => void = () => {}): void {
  const { runtime } = native;
  try {
    // Read in any case, or the browser writes it to the page's console.
    runtime.sendMessage(notice, () => runtime.lastError && lost());
  } catch {
    gone();
  }
}
