/** How grave a finding is: a shape, a word and a colour, so that none has to be told by colour alone. */
import type { Finding } from '../core/rule';
import type { Words } from '../words';
import { useWords } from './words-context';

export type Grade = 'error' | 'warning' | 'info' | 'undetermined';

export const GRADES: readonly Grade[] = ['error', 'warning', 'info', 'undetermined'];

/** What could not be judged has no severity a reader should act on. */
export function gradeOf(finding: Finding): Grade {
  return finding.kind === 'undetermined' ? 'undetermined' : finding.severity;
}

export function gradeWord(words: Words, grade: Grade): string {
  return words(grade === 'undetermined' ? 'verdict_undetermined' : `severity_${grade}`);
}

export function GradeBadge({ grade }: { readonly grade: Grade }) {
  const words = useWords();
  return (
    <span class={`badge ${grade}`}>
      <GradeShape grade={grade} />
      {gradeWord(words, grade)}
    </span>
  );
}

/** Filled circle with a cross, triangle, ring, dashed ring; a tick for what holds. */
export function GradeShape({ grade }: { readonly grade: Grade | 'passed' }) {
  return (
    <svg
      class={`shape ${grade}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[grade]}
    </svg>
  );
}

const SHAPES = {
  error: (
    <>
      <circle class="solid" cx="6" cy="6" r="5.5" />
      <path class="cut" d="m4 4 4 4M8 4 4 8" />
    </>
  ),
  warning: (
    <>
      <path class="solid" d="M6 .8 11.6 11H.4z" />
      <path class="cut" d="M6 4.4v3M6 9.1v.2" />
    </>
  ),
  info: (
    <>
      <circle class="line" cx="6" cy="6" r="5" />
      <path class="line" d="M6 5.6v3M6 3.4v.2" />
    </>
  ),
  undetermined: <circle class="line dashed" cx="6" cy="6" r="4.8" />,
  passed: <path class="line" d="m1.8 6.6 2.8 2.8 5.6-6.4" />,
};
