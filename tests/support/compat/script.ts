/** What a built script asks of a browser. Its local names are short or unknown to the data: only what it calls things by counts. */
import { type Node, parse } from 'acorn';
import { earliest, featureAt, featuresNamed, namesAt, type Since } from './since';

/** `name` as it is written: `.findLast`, `Object.hasOwn`, `storage.session`. */
export type Use = { readonly name: string; readonly since: Since };

export type Script = { readonly uses: readonly Use[]; readonly strings: readonly string[] };

/**
 * What a script uses, and the strings in it. `own` are names that are given to things somewhere in the extension:
 * read from something, they are taken for its own data; called, or as an attribute of HTML, they are not.
 * @throws SyntaxError where it is no ES2021
 */
export function readScript(tree: Node, own: ReadonlySet<string>): Script {
  const uses = new Map<string, Use>();
  const strings: string[] = [];
  const note = (name: string, since: Since | null): void => {
    if (since !== null) uses.set(name, { name, since });
  };
  const called = new Set<unknown>();
  const asked = new Set<unknown>();
  walk(tree, (node) => {
    const { type } = node;
    if (type === 'Literal' && typeof node.value === 'string') strings.push(node.value);
    if (type === 'TemplateElement' && isText(node.value)) strings.push(node.value.cooked);
    if (type === 'Identifier' && typeof node.name === 'string') note(node.name, globalOf(node.name));
    if (type === 'Property') note(`<* ${keyOf(node)}>`, featureAt('html', 'global_attributes', keyOf(node)));
    if (type === 'CallExpression') {
      called.add(node.callee);
      // `a.b?.(c)` has asked already.
      if (node.optional === true) asked.add(node.callee);
      else noteOptions(node, note);
    }
    if (type === 'MemberExpression' && !asked.has(node)) noteMember(node, called.has(node), own, note);
  });
  return { uses: [...uses.values()], strings };
}

/** @throws SyntaxError where it is no ES2021, which all of Chromium 90 runs */
export const parseScript = (code: string, sourceType: 'module' | 'script'): Node =>
  parse(code, { ecmaVersion: 2021, sourceType });

/** The names a script gives to the members of things that it makes. */
export function ownNamesIn(tree: Node): readonly string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'Property' || node.type === 'MethodDefinition') names.push(keyOf(node));
  });
  return names;
}

/** The name of a property; empty if it is worked out. */
function keyOf({ key, computed }: Any): string {
  if (computed || !isNode(key)) return '';
  return String(key.name ?? key.value ?? '');
}

type Noting = (name: string, since: Since | null) => void;
type Any = Node & { readonly [key: string]: unknown };

function noteMember(node: Any, isCalled: boolean, own: ReadonlySet<string>, note: Noting): void {
  const name = nameOf(node);
  if (name === null) return;
  const of = lastNameOf(node.object);
  const exact = of === null ? null : (featureAt('webextensions', 'api', of, name) ?? staticOf(of, name));
  if (exact !== null) note(`${of}.${name}`, exact);
  else if (isCalled) note(`.${name}()`, memberOf(name));
  else if (!own.has(name)) note(`.${name}`, memberOf(name));
}

/** The options of a call of the extension's API: Chromium refuses those that it does not know. */
function noteOptions(node: Any, note: Noting): void {
  const { callee, arguments: given } = node;
  if (!isNode(callee) || callee.type !== 'MemberExpression' || !Array.isArray(given)) return;
  const [of, method] = [lastNameOf(callee.object), nameOf(callee)];
  if (of === null || method === null || featureAt('webextensions', 'api', of, method) === null) return;
  for (const options of given) {
    if (!isNode(options) || !Array.isArray(options.properties)) continue;
    for (const option of options.properties.filter(isNode)) {
      const written = `${of}.${method}({ ${keyOf(option)} })`;
      const found = featureAt('webextensions', 'api', of, method, keyOf(option));
      note(written, found ?? UNLISTED.get(written) ?? null);
    }
  }
}

/**
 * What the data do not tell, by
 * https://developer.chrome.com/docs/extensions/reference/api/scripting#type-ScriptInjection
 */
const UNLISTED: ReadonlyMap<string, Since> = new Map(
  ['func', 'args'].map((option) => [
    `scripting.executeScript({ ${option} })`,
    (engine) => (engine === 'chrome' ? 92 : 102),
  ]),
);

function globalOf(name: string): Since | null {
  return (
    featureAt('api', name) ?? featureAt('javascript', 'builtins', name) ?? featureAt('api', 'Window', name)
  );
}

/** A member of something that is called by its own name; null where that has none of this name. */
function staticOf(of: string, name: string): Since | null {
  return (
    featureAt('javascript', 'builtins', of, name) ??
    featureAt('api', of, `${name}_static`) ??
    featureAt('api', of, name)
  );
}

const members = new Map<string, Since | null>();

/** The first thing that had a member of this name, whatever it is a member of here. */
function memberOf(name: string): Since | null {
  const known = members.get(name);
  if (known !== undefined) return known;
  const style = featureAt(
    'css',
    'properties',
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  const all = [...featuresOf('api', name), ...featuresOf('javascript', name), ...(style ? [style] : [])];
  const found = all.length === 0 ? null : earliest(all);
  members.set(name, found);
  return found;
}

function featuresOf(part: 'api' | 'javascript', name: string): readonly Since[] {
  return [name, `${name}_static`, `${name}_event`].flatMap((it) =>
    part === 'javascript'
      ? featuresNamed(it, 'javascript', 'builtins')
      : interfaces.flatMap((one) => featureAt('api', one, it) ?? []),
  );
}

const interfaces = namesAt('api');

/** `a.b.c` → `c`; `a` → `a`. */
function lastNameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier' && typeof node.name === 'string') return node.name;
  if (node.type === 'ChainExpression') return lastNameOf(node.expression);
  return node.type === 'MemberExpression' ? nameOf(node) : null;
}

function nameOf({ computed, property }: Any): string | null {
  const plain = isNode(property) && !computed && property.type === 'Identifier' ? property.name : null;
  return typeof plain === 'string' ? plain : null;
}

/** Visits a node and all below it, but for names that are only labels: of properties, and of members. */
function walk(node: Any | Node, visit: (node: Any) => void): void {
  if (!isNode(node)) return;
  visit(node);
  for (const [key, child] of Object.entries(node)) {
    const label = (key === 'property' || key === 'key') && !node.computed;
    if (label) continue;
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) walk(one, visit);
  }
}

const isNode = (value: unknown): value is Any =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isText = (value: unknown): value is { readonly cooked: string } =>
  typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string';
