/** Decisions in a file: what goes out comes in again, and a file that is wrong is refused whole, with the reason. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Decision } from '../../../src/decisions/decision';
import {
  DECISIONS_SCHEMA,
  decisionsFile,
  decisionsSchema,
  MAX_FILE,
  readDecisionsFile,
} from '../../../src/decisions/file';
import { MAX_DECISIONS } from '../../../src/decisions/store';
import { arbitraryDecision } from '../../support/decisions';
import { expectInStep } from '../../support/in-step';
import { law } from '../../support/law';

const now = new Date('2026-11-21T08:00:00.000Z');

test('the published JSON Schema is that of the code', () => {
  const { $schema, ...schema } = z.toJSONSchema(decisionsSchema);
  const published = { $schema, title: DECISIONS_SCHEMA, ...schema };
  expectInStep('gouji.decisions-1.schema.json', `${JSON.stringify(published, null, 2)}\n`);
});

test('what goes out comes in again', () => {
  law([fc.array(arbitraryDecision)], (decisions) => {
    expect(readDecisionsFile(decisionsFile(decisions, '0.1.0', now))).toEqual({ ok: true, decisions });
  });
});

test('whatever is in a file, it is read or refused', () => {
  law([fc.oneof(fc.string(), fc.json())], (content) => {
    expect(readDecisionsFile(content).ok).toBe(false);
  });
});

const [sample] = fc.sample(arbitraryDecision, { numRuns: 1, seed: 7 }) as [Decision];
const fileOf = (change: (file: z.infer<typeof decisionsSchema>) => unknown): string =>
  JSON.stringify(change(JSON.parse(decisionsFile([sample, sample], '0.1.0', now))));

test.each<readonly [string, string, unknown]>([
  ['half a file', decisionsFile([sample], '1', now).slice(0, -9), { code: 'notJson' }],
  ['a list', '[]', { code: 'notDecisions' }],
  ['a report', fileOf((file) => ({ ...file, schema: 'gouji.report/1' })), { code: 'notDecisions' }],
  [
    'a later version',
    fileOf((file) => ({ ...file, schema: 'gouji.decisions/2' })),
    { code: 'otherVersion', schema: 'gouji.decisions/2' },
  ],
  ['no list', fileOf(({ decisions: _, ...file }) => file), { code: 'notDecisions' }],
  ['a key nobody knows', fileOf((file) => ({ ...file, extra: 1 })), { code: 'notDecisions' }],
  [
    'a state nobody knows',
    fileOf((file) => ({ ...file, decisions: [sample, { ...sample, state: 'deleted' }] })),
    { code: 'spoilt', number: 2, field: 'state' },
  ],
  [
    'a long note',
    fileOf((file) => ({ ...file, decisions: [{ ...sample, note: '注'.repeat(501) }] })),
    { code: 'spoilt', number: 1, field: 'note' },
  ],
  [
    'a day that is none',
    fileOf((file) => ({ ...file, decisions: [{ ...sample, decidedAt: '2026-13-41T08:00:00.000Z' }] })),
    { code: 'spoilt', number: 1, field: 'decidedAt' },
  ],
  [
    'a key too many',
    fileOf((file) => ({ ...file, decisions: [{ ...sample, extra: 1 }] })),
    { code: 'spoilt', number: 1, field: 'extra' },
  ],
  [
    'too many',
    fileOf((file) => ({ ...file, decisions: Array(MAX_DECISIONS + 1).fill(sample) })),
    { code: 'tooMany' },
  ],
  ['too much', ' '.repeat(MAX_FILE + 1), { code: 'tooLarge' }],
])('%s is refused', (_, content, trouble) => {
  expect(readDecisionsFile(content)).toEqual({ ok: false, trouble });
});

test('a hostile file changes nothing but the list it is', () => {
  const plain = JSON.parse(decisionsFile([sample], '0.1.0', now));
  const text = JSON.stringify(plain);
  // Keys of the prototype, written as a file can and an object literal cannot.
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
    const spoilt = [
      text.replace('{', `{"${key}":{"state":"dismissed"},`),
      text.replace('"decisions":[{', `"decisions":[{"${key}":{"polluted":true},`),
    ];
    for (const file of spoilt) {
      const read = readDecisionsFile(file);
      if (read.ok) expect(read.decisions.map((one) => ({ ...one }))).toEqual([sample]);
      else expect(read.trouble.code).toMatch(/notDecisions|spoilt/);
    }
  }
  expect({}).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('state');
  // Markup and formulas are words; they come back as they are, to be shown as words.
  const words = { ...sample, note: '<script>alert(1)</script>', organ: '=HYPERLINK("x")' };
  expect(readDecisionsFile(decisionsFile([words], '1', now))).toEqual({ ok: true, decisions: [words] });
});
