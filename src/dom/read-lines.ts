/** The short lines of text around a report's tables: titles and headings. Prose is passed over unread. */
import type { TextLine } from '../core/parse';

/** Longer lines are prose. */
const MAX_LINE = 100;
/** Bounds for pages made to be slow. */
const MAX_LINES = 2000;
const MAX_NODES = 50_000;

/** A numbered heading, an unnumbered one, or a title may be in text like this. */
const HEADING_HINT =
  /[一二三四五六]\s*[、.．，:：]|总\s*体\s*情\s*况|主\s*动\s*公\s*开|申\s*请\s*情\s*况|行\s*政\s*复\s*议|改\s*进|其\s*[他它]|年\s*度\s*报\s*告|年\s*报|總體情況|主動公開|復議|報告/;

/** Elements that stand in a line of text; everything else begins a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p ucaptitle publishtime st1:chsdate'.split(
    ' ',
  ),
);
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'svg',
  'iframe',
  'object',
]);

/**
 * Lines in reading order. Looks in the part of the page that holds all form tables, and outwards as long as the
 * first heading or a title is not among them.
 * @param tables the form's tables by their ordinal among the page's innermost tables, in document order
 */
export function readLines(
  tables: readonly (readonly [ordinal: number, table: Element])[],
  isComplete: (lines: readonly TextLine[]) => boolean,
): readonly TextLine[] {
  const first = tables[0]?.[1];
  const last = tables[tables.length - 1]?.[1];
  if (!first || !last) return [];
  const ordinals = new Map(tables.map(([ordinal, table]): [Element, number] => [table, ordinal]));
  const onTheWay = ancestorsOf(ordinals.keys());
  const body = first.ownerDocument.body;
  let root = first.parentElement;
  while (root && !root.contains(last)) root = root.parentElement;
  let lines: readonly TextLine[] = [];
  let inner: Node | null = null;
  while (root) {
    lines = linesIn(root, ordinals, onTheWay, inner, lines);
    if (root === body || isComplete(lines)) break;
    // What has been read is not read again; only text in a line may go on outside.
    inner = isInline(root) ? null : root;
    root = root.parentElement;
  }
  return lines;
}

function ancestorsOf(elements: Iterable<Element>): ReadonlySet<Node> {
  const ancestors = new Set<Node>();
  for (const element of elements) {
    for (let node = element.parentNode; node && !ancestors.has(node); node = node.parentNode)
      ancestors.add(node);
  }
  return ancestors;
}

/**
 * Walks without recursion: pages may nest as deep as they like.
 * @param inner a part of the root that holds all tables and whose lines are known
 */
function linesIn(
  root: Node,
  ordinals: ReadonlyMap<Element, number>,
  onTheWay: ReadonlySet<Node>,
  inner: Node | null,
  innerLines: readonly TextLine[],
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let after = -1;
  let line = '';
  let nodes = 0;
  const flush = () => {
    if (line.length > 3 && line.length < 4 * MAX_LINE && lines.length < MAX_LINES) {
      const text = line.trim();
      if (text.length > 3 && text.length <= MAX_LINE && HEADING_HINT.test(text)) lines.push({ text, after });
    }
    line = '';
  };
  const opened: Node[] = [];
  let node: Node | null = root.firstChild;
  while (node || opened.length > 0) {
    if (!node || ++nodes > MAX_NODES) {
      const parent = opened.pop();
      if (!parent || nodes > MAX_NODES) break;
      if (!isInline(parent)) flush();
      node = parent.nextSibling;
      continue;
    }
    const ordinal = isElement(node) ? ordinals.get(node) : undefined;
    let enter = false;
    if (ordinal !== undefined) {
      flush();
      after = ordinal;
    } else if (node === inner) {
      flush();
      lines.push(...innerLines);
      after = Math.max(...ordinals.values());
    } else if (node.nodeType === TEXT) line += node.nodeValue ?? '';
    else if (isElement(node) && !SILENT.has(node.localName)) {
      const inline = isInline(node);
      if (!inline) flush();
      if (onTheWay.has(node)) enter = true;
      else {
        const text = node.textContent ?? '';
        if (inline && text.length <= MAX_LINE && !holdsBlock(node)) line += text;
        else if (HEADING_HINT.test(text)) {
          // One heading by itself needs no look inside; anything longer may hold several, or begin with one.
          enter = node.firstElementChild !== null || text.length > MAX_LINE;
          if (!enter || (text.length <= MAX_LINE && onlyInline(node) && !holdsBlock(node))) {
            enter = false;
            line += text;
            if (!inline) flush();
          }
        } else if (inline) line += text;
      }
    }
    if (enter) {
      opened.push(node);
      node = node.firstChild;
    } else node = node.nextSibling;
  }
  flush();
  return lines;
}

const TEXT = 3;

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isInline(node: Node): boolean {
  return isElement(node) && INLINE.has(node.localName);
}

/** Whether an element is one line: nothing in it begins another. */
function onlyInline(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (!INLINE.has(child.localName)) return false;
  }
  return true;
}

/** Whether there are blocks inside an inline element, as editors leave them. A break inside one does not end a heading. */
function holdsBlock(element: Element): boolean {
  if (element.firstElementChild === null) return false;
  for (const { localName } of element.getElementsByTagName('*')) {
    if (localName !== 'br' && !INLINE.has(localName)) return true;
  }
  return false;
}
