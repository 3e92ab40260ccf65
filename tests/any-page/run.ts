/** Opens pages in a browser, one after the other, and says what is wrong with what Gouji made of them. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { openBrowser } from '../bench/browser.mjs';
import { bundleScript } from '../bench/bundle.mjs';
import zhanhe from '../pages/zhanhe-2024/figures.json';
import { figuresOf } from '../support/figures';
import { plainMarkup } from '../support/markup/markup';
import { renderReport } from '../support/page';
import { type AnyPage, KINDS, pageWith } from './page';
import type { Seen } from './subject';

/** A page may take so many times as long as a plain report and the plainest walk over the page together. */
const GENEROUS = 30;
/** After so many pages the plain report is opened again: both are timed on the same busy machine. */
const BETWEEN = 40;
/** A page that is silent for so long has hung, in milliseconds: only to end the run, no measure. */
const PATIENCE = 120_000;

export type Summary = {
  readonly byKind: ReadonlyMap<string, Counts>;
  readonly faults: readonly Fault[];
};

export type Counts = {
  readonly pages: number;
  /** Those with a whole report on them. */
  readonly whole: number;
  readonly faulty: number;
  /** The longest a page took, as a share of what it may take. */
  readonly slowest: number;
};

export type Fault = {
  /** What to draw the same page by. */
  readonly seed: number;
  readonly kinds: readonly string[];
  readonly what: string;
  readonly html: string;
};

/**
 * Draws so many pages, of each kind about as many, and looks at each.
 * @param onPage called after each page with how many were looked at
 */
export async function runPages(
  count: number,
  firstSeed: number,
  kinds: readonly string[] = KINDS,
  onPage: (done: number) => void = () => {},
): Promise<Summary> {
  const script = await bundleScript('tests/any-page/subject.ts', 'subject');
  const pages = new Map([['/any', plainReport]]);
  const bench = await openBrowser(pages);
  const byKind = new Map<string, Counts>(kinds.map((kind) => [kind, NOTHING]));
  const faults: Fault[] = [];
  try {
    let tab = await bench.openIsolated('/any');
    const look = async (html: string): Promise<{ seen: Seen; again: () => Promise<number> }> => {
      pages.set('/any', html);
      await tab.reload();
      await tab.run(script);
      const seen: Seen = await inTime(tab.run('anyPage.look()'));
      return { seen, again: () => inTime(tab.run('anyPage.again()')) };
    };
    let plain = 0;
    for (let at = 0; at < count; at++) {
      if (at % BETWEEN === 0) plain = Math.max(plain, (await look(plainReport)).seen.took);
      const seed = firstSeed + at;
      const kind = kinds[at % kinds.length] ?? '';
      const [page] = fc.sample(pageWith(kind), { numRuns: 1, seed });
      if (!page) continue;
      let share = 0;
      let wrong: readonly string[];
      try {
        const { seen, again } = await look(page.html);
        const most = GENEROUS * (plain + seen.floor);
        let { took } = seen;
        for (let tries = 0; took > most && tries < 2; tries++) took = Math.min(took, await again());
        share = took / most;
        wrong = [
          ...wrongWith(page, seen),
          ...(share > 1 ? [`takes ${took.toFixed(0)} ms of ${most.toFixed(0)}`] : []),
        ];
      } catch (error) {
        wrong = [String(error)];
        await tab.page.close().catch(() => {});
        pages.set('/any', plainReport);
        tab = await bench.openIsolated('/any');
      }
      const { pages: before, whole, faulty, slowest } = byKind.get(kind) ?? NOTHING;
      byKind.set(kind, {
        pages: before + 1,
        whole: whole + (page.numbers === null ? 0 : 1),
        faulty: faulty + (wrong.length > 0 ? 1 : 0),
        slowest: Math.max(slowest, share),
      });
      for (const what of wrong) faults.push({ seed, kinds: page.kinds, what, html: page.html });
      onPage(at + 1);
    }
    return { byKind, faults };
  } finally {
    await bench.close();
  }
}

const NOTHING: Counts = { pages: 0, whole: 0, faulty: 0, slowest: 0 };

const plainReport = renderReport(figuresOf(zhanhe), plainMarkup);

function wrongWith({ numbers }: AnyPage, seen: Seen): readonly string[] {
  const wrong: string[] = [];
  if (seen.exception !== null) wrong.push(`exception: ${seen.exception}`);
  if (seen.changed.length > 0) wrong.push(`the page was changed: ${seen.changed.join(', ')}`);
  if (numbers === null) return wrong;
  if (!seen.detected) wrong.push('the report was not noticed');
  if (seen.numbers.length !== 1) wrong.push(`read as ${seen.state}, ${seen.numbers.length} reports`);
  else if (!isDeepStrictEqual(seen.numbers[0], numbers))
    wrong.push(`cells: ${differences(seen.numbers[0], numbers).slice(0, 5).join('; ')}`);
  if (seen.accused.length > 0) wrong.push(`accused: ${seen.accused.join(', ')}`);
  return wrong;
}

/** Where two trees of plain data differ, as `path: one, not other`. */
function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (!isTree(one) || !isTree(other)) return [`${path} ${JSON.stringify(one)}, not ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}.${key}`));
}

const isTree = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

async function inTime<Value>(asked: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page hangs')), PATIENCE);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
