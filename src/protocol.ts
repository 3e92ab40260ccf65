/** What the parts of the extension say to each other. Types only here; the doors check with `protocol-schema.ts`. */
import type { Cause } from './core/causes/cause';
import type { Judging } from './core/judging';
import type { Place, Report } from './core/report';
import type { Outcome } from './core/rule';

/** Where the page says it comes from (国办发〔2017〕47号 meta tags, else the visible block). What is not found is null. */
export type Source = {
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly siteId: string | null;
  readonly column: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` where the page gives the time. */
  readonly publishedAt: string | null;
  /** When Gouji read the page, ISO 8601 UTC. */
  readonly readAt: string;
};

export type Attachment = { readonly text: string; readonly url: string };

/** A report, what the rules say of it, why its identities fail, and the settings the rules were given. */
export type AuditedReport = {
  readonly report: Report;
  readonly outcomes: readonly Outcome[];
  readonly causes: readonly Cause[];
  readonly judging: Judging;
};

/** What one frame holds. */
export type PageContent =
  | { readonly kind: 'none' }
  /** A report's page without its tables as text. */
  | {
      readonly kind: 'untabled';
      readonly title: string;
      readonly pictures: number;
      readonly attachments: readonly Attachment[];
    }
  /** A report of the years before the current forms. */
  | { readonly kind: 'older'; readonly form: '2014' | '2008'; readonly title: string | null }
  /** Form tables were there, but too much to read. */
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'reports'; readonly reports: readonly AuditedReport[] };

/** One reading of one frame. `fingerprint` changes when what was read changes. */
export type PageReading = {
  readonly source: Source;
  readonly fingerprint: string;
  readonly content: PageContent;
  /** The page has changed since this was read. */
  readonly stale: boolean;
};

/** Popup or background → content script of one frame. */
export type Command =
  /** The current reading, without reading again unless there is none. */
  | { readonly type: 'gouji:read' }
  /** Read and judge again. */
  | { readonly type: 'gouji:recheck' }
  /** Scroll to a cell or to words of the report that was read under `fingerprint`, and flash it. */
  | {
      readonly type: 'gouji:reveal';
      readonly fingerprint: string;
      /** Which of the page's reports the place is in. */
      readonly report: number;
      readonly place: Place;
    }
  | { readonly type: 'gouji:marks'; readonly on: boolean }
  /** Go to a finding of this frame and show its card. */
  | { readonly type: 'gouji:goTo'; readonly stop: Stop }
  /** Go where a link leads, once. */
  | { readonly type: 'gouji:follow'; readonly report: number; readonly finding: string }
  /** Say why there is nothing to go to; hide the card, because the next finding is in another frame. */
  | { readonly type: 'gouji:sayNothing'; readonly hasReports: boolean }
  | { readonly type: 'gouji:hideCard' };

/** What `gouji:reveal` came to. `hidden`: the cell is there, but the page does not show it now. */
export type Revealed = 'shown' | 'hidden' | 'stale';

/** Content script → background: this frame has something to say, has changed what it says, or a person asks for more. */
export type Notice =
  /** The detector met something that looks like a report: bring the reader. */
  | { readonly type: 'gouji:found' }
  /** The reader has a new reading: set the badge. */
  | { readonly type: 'gouji:judged' }
  /** A person asks for the page of this rule: open it beside the tab. */
  | { readonly type: 'gouji:explain'; readonly rule: string };

/** Whether what the notice asks for was done. */
export type NoticeReply = boolean;

/** What the badge needs of one frame. */
export type FrameSummary = {
  readonly state: 'none' | 'unreadable' | 'read';
  readonly errors: number;
};

/** Popup → background: bring the reader (and the marks' stylesheet) into every frame of a tab that allows it. */
export type InjectRequest = { readonly type: 'gouji:inject'; readonly tabId: number };

/**
 * `frames`: ids of the frames the reader now runs in. `forbidden`: the browser does not let Gouji into this page
 * (no permission, a browser page, a shop, a file without file access). `gone`: there is no such tab.
 */
export type InjectReply =
  | { readonly ok: true; readonly frames: readonly number[] }
  | { readonly ok: false; readonly code: 'forbidden' | 'gone' };

/** What stepping from finding to finding needs of one frame. */
export type FrameStops = {
  /** How many findings it has. */
  readonly count: number;
  /** Which of them a person went to last, or null. */
  readonly at: number | null;
  /** When that was, in milliseconds. */
  readonly when: number;
  readonly hasReports: boolean;
};

/** One step: a finding of a frame, by its place there and by its place in the whole tab. */
export type Stop = {
  readonly index: number;
  /** Counted from 1. */
  readonly number: number;
  readonly total: number;
  /** Beyond which end of the list the step went on at the other. */
  readonly around: 'last' | 'first' | 'none';
};
