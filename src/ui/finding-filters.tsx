/** The controls that narrow a long list of findings: grades, part, rule, and a search. */
import { useRef } from 'preact/hooks';
import type { Finding } from '../core/rule';
import { type Part, partTitle, ruleTitle } from '../words';
import { type FindingFilter, filterChoices, isFiltering, NO_FILTER, type TextOf } from './finding-filter';
import { type Grade, GradeShape, gradeWord } from './grade';
import { useKeptFocus } from './kept-focus';
import { useWords } from './words-context';

export type FindingFiltersProps = {
  /** All findings of the report. */
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  /** How many the filter shows. */
  readonly shown: number;
  readonly textOf: TextOf;
  readonly onFilter: (filter: FindingFilter) => void;
};

/** Fewer than this are read faster than narrowed. */
const MANY = 6;

export function FindingFilters({ findings, filter, shown, textOf, onFilter }: FindingFiltersProps) {
  const words = useWords();
  const area = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useKeptFocus(area, () => search.current);
  if (findings.length < MANY && !isFiltering(filter)) return null;
  const { grades, parts, rules } = filterChoices(findings, filter, textOf);
  const toggled = (grade: Grade) =>
    filter.grades.includes(grade)
      ? filter.grades.filter((other) => other !== grade)
      : [...filter.grades, grade];
  return (
    <search class="filters" ref={area} aria-label={words('popup_filter')}>
      <div class="filter-row">
        {grades.map(({ grade, count }) => (
          <button
            key={grade}
            type="button"
            class={`chip ${grade}`}
            aria-pressed={filter.grades.includes(grade)}
            onClick={() => onFilter({ ...filter, grades: toggled(grade) })}
          >
            <GradeShape grade={grade} />
            {words('popup_filter_count', [gradeWord(words, grade), String(count)])}
          </button>
        ))}
      </div>
      <div class="filter-row fields">
        <Choice
          name={words('popup_filter_by_part')}
          all={words('popup_filter_part')}
          value={filter.part}
          options={parts.map((part) => [part, partTitle(words, part)])}
          onChoose={(part) => onFilter({ ...filter, part })}
        />
        <Choice
          name={words('popup_filter_by_rule')}
          all={words('popup_filter_rule')}
          value={filter.rule}
          options={rules.map((rule) => [rule, `${rule} ${ruleTitle(words, rule)}`])}
          onChoose={(rule) => onFilter({ ...filter, rule })}
        />
        <input
          ref={search}
          type="search"
          aria-label={words('popup_filter_search')}
          placeholder={words('popup_filter_search')}
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </div>
      {/* Always there, so that a screen reader hears it change. */}
      <p class="filter-shown">
        <span role="status">
          {isFiltering(filter) &&
            (shown > 0
              ? words('popup_filter_shown', [String(shown), String(findings.length)])
              : words('popup_filter_none'))}
        </span>
        {isFiltering(filter) && (
          <button type="button" class="quiet" onClick={() => onFilter(NO_FILTER)}>
            {words('popup_filter_clear')}
          </button>
        )}
      </p>
    </search>
  );
}

type ChoiceProps<Id extends string> = {
  readonly name: string;
  readonly all: string;
  readonly value: Id | null;
  readonly options: readonly (readonly [id: Id, label: string])[];
  readonly onChoose: (id: Id | null) => void;
};

function Choice<Id extends Part | string>({ name, all, value, options, onChoose }: ChoiceProps<Id>) {
  return (
    <select
      aria-label={name}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChoose(options.find(([id]) => id === currentTarget.value)?.[0] ?? null)
      }
    >
      <option value="">{all}</option>
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
