/** The options page: loads what is stored, saves what is changed, follows what is changed elsewhere. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { rules } from '../../src/core/rules/index';
import type { Decision, DecisionState } from '../../src/decisions/decision';
import { areDecisions } from '../../src/decisions/page';
import { change, loadAll, MAX_DECISIONS } from '../../src/decisions/store';
import { SETTING_KEYS, type Settings, settingsIn } from '../../src/settings';
import { reasonOf } from '../../src/thrown';
import { type Saved, SettingsNotRead, SettingsPage } from '../../src/ui/settings-page';
import type { Words } from '../../src/words';
import { exportDecisions, importDecisions } from './decisions';

const words: Words = (key, args) => browser.i18n.getMessage(key, args ? [...args] : undefined);

const { local } = browser.storage;
const { version } = browser.runtime.getManifest();

type Stored = { readonly settings: Settings; readonly decisions: readonly Decision[] };

function App({ atFirst }: { readonly atFirst: Stored }) {
  const [settings, setSettings] = useState(atFirst.settings);
  const [decisions, setDecisions] = useState(atFirst.decisions);
  useEffect(() => {
    const onChanged = async (changes: object, area: string) => {
      if (area !== 'local') return;
      if (SETTING_KEYS.some((key) => key in changes)) setSettings(await load());
      if (Object.keys(changes).some(areDecisions)) setDecisions(await loadAll(local));
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return (
    <SettingsPage
      words={words}
      settings={settings}
      rules={rules}
      onSave={async (changed) => {
        setSettings((before) => ({ ...before, ...changed }));
        const saved = await save(changed);
        if (!saved.ok) await load().then(setSettings, () => setSettings(settings));
        return saved;
      }}
      decisions={{ ...countsOf(decisions), most: MAX_DECISIONS }}
      onExport={() => exportDecisions(local, version, words)}
      onImport={(file) => importDecisions(local, file, words)}
      onClear={() => change(local, () => [])}
    />
  );
}

function countsOf(decisions: readonly Decision[]): { readonly [state in DecisionState]: number } {
  const counts = { confirmed: 0, dismissed: 0, open: 0 };
  for (const { state } of decisions) counts[state]++;
  return counts;
}

const load = async (): Promise<Settings> => settingsIn(await local.get([...SETTING_KEYS]));

async function save(changed: Partial<Settings>): Promise<Saved> {
  try {
    await local.set(changed);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = words('popup_lang');
  document.title = words('settings_title');
  const root = document.querySelector('#app');
  if (!root) return;
  try {
    const [settings, decisions] = await Promise.all([load(), loadAll(local)]);
    render(<App atFirst={{ settings, decisions }} />, root);
  } catch (error) {
    // Nothing may be set here then: it would take the place of what could not be read.
    render(<SettingsNotRead words={words} reason={reasonOf(error)} />, root);
  }
}

start();
