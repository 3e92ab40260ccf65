/** `复制表格`: the official form again, for spreadsheets. Two flavours of one drawing. */
import { decimalPlaces, toDecimal } from '../core/decimal';
import { type Decided, NONE_DECIDED } from '../decisions/decision';
import type { AuditedReport } from '../protocol';
import type { Words } from '../words';
import { type Box, type Drawing, drawTables, type Tone } from './drawing';
import { cellText, escapeHtml } from './plain-text';

/**
 * For `text/html`. Styles are inline: a sanitising clipboard drops `mso-number-format` beside a `<style>`.
 * The markup is made from the model alone; nothing of the page's own markup gets in.
 */
export function tablesAsHtml(audited: AuditedReport, words: Words, decided: Decided = NONE_DECIDED): string {
  const title = audited.report.title;
  return [
    ...(title === null ? [] : [`<p>${htmlText(title)}</p>`]),
    ...drawTables(audited, words, decided).map(
      ({ heading, rows }) =>
        `<p>${htmlText(heading)}</p>\n<table style="${TABLE_STYLE}">\n${rows.map(htmlRow).join('\n')}\n</table>`,
    ),
  ].join('\n');
}

/** For `text/plain`: tab-separated. A label is repeated in every slot it spans, a figure never. */
export function tablesAsText(audited: AuditedReport, words: Words, decided: Decided = NONE_DECIDED): string {
  const title = audited.report.title;
  const blocks = drawTables(audited, words, decided).map((drawing) => [
    cellText(drawing.heading),
    ...slotsOf(drawing).map((row) => row.join('\t')),
  ]);
  return [...(title === null ? [] : [[cellText(title)]]), ...blocks]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const TABLE_STYLE = 'border-collapse:collapse';
const CELL_STYLE = 'border:1px solid #999;padding:2px 6px';
const TONES: { readonly [tone in Tone]: string } = {
  error: '#f8c9c4',
  warning: '#fbe3b0',
  undetermined: '#e2e2e2',
  info: '#dbe8f7',
  said: '#fdf6e3',
};

/** Most digits a spreadsheet keeps of a number; with more it stays whole only as text. */
const SPREADSHEET_DIGITS = 15;

function htmlRow(boxes: readonly Box[]): string {
  return `<tr>${boxes.map(htmlCell).join('')}</tr>`;
}

function htmlCell(box: Box): string {
  const title = box.notes.join('\n');
  const attributes = [
    box.colspan > 1 ? ` colspan="${box.colspan}"` : '',
    box.rowspan > 1 ? ` rowspan="${box.rowspan}"` : '',
    title === '' ? '' : ` title="${escapeHtml(title)}"`,
    ` style="${styleOf(box)}"`,
  ].join('');
  return `<td${attributes}>${htmlText(box.text)}</td>`;
}

function styleOf(box: Box): string {
  const align = { label: 'center', remark: 'left', number: 'right', text: 'right', empty: 'right' }[box.kind];
  return [
    CELL_STYLE,
    `text-align:${align}`,
    box.kind === 'empty' ? '' : `mso-number-format:'${numberFormat(box)}'`,
    box.tone === null ? '' : `background:${TONES[box.tone]}`,
  ]
    .filter((declaration) => declaration !== '')
    .join(';');
}

/** As many places as the page prints; `\@` is text, so that 1/2 does not become a date. */
function numberFormat({ kind, text }: Box): string {
  const value = kind === 'number' ? toDecimal(text) : null;
  if (value === null || value.replace(/\D/g, '').length > SPREADSHEET_DIGITS) return '\\@';
  const places = decimalPlaces(value);
  return places === 0 ? '0' : `0\\.${'0'.repeat(places)}`;
}

function htmlText(text: string): string {
  return escapeHtml(cellText(text));
}

/** The drawing with its spans laid out: row by row, one text a slot. */
function slotsOf({ rows }: Drawing): readonly (readonly string[])[] {
  const slots: string[][] = rows.map(() => []);
  rows.forEach((boxes, top) => {
    let left = 0;
    for (const box of boxes) {
      while (slots[top]?.[left] !== undefined) left++;
      fill(slots, box, top, left);
      left += box.colspan;
    }
  });
  return slots.map((row) => Array.from(row, (text) => text ?? ''));
}

function fill(slots: readonly string[][], box: Box, top: number, left: number): void {
  const text = cellText(box.text);
  for (let down = 0; down < box.rowspan; down++) {
    for (let right = 0; right < box.colspan; right++) {
      const row = slots[top + down];
      const first = down === 0 && right === 0;
      if (row && (first || box.kind !== 'remark'))
        row[left + right] = first || box.kind === 'label' ? text : '';
    }
  }
}
