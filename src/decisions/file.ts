/** `gouji.decisions/1`: all decisions as one file, to keep or to carry to another machine. */
import * as z from 'zod/mini';
import { type Decision, INSTANT, isInstant, MAX_NOTE } from './decision';
import { MAX_DECISIONS } from './store';

// Zod would otherwise probe `new Function`, which the policy of extension pages forbids and logs.
z.config({ jitless: true });

export const DECISIONS_SCHEMA = 'gouji.decisions/1';

/** Characters of a file that is read. */
export const MAX_FILE = 32_000_000;

/** Why a file was not read; `number` is that of the first decision that is wrong, from 1, and `field` what of it. */
export type FileTrouble =
  | { readonly code: 'tooLarge' | 'notJson' | 'notDecisions' | 'tooMany' }
  | { readonly code: 'otherVersion'; readonly schema: string }
  | { readonly code: 'spoilt'; readonly number: number; readonly field: string };

export type FileContent =
  | { readonly ok: true; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly trouble: FileTrouble };

const note = z.describe;
const text = (most: number) => z.string().check(z.maxLength(most));
const count = z.int().check(z.nonnegative());

const decision = z.strictObject({
  page: text(1000).check(note('Address without its fragment and without tracking parameters.')),
  ordinal: count.check(note('Which of the page’s reports, from 0.')),
  organ: z.nullable(text(200)),
  year: z.nullable(count),
  rule: text(200),
  at: text(200).check(note('As in a finding’s id, rule@at.')),
  seen: text(200).check(note('Digest of the figures and words the finding rests on.')),
  state: z
    .enum(['confirmed', 'dismissed', 'open'])
    .check(note('open: reopened, or only a note; kept so that it outlives an older decision.')),
  note: text(MAX_NOTE),
  decidedAt: z
    .string()
    .check(z.regex(INSTANT), z.refine(isInstant), note('ISO 8601, UTC, with milliseconds.')),
});

export const decisionsSchema = z.strictObject({
  schema: z.literal(DECISIONS_SCHEMA),
  generator: z.strictObject({ name: z.literal('gouji'), version: text(100) }),
  exportedAt: text(100),
  decisions: z.array(decision).check(z.maxLength(MAX_DECISIONS)),
});

export function decisionsFile(decisions: readonly Decision[], version: string, now: Date): string {
  const file: z.infer<typeof decisionsSchema> = {
    schema: DECISIONS_SCHEMA,
    generator: { name: 'gouji', version },
    exportedAt: now.toISOString(),
    decisions: [...decisions],
  };
  return JSON.stringify(file, null, 1);
}

/** The decisions in a file, all of them or none. */
export function readDecisionsFile(content: string): FileContent {
  if (content.length > MAX_FILE) return refused({ code: 'tooLarge' });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refused({ code: 'notJson' });
  }
  const schema = z.safeParse(z.object({ schema: z.string() }), json).data?.schema;
  if (schema === undefined || !schema.startsWith('gouji.decisions/'))
    return refused({ code: 'notDecisions' });
  if (schema !== DECISIONS_SCHEMA) return refused({ code: 'otherVersion', schema: schema.slice(0, 40) });
  const { data, error } = z.safeParse(decisionsSchema, json);
  if (data) return { ok: true, decisions: data.decisions };
  const [issue] = error.issues;
  const [list, index, field] = issue?.path ?? [];
  if (list !== 'decisions') return refused({ code: 'notDecisions' });
  if (typeof index !== 'number')
    return refused({ code: issue?.code === 'too_big' ? 'tooMany' : 'notDecisions' });
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return refused({ code: 'spoilt', number: index + 1, field: String(field ?? extra ?? '').slice(0, 40) });
}

const refused = (trouble: FileTrouble): FileContent => ({ ok: false, trouble });
