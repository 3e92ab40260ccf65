import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStop, type StoppingFrame } from '../../src/stepping';
import { law } from '../support/law';

const frame = (frameId: number, count: number, at: number | null = null, when = 0): StoppingFrame => ({
  frameId,
  count,
  at,
  when,
  hasReports: count > 0,
});

describe('a step', () => {
  it.each<[string, readonly StoppingFrame[], 1 | -1, ReturnType<typeof nextStop>]>([
    ['nothing to go to', [frame(0, 0)], 1, null],
    ['no frame at all', [], -1, null],
    [
      'forward from nowhere is to the first',
      [frame(0, 3)],
      1,
      { frameId: 0, stop: { index: 0, number: 1, total: 3, around: 'none' } },
    ],
    [
      'back from nowhere is to the last',
      [frame(0, 3)],
      -1,
      { frameId: 0, stop: { index: 2, number: 3, total: 3, around: 'none' } },
    ],
    [
      'on into the next frame, which the browser may name first',
      [frame(7, 2), frame(3, 0), frame(0, 2, 1, 5)],
      1,
      { frameId: 7, stop: { index: 0, number: 3, total: 4, around: 'none' } },
    ],
    [
      'from where a person was last, not from where they were before',
      [frame(0, 2, 1, 5), frame(7, 3, 0, 9)],
      1,
      { frameId: 7, stop: { index: 1, number: 4, total: 5, around: 'none' } },
    ],
    [
      'around the end',
      [frame(0, 2), frame(7, 1, 0, 9)],
      1,
      { frameId: 0, stop: { index: 0, number: 1, total: 3, around: 'last' } },
    ],
    [
      'around the beginning',
      [frame(0, 2, 0, 4), frame(7, 1)],
      -1,
      { frameId: 7, stop: { index: 0, number: 3, total: 3, around: 'first' } },
    ],
    [
      'around to itself',
      [frame(0, 1, 0, 4)],
      1,
      { frameId: 0, stop: { index: 0, number: 1, total: 1, around: 'last' } },
    ],
  ])('%s', (_, frames, by, stop) => {
    expect(nextStop(frames, by)).toEqual(stop);
  });

  it('as many as there are findings lead through all of them, either way', () => {
    const counts = fc.array(fc.nat(5), { minLength: 1, maxLength: 4 });
    law([counts, fc.constantFrom<1 | -1>(1, -1)], (all, by) => {
      let frames = all.map((count, frameId) => frame(frameId, count));
      const total = all.reduce((sum, count) => sum + count, 0);
      const seen = new Set<string>();
      for (let time = 1; time <= total; time++) {
        const next = nextStop(frames, by);
        if (!next) break;
        seen.add(`${next.frameId}/${next.stop.index}`);
        expect(next.stop.around).toBe('none');
        frames = frames.map((one) =>
          one.frameId === next.frameId ? { ...one, at: next.stop.index, when: time } : one,
        );
      }
      expect(seen.size).toBe(total);
    });
  });
});
