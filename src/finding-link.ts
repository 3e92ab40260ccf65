/**
 * A link to one finding: the page's own address with a fragment directive, `#:~:gouji=T3-01%40new`.
 *
 * A plain fragment would not do: sites route by it, or look an element up by it. Browsers since Chromium 80 and Firefox 131
 * take what follows `:~:` off before the page sees its address, a route in the fragment stays as it is, servers never
 * get it, and whoever has no Gouji just sees the page. A link into the extension itself would work in one installation
 * only: its id is another in every browser. The tab's address, which only the extension sees, keeps the directive.
 */

/** Which finding: its report's ordinal on the page, and its id (`rule@at`). */
export type FindingLink = { readonly report: number; readonly finding: string };

const DIRECTIVES = ':~:';
const NAME = 'gouji=';

/** More is nothing that Gouji wrote. */
const MAX_LINK = 600;

/** The address that leads to a finding; null for a page without an address that can be opened (`about:srcdoc`). */
export function addressOf(page: string, { report, finding }: FindingLink): string | null {
  if (!/^(?:https?|file):/.test(page)) return null;
  const plain = withoutDirectives(page);
  const ordinal = report > 0 ? `${report + 1}~` : '';
  return `${plain}${plain.includes('#') ? '' : '#'}${DIRECTIVES}${NAME}${ordinal}${encodeURIComponent(finding)}`;
}

/** What a tab's address asks for; null when it asks for nothing of Gouji. */
export function linkIn(address: string | undefined): FindingLink | null {
  const directives = /#.*?:~:(.*)$/s.exec(address ?? '')?.[1]?.split('&') ?? [];
  const text = directives.find((directive) => directive.startsWith(NAME))?.slice(NAME.length) ?? '';
  const [, ordinal = '1', id = ''] = /^(?:([1-9]\d{0,3})~)?(.+)$/s.exec(text) ?? [];
  const finding = text.length > MAX_LINK ? '' : decoded(id);
  return finding.includes('@') ? { report: Number(ordinal) - 1, finding } : null;
}

/** An address as the page itself sees it. */
export function withoutDirectives(address: string): string {
  const [, plain = address] = /^([^#]*#.*?):~:/s.exec(address) ?? [];
  return plain === address ? address : plain.replace(/#$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
