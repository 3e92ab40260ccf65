import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch } from '../../src/dom/watch';
import { pageOf } from '../support/parse-page';

let page: Document;
let checks: number;
let stop: () => void;

/** Starts watching; nodes called OWN are the watcher’s. */
function start(check: () => void = () => {}): void {
  stop = watch(page, {
    isOwn: (node) => node.nodeName === 'OWN',
    check: () => {
      checks++;
      check();
    },
  });
}

/** Changes the page, and lets the browser tell of it. */
async function change(by: () => void = () => page.body.append('x')): Promise<void> {
  by();
  await Promise.resolve();
}

/** Changes the page every 50 milliseconds for so long. */
async function storm(milliseconds: number): Promise<void> {
  for (let time = 0; time < milliseconds; time += 50) {
    await change();
    vi.advanceTimersByTime(50);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  page = pageOf('<p>一</p>');
  checks = 0;
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a page that rests is never checked', () => {
  start();
  vi.advanceTimersByTime(3_600_000);
  expect(checks).toBe(0);
});

describe('one check soon after', () => {
  test.each<[string, (body: HTMLElement) => void]>([
    ['an element came', (body) => body.append(body.ownerDocument.createElement('p'))],
    ['an element went', (body) => body.firstElementChild?.remove()],
    ['words changed', (body) => body.querySelector('p')?.firstChild?.replaceWith('二')],
    [
      'characters changed',
      (body) => {
        const text = body.querySelector('p')?.firstChild;
        if (text) text.nodeValue = '二';
      },
    ],
    [
      'everything changed',
      (body) => {
        body.innerHTML = '<table></table>';
      },
    ],
  ])('%s', async (_, by) => {
    start();
    await change(() => by(page.body));
    expect(checks).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(checks).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(checks).toBe(1);
  });

  test('many changes at once', async () => {
    start();
    for (let each = 0; each < 1000; each++) await change();
    vi.advanceTimersByTime(1000);
    expect(checks).toBe(1);
  });
});

describe('a page that never stops', () => {
  test.each([
    ['no time', 0, 300],
    ['6 ms', 6, 300],
    ['20 ms', 20, 1000],
    ['100 ms', 100, 5000],
    ['far too long', 2000, 5000],
  ])(
    'is checked, where a check takes %s, a fiftieth of the time and never not at all',
    async (_, cost, wait) => {
      const times: number[] = [];
      start(() => {
        times.push(performance.now());
        vi.advanceTimersByTime(cost);
      });
      await storm(10 * wait);
      const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0) - cost);
      expect(pauses.length).toBeGreaterThanOrEqual(7);
      // The next change after a check comes within 50 ms.
      for (const pause of pauses) expect(pause >= wait && pause <= wait + 50, String(pause)).toBe(true);
    },
  );

  test('goes on being checked as soon as before when checks have become quick again', async () => {
    let cost = 100;
    const times: number[] = [];
    start(() => {
      times.push(performance.now());
      vi.advanceTimersByTime(cost);
      cost = 0;
    });
    await storm(6500);
    expect(times.map((time) => Math.round(time / 100) * 100)).toEqual([300, 5400, 5700, 6000, 6300, 6600]);
  });
});

test('after a check that took long, a page that has rested is checked soon again', async () => {
  const times: number[] = [];
  start(() => {
    vi.advanceTimersByTime(100);
    times.push(performance.now());
  });
  const from = performance.now();
  await change();
  vi.advanceTimersByTime(60_000);
  await change();
  vi.advanceTimersByTime(60_000);
  expect(times.map((time) => Math.round(time - from))).toEqual([400, 60_500]);
});

describe('what is not looked at', () => {
  test('the watcher’s own nodes', async () => {
    start();
    const own = page.createElement('own');
    await change(() => page.body.append(own));
    await change(() => own.remove());
    vi.advanceTimersByTime(60_000);
    expect(checks).toBe(0);
  });

  test('attributes: marks are attributes', async () => {
    start();
    await change(() => page.body.setAttribute('data-gouji-mark', 'error'));
    vi.advanceTimersByTime(60_000);
    expect(checks).toBe(0);
  });

  test('but a page’s node that comes with one of its own', async () => {
    start();
    await change(() => page.body.append(page.createElement('own'), page.createElement('p')));
    vi.advanceTimersByTime(60_000);
    expect(checks).toBe(1);
  });
});

describe('stopping', () => {
  test('ends it, also for a change that was already noticed', async () => {
    start();
    await change();
    stop();
    await change();
    vi.advanceTimersByTime(60_000);
    expect(checks).toBe(0);
  });

  test('can be done in a check', async () => {
    start(() => stop());
    await storm(60_000);
    expect(checks).toBe(1);
  });
});
