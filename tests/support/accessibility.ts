import { expect } from 'vitest';
import { cdp } from 'vitest/browser';
import { violations } from './in-page/violations';
import type { Look } from './wishes';

type Wishes = {
  readonly motion?: 'reduce' | 'no-preference';
  readonly media?: 'print' | '';
};

/**
 * What the browser tells a page of the reader's wishes, until it is told otherwise. Each of them is always said:
 * Chromium takes what is left out from the other pages of a process.
 */
export async function prefer(
  look: Look,
  { motion = 'no-preference', media = '' }: Wishes = {},
): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    media,
    features: [
      { name: 'prefers-color-scheme', value: look.replace('forced ', '') },
      { name: 'forced-colors', value: look.startsWith('forced') ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: motion },
    ],
  });
}

/** Nothing axe-core knows of is wrong here. */
export async function expectAccessible(element: Element): Promise<void> {
  expect(await violations(element)).toEqual([]);
}
