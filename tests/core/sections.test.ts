import { expect, test } from 'vitest';
import { readHeadings } from '../../src/core/headings';
import { headingChain } from '../../src/core/sections';

/** Which of these lines, by their numbers from 0, are the report's own headings. */
const chainOf = (...lines: readonly string[]) =>
  headingChain(readHeadings(lines.map((text, order) => ({ text, order, inTable: false })))).map(
    ({ order }) => order,
  );

const [one, two, three, four, five, six] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

test.each<[string, readonly string[], readonly number[]]>([
  ['all six', [one, two, three, four, five, six], [0, 1, 2, 3, 4, 5]],
  ['none', ['某县人民政府'], []],
  ['a table of contents before: the first of each', [one, two, three, one, two, three], [0, 1, 2]],
  ['parts that come too late are left out', [one, five, two, three, four], [0, 2, 3, 4]],
  ['a part that comes too soon as well', [six, one, two], [1, 2]],
  ['the more parts, whatever their words', ['一、概述', '二、主动公开情况', one], [0, 1]],
  ['of two of a part the one in the form’s words', ['一、概述', one, two], [1, 2]],
  ['of two in the form’s words the one with its number', ['总体情况', one, two], [1, 2]],
  ['of two that are alike the first', [one, one, two, two], [0, 2]],
  ['of runs of one length the one in the form’s words', [two, one, '三、依申请公开情况'], [0, 2]],
  ['of a part at the end the first, too', [one, six, six], [0, 1]],
])('%s', (_, lines, chain) => {
  expect(chainOf(...lines)).toEqual(chain);
});

test('headings are taken in the order of the page, however they are given', () => {
  const headings = readHeadings([one, two, three].map((text, order) => ({ text, order, inTable: false })));
  expect(headingChain([...headings].reverse())).toEqual(headings);
});
