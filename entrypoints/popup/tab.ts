/** Talking to one tab: bring the reader in, ask its frames, check every answer at the door. */
import type { Browser } from 'webextension-polyfill';
import type { Place } from '../../src/core/report';
import type { Command, InjectRequest } from '../../src/protocol';
import { injectReplyIn, readingIn, revealedIn } from '../../src/protocol-schema';
import type { RevealResult } from '../../src/ui/report-view';
import { type FoundReport, type FrameReading, forbiddenPage, type View, viewOf } from '../../src/ui/view';

/** What is used of the browser, so that tests can stand in for it. */
export type TabBrowser = {
  readonly runtime: Pick<Browser['runtime'], 'sendMessage'>;
  readonly tabs: Pick<Browser['tabs'], 'sendMessage' | 'get'>;
};

export type TabReading = { readonly view: View; readonly frames: readonly number[] };

/**
 * Reads every frame of a tab. `onView` hears of reports as soon as a frame has some: a frame that hangs must not
 * hold up the others.
 */
export async function readTab(
  browser: TabBrowser,
  tabId: number,
  command: 'gouji:read' | 'gouji:recheck',
  onView: (view: View) => void,
  patience = PATIENCE,
): Promise<TabReading> {
  if (tabId < 0) return { view: { kind: 'gone' }, frames: [] };
  const reply = injectReplyIn(await answerOf(bringReader(browser, tabId), patience));
  if (!reply) return { view: { kind: 'silent' }, frames: [] };
  if (!reply.ok) return { view: await keptOut(browser, tabId, reply.code), frames: [] };

  const readings: FrameReading[] = [];
  let garbled = false;
  await Promise.all(
    reply.frames.map(async (frameId) => {
      const answer = await ask(browser, tabId, frameId, { type: command }, patience);
      const reading = readingIn(answer);
      if (reading) {
        readings.push({ frameId, reading });
        if (reading.content.kind === 'reports') onView(viewOf(readings));
      } else if (answer !== undefined) garbled = true;
    }),
  );
  if (readings.length > 0) return { view: viewOf(readings), frames: reply.frames };
  return { view: { kind: garbled ? 'garbled' : 'silent' }, frames: reply.frames };
}

/**
 * Asks once more where it was refused: a background that is stopped in the middle says so too, or nothing at all.
 * Brought twice, the reader only answers.
 */
async function bringReader(browser: TabBrowser, tabId: number): Promise<unknown> {
  const request: InjectRequest = { type: 'gouji:inject', tabId };
  const answer: unknown = await browser.runtime.sendMessage(request).catch(() => undefined);
  return injectReplyIn(answer)?.ok ? answer : browser.runtime.sendMessage(request);
}

/** Scrolls the page to a cell or to words of a report. */
export async function revealIn(
  browser: TabBrowser,
  tabId: number,
  { frameId, fingerprint, ordinal }: FoundReport,
  place: Place,
): Promise<RevealResult> {
  const command: Command = { type: 'gouji:reveal', fingerprint, report: ordinal, place };
  return revealedIn(await ask(browser, tabId, frameId, command, PATIENCE)) ?? 'lost';
}

/** Shows or hides the marks in every frame. */
export async function showMarks(
  browser: TabBrowser,
  tabId: number,
  frames: readonly number[],
  on: boolean,
): Promise<void> {
  await Promise.all(
    frames.map((frameId) => ask(browser, tabId, frameId, { type: 'gouji:marks', on }, PATIENCE)),
  );
}

/** A frozen or discarded frame never answers. */
const PATIENCE = 8000;

function ask(browser: TabBrowser, tabId: number, frameId: number, command: Command, patience: number) {
  return answerOf(browser.tabs.sendMessage(tabId, command, { frameId }), patience);
}

/** `undefined` when nobody answers: the frame has gone, or has no reader. */
async function answerOf(answer: Promise<unknown>, patience: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return (await Promise.race([answer, late])) ?? undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function keptOut(browser: TabBrowser, tabId: number, code: 'forbidden' | 'gone'): Promise<View> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return code === 'gone'
      ? { kind: 'gone' }
      : { kind: 'forbidden', page: forbiddenPage(url), refused: false };
  } catch {
    return { kind: 'gone' };
  }
}
