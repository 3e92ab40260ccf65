/** Which rules judge, and how grave what they find is: by family of the catalogue, with a box to find one. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Severity } from '../core/rule';
import type { Settings } from '../settings';
import { ruleFormula, ruleTitle } from '../words';
import type { Change, RuleHead } from './settings-page';
import { useWords } from './words-context';

export type RuleSettingsProps = {
  readonly rules: readonly RuleHead[];
  readonly settings: Pick<Settings, 'rulesOff' | 'severities'>;
  readonly onChange: Change;
  /** The control that restores the defaults. */
  readonly restore: ComponentChildren;
};

export function RuleSettings({ rules, settings, onChange, restore }: RuleSettingsProps) {
  const words = useWords();
  const [sought, seek] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = rules.filter(({ id }) =>
    [id, ruleTitle(words, id), ruleFormula(words, id)].some((text) => text.toLowerCase().includes(wanted)),
  );
  const families = [...new Set(found.map(familyOf))];
  return (
    <section aria-labelledby="rules">
      <div class="heading">
        <h2 id="rules">{words('settings_rules')}</h2>
        {restore}
      </div>
      <p class="note">{words('settings_rules_note')}</p>
      <label class="search">
        <span>{words('settings_search')}</span>
        <input
          type="search"
          value={sought}
          placeholder={words('settings_search_hint')}
          onInput={(event) => seek(event.currentTarget.value)}
        />
      </label>
      <p class="found" role="status">
        {wanted !== '' &&
          (found.length > 0
            ? words('settings_search_found', [String(found.length)])
            : words('settings_search_none', [sought.trim()]))}
      </p>
      {families.map((family) => {
        const own = found.filter((rule) => familyOf(rule) === family);
        const off = own.filter(({ id }) => settings.rulesOff.includes(id)).length;
        const counts = [words(`family_${family}`), String(own.length), String(off)];
        return (
          <section key={family} class="family" aria-labelledby={`family-${family}`}>
            <h3 id={`family-${family}`}>
              {words(off > 0 ? 'settings_group_off' : 'settings_group', counts)}
            </h3>
            <ul>
              {own.map((rule) => (
                <RuleRow key={rule.id} rule={rule} settings={settings} onChange={onChange} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

const familyOf = ({ id }: RuleHead): string => id.split('-')[0] ?? '';

type RuleRowProps = Pick<RuleSettingsProps, 'settings' | 'onChange'> & { readonly rule: RuleHead };

function RuleRow({ rule: { id, severity }, settings, onChange }: RuleRowProps) {
  const words = useWords();
  const { rulesOff, severities } = settings;
  const on = !rulesOff.includes(id);
  const own = severities[id];
  return (
    <li class={on ? 'rule' : 'rule off'}>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={words('settings_rule_on', [id])}
        aria-describedby={`title-${id}`}
        onClick={() =>
          onChange({ rulesOff: on ? [...rulesOff, id] : rulesOff.filter((one) => one !== id) }, id)
        }
      />
      <span class="rule-id">{id}</span>
      <span class="rule-title" id={`title-${id}`}>
        {ruleTitle(words, id)}
      </span>
      <select
        class={own === undefined ? 'declared' : `own ${own}`}
        aria-label={words('settings_severity_of', [id])}
        disabled={!on}
        value={own ?? ''}
        onChange={(event) => {
          const { [id]: _, ...others } = severities;
          const chosen = SEVERITIES.find((one) => one === event.currentTarget.value);
          onChange({ severities: chosen === undefined ? others : { ...others, [id]: chosen } }, id);
        }}
      >
        <option value="">{words('settings_severity_declared', [words(`severity_${severity}`)])}</option>
        {SEVERITIES.filter((one) => one !== severity).map((one) => (
          <option key={one} value={one}>
            {words(`severity_${one}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
