/** A passage cut into sentences that can be searched: no blanks, ASCII digits, titles of documents blanked out. */
import type { Passage } from '../report';
import type { Span } from './claim';

/** A sentence folded for searching. `at[i]` is the offset of its i-th character in the passage's own text. */
export type Sentence = {
  readonly passage: Passage;
  readonly text: string;
  readonly at: readonly number[];
  /** What the sub-heading before it announces: 依申请公开, or another aspect of the work. */
  readonly topic: Topic;
};

export type Topic = 'applications' | 'disclosure' | 'management' | 'platform' | 'supervision' | null;

/** A longer sentence is cut: no figure needs so many words, and every pattern stays linear. */
const MAX_SENTENCE = 600;

const TOPICS: readonly (readonly [Exclude<Topic, null>, RegExp])[] = [
  ['applications', /^依申请公开|^(?:政府)?信息依申请公开|^收到和处理.*申请|^(?:做好)?依申请公开/],
  ['disclosure', /^(?:政府信息)?主动公开/],
  ['management', /^政府信息.{0,4}管理|^信息管理/],
  ['platform', /^(?:政府信息公开)?(?:公开)?平台|^政府信息公开平台/],
  ['supervision', /^监督|^组织保障/],
];

/** The sentences of a passage, in order. */
export function sentencesOf(passage: Passage, text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let topic: Topic = null;
  let folded = '';
  let at: number[] = [];
  const close = () => {
    if (folded !== '') {
      topic = topicOf(folded) ?? topic;
      sentences.push({ passage, text: blankTitles(folded), at, topic });
    }
    folded = '';
    at = [];
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // 「共 82 条。其中：…」 is one statement.
    if (endsSentence(code, text, index, folded)) close();
    else {
      const char = fold(code, text[index] ?? '', text[index - 1] ?? '', text.slice(index + 1, index + 5));
      if (char === '') continue;
      folded += char;
      at.push(index);
      if (folded.length >= MAX_SENTENCE) close();
    }
  }
  close();
  return sentences;
}

const GOES_ON = /^\s*其中/;
/** 。！？ and their ASCII kin. A semicolon sets clauses apart that go on about one thing. */
const ENDS = new Set(Array.from('。！？!?', (char) => char.charCodeAt(0)));
const NUMBERED = /^\s*[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]/;

/** Whether a sentence ends here. At the end of a block it does, unless a line was broken in the middle of it. */
function endsSentence(code: number, text: string, index: number, folded: string): boolean {
  if (code !== 0x0a) return ENDS.has(code) && !GOES_ON.test(text.slice(index + 1, index + 6));
  const heading = NUMBERED.test(folded) && folded.length < 30;
  return heading || folded.length > 200 || NUMBERED.test(text.slice(index + 1, index + 8));
}

function fold(code: number, char: string, before: string, after: string): string {
  // A comma of either width within a number, whatever separates clauses outside.
  if (char === ',' || char === '，') return /\d/.test(before) && /^\d{3}(?!\d)/.test(after) ? ',' : '，';
  if (char === ';' || char === '；') return '；';
  if (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0xfeff
  )
    return '';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return char;
}

/** The aspect a numbered sub-heading announces. Any other numbered heading ends the one before. */
function topicOf(sentence: string): Topic {
  const match = /^[((]?[一二三四五六\d][)).、](.*)$/.exec(sentence);
  if (!match) return null;
  const words = (match[1] ?? '').slice(0, 20);
  return TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Names of documents hold words and numbers that are no claim of the report: 《…管理办法》, 国办函〔2020〕109号. */
function blankTitles(text: string): string {
  return text.replace(
    /《[^《》]{1,80}》|\S{0,8}[〔[](?:19|20)\d{2}[〕\]]\d{1,5}号|第[\d一二三四五六七八九十百]{1,6}[条款项号]/g,
    (title) => '　'.repeat(title.length),
  );
}

/** Where a stretch of a folded sentence stands in its passage. */
export function spanOf(sentence: Sentence, start: number, end: number): Span {
  const from = sentence.at[start] ?? 0;
  return { passage: sentence.passage, start: from, end: (sentence.at[end - 1] ?? from) + 1 };
}
