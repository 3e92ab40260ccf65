/** Faults are met twenty times each. */
import type { Page } from 'puppeteer-core';

export const TIMES = 20;
/** How long twenty times may take on a busy machine, in milliseconds. */
export const LONG = 180_000;

export async function times(fault: (time: number) => Promise<void>): Promise<void> {
  for (let time = 0; time < TIMES; time++) await fault(time);
}

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

export const cardsOn = (page: Page) => page.$$eval('[data-gouji-card]', (hosts) => hosts.length);

/** What the page's console was told so far; no page has an icon. */
export function complaintsOf(page: Page): () => readonly string[] {
  const heard: string[] = [];
  page.on('console', (said) => {
    if (!/favicon|404/.test(said.text())) heard.push(said.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return () => heard;
}
