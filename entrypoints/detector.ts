import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mayHoldReport } from '../src/detector';
import { watch } from '../src/dom/watch';
import { native } from '../src/native';
import type { Notice } from '../src/protocol';

/** Runs in every frame of gov.cn: looks once, then again when the page has changed, until it has found something. */
export default defineUnlistedScript(() => {
  if (look()) return;
  const unwatch = watch(document, {
    isOwn: () => false,
    check: () => {
      if (look()) unwatch();
    },
  });
});

/** Whether there is nothing more to look for: a report was found, or the extension is gone. */
function look(): boolean {
  if (!mayHoldReport(document)) return false;
  const notice: Notice = { type: 'gouji:found' };
  try {
    native.runtime.sendMessage(notice, () => void native.runtime.lastError);
  } catch {
    // The extension was updated or removed: its successor brings its own detector with the next page.
  }
  return true;
}
