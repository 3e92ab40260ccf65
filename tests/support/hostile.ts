/** Texts made to be slow: what patterns stumble over, in any length. */

/** By what they are made of, each of so many characters. */
export function hostileTexts(length: number): { readonly [name: string]: string } {
  const half = length >> 1;
  return {
    'no full stop': repeated('按要求做好各项工作，不断推进政务公开，', length),
    'one sentence of one character': repeated('信', length),
    digits: repeated('1234567890', length),
    'numbers of 400 digits': repeated(`共收到申请${'9'.repeat(400)}件，`, length),
    numerals: repeated('一二三四五六七八九十百千万亿', length),
    'open brackets': repeated('（', length),
    'nested brackets': `${repeated('（', half)}申请1件${repeated('）', half)}`,
    'figures side by side': repeated('1件、', length),
    'a list in each list': repeated('1件含', length),
    'parts of parts': repeated('其中1件、', length),
    rates: repeated('办结率9%，占比8%，申请1件', length),
    periods: repeated('数据自2023年1月1日至2023年12月31日，', length),
    years: repeated('2023年我局收到申请1件。', length),
    denials: repeated('未收到申请', length),
    'names of organs': repeated('县自然资源局收到申请八件，', length),
    'titles never closed': repeated('《', length),
    'numbers of documents': repeated('办函〔2020〕1号', length),
    'blanks between': repeated('申 请\u3000', length),
    'line breaks': repeated('\n', length),
    headings: repeated('一、总体情况\n', length),
    contacts: repeated('电话010-12345，邮编1。', length),
    'lists of parts': repeated('本报告包括总体情况、', length),
    fees: repeated('收取处理费10元，', length),
    'layout codes': repeated('[bookmark:&nbsp;', length),
    'scripts mixed': repeated('Ａb１，۱२件𠀀件é件\u202e一二\u0301', length),
  };
}

const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
