/** Several reports on one page: which one is shown, and copied. */
import { summaryOf } from '../core/summary';
import { withoutDismissed } from '../decisions/decision';
import type { Words } from '../words';
import type { FoundReport } from './view';
import { useWords } from './words-context';

export type ReportChooserProps = {
  readonly found: readonly FoundReport[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

export function ReportChooser({ found, chosen, onChoose }: ReportChooserProps) {
  const words = useWords();
  return (
    <label class="chooser">
      <span>{words('popup_choose', [String(found.length)])}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {found.map((one) => (
          <option key={one.key} value={one.key}>
            {nameOf(words, one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf(words: Words, { audited, decided }: FoundReport): string {
  const { year, organ } = audited.report;
  return words('popup_choice', [
    year === null ? words('popup_year_unknown') : words('popup_year', [String(year)]),
    organ ?? words('popup_organ_unknown'),
    words('popup_errors', [String(summaryOf(withoutDismissed(audited.outcomes, decided)).errors)]),
  ]);
}
