import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notice } from '../../src/protocol';

/** What became of one attempt: an answer, no answer with an error, silence, or no extension any more. */
type Fate = { readonly reply: unknown } | 'port closed' | 'silence' | 'extension gone';

const done: Fate = { reply: true };
const undone: Fate = { reply: false };

let fates: Fate[] = [];
/** When each attempt was made, in milliseconds from the first. */
let said: number[] = [];
const silent: ((reply: unknown) => void)[] = [];

const runtime = {
  lastError: undefined as unknown,
  sendMessage(_: unknown, answered: (reply: unknown) => void) {
    said.push(performance.now());
    const fate = fates.shift() ?? done;
    if (fate === 'extension gone') throw new Error('Extension context invalidated.');
    if (fate === 'silence') {
      silent.push(answered);
      return;
    }
    queueMicrotask(() => {
      runtime.lastError = fate === 'port closed' ? { message: 'The message port closed.' } : undefined;
      answered(fate === 'port closed' ? undefined : fate.reply);
      runtime.lastError = undefined;
    });
  },
};

vi.stubGlobal('chrome', { runtime });
const { say, sayUntilDone } = await import('../../src/saying');

beforeEach(() => {
  said = [];
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => vi.useRealTimers());
afterAll(() => vi.unstubAllGlobals());

const judged: Notice = { type: 'gouji:judged' };

test.each<[string, readonly Fate[], readonly number[], number]>([
  ['done at once', [done], [0], 0],
  ['the background was stopped, then done', ['port closed', done], [0, 500], 0],
  ['the background could not do it, then could', [undone, undone, done], [0, 500, 1000], 0],
  ['nobody was there who knows the question', [{ reply: undefined }, done], [0, 500], 0],
  ['what the polyfill makes of a failure', [{ reply: { message: 'No tab' } }, done], [0, 500], 0],
  ['the question was left open', ['silence', done], [0, 3500], 0],
  ['never done', [undone, undone, undone, undone, undone, undone], [0, 500, 1000, 1500, 2000], 0],
  ['gone from the first', ['extension gone'], [0], 1],
  ['gone meanwhile', [undone, 'extension gone', done], [0, 500], 1],
])('said until done: %s', async (_, plan, times, goings) => {
  fates = [...plan];
  const gone = vi.fn();
  sayUntilDone(judged, gone);
  await vi.advanceTimersByTimeAsync(60_000);
  expect({ said, goings: gone.mock.calls.length }).toEqual({ said: times, goings });
});

test('an answer that comes too late starts nothing', async () => {
  fates = ['silence', done];
  sayUntilDone(judged, () => {});
  await vi.advanceTimersByTimeAsync(10_000);
  for (const answered of silent) answered(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual([0, 3500]);
});

test('what must not be done twice is said once', async () => {
  fates = [undone, done];
  say({ type: 'gouji:explain', rule: 'T3-01' }, () => {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual([0]);
});
