import { expect, test } from 'vitest';
import { badgeOf, settleBadge } from '../../src/badge';
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

type Answer = readonly FrameSummary[] | 'cannot be asked';

test.each<[string, readonly Answer[], readonly string[], boolean]>([
  ['that stays', [[read(3)], [read(3)]], ['3'], true],
  ['that has gone on to another report meanwhile', [[read(3)], [read()], [read()]], ['3', '✓'], true],
  [
    'that has gone where the extension may not look',
    [[read(3)], 'cannot be asked', 'cannot be asked'],
    ['3', ''],
    false,
  ],
  ['that cannot be asked from the first', ['cannot be asked', 'cannot be asked'], [''], false],
  ['that could not be asked at first', ['cannot be asked', [read(3)], [read(3)]], ['', '3'], true],
  ['that never stays', [[read(1)], [read(2)], [read(3)], [read(4)]], ['1', '2', '3'], true],
])('the badge of a tab %s', async (_, answers, expected, settled) => {
  const left = [...answers];
  const shown: string[] = [];
  const could = await settleBadge(
    async () => {
      const answer = left.shift();
      if (!answer || answer === 'cannot be asked') throw new Error('Cannot access contents of the page.');
      return answer;
    },
    async ({ text }) => {
      shown.push(text);
    },
  );
  expect({ shown, could }).toEqual({ shown: expected, could: settled });
});
