/** When a browser learned what: the compatibility data of MDN, asked by names. */
import { createRequire } from 'node:module';

// Read as it is: to make a module of 16 MB takes seconds.
const data: unknown = createRequire(import.meta.url)('@mdn/browser-compat-data');

export type Engine = 'chrome' | 'firefox';

/** The version a browser has something since; `Infinity` if it never came or only behind a flag. */
export type Since = (engine: Engine) => number;

/** A node of the data: features below their own names, and `__compat` where the node is one itself. */
type Node = { readonly [key: string]: unknown };

/** The first of these a browser knew: of things that share a name, nobody can tell by the name which one is meant. */
export const earliest =
  (all: readonly Since[]): Since =>
  (engine) =>
    Math.min(...all.map((since) => since(engine)));

/** The feature at a path, as `css`, `properties`, `inset`; null where the data know none. */
export function featureAt(...path: readonly string[]): Since | null {
  const node = nodeAt(path);
  return node === null ? null : sinceOf(node);
}

/** A property of CSS as it is spelt: `-webkit-print-color-adjust` since another day than without the prefix. */
export function propertyNamed(spelling: string): Since | null {
  const own = featureAt('css', 'properties', spelling);
  if (own !== null) return own;
  const [, prefix = '', name = ''] = /^(-\w+-)(.+)$/.exec(spelling) ?? [];
  const node = nodeAt(['css', 'properties', name]);
  return node === null ? null : sinceOf(node, prefix);
}

/** Every feature of a name directly or deeper below a path. */
export function featuresNamed(name: string, ...path: readonly string[]): readonly Since[] {
  const node = nodeAt(path);
  return node === null ? [] : below(node, name);
}

/** The names directly below a path. */
export function namesAt(...path: readonly string[]): readonly string[] {
  return Object.keys(nodeAt(path) ?? {}).filter((name) => name !== '__compat');
}

function below(node: Node, name: string): readonly Since[] {
  return Object.entries(node).flatMap(([key, child]) => {
    if (key === '__compat' || !isNode(child)) return [];
    const own = key === name ? sinceOf(child) : null;
    return own === null ? below(child, name) : [own, ...below(child, name)];
  });
}

function nodeAt(path: readonly string[]): Node | null {
  let node: unknown = data;
  for (const name of path) node = isNode(node) && Object.hasOwn(node, name) ? node[name] : null;
  return isNode(node) ? node : null;
}

function sinceOf(node: Node, prefix = ''): Since | null {
  const compat = node.__compat;
  const support = isNode(compat) ? compat.support : null;
  if (!isNode(support)) return null;
  return (engine) => {
    const said = support[engine];
    const spans = (Array.isArray(said) ? said : [said]).flatMap((one) => spanOf(one, prefix));
    // What ended because something fuller took its place has not ended.
    const lasting = spans.filter(
      ({ until }) => until === Number.POSITIVE_INFINITY || spans.some(({ since }) => since === until),
    );
    return Math.min(...lasting.map(({ since }) => since));
  };
}

type Span = { readonly since: number; readonly until: number };

/** From when to when a browser had something, spelt with this prefix and without a flag. */
function spanOf(said: unknown, prefix: string): readonly Span[] {
  if (!isNode(said) || said.flags !== undefined) return [];
  const { version_added: added, version_removed: removed, alternative_name: other } = said;
  if (other !== undefined || (said.prefix ?? '') !== prefix) return [];
  return [{ since: versionOf(added), until: versionOf(removed) }];
}

/** `≤37` is then or earlier, which is early enough. */
function versionOf(said: unknown): number {
  const version = typeof said === 'string' ? Number.parseFloat(said.replace('≤', '')) : Number.NaN;
  return Number.isNaN(version) ? Number.POSITIVE_INFINITY : version;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
