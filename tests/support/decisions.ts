/** Decisions from a small world, so that some are on the same thing and some at the same time. */
import fc from 'fast-check';
import type { Decision } from '../../src/decisions/decision';

export const arbitraryDecision: fc.Arbitrary<Decision> = fc.record({
  page: fc.constantFrom('https://a.gov.cn/1.html', 'https://b.gov.cn/?id=2'),
  ordinal: fc.nat(1),
  organ: fc.constantFrom('青禾县人民政府', null),
  year: fc.constantFrom(2024, null),
  rule: fc.constantFrom('T3-01', 'CEL-01'),
  at: fc.constantFrom('new', 'applications'),
  seen: fc.constantFrom('1a', '2b'),
  state: fc.constantFrom('confirmed', 'dismissed', 'open'),
  note: fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 20 })),
  decidedAt: fc
    .integer({ min: 0, max: 9 })
    .map((seconds) => new Date(Date.UTC(2026, 10, 21, 8, 0, seconds)).toISOString()),
});
