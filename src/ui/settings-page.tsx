/** The options page: every setting, saved as soon as it is changed. */
import { useEffect, useState } from 'preact/hooks';
import type { Severity } from '../core/rule';
import { DEADLINE_KEYS, DEFAULTS, type Settings } from '../settings';
import type { Words } from '../words';
import { ConfirmButton } from './confirm-button';
import { DeadlineSetting } from './deadline-setting';
import { DecisionSettings, type DecisionSettingsProps } from './decision-settings';
import { RuleSettings } from './rule-settings';
import { SiteSettings } from './site-settings';
import { WordsContext } from './words-context';

/** What the page has to know of a rule. */
export type RuleHead = { readonly id: string; readonly severity: Severity };

/** `reason` is the browser's own, in its own words. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Saves some settings. `what` says in words what was changed. */
export type Change = (changed: Partial<Settings>, what: string) => void;

export type SettingsPageProps = {
  readonly words: Words;
  readonly settings: Settings;
  readonly rules: readonly RuleHead[];
  readonly onSave: (changed: Partial<Settings>) => Promise<Saved>;
  readonly decisions: DecisionSettingsProps['counts'];
  /** What to do with the decisions; each comes back with what to say of it. */
  readonly onExport: () => Promise<string>;
  readonly onImport: (file: File) => Promise<string>;
  readonly onClear: () => Promise<Saved>;
};

/** The page when what is kept cannot be read: why, and nothing to change. `reason` is the browser's own words. */
export function SettingsNotRead({ words, reason }: { readonly words: Words; readonly reason: string }) {
  return (
    <>
      <header>
        <h1>{words('settings_title')}</h1>
      </header>
      <main>
        <p class="notice" role="alert">
          {words('settings_not_read', [reason])}
        </p>
      </main>
    </>
  );
}

/** How long the page says what it has saved, in milliseconds. */
const A_WHILE = 5000;

export function SettingsPage(props: SettingsPageProps) {
  const { words, settings, rules, onSave } = props;
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(''), A_WHILE);
    return () => clearTimeout(timer);
  }, [said]);
  const tell = (saved: Saved, done: string) =>
    say(saved.ok ? done : words('settings_not_saved', [saved.reason]));
  const change: Change = async (changed, what) =>
    tell(await onSave(changed), words('settings_saved', [what]));
  const restore = () => {
    const { rulesOff, severities, departmentsDeadline, governmentsDeadline, othersDeadline } = DEFAULTS;
    change(
      { rulesOff, severities, departmentsDeadline, governmentsDeadline, othersDeadline },
      words('settings_defaults_done'),
    );
  };
  return (
    <WordsContext.Provider value={words}>
      <header>
        <h1>{words('settings_title')}</h1>
        <p class="note">{words('settings_intro')}</p>
      </header>
      <main>
        <RuleSettings
          rules={rules}
          settings={settings}
          onChange={change}
          restore={<ConfirmButton label={words('settings_defaults')} onConfirm={restore} />}
        />
        <section aria-labelledby="deadlines">
          <h2 id="deadlines">{words('settings_deadlines')}</h2>
          <p class="note">{words('settings_deadlines_note')}</p>
          {DEADLINE_KEYS.map((key) => (
            <DeadlineSetting key={key} setting={key} day={settings[key]} onChange={change} />
          ))}
        </section>
        <SiteSettings sites={settings.sitesOff} onChange={change} />
        <DecisionSettings
          counts={props.decisions}
          onExport={async () => say(await props.onExport())}
          onImport={async (file) => say(await props.onImport(file))}
          onClear={async () => tell(await props.onClear(), words('settings_decisions_cleared'))}
        />
      </main>
      <p class={said === '' ? 'said' : 'said shown'} role="status">
        {said}
      </p>
    </WordsContext.Provider>
  );
}
