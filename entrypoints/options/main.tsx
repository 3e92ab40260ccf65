/** The options page: loads what is stored, saves what is changed, follows what is changed elsewhere. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { rules } from '../../src/core/rules/index';
import { SETTING_KEYS, type Settings, settingsIn } from '../../src/settings';
import { type Saved, SettingsPage } from '../../src/ui/settings-page';
import type { Words } from '../../src/words';

const words: Words = (key, args) => browser.i18n.getMessage(key, args ? [...args] : undefined);

function App({ atFirst }: { readonly atFirst: Settings }) {
  const [settings, setSettings] = useState(atFirst);
  useEffect(() => {
    const onChanged = async (changes: object, area: string) => {
      if (area === 'local' && SETTING_KEYS.some((key) => key in changes)) setSettings(await load());
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
        if (!saved.ok) setSettings(await load());
        return saved;
      }}
    />
  );
}

const load = async (): Promise<Settings> => settingsIn(await browser.storage.local.get([...SETTING_KEYS]));

async function save(changed: Partial<Settings>): Promise<Saved> {
  try {
    await browser.storage.local.set(changed);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function start(): Promise<void> {
  document.documentElement.lang = words('popup_lang');
  document.title = words('settings_title');
  const root = document.querySelector('#app');
  const atFirst = await load();
  if (root) render(<App atFirst={atFirst} />, root);
}

start();
