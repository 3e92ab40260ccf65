/** Going from finding to finding on the page itself: by shortcut, or by a link to one of them. */
import { endsOf } from './core/finding-places';
import type { Place } from './core/report';
import { outcomeId } from './core/rule';
import { findingsInPageOrder } from './core/summary';
import { type Decided, NONE_DECIDED } from './decisions/decision';
import type { Marked } from './dom/card';
import type { Explaining } from './explaining';
import type { FindingLink } from './finding-link';
import type { Explained } from './marking';
import type { AuditedReport, FrameStops, PageReading, Stop } from './protocol';
import type { PageWords } from './read-page';
import { bringIntoView } from './revealing';
import type { Words } from './words';

export type Tour = {
  readonly stops: () => FrameStops;
  /** Goes to a finding: scrolls there, shows its card, flashes it. */
  readonly goTo: (stop: Stop) => void;
  /** Goes where a link leads, once; a page that has no report yet is given time. */
  readonly follow: (link: FindingLink) => void;
  /** A place was gone to from elsewhere: stepping goes on from there. */
  readonly cameTo: (report: number, place: Place) => void;
  /** Says why there is nothing to go to. */
  readonly saysNothing: (hasReports: boolean) => void;
};

/** What is on the page: the reading, and the text of its reports as it stands there now. */
export type Seen = {
  readonly reading: () => PageReading;
  readonly words: PageWords;
  /** What a person decided on each of its reports. */
  readonly decided: () => readonly Decided[];
};

type TourStop = { readonly report: number } & Explained;

/** Who has just followed a link moves the pointer, and should still have time to read, in milliseconds. */
const TIME_TO_READ = 4000;

export function createTour(page: Document, explaining: Explaining, words: Words, seen: Seen): Tour {
  const { reading } = seen;
  let last: { readonly index: number; readonly id: string; readonly when: number } | null = null;
  let followed: string | null = null;

  const allStops = (): readonly TourStop[] => {
    const { content } = reading();
    if (content.kind !== 'reports') return [];
    const decided = seen.decided();
    return content.reports.flatMap((audited, report) =>
      stopsIn(audited, report, decided[report] ?? NONE_DECIDED),
    );
  };
  /** What was dismissed needs no visit; a link still leads to it. */
  const stopsNow = (): readonly TourStop[] =>
    allStops().filter(({ decision }) => decision?.state !== 'dismissed');
  /** Where the finding stands that was gone to last; where it has gone, the same distance from the top. */
  const at = (stops: readonly TourStop[]): number | null => {
    if (!last || stops.length === 0) return null;
    const same = stops.findIndex((stop) => idOf(stop) === last?.id);
    return same >= 0 ? same : Math.min(last.index, stops.length - 1);
  };
  const note = (stops: readonly TourStop[], index: number) => {
    const stop = stops[index];
    if (stop) last = { index, id: idOf(stop), when: Date.now() };
  };
  const visit = (stop: TourStop, remark: string, hold: number) => {
    const { report, finding } = stop;
    const { words: said, cell } = endsOf(finding);
    const place = said ?? cell;
    const brought = place ? bringIntoView(page, place, () => seen.words()[report] ?? []) : null;
    const shown = brought?.kind === 'shown';
    const why = shown ? '' : words(place ? 'card_hidden' : 'card_no_place');
    const target = shown ? brought.target : cornerOf(page);
    explaining.pin(target, [stop], [remark, why].join(' ').trim(), hold);
  };

  return {
    stops() {
      const stops = stopsNow();
      const hasReports = reading().content.kind === 'reports';
      return { count: stops.length, at: at(stops), when: last?.when ?? 0, hasReports };
    },
    goTo({ index, number, total, around }) {
      const stops = stopsNow();
      const stop = stops[index];
      if (!stop) return;
      note(stops, index);
      const position = words('card_step', [String(number), String(total)]);
      // Having gone round is said after the place, which is what a person looks for.
      const remark =
        around === 'none'
          ? [position]
          : [position, words(around === 'last' ? 'card_step_first' : 'card_step_last')];
      visit(stop, remark.join(' · '), 0);
    },
    follow(link) {
      const id = `${link.report}/${link.finding}`;
      if (followed === id || reading().content.kind !== 'reports') return;
      followed = id;
      const stop = allStops().find((one) => idOf(one) === id);
      if (stop) {
        const stops = stopsNow();
        note(
          stops,
          stops.findIndex((one) => idOf(one) === id),
        );
        visit(stop, '', TIME_TO_READ);
      } else explaining.pin(cornerOf(page), [], words('card_link_lost', [link.finding]), TIME_TO_READ);
    },
    cameTo(report, place) {
      const stops = stopsNow();
      const index = stops.findIndex(
        (stop) =>
          stop.report === report && Object.values(endsOf(stop.finding)).some((end) => isSame(end, place)),
      );
      note(stops, index);
    },
    saysNothing(hasReports) {
      explaining.pin(cornerOf(page), [], words(hasReports ? 'card_nothing' : 'card_no_report'), 0);
    },
  };
}

function stopsIn(audited: AuditedReport, report: number, decided: Decided): readonly TourStop[] {
  return findingsInPageOrder(audited.outcomes, audited.report.passages).map((finding) => ({
    report,
    audited,
    finding,
    decision: decided.get(outcomeId(finding)),
  }));
}

const idOf = ({ report, finding }: TourStop): string => `${report}/${outcomeId(finding)}`;

function isSame(one: Place | undefined, other: Place): boolean {
  if (one?.kind === 'cell' && other.kind === 'cell')
    return one.table === other.table && one.row === other.row && one.col === other.col;
  if (one?.kind === 'quote' && other.kind === 'quote')
    return one.section === other.section && one.exact === other.exact && one.nth === other.nth;
  return false;
}

/** The top right corner of the window, for a card that is about no place of the page. */
function cornerOf(page: Document): Marked {
  return { getBoundingClientRect: () => new DOMRect(page.documentElement.clientWidth, 0, 0, 0) };
}
