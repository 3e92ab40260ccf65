/** Which findings of a long list are shown. Filters combine; what is left keeps its order. */
import type { Finding } from '../core/rule';
import { PARTS, type Part, partOf } from '../words';
import { GRADES, type Grade, gradeOf } from './grade';

export type FindingFilter = {
  /** Grades to keep; none named keeps all. */
  readonly grades: readonly Grade[];
  readonly part: Part | null;
  readonly rule: string | null;
  /** Words that all have to occur, in any order. */
  readonly text: string;
};

export const NO_FILTER: FindingFilter = { grades: [], part: null, rule: null, text: '' };

/** What a search looks at: everything a reader sees of a finding. */
export type TextOf = (finding: Finding) => string;

export function isFiltering({ grades, part, rule, text }: FindingFilter): boolean {
  return grades.length > 0 || part !== null || rule !== null || wordsOf(text).length > 0;
}

export function filterFindings(
  findings: readonly Finding[],
  { grades, part, rule, text }: FindingFilter,
  textOf: TextOf,
): readonly Finding[] {
  const wanted = wordsOf(text);
  return findings.filter(
    (finding) =>
      (grades.length === 0 || grades.includes(gradeOf(finding))) &&
      (part === null || partOf(finding) === part) &&
      (rule === null || finding.rule === rule) &&
      (wanted.length === 0 || hasAll(evened(textOf(finding)), wanted)),
  );
}

export type FilterChoices = {
  /** Grades that occur, each with how many it would show beside the other filters. */
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
  readonly parts: readonly Part[];
  readonly rules: readonly string[];
};

/** What there is to choose from. A choice stays among them after the last finding of its kind has gone. */
export function filterChoices(
  findings: readonly Finding[],
  filter: FindingFilter,
  textOf: TextOf,
): FilterChoices {
  const others = filterFindings(findings, { ...filter, grades: [] }, textOf);
  const occurs = (grade: Grade) =>
    filter.grades.includes(grade) || findings.some((finding) => gradeOf(finding) === grade);
  const rules = new Set([
    ...findings.map(({ rule }) => rule),
    ...(filter.rule === null ? [] : [filter.rule]),
  ]);
  return {
    grades: GRADES.filter(occurs).map((grade) => ({
      grade,
      count: others.filter((finding) => gradeOf(finding) === grade).length,
    })),
    parts: PARTS.filter(
      (part) => part === filter.part || findings.some((finding) => partOf(finding) === part),
    ),
    rules: [...rules].sort(),
  };
}

/** Long enough for any label; more is a paste by mistake. */
const MAX_SEARCH = 100;

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, MAX_SEARCH)
    .split(/\s+/)
    .map(evened)
    .filter((word) => word !== '');
}

/** Full width or half, capital or small, spaced or not: a search does not tell them apart. */
function evened(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const hasAll = (text: string, wanted: readonly string[]): boolean =>
  wanted.every((word) => text.includes(word));
