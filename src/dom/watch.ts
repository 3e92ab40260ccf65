/** Noticing that a page has changed, without ever keeping it busy. */

export type WatchOptions = {
  /** Nodes the watcher's owner put there itself. */
  readonly isOwn: (node: Node) => boolean;
  readonly check: () => void;
};

/** Milliseconds from a change to the check. Doubles while checks come thick and fast, falls back when the page rests. */
const SOON = 300;
const LATEST = 30_000;
/** A page that was quiet for so long is taken to have settled. */
const REST = 10_000;

/**
 * Calls `check` some time after the page changed. Many changes make one check, and a page that never stops is checked
 * ever more seldom.
 * @returns stops watching
 */
export function watch(page: Document, { isOwn, check }: WatchOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = SOON;
  let lastCheck = 0;
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || records.every((record) => isOwnChange(record, isOwn))) return;
    const now = Date.now();
    wait = now - lastCheck > REST ? SOON : Math.min(wait * 2, LATEST);
    timer = setTimeout(() => {
      timer = undefined;
      lastCheck = Date.now();
      check();
    }, wait);
  });
  // Attributes are not watched: marks are attributes, and no figure is.
  observer.observe(page, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

function isOwnChange(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return false;
  const { addedNodes, removedNodes } = record;
  for (const nodes of [addedNodes, removedNodes]) for (const node of nodes) if (!isOwn(node)) return false;
  return true;
}
