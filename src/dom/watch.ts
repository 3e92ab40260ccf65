/** Noticing that a page has changed, without ever keeping it busy. */

export type WatchOptions = {
  /** Nodes the watcher's owner put there itself. */
  readonly isOwn: (node: Node) => boolean;
  readonly check: () => void;
};

/** Milliseconds from a change to the check, at least and at most. */
const SOON = 300;
const LATEST = 5000;
/** One part in so many of a page's time may go into checks, however often it changes; more only where they take so long that `LATEST` comes first. */
const SHARE = 50;

/**
 * Calls `check` some time after the page changed. Many changes make one check; the longer a check takes, the longer the
 * next one waits.
 * @returns stops watching
 */
export function watch(page: Document, { isOwn, check }: WatchOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || records.every((record) => isOwnChange(record, isOwn))) return;
    // A page that has rested meanwhile has waited already.
    const wait = Math.max(SOON, next - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      const start = performance.now();
      check();
      const end = performance.now();
      next = end + Math.min(SHARE * (end - start), LATEST);
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
