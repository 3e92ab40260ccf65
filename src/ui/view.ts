/** What the popup has to show, worked out from the answers of a tab's frames. */
import { type Decided, type Decision, decidedIn, NONE_DECIDED, reportIdOf } from '../decisions/decision';
import type { Attachment, AuditedReport, PageReading, Source } from '../protocol';

/** A report and the frame it was read in. */
export type FoundReport = {
  /** The same on every reading of the same page. */
  readonly key: string;
  readonly frameId: number;
  /** Which of its frame's reports it is. */
  readonly ordinal: number;
  readonly fingerprint: string;
  readonly source: Source;
  readonly stale: boolean;
  readonly audited: AuditedReport;
  /** What a person has decided on its findings. */
  readonly decided: Decided;
};

/** Why the browser keeps Gouji out, as far as the address tells; without permission there may be no address. */
export type ForbiddenPage = 'gov' | 'site' | 'file' | 'browser' | 'unknown';

export type View =
  | { readonly kind: 'reading' }
  | { readonly kind: 'reports'; readonly found: readonly FoundReport[] }
  | { readonly kind: 'none' | 'tooLarge' }
  | {
      readonly kind: 'untabled';
      readonly title: string;
      readonly pictures: number;
      readonly attachments: readonly Attachment[];
    }
  | { readonly kind: 'older'; readonly form: '2014' | '2008'; readonly title: string | null }
  | { readonly kind: 'forbidden'; readonly page: ForbiddenPage; readonly refused: boolean }
  /** `gone`: the tab is closed. `silent`: no frame answered. `garbled`: none answered in our terms. */
  | { readonly kind: 'gone' | 'silent' | 'garbled' };

export type FrameReading = { readonly frameId: number; readonly reading: PageReading };

/** Reports of all frames; without one, the frame that comes nearest to a report speaks for the tab. */
export function viewOf(frames: readonly FrameReading[]): View {
  const ordered = [...frames].sort((a, b) => a.frameId - b.frameId);
  const found = ordered.flatMap(reportsIn);
  if (found.length > 0) return { kind: 'reports', found };
  const contents = ordered.map(({ reading }) => reading.content);
  const nearest = NEAREST.map((kind) => contents.find((content) => content.kind === kind)).find(Boolean);
  return nearest && nearest.kind !== 'reports' ? nearest : { kind: 'none' };
}

/** The same view with what was decided on its reports, of these decisions. */
export function withDecisions(view: View, decisions: readonly Decision[]): View {
  if (view.kind !== 'reports') return view;
  const found = view.found.map((one) => {
    const { report, outcomes } = one.audited;
    return {
      ...one,
      decided: decidedIn(decisions, reportIdOf(one.source.url, one.ordinal, report), outcomes),
    };
  });
  return { kind: 'reports', found };
}

/** What an address says of the reason for being kept out. */
export function forbiddenPage(address: string | undefined): ForbiddenPage {
  const url = parsed(address);
  if (!url) return 'unknown';
  if (url.protocol === 'file:') return 'file';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'browser';
  if (STORES.some((store) => `${url.hostname}${url.pathname}`.startsWith(store))) return 'browser';
  return /(^|\.)gov\.cn$/.test(url.hostname) ? 'gov' : 'site';
}

/** Whether a link that a page supplied may be offered: `javascript:` and the like may not. */
export function isWebAddress(address: string): boolean {
  return /^https?:$/.test(parsed(address)?.protocol ?? '');
}

const NEAREST = ['tooLarge', 'untabled', 'older', 'none'] as const;

const STORES = [
  'chromewebstore.google.com/',
  'chrome.google.com/webstore',
  'microsoftedge.microsoft.com/addons',
  'addons.mozilla.org/',
];

function reportsIn({ frameId, reading }: FrameReading): readonly FoundReport[] {
  const { content, fingerprint, source, stale } = reading;
  if (content.kind !== 'reports') return [];
  return content.reports.map((audited, ordinal) => ({
    key: `${frameId}/${ordinal}`,
    frameId,
    ordinal,
    fingerprint,
    source,
    stale,
    audited,
    decided: NONE_DECIDED,
  }));
}

function parsed(address: string | undefined): URL | null {
  try {
    return new URL(address ?? '');
  } catch {
    return null;
  }
}
