import { describe, expect, it, vi } from 'vitest';
import { readTab, revealIn, showMarks, type TabBrowser } from '../../entrypoints/popup/tab';
import { commandIn } from '../../src/command';
import type { PageReading } from '../../src/protocol';
import type { View } from '../../src/ui/view';
import { foundOf, wrong } from '../support/popup-views';
import { sourceOf } from '../support/sample-report';

const reading: PageReading = {
  source: sourceOf(wrong.report),
  fingerprint: 'f1',
  content: { kind: 'reports', reports: [wrong] },
  stale: false,
};
const none: PageReading = { ...reading, content: { kind: 'none' } };

type Frames = { readonly [frameId: number]: () => Promise<unknown> };

/** A browser whose background answers `injected` and whose frames answer each for itself. */
function browserWith(injected: unknown, frames: Frames = {}, url?: string) {
  const sent: unknown[] = [];
  const browser: TabBrowser = {
    runtime: { sendMessage: vi.fn(async () => injected) },
    tabs: {
      async sendMessage<Message, Answer>(_tab: number, message: Message, options?: { frameId?: number }) {
        sent.push([options?.frameId, message]);
        // The polyfill lets its caller name the type of an answer; the code under test does not believe it.
        return (await frames[options?.frameId ?? 0]?.()) as Answer;
      },
      get: vi.fn(async () => {
        if (url === 'closed') throw new Error('No tab with id');
        return {
          index: 0,
          highlighted: false,
          active: true,
          pinned: false,
          incognito: false,
          ...(url ? { url } : {}),
        };
      }),
    },
  };
  return { browser, sent };
}

const never = () => new Promise<unknown>(() => {});
const silence = async () => undefined;
const gone = async () => Promise.reject(new Error('Receiving end does not exist'));

async function viewFrom(injected: unknown, frames?: Frames, url?: string): Promise<View> {
  const { browser } = browserWith(injected, frames, url);
  return (await readTab(browser, 7, 'gouji:read', () => {}, 50)).view;
}

describe('reading a tab', () => {
  it('asks the background to inject, then every frame', async () => {
    const { browser, sent } = browserWith(
      { ok: true, frames: [0, 4] },
      { 0: async () => ({ reading: none }), 4: async () => ({ reading }) },
    );
    const { view, frames } = await readTab(browser, 7, 'gouji:recheck', () => {});
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'gouji:inject', tabId: 7 });
    expect(sent).toEqual([
      [0, { type: 'gouji:recheck' }],
      [4, { type: 'gouji:recheck' }],
    ]);
    expect(frames).toEqual([0, 4]);
    expect(view).toEqual({
      kind: 'reports',
      found: [foundOf(wrong, { key: '4/0', frameId: 4, source: reading.source })],
    });
  });

  it('shows a report without waiting for a frame that hangs', async () => {
    const { browser } = browserWith({ ok: true, frames: [0, 1] }, { 0: async () => ({ reading }), 1: never });
    const early: View['kind'][] = [];
    await readTab(browser, 7, 'gouji:read', (view) => early.push(view.kind), 50);
    expect(early).toEqual(['reports']);
  });

  it.each<[string, unknown, Frames, string | undefined, View]>([
    ['no reply from the background', undefined, {}, undefined, { kind: 'silent' }],
    ['a reply of another kind', { ok: 1 }, {}, undefined, { kind: 'silent' }],
    [
      'frames that do not answer',
      { ok: true, frames: [0, 1, 2] },
      { 0: never, 1: silence, 2: gone },
      undefined,
      { kind: 'silent' },
    ],
    [
      'answers in other terms',
      { ok: true, frames: [0] },
      { 0: async () => ({ report: 1 }) },
      undefined,
      { kind: 'garbled' },
    ],
    [
      'one good answer',
      { ok: true, frames: [0, 1] },
      { 0: gone, 1: async () => ({ reading: none }) },
      undefined,
      { kind: 'none' },
    ],
    [
      'no permission',
      { ok: false, code: 'forbidden' },
      {},
      undefined,
      { kind: 'forbidden', page: 'unknown', refused: false },
    ],
    [
      'a file',
      { ok: false, code: 'forbidden' },
      {},
      'file:///a.html',
      { kind: 'forbidden', page: 'file', refused: false },
    ],
    ['a closed tab', { ok: false, code: 'gone' }, {}, undefined, { kind: 'gone' }],
    ['a tab that closes meanwhile', { ok: false, code: 'forbidden' }, {}, 'closed', { kind: 'gone' }],
  ])('%s', async (_, injected, frames, url, view) => {
    expect(await viewFrom(injected, frames, url)).toEqual(view);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['leaves no answer', gone],
    ['says it was refused', async () => ({ ok: false, code: 'forbidden' })],
  ])('asks once more when a background that was stopped %s', async (_, first) => {
    const { browser } = browserWith({ ok: true, frames: [0] }, { 0: async () => ({ reading: none }) });
    vi.mocked(browser.runtime.sendMessage).mockImplementationOnce(first);
    expect((await readTab(browser, 7, 'gouji:read', () => {})).view).toEqual({ kind: 'none' });
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('waits for a background that hangs no longer than for anything', async () => {
    const { browser } = browserWith(undefined);
    vi.mocked(browser.runtime.sendMessage).mockImplementation(never);
    expect((await readTab(browser, 7, 'gouji:read', () => {}, 50)).view).toEqual({ kind: 'silent' });
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('does not ask for a tab that cannot be', async () => {
    const { browser } = browserWith({ ok: true, frames: [0] });
    expect((await readTab(browser, -1, 'gouji:read', () => {})).view).toEqual({ kind: 'gone' });
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });
});

describe('showing a place', () => {
  const cell = { kind: 'cell', table: 1, row: 2, col: 3 } as const;
  const quote = { kind: 'quote', section: 'overview', exact: '231 件', nth: 1 } as const;

  it.each([
    ['shown', async () => ({ revealed: 'shown' }), 'shown'],
    ['hidden', async () => ({ revealed: 'hidden' }), 'hidden'],
    ['stale', async () => ({ revealed: 'stale' }), 'stale'],
    ['nobody there', gone, 'lost'],
    ['another answer', async () => ({ revealed: 'perhaps' }), 'lost'],
  ])('%s', async (_, answer, result) => {
    const { browser, sent } = browserWith(null, { 3: answer });
    expect(await revealIn(browser, 7, foundOf(wrong, { frameId: 3 }), cell)).toBe(result);
    expect(sent).toEqual([[3, { type: 'gouji:reveal', fingerprint: 'f1', report: 0, place: cell }]]);
  });

  it.each([cell, quote])('tells the frame which of its reports the $kind is in', async (place) => {
    const { browser, sent } = browserWith(null, { 4: async () => ({ revealed: 'shown' }) });
    await revealIn(browser, 7, foundOf(wrong, { frameId: 4, ordinal: 2 }), place);
    const [[frameId, command] = []] = sent as readonly (readonly [number, unknown])[];
    expect(frameId).toBe(4);
    expect(commandIn(command)).toEqual({ type: 'gouji:reveal', fingerprint: 'f1', report: 2, place });
  });
});

it('the marks are switched in every frame, also when one has gone', async () => {
  const { browser, sent } = browserWith(null, { 0: gone });
  await showMarks(browser, 7, [0, 5], false);
  expect(sent).toEqual([
    [0, { type: 'gouji:marks', on: false }],
    [5, { type: 'gouji:marks', on: false }],
  ]);
});
