/** Whether pages of this site are checked without being asked. */
import { useWords } from './words-context';

export type Site = { readonly host: string; readonly on: boolean };

export type SiteSwitchProps = { readonly site: Site; readonly onSite: (on: boolean) => void };

export function SiteSwitch({ site, onSite }: SiteSwitchProps) {
  const words = useWords();
  return (
    <div class="site">
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={site.on}
        aria-describedby="site-host"
        onClick={() => onSite(!site.on)}
      >
        {words('popup_site')}
      </button>
      <span class="host" id="site-host">
        {site.host}
      </span>
    </div>
  );
}

/** On a site that is switched off the popup still says what it found, and that the page does not show it. */
export function SiteOff({ host }: { readonly host: string }) {
  const words = useWords();
  return (
    <div class="notice" id="site-off">
      {words('popup_site_off', [host])}
    </div>
  );
}
