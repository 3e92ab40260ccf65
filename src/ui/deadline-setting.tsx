/** One deadline of publication: a month and a day, never later than the law's where the law names one. */
import { useState } from 'preact/hooks';
import { DAYS, type DEADLINE_KEYS, SETTINGS } from '../settings';
import type { Words } from '../words';
import type { Change } from './settings-page';
import { useWords } from './words-context';

export type DeadlineSettingProps = {
  readonly setting: (typeof DEADLINE_KEYS)[number];
  /** `MM-DD` */
  readonly day: string;
  readonly onChange: Change;
};

export function DeadlineSetting({ setting, day, onChange }: DeadlineSettingProps) {
  const words = useWords();
  const [refused, setRefused] = useState<string | null>(null);
  const { message, latest, byDefault } = SETTINGS[setting];
  const name = words(message);
  const [month, date] = day.split('-').map(Number);
  function choose(newMonth: number, newDate: number) {
    const days = DAYS[newMonth - 1] ?? 31;
    const chosen = [newMonth, Math.min(newDate, days)].map((part) => String(part).padStart(2, '0')).join('-');
    const later = latest !== null && chosen > latest;
    setRefused(later ? words('settings_deadline_later', [name, dayText(words, latest)]) : null);
    if (!later) onChange({ [setting]: chosen }, `${name} ${dayText(words, chosen)}`);
  }
  return (
    <div class="deadline">
      <span class="name">{name}</span>
      <span class="day">
        <select
          aria-label={words('settings_month_of', [name])}
          value={String(month)}
          onChange={(event) => {
            choose(Number(event.currentTarget.value), date ?? 1);
            // What was refused is not to stay on show.
            event.currentTarget.value = String(month);
          }}
        >
          {numbers(12).map((one) => (
            <option key={one} value={one}>
              {words('settings_month', [one])}
            </option>
          ))}
        </select>
        <select
          aria-label={words('settings_day_of', [name])}
          value={String(date)}
          onChange={(event) => {
            choose(month ?? 1, Number(event.currentTarget.value));
            event.currentTarget.value = String(date);
          }}
        >
          {numbers(DAYS[(month ?? 1) - 1] ?? 31).map((one) => (
            <option key={one} value={one}>
              {words('settings_day_number', [one])}
            </option>
          ))}
        </select>
      </span>
      <span class="note">
        {day !== byDefault && <b>{words('settings_deadline_own')} </b>}
        {words(latest === null ? 'settings_deadline_silent' : 'settings_deadline_law', [
          dayText(words, byDefault),
        ])}
      </span>
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

const numbers = (last: number): readonly string[] => Array.from({ length: last }, (_, at) => String(at + 1));

function dayText(words: Words, day: string): string {
  return words(
    'settings_day',
    day.split('-').map((part) => String(Number(part))),
  );
}
