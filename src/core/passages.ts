/** The text of a report by its parts. */
import type { Heading, Passage, PassageText, QuoteRef } from './report';

/** A block of text in reading order; `inside` the part of the page that holds the report and nothing else. */
export type TextBlock = { readonly text: string; readonly order: number; readonly inside: boolean };

/**
 * What follows a report on its page: attachments, neighbours, the site's own footer. The words that a report has as
 * well (承办建议 12 件, 关闭账号 3 个) count as such only before a colon, or in a line as short as a button.
 */
const AFTERWORDS = [
  /^(?:扫一扫|上一[篇条]|下一[篇条]|文件下载|【|〖|Copyright)|ICP备|公网安备|网站标识码|版权所有/,
  /^(?:附件|相关(?:附件|链接|文章|信息|稿件|阅读|解读)|分享到?|主办|承办|版权|备案|责任编辑|信息来源|来源)(?:单位|序?号)?[\s\d一二三]{0,3}[:：]/,
  /^(?:附件|相关(?:附件|链接|文章|信息|稿件|阅读|解读)|打印|关闭|分享|主办|承办|版权|备案|责任编辑|返回|联系我们)[^\d，。；、]{0,8}$/,
];

/**
 * Which block belongs to which part; the headings themselves belong to none. A part whose heading is a row of a table
 * may have its text in the table: that it has none is not said.
 * @param chain the report's own headings, in order
 * @returns for each passage the positions of its blocks
 */
export function assignBlocks(
  blocks: readonly TextBlock[],
  chain: readonly Heading[],
): readonly { readonly passage: Passage; readonly blocks: readonly number[] }[] {
  const [first] = chain;
  const last = chain[chain.length - 1];
  if (!first || !last) return [];
  const found = new Map<Passage, number[]>();
  const indexesOf = (id: Passage): number[] => {
    const indexes = found.get(id) ?? [];
    found.set(id, indexes);
    return indexes;
  };
  if (blocks.some(({ order }) => order < first.order)) indexesOf('preface');
  for (const { section, inTable } of chain) if (!inTable) indexesOf(section);
  let passage: Passage = 'preface';
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    while ((chain[next]?.order ?? Number.POSITIVE_INFINITY) <= block.order)
      passage = chain[next++]?.section ?? passage;
    const isHeading = chain[next - 1]?.order === block.order;
    if (isHeading || !block.inside) continue;
    if (passage === last.section && isAfterword(block.text.trim())) break;
    indexesOf(passage).push(index);
  }
  const order: readonly Passage[] = ['preface', ...chain.map(({ section }) => section)];
  return order.flatMap((id) => {
    const indexes = found.get(id);
    return indexes ? [{ passage: id, blocks: indexes }] : [];
  });
}

const isAfterword = (line: string): boolean => AFTERWORDS.some((pattern) => pattern.test(line));

/** Where in its passage a quotation begins; -1 when the passage does not have it. */
export function offsetOf(quote: QuoteRef, passages: readonly PassageText[]): number {
  const text = passages.find(({ passage }) => passage === quote.section)?.text ?? '';
  return quotationsIn(text)(quote);
}

/**
 * A finder of where quotations begin in a passage's text; -1 for one that the text does not have so often. It goes on
 * from where the same words were asked for last: a page may say them over and over.
 */
export function quotationsIn(text: string): (quote: QuoteRef) => number {
  const found = new Map<string, { readonly nth: number; readonly at: number }>();
  return ({ exact, nth }) => {
    const last = found.get(exact);
    let { nth: seen, at } = last && last.nth <= nth ? last : { nth: -1, at: -1 };
    while (seen < nth) {
      at = text.indexOf(exact, at + 1);
      if (at < 0) return -1;
      seen++;
    }
    found.set(exact, { nth, at });
    return at;
  };
}

/** The passages as text, their blocks set apart by line breaks. */
export function passageTexts(
  blocks: readonly TextBlock[],
  assigned: ReturnType<typeof assignBlocks>,
): readonly PassageText[] {
  return assigned.map(({ passage, blocks: indexes }) => ({
    passage,
    text: indexes.map((index) => blocks[index]?.text ?? '').join('\n'),
  }));
}
