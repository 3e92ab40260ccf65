/** What a screen reader finds in the popup and in the card, whole, and what it is told without asking. */
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, testPages, untilMarked, zh } from './fixtures';
import { type Gouji, open } from './setup';

const wrong = addressOf('ganzhou-dangqun-2024');
const kept = (name: string) => join(import.meta.dirname, 'screen-reader', name);

let gouji: Gouji;
beforeAll(async () => {
  gouji = await open('chromium', { pages: testPages });
});
afterAll(() => gouji?.close());

test('the popup as it is read', async () => {
  const page = await gouji.visit(wrong);
  await untilMarked(page, 3);
  const popup = await gouji.popupFor(page);
  await popup.waitForSelector('.report-head');
  // The time of reading is another each time.
  await popup.$eval('.read-at', (it) => it.replaceChildren('读取于 10:00:00'));
  await expect(linesOf(await tree(popup))).toMatchFileSnapshot(kept('popup.txt'));
  await Promise.all([popup, page].map((it) => it.close()));
});

test('the card as it is read', async () => {
  const page = await gouji.visit(wrong);
  await untilMarked(page, 3);
  await page.focus('[data-gouji-mark=error]');
  const card = async () => {
    const all = (await tree(page)).children ?? [];
    return all
      .slice(all.findIndex(({ name }) => name === zh('cause_title')))
      .map(linesOf)
      .join('\n');
  };
  await expect.poll(card).toMatch(/status.*\n\s+StaticText/);
  await expect(await card()).toMatchFileSnapshot(kept('card.txt'));
  await page.close();
});

async function tree(page: Page): Promise<SerializedAXNode> {
  const root = await page.accessibility.snapshot();
  if (!root) throw new Error('nothing can be read');
  return root;
}

/** One line a node: its role, its name, and what else is said of it. */
function linesOf({ children = [], ...node }: SerializedAXNode): string {
  const states = SAID.flatMap((state) => (node[state] === undefined ? [] : [`${state}=${node[state]}`]));
  const own = [node.role, JSON.stringify(node.name ?? ''), ...states].join(' ');
  return [own, ...children.map((child) => linesOf(child).replace(/^/gm, '  '))].join('\n');
}

const SAID = ['value', 'level', 'checked', 'pressed', 'expanded', 'disabled', 'live'] as const;
