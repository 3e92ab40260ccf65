/** A passage cut into sentences that can be searched: no blanks, ASCII digits, titles of documents blanked out. */
import {
  AMOUNT,
  asciiOf,
  COUNTED,
  type Gap,
  isBlank,
  offsetOf,
  SPECIAL,
  signsOf,
  TITLE,
  UNIT,
} from '../characters';
import type { Passage } from '../report';
import type { Span } from './claim';

/** A sentence folded for searching. */
export type Sentence = {
  readonly passage: Passage;
  readonly text: string;
  /** Where it begins in the passage's own text, and how much of that was left out since. */
  readonly start: number;
  readonly gaps: readonly Gap[];
  /** What the sub-heading before it announces: 依申请公开, or another aspect of the work. */
  readonly topic: Topic;
  /** It goes on about what the sentence before counted, and that was no application. */
  readonly elsewhere: boolean;
  /** The signs of all its characters, and `COUNTED`. */
  readonly signs: number;
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
  let level = 0;
  for (let start = 0; start < text.length; ) {
    const { folded, gaps, signs, end } = cutSentence(text, start);
    if (folded !== '') {
      const heading = topicHeadingOf(folded);
      if (heading && (heading.topic !== null || heading.level <= level)) ({ topic, level } = heading);
      const searched = (signs & TITLE) !== 0 ? blankTitles(folded) : folded;
      sentences.push({ passage, text: searched, start, gaps, topic, elsewhere: false, signs });
    }
    start = end;
  }
  return sentences;
}

type Cut = {
  readonly folded: string;
  readonly gaps: readonly Gap[];
  readonly signs: number;
  /** Behind the character that ends it. */
  readonly end: number;
};

const NO_GAPS: readonly Gap[] = [];

/** Reads one sentence: each character once, and most by their signs alone. */
function cutSentence(text: string, start: number): Cut {
  let folded = '';
  let length = 0;
  let gaps: Gap[] | null = null;
  let left = 0;
  let signs = 0;
  let counting = false;
  // Characters that stay as they are are taken over in runs.
  let run = start;
  let index = start;
  for (; index < text.length && length < MAX_SENTENCE; index++) {
    let code = text.charCodeAt(index);
    let own = signsOf[code] ?? 0;
    if ((own & SPECIAL) !== 0) {
      // 「共 82 条。其中：…」 is one statement.
      if (ENDS.has(code)) {
        if (!GOES_ON.test(text.slice(index + 1, index + 6))) break;
      } else if (code === LINE_BREAK) {
        const line = length < 30 ? folded + text.slice(run, index) : '';
        if (length > 200 || NUMBERED.test(line) || NUMBERED.test(text.slice(index + 1, index + 8))) break;
      }
      if (isBlank(code)) {
        folded += text.slice(run, index);
        run = index + 1;
        gaps ??= [];
        if (gaps[gaps.length - 1]?.at === length) gaps.pop();
        gaps.push({ at: length, left: ++left });
        continue;
      }
      const written = fold(code, text, index);
      if (written !== code) {
        folded += text.slice(run, index) + String.fromCharCode(written);
        run = index + 1;
        code = written;
        own = signsOf[code] ?? 0;
      }
    }
    length++;
    signs |= own;
    if (counting && (own & UNIT) !== 0) signs |= COUNTED;
    counting = (own & AMOUNT) !== 0;
  }
  return {
    folded: folded + text.slice(run, index),
    gaps: gaps ?? NO_GAPS,
    signs,
    // What ends a sentence is no part of the next; where one was cut, all is.
    end: length < MAX_SENTENCE ? index + 1 : index,
  };
}

const LINE_BREAK = 0x0a;
const GOES_ON = /^\s*其中/;
/** 。！？ and their ASCII kin. A semicolon sets clauses apart that go on about one thing. */
const ENDS = new Set(Array.from('。！？!?', (char) => char.charCodeAt(0)));
/** At the end of a block a sentence ends, unless a line was broken in the middle of it. */
const NUMBERED = /^\s*[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]/;

const COMMA = 0x2c;
const FULL_COMMA = 0xff0c;
const SEMICOLON = 0x3b;
const FULL_SEMICOLON = 0xff1b;

/** The character by which one is searched for. */
function fold(code: number, text: string, index: number): number {
  // A comma of either width within a number, whatever separates clauses outside.
  if (code === COMMA || code === FULL_COMMA) return isWithinNumber(text, index) ? COMMA : FULL_COMMA;
  if (code === SEMICOLON || code === FULL_SEMICOLON) return FULL_SEMICOLON;
  return asciiOf(code);
}

/** Whether the comma here has a digit before it, and three and no more behind. */
function isWithinNumber(text: string, comma: number): boolean {
  const digit = (at: number) => isDigit(asciiOf(text.charCodeAt(at)));
  return digit(comma - 1) && digit(comma + 1) && digit(comma + 2) && digit(comma + 3) && !digit(comma + 4);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The aspect a numbered sub-heading announces. Any other ends the one before, unless it stands below that. */
function topicHeadingOf(sentence: string): { readonly topic: Topic; readonly level: number } | null {
  const match = /^(\()?(?:([一二三四五六七八九十])|\d)[).、](.*)$/.exec(sentence);
  if (!match) return null;
  const [, bracket, numeral, title = ''] = match;
  // 一、 stands above (一), and that above 1. and (1).
  const level = (numeral === undefined ? 2 : 0) + (bracket === undefined ? 0 : 1);
  const words = title.slice(0, 20);
  return { topic: TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? null, level };
}

/** Names of documents hold words and numbers that are no claim of the report: 《…管理办法》, 国办函〔2020〕109号. */
function blankTitles(text: string): string {
  const names = text.includes('〔') || text.includes('[') ? TITLES_AND_NUMBERS : TITLES;
  return text.replace(names, (title) => '　'.repeat(title.length));
}

const TITLES = /《[^《》]{1,80}》|第[\d一二三四五六七八九十百]{1,6}[条款项号]/g;
/** With the numbers of documents, which are looked for from every character on. */
const TITLES_AND_NUMBERS =
  /《[^《》]{1,80}》|\S{0,8}[〔[](?:19|20)\d{2}[〕\]]\d{1,5}号|第[\d一二三四五六七八九十百]{1,6}[条款项号]/g;

/** Where a stretch of a folded sentence stands in its passage. */
export function spanOf({ passage, start: from, gaps }: Sentence, start: number, end: number): Span {
  return { passage, start: from + offsetOf(gaps, start), end: from + offsetOf(gaps, end - 1) + 1 };
}
