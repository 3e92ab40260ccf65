/**
 * What is asked of any page, as it runs in one: bundled like the shipped reader and evaluated in a world of its own,
 * where content scripts live.
 */
import { AS_DECLARED } from '../../src/core/judging';
import { outcomeId } from '../../src/core/rule';
import { mayHoldReport } from '../../src/detector';
import type { AuditedReport } from '../../src/protocol';
import { startReader } from '../../src/reader';
import type { Words } from '../../src/words';
import { numbersOf } from '../support/numbers';

/** What came of a page. */
export type Seen = {
  /** Where an exception came from; null without one. */
  readonly exception: string | null;
  readonly state: string;
  /** Whether the detector would have called the reader. */
  readonly detected: boolean;
  /** The cells of each report. */
  readonly numbers: readonly unknown[];
  /** The identities said to fail. */
  readonly accused: readonly string[];
  readonly marked: number;
  /** After what the page's DOM was another than before. */
  readonly changed: readonly string[];
  /** Reading, judging and marking, and the plainest walk over the same page, in milliseconds. */
  readonly took: number;
  readonly floor: number;
};

const words: Words = (key, args = []) => [key, ...args].join(' ');

function look(): Seen {
  const before = domNow();
  const changed: string[] = [];
  const compare = (when: string) => {
    if (!isSame(before, domNow())) changed.push(when);
  };
  const floorBefore = timed(walk);
  let exception: string | null = null;
  let state = '';
  let detected = false;
  let took = 0;
  let marked = 0;
  let reports: readonly AuditedReport[] = [];
  try {
    detected = mayHoldReport(document);
    const start = performance.now();
    const reader = read();
    took = performance.now() - start;
    marked = document.querySelectorAll('[data-gouji-mark]').length;
    const { content } = reader.reading();
    state = content.kind;
    if (content.kind === 'reports') reports = content.reports;
    const { count } = reader.tour.stops();
    if (count > 0) reader.tour.goTo({ index: 0, number: 1, total: count, around: 'none' });
    else reader.tour.saysNothing(false);
    reader.showMarks(false);
    compare('marks off');
    reader.showMarks(true);
    reader.recheck();
    reader.stop();
  } catch (error) {
    exception = String((error instanceof Error && error.stack) || error);
  }
  if (exception === null) compare('stopped');
  return {
    exception,
    state,
    detected,
    numbers: reports.map((report) => numbersOf(report, words)),
    accused: reports.flatMap(({ outcomes }) =>
      outcomes.filter(({ kind, rule }) => kind === 'fail' && IDENTITIES.includes(rule)).map(outcomeId),
    ),
    marked,
    changed,
    took,
    floor: Math.max(floorBefore, timed(walk)),
  };
}

const IDENTITIES = ['T3-01', 'T3-02', 'T3-03', 'T4-01'];

/** How long the page takes once more: the first time may have been a slow moment of the machine. */
function again(): number {
  const start = performance.now();
  const reader = read();
  const took = performance.now() - start;
  reader.stop();
  return took;
}

const read = () =>
  startReader(document, {
    words,
    wishes: { judging: AS_DECLARED, marks: true, unasked: true, decisions: [] },
    onJudged: () => {},
    onAbout: () => {},
    isAlive: () => true,
  });

type Dom = { readonly nodes: readonly Node[]; readonly html: readonly string[] };

/** Every node of the page, open shadow roots included, and how it is written. */
function domNow(): Dom {
  const nodes: Node[] = [];
  const html: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node);
      if (node instanceof Element && node.shadowRoot instanceof ShadowRoot) roots.push(node.shadowRoot);
    }
    html.push(root instanceof ShadowRoot ? root.innerHTML : (root.documentElement?.outerHTML ?? ''));
  }
  return { nodes, html };
}

const isSame = (one: Dom, other: Dom): boolean =>
  one.nodes.length === other.nodes.length &&
  one.nodes.every((node, at) => node === other.nodes[at]) &&
  one.html.join() === other.html.join();

/** The least that anybody has to do who reads a page: to look at every node, and at every character twice. */
function walk(): number {
  let sum = (document.documentElement?.textContent ?? '').length;
  const walker = document.createTreeWalker(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLTableCellElement) sum += (node.textContent ?? '').length + node.colSpan;
    else if (node instanceof Text) for (let at = 0; at < node.length; at++) sum += node.data.charCodeAt(at);
  }
  return sum;
}

function timed(task: () => number): number {
  const start = performance.now();
  const sum = task();
  return sum < 0 ? 0 : performance.now() - start;
}

Object.assign(globalThis, { anyPage: { look, again } });
