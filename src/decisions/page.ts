/** The address a decision belongs to, and the key it is kept under. */
import { hash } from '../core/fingerprint';

/** A longer address is kept by its beginning and a hash. */
const MAX_ADDRESS = 1000;

/**
 * An address without its fragment and without what only tells where a visitor came from. The rest of the query stays
 * as it was written: sites tell their pages apart by it, and not all of them write it in UTF-8.
 */
export function pageOf(address: string): string {
  const whole = address.split('#', 1)[0] ?? '';
  const at = whole.indexOf('?');
  if (at < 0) return short(whole);
  const kept = whole
    .slice(at + 1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return short(kept.length > 0 ? `${whole.slice(0, at)}?${kept.join('&')}` : whole.slice(0, at));
}

const TRACKING =
  /^(?:utm_[a-z]{1,20}|spm|scm|gclid|fbclid|msclkid|yclid|isappinstalled|nsukey|wxshare_count)$/i;

const short = (address: string): string =>
  address.length <= MAX_ADDRESS ? address : `${address.slice(0, MAX_ADDRESS - 12)} ${hash(address)}`;

/** Decisions are kept in `storage.local`, a key a page, so that a page's reader need not read those of all others. */
export const PREFIX = 'decisions ';

/** The key that holds the decisions of the page at an address. */
export const keyOf = (address: string): string => PREFIX + pageOf(address);

export const areDecisions = (key: string): boolean => key.startsWith(PREFIX);
