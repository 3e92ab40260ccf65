/** The sites on which nothing is checked by itself. */
import { useRef, useState } from 'preact/hooks';
import { MAX_SITES, siteIn } from '../settings';
import type { Words } from '../words';
import { Icon } from './icon';
import { useKeptFocus } from './kept-focus';
import type { Change } from './settings-page';
import { useWords } from './words-context';

export type SiteSettingsProps = { readonly sites: readonly string[]; readonly onChange: Change };

export function SiteSettings({ sites, onChange }: SiteSettingsProps) {
  const words = useWords();
  const area = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useKeptFocus(area, () => box.current);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  function add(event: Event) {
    event.preventDefault();
    const site = siteIn(typed);
    const reason = whyNot(words, site, typed, sites);
    setRefused(reason);
    if (reason !== null || site === null) return;
    setTyped('');
    onChange({ sitesOff: [...sites, site] }, site);
  }
  return (
    <section aria-labelledby="sites" ref={area}>
      <h2 id="sites">{words('settings_sites')}</h2>
      <p class="note">{words('settings_sites_note')}</p>
      {sites.length === 0 ? (
        <p class="none">{words('settings_sites_none')}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="quiet"
                aria-label={words('settings_site_remove', [site])}
                title={words('settings_site_remove', [site])}
                onClick={() => onChange({ sitesOff: sites.filter((one) => one !== site) }, site)}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add" onSubmit={add}>
        <label>
          <span>{words('settings_site')}</span>
          <input
            ref={box}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="www.example.gov.cn"
            maxLength={2000}
            value={typed}
            aria-invalid={refused !== null}
            aria-describedby={refused === null ? undefined : 'site-refused'}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{words('settings_site_add')}</button>
      </form>
      {refused !== null && (
        <p class="refused" id="site-refused" role="alert">
          {refused}
        </p>
      )}
    </section>
  );
}

function whyNot(words: Words, site: string | null, typed: string, sites: readonly string[]): string | null {
  if (site === null) return words('settings_site_wrong', [typed.trim().slice(0, 100)]);
  if (sites.includes(site)) return words('settings_site_known', [site]);
  return sites.length >= MAX_SITES ? words('settings_site_full', [String(MAX_SITES)]) : null;
}
