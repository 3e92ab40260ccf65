/** What a style sheet asks of a browser. */
import { type Block, type CssNode, parse, walk } from 'css-tree';
import type { Use } from './script';
import { earliest, featureAt, featuresNamed, propertyNamed, type Since } from './since';

const never: Since = () => Number.POSITIVE_INFINITY;

/**
 * Properties, values, functions, at-rules, media and selectors by name; what stands inside `@supports` is asked for
 * already. What the data do not know counts as never supported.
 */
export function readSheet(css: string): readonly Use[] {
  const uses = new Map<string, Use>();
  const note = (name: string, since: Since | null): void => {
    if (since !== null) uses.set(name, { name, since });
  };
  const sheet = parse(css, {
    onParseError: ({ message, offset }) => note(`${message}: ${css.slice(offset, offset + 20)}`, never),
  });
  walk(sheet, function (node: CssNode) {
    if (this.atrule?.name === 'supports') return;
    const property = this.declaration?.property ?? null;
    switch (node.type) {
      case 'Declaration':
        if (!node.property.startsWith('--')) note(bare(node.property), propertyOf(node.property, this.block));
        return;
      case 'Identifier':
        if (property === null || spellingsOf(property, this.block).length > 1) return;
        note(`${property}: ${node.name}`, featureAt('css', 'properties', property, node.name));
        return;
      case 'Function':
        // Without a property it is part of a selector.
        if (property !== null) note(`${node.name}()`, functionOf(node.name, property));
        return;
      case 'Dimension':
        note(`1${node.unit}`, OLD_UNITS.has(node.unit) ? null : never);
        return;
      case 'Atrule':
        note(`@${node.name}`, featureAt('css', 'at-rules', node.name) ?? never);
        return;
      case 'Feature':
        note(`(${node.name})`, mediaOf(node.name));
        return;
      case 'FeatureRange':
        note('(a < b)', featureAt('css', 'at-rules', 'media', 'range_syntax') ?? never);
        return;
      case 'PseudoClassSelector':
      case 'PseudoElementSelector':
        note(`:${node.name}`, selectorOf(node.name));
        return;
      case 'NestingSelector':
        note('&', featureAt('css', 'selectors', 'nesting'));
        return;
    }
  });
  return [...uses.values()];
}

/** Of one declaration that is spelt in more than one way, whichever spelling a browser knew first. */
function propertyOf(name: string, block: Block | null): Since {
  return earliest(spellingsOf(name, block).map((spelling) => propertyNamed(spelling) ?? never));
}

function spellingsOf(name: string, block: Block | null): readonly string[] {
  const all = (block?.children.toArray() ?? []).flatMap((it) =>
    it.type === 'Declaration' ? [it.property] : [],
  );
  return all.filter((it) => it === name || bare(it) === bare(name));
}

const bare = (name: string): string => name.replace(/^-(webkit|moz)-/, '');

function functionOf(name: string, property: string): Since {
  const all = [...featuresNamed(name, 'css', 'properties', property), ...featuresNamed(name, 'css', 'types')];
  return all.length > 0 ? earliest(all) : never;
}

/** `min-width` is `width`. */
const mediaOf = (name: string): Since =>
  featureAt('css', 'at-rules', 'media', name.replace(/^(min|max)-/, '')) ?? never;

const selectorOf = (name: string): Since =>
  featureAt('css', 'selectors', name) ?? featureAt('css', 'selectors', `${name}function`) ?? never;

/** In every browser long before any floor of ours. */
const OLD_UNITS: ReadonlySet<string> = new Set(
  'px pt mm cm em rem ch vh vw vmin vmax s ms deg fr'.split(' '),
);
