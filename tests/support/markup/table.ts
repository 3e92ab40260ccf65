/** Blocks of slots as `<table>`s, with the rows and cells editors leave in them. */
import { cellHtml } from './cell';
import type { Markup } from './markup';
import type { Block, Row } from './slots';

export function tableHtml(block: Block, markup: Markup): string {
  const table = `<table${attributes[markup.cell]}><tbody>\n${rowsHtml(block, markup).join('\n')}\n</tbody></table>`;
  return markup.layoutTables === 'each' ? inLayoutTable(table) : table;
}

/** A table that only places what is in it. */
export const inLayoutTable = (html: string): string =>
  `<table class="layout" width="100%" cellspacing="0"><tbody><tr><td align="center">${html}</td></tr></tbody></table>`;

const attributes: { readonly [cell in Markup['cell']]: string } = {
  bare: ' class="data" border="1" align="center"',
  paragraph: ' class="data" align="center" border="1" cellspacing="1"',
  word: ' class="MsoTableGrid data" border="1" cellspacing="0" cellpadding="0"',
  wps: ' class="data" style="border-collapse:collapse" cellspacing="0" cellpadding="2" bordercolor="#000000" border="1"',
};

function rowsHtml({ rows, width }: Block, markup: Markup): readonly string[] {
  const ghost = ghostRow(width, markup);
  const before = markup.ghostRow === 'breaks';
  let nth = 0;
  const written = rows.map((row) => {
    const cells = row.slots.map((slot) => {
      nth += 1;
      return cellHtml(slot, markup, nth);
    });
    return `<tr${hiding(row)}>${cells.join('')}${markup.ghostColumn ? ghostCell : ''}</tr>`;
  });
  return [...(before ? ghost : []), ...written, ...(before ? [] : ghost)];
}

function hiding(row: Row): string {
  if (row.hidden === 'style') return ' style="display:none"';
  return row.hidden === 'attribute' ? ' hidden' : '';
}

const ghostCell = '<td width="0" height="28" style="border:none"></td>';

/** Word's closing row gives the width of each column of its grid, and of one that has none. */
function ghostRow(width: number, markup: Markup): readonly string[] {
  const row = `<tr height="0">${'<td width="76"></td>'.repeat(width)}<td width="0"></td></tr>`;
  switch (markup.ghostRow) {
    case 'none':
      return [];
    case 'closing':
      return [row];
    case 'closingHidden':
      return [row.replace('<tr', '<tr style="display:none"')];
    case 'closingConditional':
      return [`<![if !supportMisalignedColumns]>\n${row}\n<![endif]>`];
    case 'breaks':
      return [`<tr>${'<td><br></td>'.repeat(width)}</tr>`];
  }
}
