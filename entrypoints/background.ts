import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { type Badge, settleBadge } from '../src/badge';
import markCss from '../src/dom/mark.css?inline';
import { linkIn } from '../src/finding-link';
import type { Command, FrameStops, FrameSummary, InjectReply, Notice, NoticeReply } from '../src/protocol';
import { injectRequestIn, noticeIn } from '../src/protocol-schema';
import { nextStop } from '../src/stepping';

/** Sets the badge, injects on demand, handles the shortcut. Keeps nothing: the browser may stop it at any time. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const tabId = sender.tab?.id;
    const notice = noticeIn(message);
    if (notice && sender.tab && tabId !== undefined) {
      // Who does not hear that it was done says it again.
      return heed(notice, { tab: sender.tab, tabId, frameId: sender.frameId ?? 0 }).catch(() => false);
    }
    const request = injectRequestIn(message);
    // Only the extension's own pages may ask for a tab; a content script lives at the address of its page.
    if (!request || !sender.url?.startsWith(browser.runtime.getURL(''))) return undefined;
    return injectOnDemand(request.tabId);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') joinOpenPages().catch(ignore);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (command === 'validate') injectOnDemand(tabId).catch(ignore);
    const by = ({ next: 1, previous: -1 } as const)[command];
    // One after the other: a key held down must not take the same step twice.
    if (by) steps = steps.then(() => step(tabId, by)).catch(ignore);
  });
});

type Frame = { readonly tab: browser.Tabs.Tab; readonly tabId: number; readonly frameId: number };

/** @returns whether it was done; rejects where the browser refused, as it does when a page or the worker is going */
async function heed(notice: Notice, { tab, tabId, frameId }: Frame): Promise<NoticeReply> {
  switch (notice.type) {
    case 'gouji:found':
      return (await inject(tabId, frameId)).includes(frameId);
    case 'gouji:explain':
      await openRule(notice.rule, tabId, tab.index);
      return true;
    case 'gouji:judged': {
      const settled = await updateBadge(tabId);
      if (frameId === 0) await followLink(tabId);
      return settled;
    }
  }
}

let steps: Promise<void> = Promise.resolve();

const READER = '/reader.js';

/** Brings the reader into one frame, or into all a tab allows; in frames that have it, it only answers. */
async function inject(tabId: number, frameId: number | null): Promise<readonly number[]> {
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  // In the user's origin no stylesheet of the page can overrule the marks. Twice is no harm: it says the same.
  await browser.scripting.insertCSS({ target, css: markCss, origin: 'USER' });
  const results = await browser.scripting.executeScript({ target, files: [READER] });
  return results.filter((result) => !result.error).map((result) => result.frameId);
}

/**
 * Brings the detector into pages that were open before this version was there. Firefox does that by itself; Chromium
 * leaves them with nothing, or with a reader that has lost its extension.
 */
async function joinOpenPages(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { matches, js: files = [] } of scripts) {
    // A tab that was put aside has no page; it loads one, and the detector with it, when somebody comes back.
    const tabs = await browser.tabs.query({ url: matches, discarded: false });
    const joining = tabs.map(({ id: tabId = -1 }) =>
      browser.scripting.executeScript({ target: { tabId, allFrames: true }, files }).catch(ignore),
    );
    await Promise.all(joining);
  }
}

async function injectOnDemand(tabId: number): Promise<InjectReply> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { ok: false, code: 'gone' };
  // A page that may be read shows its address. Where Chromium lets an extension in only on a click, it would keep
  // an injection waiting for that click instead of refusing it.
  if (tab.url === undefined) return { ok: false, code: 'forbidden' };
  try {
    return { ok: true, frames: await inject(tabId, null) };
  } catch {
    return { ok: false, code: 'forbidden' };
  }
}

/** The page of a rule, right beside the tab that asks for it. */
async function openRule(rule: string, openerTabId: number, index: number): Promise<void> {
  const url = browser.runtime.getURL(`rules.html#${rule}`);
  try {
    await browser.tabs.create({ url, openerTabId, index: index + 1 });
  } catch {
    // A private window may not show pages of the extension: the browser chooses another.
    await browser.tabs.create({ url });
  }
}

/** Asks every frame of the tab anew, because this worker may have slept since they last spoke. */
const updateBadge = (tabId: number): Promise<boolean> =>
  settleBadge(
    () => summariesOf(tabId),
    (badge) => showBadge(tabId, badge),
  );

async function summariesOf(tabId: number): Promise<readonly FrameSummary[]> {
  const results = await inFrames(tabId, () => globalThis.gouji?.reader()?.summary() ?? null);
  return results.flatMap(({ result }) => (result ? [result as FrameSummary] : []));
}

async function showBadge(tabId: number, { text, color }: Badge): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  // Not before Chromium 110; without it the browser chooses a readable colour itself.
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
}

/**
 * What a function gives in every frame of a tab. Chromium 90 and 91 call it `function`, and refuse what they do not
 * know; of arguments they know nothing.
 */
async function inFrames(tabId: number, func: () => unknown) {
  const target = { tabId, allFrames: true };
  try {
    return await browser.scripting.executeScript({ target, func });
  } catch (error) {
    if (!String(error).includes("Unexpected property: 'func'")) throw error;
    const asOfOld = { target, function: func };
    return browser.scripting.executeScript(asOfOld);
  }
}

/** Goes to the next or previous finding of a tab, wherever in its frames it stands. */
async function step(tabId: number, by: 1 | -1): Promise<void> {
  let frames = await stopsOf(tabId);
  if (frames.length === 0) {
    // Nobody has read this page yet; the shortcut asks for it as the button does.
    if (!(await injectOnDemand(tabId)).ok) return;
    frames = await stopsWhenBegun(tabId);
  }
  const next = nextStop(frames, by);
  const others = frames.map(({ frameId }) => frameId).filter((id) => id !== next?.frameId);
  if (!next) {
    const hasReports = frames.some((frame) => frame.hasReports);
    await tell(tabId, 0, { type: 'gouji:sayNothing', hasReports });
    return;
  }
  await Promise.all(others.map((frameId) => tell(tabId, frameId, { type: 'gouji:hideCard' })));
  await tell(tabId, next.frameId, { type: 'gouji:goTo', stop: next.stop });
}

/** By message, because `executeScript` takes no arguments in Chromium 90 and 91. */
const tell = (tabId: number, frameId: number, command: Command): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, command, { frameId });

async function stopsOf(tabId: number) {
  const results = await inFrames(tabId, () => globalThis.gouji?.reader()?.tour.stops() ?? null);
  return results.flatMap(({ frameId, result }) => (result ? [{ frameId, ...(result as FrameStops) }] : []));
}

/** A reader begins when it knows the settings, soon after it was brought in. */
async function stopsWhenBegun(tabId: number) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const frames = await stopsOf(tabId);
    if (frames.length > 0) return frames;
    await new Promise((done) => setTimeout(done, BETWEEN_TRIES));
  }
  return [];
}

const MOST_TRIES = 20;
/** In milliseconds. */
const BETWEEN_TRIES = 50;

/** A link to a finding stands in the tab's address, where the page itself does not see it: the reader is told. */
async function followLink(tabId: number): Promise<void> {
  const link = linkIn((await browser.tabs.get(tabId)).url);
  if (link) await tell(tabId, 0, { type: 'gouji:follow', ...link });
}

/** The tab or frame went away meanwhile, or may not be touched: then there is nothing to do. */
function ignore(): void {}
