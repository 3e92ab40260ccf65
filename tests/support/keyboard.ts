/** Going through a page with the Tab key, and what a person is told and shown at every stop. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

export type Stop = {
  readonly name: string;
  /** Whether it looks different from the same element without the focus, by a line around it. */
  readonly ringed: boolean;
  /** Whether some of it is inside the window, and nothing lies over that. https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum */
  readonly inSight: boolean;
  /** Which element it is, by its place in the document. */
  readonly place: string;
};

/** Where the keyboard is; null on nothing in particular, where it would have to begin again. */
export function stopOn(page: Page): Promise<Stop | null> {
  return page.evaluate(look);
}

/** Runs in the page. */
function look(): Stop | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body || at === document.documentElement) return null;
  const line = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    return outlineStyle === 'none' ? '' : [outlineStyle, outlineWidth, outlineColor, outlineOffset].join(' ');
  };
  const twin = at.cloneNode(false) as Element;
  at.after(twin);
  const ringed = line(at) !== '' && line(at) !== line(twin);
  twin.remove();

  const { left, top, width, height } = at.getBoundingClientRect();
  const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
  const inSight = parts.some((across) =>
    parts.some((down) => {
      const over = document.elementFromPoint(left + across * width, top + down * height);
      return over !== null && (at.contains(over) || over.contains(at));
    }),
  );

  const labels = 'labels' in at ? [...((at.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
  const said = at.ariaLabel ?? (labels.map((it) => it.innerText).join(' ') || at.innerText);
  const place: number[] = [];
  for (let node: Element | null = at; node; node = node.parentElement)
    place.unshift([...(node.parentElement?.children ?? [])].indexOf(node));
  return { name: said.replace(/\s+/g, ' ').trim(), ringed, inSight, place: place.join() };
}

/** Presses Tab until the control of this name has the focus; every stop on the way has to be one. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST; presses++) {
    const stop = await tab(page, key);
    if (stop?.name === name) {
      // Its name as the browser itself reckons it.
      const named = await page.$$(`aria/${name}`);
      const own = await Promise.all(named.map((it) => it.evaluate((el) => el === document.activeElement)));
      expect(own, `${name} by the name the browser gives it`).toContain(true);
      return;
    }
    if (!stop) {
      if (passed.includes(AWAY)) break;
      await comeBack(page);
    }
    passed.push(stop?.name ?? AWAY);
  }
  throw new Error(`the keyboard did not reach ${name}, but ${passed.join(' · ')}`);
}

/** Every stop from where the keyboard is, until it leaves the page or comes round. */
export async function tour(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly string[]> {
  const stops: Stop[] = [];
  // Who has left the page at its end may need one stroke to come back to it.
  const begun = await tab(page, key);
  if (begun) stops.push(begun);
  while (stops.length < MOST) {
    const stop = await tab(page, key);
    if (!stop || stop.place === stops[0]?.place) {
      await comeBack(page);
      return stops.map(({ name }) => name);
    }
    stops.push(stop);
  }
  throw new Error(`there is no end to ${stops.map(({ name }) => name).join(' · ')}`);
}

/** The next stop, which has to have a name, to be seen, and to be another. */
async function tab(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop | null> {
  const before = await stopOn(page);
  await strike(page, key);
  const stop = await stopOn(page);
  if (stop) {
    await expect
      .poll(() => stopOn(page), { message: stop.name })
      .toMatchObject({ name: expect.stringMatching(/\S/), ringed: true, inSight: true });
    expect(stop.place, `the keyboard is caught on ${stop.name}`).not.toBe(before?.place);
  }
  return stop;
}

/** From the last stop Firefox goes on into its own window, and comes back to a tab that comes to front. */
export async function comeBack(page: Page): Promise<void> {
  if (await page.evaluate(() => document.hasFocus())) return;
  const other = (await page.browser().pages()).find((one) => one !== page);
  await other?.bringToFront();
  await page.bringToFront();
}

async function strike(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  if (key === 'Shift+Tab') await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  if (key === 'Shift+Tab') await page.keyboard.up('Shift');
}

/** The page has been left. */
const AWAY = '—';

/** More than any page here has. */
const MOST = 200;
