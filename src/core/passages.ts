/** The text of a report by its parts. */
import type { Heading, Passage, PassageText, QuoteRef } from './report';

/** A block of text in reading order; `inside` the part of the page that holds the report and nothing else. */
export type TextBlock = { readonly text: string; readonly order: number; readonly inside: boolean };

/** What follows a report on its page: attachments, neighbours, the site's own footer. */
const AFTERWORDS =
  /^(?:附件|相关(?:附件|链接|文章|信息|稿件|阅读|解读)|扫一扫|打印|关闭|上一[篇条]|下一[篇条]|分享|主办|承办|版权|备案|责任编辑|信息来源|来源[:：]|文件下载|【|〖|返回|联系我们|Copyright)|ICP备|公网安备|网站标识码|版权所有/;

/**
 * Which block belongs to which part; the headings themselves belong to none. A part whose heading is a row of a table
 * has its text in the table as well and is not read.
 * @param chain the report's own headings, in order
 * @returns for each passage the positions of its blocks
 */
export function assignBlocks(
  blocks: readonly TextBlock[],
  chain: readonly Heading[],
): readonly { readonly passage: Passage; readonly blocks: readonly number[] }[] {
  const found = new Map<Passage, number[]>();
  const headings = chain.filter((heading) => !heading.inTable);
  const [first] = headings;
  const last = headings[headings.length - 1];
  if (!first || !last) return [];
  if (blocks.some(({ order }) => order < first.order)) found.set('preface', []);
  for (const heading of headings) found.set(heading.section, []);
  let passage: Passage = 'preface';
  for (const [index, block] of blocks.entries()) {
    const heading = headings.find(({ order }) => order === block.order);
    if (heading) {
      passage = heading.section;
      continue;
    }
    // A table's heading row ends the part before it, though its own text is not read.
    if (
      !block.inside ||
      chain.some(
        (other) => other.inTable && other.order < block.order && other.order > orderOf(headings, passage),
      )
    )
      continue;
    if (passage === last.section && AFTERWORDS.test(block.text.trim())) break;
    found.get(passage)?.push(index);
  }
  return [...found].map(([id, indexes]) => ({ passage: id, blocks: indexes }));
}

function orderOf(headings: readonly Heading[], passage: Passage): number {
  return headings.find(({ section }) => section === passage)?.order ?? Number.NEGATIVE_INFINITY;
}

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
