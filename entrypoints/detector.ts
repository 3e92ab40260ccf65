import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mayHoldReport } from '../src/detector';
import { watch } from '../src/dom/watch';
import { sayUntilDone } from '../src/saying';

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
  // If the extension was updated or removed, its successor brings its own detector.
  sayUntilDone({ type: 'gouji:found' }, () => {});
  return true;
}
