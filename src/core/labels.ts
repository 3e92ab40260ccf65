/** Looking up what a printed label means, tolerant of how it is written. */
import { labelKey, simplified } from './text';

/** Known labels by their key (`labelKey`), each with what it may mean. */
export type LabelIndex<Meaning> = ReadonlyMap<string, readonly Meaning[]>;

/** The longest label of the form has 36 characters; anything much longer is prose. */
const MAX_KEY = 60;
/** Keys shorter than this must match to the letter (其他, 总计), or they would match anything. */
const SHORTEST_CLOSE = 4;
/** Keys this long are known by being contained in a longer label, or by containing a shortened one. */
const SHORTEST_CONTAINED = 6;

export function indexLabels<Meaning>(
  entries: readonly (readonly [label: string, meaning: Meaning])[],
): LabelIndex<Meaning> {
  const meanings = new Map<string, Meaning[]>();
  for (const [label, meaning] of entries) {
    const key = keyOf(label);
    const known = meanings.get(key);
    if (known) known.push(meaning);
    else meanings.set(key, [meaning]);
  }
  return meanings;
}

/** Both forms print most labels alike. */
const keyOf = remember(labelKey);

/**
 * What a label means; empty when it is unknown, or as near to one label as to another: a label is never guessed.
 * @param text the label as printed
 */
export function lookUp<Meaning>(index: LabelIndex<Meaning>, text: string): readonly Meaning[] {
  const found = findKey(index, text);
  return (found !== null && index.get(found)) || [];
}

/** Answers kept by `remember`; a hostile page cannot make them more. */
const MAX_REMEMBERED = 500;
const MAX_TEXT = 200;

/** The same question, answered once for each text: every report prints the same labels, and a page is read again when it changes. */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length >= MAX_TEXT) return ask(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size < MAX_REMEMBERED) answers.set(text, answer);
    return answer;
  };
}

type Keys = { readonly has: (key: string) => boolean; readonly keys: () => Iterable<string> };

function findKey(known: Keys, text: string): string | null {
  if (text.length > 400) return null;
  const printed = labelKey(text);
  if (printed === '' || printed.length > MAX_KEY) return null;
  if (known.has(printed)) return printed;
  const key = simplified(printed);
  if (known.has(key)) return key;
  // 「其中：本年新收（网上）」 is a part of what it names.
  if (key.length < SHORTEST_CLOSE || FIGURE.test(key) || key.startsWith('其中')) return null;
  const near = contained(known, key) ?? closest(known, key);
  return near !== null && isAnother(key, near) ? null : near;
}

/** Characters one of which in place of the other is no slip of the pen: 下年结转 is another line than 上年结转. */
const TELLING = ['上下', '罚分理'];

function isAnother(key: string, known: string): boolean {
  const only = (own: string, other: string, group: string): boolean =>
    [...group].some((char) => own.includes(char) && !other.includes(char));
  return TELLING.some((group) => only(key, known, group) && only(known, key, group));
}

const FIGURE = /^[\d.]+$/;

/** The longest known label inside this one, or the only one this is the beginning of. */
function contained(known: Keys, key: string): string | null {
  let longest: string | null = null;
  const longer: string[] = [];
  for (const candidate of known.keys()) {
    if (candidate.length >= SHORTEST_CONTAINED && key.includes(candidate)) {
      if (longest === null || candidate.length > longest.length) longest = candidate;
    } else if (key.length >= SHORTEST_CONTAINED && candidate.startsWith(key)) longer.push(candidate);
  }
  const [only = null, ...others] = longer;
  return longest ?? (others.length === 0 ? only : null);
}

/** The one nearest label within three characters in ten; null when two are equally near. */
function closest(known: Keys, key: string): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of known.keys()) {
    if (candidate.length < SHORTEST_CLOSE) continue;
    const limit = Math.max(1, Math.floor(Math.max(candidate.length, key.length) * 0.3));
    if (Math.abs(candidate.length - key.length) > limit) continue;
    const edits = editDistance(candidate, key);
    if (edits > limit || edits > distance) continue;
    best = edits === distance ? null : candidate;
    distance = edits;
  }
  return best;
}

/** Levenshtein distance, row by row. Both strings are bounded by `MAX_KEY`. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    let corner = 0;
    let left = 0;
    row = row.map((above, j) => {
      const changed = corner + (a[i - 1] === b[j - 1] ? 0 : 1);
      left = j === 0 ? i : Math.min(changed, above + 1, left + 1);
      corner = above;
      return left;
    });
  }
  return row[b.length] ?? 0;
}
