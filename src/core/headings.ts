/** The headings of a report's six parts, and its title. */
import { indexLabels, lookUp, remember } from './labels';
import type { Heading, SectionId } from './report';
import { SECTIONS } from './sections';
import { bareWords, compactText, tidy } from './text';

/** A line of text and where it stands in reading order; `inTable` when it is a row of a page table. */
export type Line = { readonly text: string; readonly order: number; readonly inTable: boolean };

/** Longer lines are prose. */
const MAX_HEADING = 60;

/** The form's headings, and variants that published reports use and that say the same. */
const known: readonly (readonly [SectionId, readonly string[]])[] = [
  ['overview', ['一、总体情况']],
  ['proactive', ['二、主动公开政府信息情况', '二、行政机关主动公开政府信息情况']],
  ['applications', ['三、收到和处理政府信息公开申请情况', '三、行政机关收到和处理政府信息公开申请情况']],
  [
    'remedies',
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '四、政府信息公开行政复议和行政诉讼情况',
    ],
  ],
  [
    'issues',
    [
      '五、存在的主要问题及改进情况',
      '五、存在问题及改进情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
      '五、存在的主要问题及改进措施',
    ],
  ],
  ['otherMatters', ['六、其他需要报告的事项', '六、其他报告的事项']],
];

/** What a heading under another name still has to speak of. */
const matters: readonly (readonly [SectionId, RegExp])[] = [
  ['overview', /总体|概[况述]|基本情况/],
  ['proactive', /主动公开/],
  ['applications', /申请/],
  ['remedies', /复议|诉讼/],
  ['issues', /问题|不足|改进/],
  ['otherMatters', /其[他它].*(?:事项|报告|情况)|需要?报告|说明的?事项/],
];

const NUMERALS = '一二三四五六';

const exact = indexLabels(
  known.flatMap(([section, labels]) => labels.map((label) => [label, section] as const)),
);

export type HeadingWords = Pick<Heading, 'section' | 'exact' | 'numbered'>;

/** The part a line is the heading of; `exact` when in known words. Null for any other line. */
export const headingOf = remember((text): HeadingWords | null => {
  if (text.length > 4 * MAX_HEADING) return null;
  const line = compactText(text);
  if (line.length < 4 || line.length > MAX_HEADING) return null;
  const place = SECTIONS[NUMERALS.indexOf(NUMBERED.exec(line)?.[1] ?? '-')];
  const section = exact.get(bareWords(line))?.[0];
  if (section) return { section, exact: true, numbered: section === place };
  if (place === undefined) return null;
  // A slip of the pen in the form's own words: 行政法复议.
  const close = lookUp(exact, line)[0];
  if (close) return { section: close, exact: true, numbered: close === place };
  const spoken = matters.some(([id, words]) => id === place && words.test(line));
  return spoken && !SENTENCE.test(line) ? { section: place, exact: false, numbered: true } : null;
});

const NUMBERED = /^([一二三四五六])[、.,:]/;
/** Rows of 表三 are numbered 一 to 四 as well, and so are sentences. */
const SENTENCE = /[。；;!?]|本年新收|上年结转|本年度办理结果|结转下/;

/** The headings among the lines, in reading order. */
export function readHeadings(lines: readonly Line[]): readonly Heading[] {
  return lines.flatMap((line) => {
    const heading = headingOf(line.text);
    return heading ? [{ ...heading, text: tidy(line.text), order: line.order, inTable: line.inTable }] : [];
  });
}

export type Title = { readonly text: string; readonly organ: string | null; readonly year: number | null };

/** The title a line is, with the organ and the year it names; null for any other line. */
export const titleOf = remember((text): Title | null => {
  if (!text.includes('报') || text.length > 400) return null;
  const line = compactText(text);
  if (line.length > 100) return null;
  const match = TITLE.exec(line);
  if (!match || line.length - match[0].length > MAX_SUFFIX) return null;
  const before = [match[1], match[2]].join('');
  if (PROSE.test(before)) return null;
  const dated = DATED.exec(before);
  const organ = dated ? [dated[1], dated[3]].join('') : before;
  return {
    text: line,
    organ: organ === '' ? null : organ,
    year: dated?.[2] === undefined ? null : Number(dated[2]),
  };
});

/** The titles in what a page calls itself, which may be a report's title beside the names of column and site. */
export function titlesIn(text: string): readonly Title[] {
  if (text.length > 400) return [];
  return text.split(SEPARATOR).flatMap((piece) => titleOf(piece) ?? []);
}

const SEPARATOR = /[_|]| [-–—] |-(?=[^-]*$)/;
/** A title may be followed by a note such as 〔全文〕; a sentence goes on for longer. */
const MAX_SUFFIX = 12;
const PROSE = /[，。；《》,;!?]/;
const TITLE =
  /^(.{0,80}?)(?:政府)?信息公开(?:工作)?((?:19|20)\d{2}年度?)?(?:情况)?(?:年度)?(?:工作)?(?:年度报告|年报|报告)/;
const DATED = /^(.*?)((?:19|20)\d{2})年度?(.*)$/;
