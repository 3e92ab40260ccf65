import { expect, test } from 'vitest';
import { badgeOf } from '../../src/badge';
import type { FrameSummary } from '../../src/protocol';

const read = (errors = 0): FrameSummary => ({ state: 'read', errors });
const unreadable: FrameSummary = { state: 'unreadable', errors: 0 };
const none: FrameSummary = { state: 'none', errors: 0 };
const [red, green, grey] = ['#b3261e', '#2e7d32', '#5f6b7a'];

test.each<[string, readonly FrameSummary[], string, string | undefined]>([
  ['no frame', [], '', green],
  ['nothing to read', [none, none], '', green],
  ['all agrees', [read(), none], '✓', green],
  ['an error', [read(1)], '1', red],
  ['errors in several frames', [read(4), none, read(5)], '9', red],
  ['as many as fit', [read(999)], '999', red],
  ['more than fit', [read(600), read(400)], '999+', red],
  ['one of two could not be read: no tick', [read(), unreadable], '?', grey],
  ['an error weighs more than what could not be read', [unreadable, read(2)], '2', red],
])('%s', (_, summaries, text, color) => {
  expect(badgeOf(summaries)).toEqual({ text, color });
});
