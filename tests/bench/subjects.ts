/**
 * What the benchmark times, as it runs in a page: bundled like the shipped reader and evaluated in an isolated world,
 * where content scripts live.
 */
import { findCauses } from '../../src/core/causes/find-causes';
import { layoutOf } from '../../src/core/layouts/index';
import { cellsIn, isFinding } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { levelOf } from '../../src/dom/explain';
import { locator } from '../../src/dom/locate';
import { createMarks } from '../../src/dom/mark';
import { readContent } from '../../src/read-page';

export type SubjectId =
  | 'floorA'
  | 'floorB'
  | 'pipeline'
  | 'other'
  | 'walk'
  | 'proseWalk'
  | 'marks'
  | 'causes';

/** Each returns a number that depends on all it did, so that nothing of it can be left out. */
const subjects: { readonly [id in SubjectId]: () => number } = {
  /** The plainest way to read the cells of a page. */
  floorA() {
    let length = 0;
    for (const cell of document.querySelectorAll('td,th')) length += (cell.textContent ?? '').length;
    return length;
  },

  /** The quickest way to read them one by one: by index, because the iterator of a live collection costs as much again. */
  floorB() {
    let length = 0;
    const tables = document.getElementsByTagName('table');
    for (let t = 0; t < tables.length; t++) {
      const rows = tables[t]?.rows;
      for (let r = 0; rows && r < rows.length; r++) {
        const cells = rows[r]?.cells;
        for (let c = 0; cells && c < cells.length; c++) length += (cells[c]?.textContent ?? '').length;
      }
    }
    return length;
  },

  /** Everything Gouji does to judge a page: find, read, parse, audit. */
  pipeline() {
    const { content } = readContent(document);
    if (content.kind !== 'reports') throw new Error(`the page was read as ${content.kind}`);
    return content.reports.reduce((count, { outcomes }) => count + outcomes.length, 0);
  },

  /** The same for a document that is not shown, given by `read`. */
  other() {
    const { content } = readContent(other);
    if (content.kind !== 'reports') throw new Error(`the document was read as ${content.kind}`);
    return content.reports.reduce((count, { outcomes }) => count + outcomes.length, 0);
  },

  /** The plainest way to look at every character of a page. */
  walk: () => walkOver(document.body, true),

  /** The same for what is not in a table. */
  proseWalk: () => walkOver(document.body, false),

  /** Marking every finding's cells and taking all marks off again; the reading itself was made before. */
  marks() {
    reading ??= readContent(document).content;
    if (reading.kind !== 'reports') throw new Error(`the page was read as ${reading.kind}`);
    const locate = locator(document);
    const marks = createMarks();
    let count = 0;
    for (const { outcomes } of reading.reports) {
      for (const finding of outcomes.filter(isFinding)) {
        for (const { entry } of cellsIn(finding)) {
          const cell = entry && locate(entry.place);
          if (!cell) continue;
          marks.put(cell, levelOf(finding));
          count++;
        }
      }
    }
    marks.clear();
    return count;
  },

  /** Looking for the causes of what fails; the reading itself was made before. */
  causes() {
    reading ??= readContent(document).content;
    if (reading.kind !== 'reports') throw new Error(`the page was read as ${reading.kind}`);
    return reading.reports.reduce((count, { report, outcomes }) => {
      const causes = findCauses(report, layoutOf(report.form), rules, outcomes);
      return count + causes.flatMap((cause) => (cause.kind === 'explained' ? cause.explanations : [])).length;
    }, 0);
  },
};

/** Without a filter, which would be called for every node and cost more than all the rest. */
function walkOver(root: Element, tables: boolean): number {
  let sum = 0;
  const walker = document.createTreeWalker(root, tables ? NodeFilter.SHOW_TEXT : SHOW_BOTH);
  for (let node = walker.nextNode(); node; ) {
    if (node instanceof Text) {
      const { data } = node;
      for (let at = 0; at < data.length; at++) sum += data.charCodeAt(at);
      node = walker.nextNode();
    } else if (node instanceof HTMLTableElement) {
      // Past the table and all in it.
      let last: Node | null = walker.nextSibling();
      while (!last && walker.parentNode() && walker.currentNode !== root) last = walker.nextSibling();
      node = last;
    } else node = walker.nextNode();
  }
  return sum;
}

const SHOW_BOTH = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;

let other = document;

let reading: ReturnType<typeof readContent>['content'] | undefined;

/** The first call: once, in milliseconds. */
function first(id: SubjectId): number {
  const start = performance.now();
  subjects[id]();
  return performance.now() - start;
}

/** A sample shorter than this would drown in the clock's own steps. */
const SAMPLE_MS = 2;

/**
 * Warm times: after warming up, rounds in which every subject is timed once, each round in another order, so that a
 * slow moment of the machine hits all alike.
 * @returns milliseconds per call, one for each round
 */
function warm(ids: readonly SubjectId[], rounds: number, warmUpMs: number): { [id: string]: number[] } {
  const samples: { [id: string]: number[] } = {};
  const calls = new Map<SubjectId, number>();
  for (const id of ids) {
    samples[id] = [];
    calls.set(id, Math.max(1, Math.ceil(SAMPLE_MS / warmUp(id, warmUpMs))));
  }
  for (let round = 0; round < rounds; round++)
    for (const id of shuffled(ids)) samples[id]?.push(repeat(id, calls.get(id) ?? 1));
  return samples;
}

/** Calls a subject for some time, at least thirty times. Returns the time of the last half of the calls, each. */
function warmUp(id: SubjectId, ms: number): number {
  const start = performance.now();
  const times: number[] = [];
  while (times.length < 30 || performance.now() - start < ms) times.push(first(id));
  const later = times.slice(times.length >> 1);
  return later.reduce((sum, time) => sum + time, 0) / later.length;
}

function repeat(id: SubjectId, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call++) subjects[id]();
  return (performance.now() - start) / calls;
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Parses what `other` reads from now on. */
function read(html: string): void {
  other = new DOMParser().parseFromString(html, 'text/html');
}

/** The quickest of some calls, in milliseconds. */
const best = (id: SubjectId, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => first(id)));

Object.assign(globalThis, { bench: { first, warm, best, read, run: (id: SubjectId) => subjects[id]() } });
