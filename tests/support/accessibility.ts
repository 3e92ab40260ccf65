import axe from 'axe-core';
import { expect } from 'vitest';
import { cdp } from 'vitest/browser';

export const SCHEMES = ['light', 'dark'] as const;

/** What the browser tells a page of the reader's wishes, until it is told otherwise. */
export async function prefer(scheme: (typeof SCHEMES)[number]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
}

/** Nothing axe-core knows of is wrong here. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found).toEqual([]);
}
