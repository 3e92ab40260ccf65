/** Which sites a frame belongs to: its own and that of the tab it is shown in. */

/** Hostnames without repetition; none for a file. Of a tab of another origin the browser may tell only the referrer. */
export function sitesOf(window: Window): readonly string[] {
  return [...new Set([window.location.hostname, topSite(window)])].filter((site) => site !== '');
}

function topSite(window: Window): string {
  if (window.top === window || window.top === null) return '';
  try {
    return window.top.location.hostname;
  } catch {
    const { ancestorOrigins } = window.location as { readonly ancestorOrigins?: DOMStringList };
    const origin = ancestorOrigins?.[ancestorOrigins.length - 1] ?? window.document.referrer;
    return /^https?:\/\/([^/:]+)/.exec(origin)?.[1] ?? '';
  }
}
