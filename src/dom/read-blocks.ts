/** The text of a page in blocks, as the eye reads it: one a paragraph, a heading, a line. */
import {
  attributeOf,
  contains,
  firstChildOf,
  hasAttribute,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  textOf,
} from './nodes';

/**
 * A block and where it stands: behind the `after`th form table (-1 before the first), or with a `row` in that row of
 * it. Its text is that of its text nodes end to end, white space made blanks one for one, so that an offset in it is an
 * offset in a node.
 */
export type Block = {
  readonly text: string;
  readonly after: number;
  readonly row: number | null;
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** Only a line break sets it apart from the block before. */
  readonly broken: boolean;
};

/** Bounds for pages made to be slow. */
const MAX_NODES = 200_000;
const MAX_CHARACTERS = 1_000_000;

/** Elements that stand in a line of text; everything else begins a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p ucaptitle publishtime st1:chsdate'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template select textarea svg iframe object video audio canvas head'.split(' '),
);

/** A form's table: its ordinal among the page's innermost tables, and those of its rows that hold text and no figures. */
export type FormTable = {
  readonly ordinal: number;
  readonly table: HTMLTableElement;
  readonly prose: readonly number[];
};

/**
 * The blocks around a report's tables and in their rows of text, in reading order: of the smallest part of the page
 * that holds all tables, the first heading and a title.
 * @param tables the form's tables in document order
 */
export function readBlocks(tables: readonly FormTable[]): readonly Block[] {
  const root = regionOf(tables.map(({ table }) => table));
  if (!root) return [];
  const left = { nodes: MAX_NODES, characters: MAX_CHARACTERS };
  return blocksIn(root, new Map(tables.map((form): [Element, FormTable] => [form.table, form])), left);
}

/** Words that the first part's heading and a title hold, however they are spaced. */
const FIRST_HEADING = /总\s*体\s*情\s*况|總\s*體\s*情\s*況/;
const TITLE = /信\s*息\s*公\s*开[^。]{0,40}(?:报\s*告|年\s*报)/;

function regionOf(tables: readonly Element[]): Element | null {
  const [first] = tables;
  const last = tables[tables.length - 1];
  if (!first || !last) return null;
  const body = first.ownerDocument.body;
  const around: Element[] = [];
  for (let root = parentOf(first); root && root !== body; root = parentOf(root)) around.push(root);
  const holdsReport = (root: Element | undefined): boolean => {
    const text = root && contains(root, last) ? (textOf(root) ?? '') : '';
    return FIRST_HEADING.test(text) && TITLE.test(text);
  };
  // Whatever holds a report's whole is held by all around it. Pages may nest as deep as they like, so the distance to
  // the smallest is doubled until it is passed, and halved between.
  let [low, high] = [0, 1];
  while (high <= around.length && !holdsReport(around[high - 1])) [low, high] = [high, high * 2];
  high = Math.min(high, around.length + 1);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (holdsReport(around[middle - 1])) high = middle;
    else low = middle;
  }
  return around[high - 1] ?? body;
}

/** The blocks of a form table's rows of text. */
function blocksOfRows({ ordinal, table, prose }: FormTable, left: Left): readonly Block[] {
  const { rows } = table;
  return prose.flatMap((row) => {
    const element = rows[row];
    return element
      ? blocksIn(element, NO_TABLES, left).map((block) => ({ ...block, after: ordinal, row }))
      : [];
  });
}

/** How much may still be read of a page. */
type Left = { nodes: number; characters: number };

const NO_TABLES: ReadonlyMap<Element, FormTable> = new Map();

/** Walks without recursion, but for a table's rows: pages may nest as deep as they like. */
function blocksIn(root: Element, tables: ReadonlyMap<Element, FormTable>, left: Left): readonly Block[] {
  const blocks: Block[] = [];
  let after = -1;
  let text = '';
  let nodes: Text[] = [];
  let element: Element = root;
  let broken = false;
  const flush = () => {
    if (nodes.length > 0 && /\S/.test(text))
      blocks.push({ text: text.replace(/\s/g, ' '), after, row: null, element, nodes, broken });
    text = '';
    nodes = [];
    broken = false;
  };
  let node = firstChildOf(root);
  const opened: Element[] = [];
  while ((node || opened.length > 0) && left.nodes > 0 && left.characters > 0) {
    if (!node) {
      const parent = opened.pop();
      if (!parent) break;
      if (!INLINE.has(localNameOf(parent))) flush();
      node = nextSiblingOf(parent);
      continue;
    }
    left.nodes--;
    let inside: Node | null = null;
    if (isText(node)) {
      if (nodes.length === 0) element = opened[opened.length - 1] ?? root;
      text += node.data;
      left.characters -= node.data.length;
      nodes.push(node);
    } else if (isElement(node)) {
      const form = tables.get(node);
      const name = localNameOf(node);
      if (!INLINE.has(name)) flush();
      if (name === 'br') broken = true;
      if (form !== undefined) {
        for (const block of blocksOfRows(form, left)) blocks.push(block);
        after = form.ordinal;
      } else if (!SILENT.has(name) && !isHidden(node) && !(name === 'tr' && isTabular(node)))
        inside = firstChildOf(node);
    }
    if (inside && isElement(node)) {
      opened.push(node);
      node = inside;
    } else node = nextSiblingOf(node);
  }
  flush();
  return blocks;
}

const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
const isText = (node: Node): node is Text => nodeTypeOf(node) === 3;

/** A row of cells side by side without a sentence among them: 「收到 | 办结」 over 「12 件 | 10 件」 is no text to be read on. */
function isTabular(row: Element): boolean {
  // A row that holds tables is layout. Asked first, so that no text is read again for each table around it.
  if (row.querySelector('table') || (textOf(row) ?? '').includes('。')) return false;
  let filled = 0;
  for (let cell = firstChildOf(row); cell; cell = nextSiblingOf(cell))
    if (isElement(cell) && /\S/.test(textOf(cell) ?? '')) filled++;
  return filled > 1;
}

/** Hidden by its own markup. What a stylesheet hides is not known here: that would cost a style read. */
function isHidden(element: Element): boolean {
  return hasAttribute(element, 'hidden') || /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

/** The smallest element that holds all of these. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let common: Element | null = elements[0] ?? null;
  // One after the other, so that each step up is made once.
  for (const element of elements) while (common && !contains(common, element)) common = parentOf(common);
  return common;
}
