/** What the rules ask of a report's text. Patterns run over it without blanks and in ASCII forms; quotations are of the page's own words. */
import { asciiOf, type Gap, isBlank, offsetOf, SPECIAL, signsOf } from '../characters';
import type { Passage, PassageText, Report } from '../report';
import type { Note, Quotation, Severity, Verdict, Why } from '../rule';
import { quoteOf } from './reading';

/** A passage for searching: no blanks, full-width forms made ASCII, lines kept apart. */
export type Folded = { readonly passage: Passage; readonly text: string; readonly gaps: readonly Gap[] };

/** Something found in the text: the words as searched, what the pattern captured, and the page's own words. */
export type Found = {
  readonly in: Folded;
  readonly match: RegExpExecArray;
  readonly quote: () => Quotation;
};

/** A rule speaks of no more places than this; a page with more is no report with slips. */
export const MAX_PLACES = 100;

export const NO_TEXT: Why = { code: 'noText' };

export const hasText = (report: Report): boolean => report.passages.some(({ text }) => text.trim() !== '');

/** Why a rule of words has nothing to judge: the text does not say it, or there was none to read. */
export const notSaid = (report: Report): Why => (hasText(report) ? { code: 'notSaid' } : NO_TEXT);

/** One passage, or null when the report has none of that name. */
export function foldedOf(report: Report, passage: Passage): Folded | null {
  const found = report.passages.find((candidate) => candidate.passage === passage);
  return found ? folded(found) : null;
}

/** These passages as far as the report has them. */
export function foldedIn(report: Report, passages: readonly Passage[]): readonly Folded[] {
  return report.passages.filter(({ passage }) => passages.includes(passage)).map(folded);
}

/** How many characters a person sees. */
export const lengthOf = ({ text }: Folded): number => text.replace(/\n/g, '').length;

/** Every occurrence of a pattern (with the `g` flag) in these passages, in reading order. */
export function findAll(report: Report, pattern: RegExp, passages: readonly Folded[]): readonly Found[] {
  const found: Found[] = [];
  for (const folded of passages) {
    for (const match of folded.text.matchAll(pattern)) {
      if (found.length >= MAX_PLACES) return found;
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ in: folded, match, quote: () => quoteFolded(report, folded, start, end) });
    }
  }
  return found;
}

export function allPassages(report: Report): readonly Folded[] {
  return report.passages.map(folded);
}

export function quoteFolded(report: Report, folded: Folded, start: number, end: number): Quotation {
  const { passage, gaps } = folded;
  return quoteOf({ passage, start: offsetOf(gaps, start), end: offsetOf(gaps, end - 1) + 1 }, report);
}

/** Where the text says these words, line breaks aside; null when it does not. */
export function findWords(report: Report, words: string): Quotation | null {
  const needle = fold('preface', words).text.replace(/\n/g, '');
  if (needle === '') return null;
  for (const passage of allPassages(report)) {
    const { text } = passage;
    const from = text.replace(/\n/g, '').indexOf(needle);
    if (from < 0) continue;
    const start = behind(text, 0, from + 1) - 1;
    return quoteFolded(report, passage, start, behind(text, start, needle.length));
  }
  return null;
}

/** The offset behind the next so many characters, line breaks not counted. */
function behind(text: string, from: number, count: number): number {
  let end = from;
  for (let left = count; left > 0 && end < text.length; end++) if (text[end] !== '\n') left--;
  return end;
}

/** The first words of a passage, to point at when what is missing cannot be pointed at. */
export function opening(report: Report, folded: Folded): readonly Quotation[] {
  const start = folded.text.search(/[^\n]/);
  if (start < 0) return [];
  const [words = ''] = /^[^\n。;]{1,40}/.exec(folded.text.slice(start)) ?? [];
  return words === '' ? [] : [quoteFolded(report, folded, start, start + words.length)];
}

/** A verdict with nothing to compare. */
export function finding(
  kind: 'fail' | 'undetermined',
  at: string,
  severity: Severity,
  note: Note,
  cells: Extract<Verdict, { readonly kind: 'fail' | 'undetermined' }>['cells'],
): Verdict {
  return { kind, at, severity, note, comparison: null, cells, hints: [] };
}

/** Verdicts on places of the text, numbered in reading order; one for the report when there is no such place. */
export function numbered(
  verdicts: readonly ((at: string) => Verdict)[],
  otherwise: (at: string) => Verdict,
): readonly Verdict[] {
  if (verdicts.length === 0) return [otherwise('report')];
  return verdicts.slice(0, MAX_PLACES).map((verdict, index) => verdict(String(index + 1)));
}

/** Many rules read the same text, so it is folded once. */
const foldings = new WeakMap<PassageText, Folded>();

function folded(source: PassageText): Folded {
  const known = foldings.get(source) ?? fold(source.passage, source.text);
  foldings.set(source, known);
  return known;
}

function fold(passage: Passage, text: string): Folded {
  let kept = '';
  let length = 0;
  const gaps: Gap[] = [];
  let left = 0;
  // Characters that stay as they are are taken over in runs.
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (((signsOf[code] ?? 0) & SPECIAL) === 0 || code === LINE_BREAK) {
      length++;
      continue;
    }
    const blank = isBlank(code);
    const ascii = asciiOf(code);
    if (!blank && ascii === code) {
      length++;
      continue;
    }
    kept += text.slice(run, index);
    run = index + 1;
    if (blank) {
      if (gaps[gaps.length - 1]?.at === length) gaps.pop();
      gaps.push({ at: length, left: ++left });
    } else {
      kept += String.fromCharCode(ascii);
      length++;
    }
  }
  return { passage, text: kept + text.slice(run), gaps };
}

const LINE_BREAK = 0x0a;
