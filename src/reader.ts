/** The reader of one frame: owns its reading, marks and card, and keeps them true as the page changes. */
import type { Judging } from './core/judging';
import type { Place } from './core/report';
import { summaryOf } from './core/summary';
import {
  type Decided,
  type Decision,
  decidedIn,
  NONE_DECIDED,
  reportIdOf,
  withoutDismissed,
} from './decisions/decision';
import { createCard } from './dom/card';
import { removeLeftovers, SUCCEEDED } from './dom/leftovers';
import { watch } from './dom/watch';
import { explainOnDemand } from './explaining';
import { createMarking } from './marking';
import type { FrameSummary, PageReading, Revealed } from './protocol';
import { judgeAgain, type PageWords, seePage } from './read-page';
import { bringIntoView } from './revealing';
import { createTour, type Tour } from './touring';
import type { Words } from './words';

export type Reader = {
  readonly reading: () => PageReading;
  readonly recheck: () => PageReading;
  readonly showMarks: (on: boolean) => void;
  /** Does as is wished from now on; reads the page anew only if that is needed. */
  readonly heed: (wishes: Wishes) => void;
  /** Scrolls to a place of a report (by its ordinal on the page) that was read under this fingerprint. */
  readonly reveal: (fingerprint: string, report: number, place: Place) => Revealed;
  readonly summary: () => FrameSummary;
  /** Going from finding to finding. */
  readonly tour: Pick<Tour, 'stops' | 'goTo' | 'follow' | 'saysNothing'>;
  /** Hides the card: the tour has gone on in another frame. */
  readonly hideCard: () => void;
  /** Takes everything back: marks, card, listeners. */
  readonly stop: () => void;
};

/** What a person wants of this frame. */
export type Wishes = {
  readonly judging: Judging;
  readonly marks: boolean;
  /** Whether the page is read and marked without being asked. */
  readonly unasked: boolean;
  /** Those on this page. */
  readonly decisions: readonly Decision[];
};

export type ReaderOptions = {
  readonly words: Words;
  readonly wishes: Wishes;
  /** Called after each reading that says something new. */
  readonly onJudged: () => void;
  /** A person asks for the page of a rule. */
  readonly onAbout: (rule: string) => void;
  /** False once the extension that started this reader is gone. */
  readonly isAlive: () => boolean;
};

export function startReader(page: Document, options: ReaderOptions): Reader {
  removeLeftovers(page);
  const marking = createMarking(page);
  const card = createCard(page, options.onAbout);
  const listening = new AbortController();
  let { wishes } = options;
  /** Null until somebody asks, where nothing is to be done unasked. */
  let reading: PageReading | null = null;

  function stop(): void {
    listening.abort();
    unwatch();
    explaining.hide();
    marking.clear();
  }
  /** An extension that was updated or removed tells its readers nothing; they have to look. */
  function stopIfOrphaned(): boolean {
    const orphaned = !options.isAlive();
    if (orphaned) stop();
    return orphaned;
  }

  const look = () => seePage(page, new Date(), wishes.judging);
  const wordsNow: PageWords = () => look().words();
  // Before anybody else hears of it: an orphan has no words left to say, and a successor marks the same cells.
  for (const sign of SIGNS_OF_LIFE) {
    page.addEventListener(sign, stopIfOrphaned, { signal: listening.signal, capture: true, passive: true });
  }
  const explaining = explainOnDemand(page, card, marking, options.words, listening.signal);
  const tour = createTour(page, explaining, options.words, {
    reading: () => reading ?? judge(),
    words: wordsNow,
    decided: () => (reading ? decidedBy(wishes, reading) : []),
  });

  const paint = (words: PageWords) => {
    explaining.hide();
    if (reading && wishes.unasked && wishes.marks) marking.paint(reading, decidedBy(wishes, reading), words);
    else marking.clear();
  };
  const judge = (): PageReading => {
    const seen = look();
    reading = seen.reading;
    paint(seen.words);
    return seen.reading;
  };
  /** What is gone to must be where it was read. */
  const keepTrue = () => {
    const seen = look();
    if (seen.reading.fingerprint === reading?.fingerprint) return;
    reading = seen.reading;
    paint(seen.words);
    options.onJudged();
  };
  const unwatch = watch(page, {
    isOwn: card.owns,
    check: () => {
      if (stopIfOrphaned() || !reading || !wishes.unasked) return;
      const { reading: now, words } = look();
      if (now.fingerprint === reading.fingerprint && now.content.kind === reading.content.kind) {
        // Same words in new elements: the site has drawn its tables again.
        if (wishes.marks && !marking.isWhole()) paint(words);
        return;
      }
      reading = now;
      paint(words);
      options.onJudged();
    },
  });
  if (wishes.unasked) judge();

  return {
    // Where nothing is done unasked nobody watches the page either, so it is read whenever somebody asks.
    reading: () => (reading && wishes.unasked ? reading : judge()),
    recheck: judge,
    showMarks(on) {
      wishes = { ...wishes, marks: on };
      paint(wordsNow);
    },
    heed(next) {
      const woken = next.unasked && !wishes.unasked;
      wishes = next;
      if (woken) judge();
      else {
        reading &&= judgeAgain(reading, wishes.judging);
        paint(wordsNow);
      }
      options.onJudged();
    },
    reveal(fingerprint, report, place) {
      const { reading: now, words } = look();
      if (now.fingerprint !== fingerprint) return 'stale';
      const { kind } = bringIntoView(page, place, () => words()[report] ?? []);
      if (kind === 'shown') tour.cameTo(report, place);
      return kind === 'gone' ? 'stale' : kind;
    },
    summary: () => (reading && wishes.unasked ? summarise(reading, decidedBy(wishes, reading)) : NOTHING),
    tour: {
      ...tour,
      stops() {
        keepTrue();
        return tour.stops();
      },
    },
    hideCard: explaining.hide,
    stop,
  };
}

/** What comes before anything that a person can see or do on a page. */
const SIGNS_OF_LIFE = [
  'mouseover',
  'mousemove',
  'focusin',
  'keydown',
  'scroll',
  'visibilitychange',
  SUCCEEDED,
];

/** What was decided on each of a page's reports, in their order. */
function decidedBy({ decisions }: Wishes, { content, source }: PageReading): readonly Decided[] {
  if (content.kind !== 'reports') return [];
  return content.reports.map(({ report, outcomes }, ordinal) =>
    decidedIn(decisions, reportIdOf(source.url, ordinal, report), outcomes),
  );
}

const NOTHING: FrameSummary = { state: 'none', errors: 0 };

/** What was dismissed does not count. */
function summarise({ content }: PageReading, decided: readonly Decided[]): FrameSummary {
  switch (content.kind) {
    case 'none':
      return NOTHING;
    case 'untabled':
    case 'older':
    case 'tooLarge':
      return { state: 'unreadable', errors: 0 };
    case 'reports': {
      const errors = content.reports.reduce((total, { outcomes }, ordinal) => {
        const counted = withoutDismissed(outcomes, decided[ordinal] ?? NONE_DECIDED);
        return total + summaryOf(counted).errors;
      }, 0);
      const whole = content.reports.every(({ report }) =>
        [report.proactive, report.applications, report.remedies].every((table) => table?.faults.length === 0),
      );
      return { state: whole ? 'read' : 'unreadable', errors };
    }
  }
}
