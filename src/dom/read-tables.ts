/** From live tables to raw ones: the only place that reads cells from a page. Reads no layout and no style. */
import type { RawCell, RawRow, RawTable } from '../core/grid';

/** Beyond these a page is not a report; reading stops, so that no page can keep the browser busy. */
const MAX_TABLES = 3000;
const MAX_ROWS = 600;
/** In one table, and in all of them. */
const MAX_CELLS = 30_000;
const MAX_CELLS_IN_ALL = 100_000;

export type ReadTables = {
  readonly tables: readonly RawTable[];
  /** Something that looks like a form was too large to read. */
  readonly tooLarge: boolean;
};

/** Reads the tables that may be a form's: innermost ones with words of the form in them (or tiny ones, which may be a piece of one). */
export function readTables(root: Document): ReadTables {
  const tables: RawTable[] = [];
  let left = MAX_CELLS_IN_ALL;
  let tooLarge = false;
  const innermost = innermostTables(root);
  for (let ordinal = 0; ordinal < innermost.length; ordinal++) {
    const table = innermost[ordinal];
    if (!table) break;
    const { rows } = table;
    if (rows.length > MAX_ROWS) {
      tooLarge ||= mayBeForm(table);
      continue;
    }
    if (rows.length > TINY && !mayBeForm(table)) continue;
    const most = Math.min(MAX_CELLS, left);
    const raw = readTable(table, ordinal, most);
    // Cells read in vain count as well, or a page of such tables would be read for minutes.
    left -= raw?.cells ?? most;
    if (raw) tables.push(raw.table);
    else tooLarge = true;
    if (left <= 0) break;
  }
  return { tables, tooLarge };
}

/** The tables of a document that have no table inside them, in document order. */
export function innermostTables(root: Document): readonly HTMLTableElement[] {
  const all = root.getElementsByTagName('table');
  const count = Math.min(all.length, MAX_TABLES);
  const innermost: HTMLTableElement[] = [];
  for (let index = 0; index < count; index++) {
    const table = all[index];
    const next = all[index + 1];
    // In document order the first table inside another comes right after it. SVG and MathML may have `table` elements too.
    if (table && isHtmlTable(table) && !(next && table.contains(next))) innermost.push(table);
  }
  return innermost;
}

/** By its properties, because a table of another frame's document is no instance of this frame's class. */
function isHtmlTable(element: Element): element is HTMLTableElement {
  return 'rows' in element && 'tBodies' in element;
}

const TINY = 3;
const FORM_WORDS =
  /第二十|公开|公開|结转|結轉|自然人|维持|維持|行政|收费|收費|采购|採購|审结|審結|规章|規章|总计|總計|其他|申请|申請|指标|指標|信息/;

/** Whether any word of the forms, old or new, is in the table, however it is spaced. */
function mayBeForm(table: HTMLTableElement): boolean {
  // A form's first row tells, and is much less to read than the table.
  if (FORM_WORDS.test(table.rows[0]?.textContent ?? '')) return true;
  const text = table.textContent ?? '';
  return (
    FORM_WORDS.test(text) || (text.length < 50_000 && FORM_WORDS.test(text.replace(/[\s\p{Cf}]+/gu, '')))
  );
}

/** One table, cell by cell, or null when it has more cells than the budget allows. */
export function readTable(
  table: HTMLTableElement,
  ordinal: number,
  budget = MAX_CELLS,
): { table: RawTable; cells: number } | null {
  const rows: RawRow[] = [];
  const hides = styleReader();
  let cells = 0;
  let group = 0;
  let parent: Node | null = null;
  // By index throughout: the iterator of a live collection costs as much again as all the rest.
  const all = table.rows;
  const height = all.length;
  for (let y = 0; y < height; y++) {
    const row = all[y];
    if (!row) break;
    if (row.parentNode !== parent) {
      parent = row.parentNode;
      group++;
    }
    const own = row.cells;
    const width = own.length;
    cells += width;
    if (cells > budget) return null;
    const read: RawCell[] = [];
    for (let x = 0; x < width; x++) {
      const cell = own[x];
      if (!cell) break;
      const text = cell.textContent ?? '';
      const hidden = isHidden(cell, hides) || (text.trim() === '' && cell.getAttribute('width') === '0');
      read.push({ text, colSpan: cell.colSpan, rowSpan: cell.rowSpan, hidden });
    }
    // Word keeps a last row of height 0, or a cell of width 0, only to carry column widths.
    const ghost = row.getAttribute('height') === '0' && (row.textContent ?? '').trim() === '';
    rows.push({ group, hidden: ghost || isHidden(row, hides), cells: read });
  }
  return { table: { ordinal, rows }, cells };
}

/**
 * Hidden by the markup itself. What a stylesheet hides is not known here: that would cost a style read. A selector for
 * this would cost ten times as much: it is tried on every element of every cell.
 */
function isHidden(element: HTMLElement, hides: StyleReader): boolean {
  return Boolean(element.hidden) || hides(element);
}

type StyleReader = (element: HTMLElement) => boolean;

/** Whether an element's own style hides it. Most cells of a table have the same style, which is looked at once. */
function styleReader(): StyleReader {
  let last: string | null = null;
  let hides = false;
  return (element) => {
    const style = element.getAttribute('style');
    if (style !== last) {
      last = style;
      hides = style !== null && HIDING.test(style) && isNotShown(element.style);
    }
    return hides;
  };
}

const HIDING = /none|hidden|collapse/i;

function isNotShown({ display, visibility }: CSSStyleDeclaration): boolean {
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
}
