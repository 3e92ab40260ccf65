/** Keeping decisions: each page under its own key, nobody's change lost, nothing lost when the browser refuses. */
import { expect, it } from 'vitest';
import { type Decision, merge } from '../../src/decisions/decision';
import { keyOf } from '../../src/decisions/page';
import { change, type DecisionStorage, loadAll, loadPage } from '../../src/decisions/store';

const first = 'https://www.qinghe.gov.cn/1.html';
const second = 'https://www.qinghe.gov.cn/2.html?id=7';
const decisionOn = (page: string, at: string, seconds = 0): Decision => ({
  page,
  ordinal: 0,
  organ: '青禾县人民政府',
  year: 2024,
  rule: 'T3-01',
  at,
  seen: '1a',
  state: 'dismissed',
  note: '',
  decidedAt: new Date(Date.UTC(2026, 10, 21, 8, 0, seconds)).toISOString(),
});

/** A store that takes its time; `quota` is how much JSON it keeps. */
function storageOf(stored: Record<string, unknown>, quota = Number.POSITIVE_INFINITY) {
  const written: string[] = [];
  const storage: DecisionStorage = {
    get: async (keys) => {
      await new Promise((done) => setTimeout(done, 5));
      return structuredClone(keys === null ? stored : { [keys]: stored[keys] });
    },
    set: async (items) => {
      if (JSON.stringify({ ...stored, ...items }).length > quota) throw new Error('quota');
      written.push(...Object.keys(items));
      Object.assign(stored, structuredClone(items));
    },
    remove: async (keys) => {
      for (const key of keys) delete stored[key];
    },
  };
  return { storage, stored, written };
}

it('keeps those of each page under its own key, and writes no other', async () => {
  const { storage, stored, written } = storageOf({ marks: false });
  const [a, b] = [decisionOn(first, 'new'), decisionOn(second, 'new', 1)];
  expect(await change(storage, () => [a, b])).toEqual({ ok: true, kept: 2, dropped: 0 });
  expect(Object.keys(stored)).toEqual(['marks', keyOf(first), keyOf(second)]);
  expect(await loadPage(storage, `${second}#tables`)).toEqual([b]);
  expect(await loadAll(storage)).toEqual([a, b]);
  written.length = 0;
  await change(storage, (all) => merge(all, [decisionOn(second, 'granted', 2)]));
  expect(written).toEqual([keyOf(second)]);
  await change(storage, () => []);
  expect(stored).toEqual({ marks: false });
});

it('changes made at the same time are all kept', async () => {
  const { storage } = storageOf({});
  const all = Array.from({ length: 8 }, (_, at) => decisionOn(first, `row${at}`, at));
  await Promise.all(all.map((one) => change(storage, (before) => merge(before, [one]))));
  expect(await loadPage(storage, first)).toEqual(all);
});

it('what the browser refuses changes nothing', async () => {
  const { storage, stored } = storageOf({}, 400);
  await change(storage, () => [decisionOn(first, 'new')]);
  const before = structuredClone(stored);
  const many = Array.from({ length: 20 }, (_, at) => decisionOn(second, `row${at}`));
  expect(await change(storage, () => many)).toEqual({ ok: false, reason: 'quota' });
  expect(stored).toEqual(before);
});

it('whatever else is stored under the key is left out', async () => {
  const { storage } = storageOf({ [keyOf(first)]: [{ state: 'dismissed' }, 7, null], 'decisions ': 'x' });
  expect(await loadAll(storage)).toEqual([]);
});
