/** Does this page hold a report? Cheap, and rather too eager than too strict: the reader decides. */

/** Words of the forms, each in simplified and traditional characters, however they are spaced. */
const WORDS = [
  /自\s*然\s*人/,
  /[结結]\s*[转轉]/,
  /第\s*二\s*十\s*[条條]/,
  /尚\s*未\s*[审審]/,
  /[结結]\s*果\s*[维維]/,
  /[规規]\s*章/,
  /行\s*政\s*[许許]/,
  /勾\s*稽/,
  /[统統]\s*[计計]\s*指\s*[标標]|指\s*[标標]\s*名\s*[称稱]/,
  /申\s*[请請]\s*(?:[办辦]\s*[结結]|[总總])/,
];
const TITLE =
  /(?:19|20)\d{2}.{0,60}信息公开.{0,12}(?:报告|年报)|信息公开.{0,12}(?:19|20)\d{2}.{0,12}(?:报告|年报)/;

/** Bounds for pages made to be slow. */
const MAX_TABLES = 300;
const MAX_TEXT = 60_000;

export function mayHoldReport(page: Document): boolean {
  return TITLE.test(page.title.slice(0, 300)) || tablesSpeakOfReports(page);
}

function tablesSpeakOfReports(page: Document): boolean {
  const tables = page.getElementsByTagName('table');
  const count = Math.min(tables.length, MAX_TABLES);
  const missing = new Set(WORDS);
  for (let index = 0; index < count; index++) {
    const table = tables[index];
    const next = tables[index + 1];
    // Tables around tables say only what those inside say.
    if (!table || (next && table.contains(next))) continue;
    const text = (table.textContent ?? '').slice(0, MAX_TEXT);
    for (const word of missing) if (word.test(text)) missing.delete(word);
    if (WORDS.length - missing.size >= 2) return true;
  }
  return false;
}
