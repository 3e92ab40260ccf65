/** Words of a page on their way into other programs: they stay words. */

/** On one line, without characters that end a cell or a line or that nobody sees. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * Text for a cell of a spreadsheet. A leading apostrophe keeps what a spreadsheet would take for a formula as text
 * (also behind characters it skips, also in full-width forms), and keeps a leading quotation mark from opening a
 * quoted field, out of which a formula could come.
 */
export function cellText(text: string): string {
  const line = oneLine(text);
  return STARTS_FORMULA.test(line.normalize('NFKC').trimStart()) && !PLAIN_NUMBER.test(line)
    ? `'${line}`
    : line;
}

/** Text for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const STARTS_FORMULA = /^[=+\-−@"]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
