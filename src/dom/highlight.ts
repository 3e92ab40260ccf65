/**
 * Marks on words: the CSS Custom Highlight API paints ranges and changes nothing in the page. Browsers without it
 * (Chromium before 105, Firefox before 140) show no mark on words; the popup still leads to them.
 */
import { LEVELS, type Level } from './mark';

/** The name of the highlight of a level; `mark.css` says how it looks. */
const nameOf = (level: Level): string => `gouji-${level}`;

type Registry = {
  readonly has: (name: string) => boolean;
  readonly set: (name: string, highlight: object) => unknown;
  readonly delete: (name: string) => boolean;
};
type Highlights = { readonly registry: Registry; readonly create: (ranges: readonly Range[]) => object };

export type Highlighter = {
  /** Paints these ranges, and only these. */
  readonly paint: (ranges: ReadonlyMap<Level, readonly Range[]>) => void;
  readonly clear: () => void;
  /** Whether anything is painted, by whoever it was: the highlights of a page are one for all its scripts. */
  readonly isPainted: () => boolean;
};

export function createHighlighter(): Highlighter {
  const highlights = supported();
  const clear = () => {
    for (const level of LEVELS) highlights?.registry.delete(nameOf(level));
  };
  return {
    paint(ranges) {
      clear();
      for (const [level, own] of ranges) highlights?.registry.set(nameOf(level), highlights.create(own));
    },
    clear,
    isPainted: () => LEVELS.some((level) => highlights?.registry.has(nameOf(level)) ?? false),
  };
}

/** Asked of the browser at run time: the types of the page's globals promise more than an old browser has. */
function supported(): Highlights | null {
  const { CSS, Highlight } = globalThis as unknown as {
    readonly CSS?: { readonly highlights?: Registry };
    readonly Highlight?: new (...ranges: readonly Range[]) => object;
  };
  const registry = CSS?.highlights;
  if (!registry || !Highlight) return null;
  return { registry, create: (ranges) => new Highlight(...ranges) };
}

/** The range under a point of the window, of those given. */
export function rangeAt(x: number, y: number, ranges: Iterable<Range>): Range | null {
  for (const range of ranges) {
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return range;
    }
  }
  return null;
}
