import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from './setup';

type Message = {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly description?: string;
};
type Verdict = {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
  readonly notices: readonly Message[];
};

/** What the linter of addons.mozilla.org may remark, and why it is right as it is. */
const EXPLAINED: readonly {
  readonly code: string;
  readonly file: RegExp;
  readonly atMost: number;
  readonly why: string;
}[] = [
  {
    code: 'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    atMost: 1,
    why: 'data_collection_permissions: the store requires it, Firefox before 140 ignores it.',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    atMost: 1,
    why: 'The same key, before 142 on Android.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    // Whichever piece the pages share.
    file: /^chunks\/[\w-]+\.js$/,
    atMost: 1,
    why: 'Preact implements dangerouslySetInnerHTML; nothing in Gouji uses it.',
  },
];

test('the Firefox extension passes the linter of addons.mozilla.org', async () => {
  const { errors, warnings, notices } = await lint(built('firefox'));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  const left = new Map(EXPLAINED.map((explained) => [explained, explained.atMost]));
  const unexplained = warnings.filter(({ code, file = '' }) => {
    const explained = EXPLAINED.find((it) => it.code === code && it.file.test(file));
    if (explained === undefined) return true;
    const more = (left.get(explained) ?? 0) - 1;
    left.set(explained, more);
    return more < 0;
  });
  expect(unexplained).toEqual([]);
});

function lint(folder: string): Promise<Verdict> {
  const bin = join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js');
  const words = [bin, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  return new Promise((done, fail) => {
    // It exits with 1 when it has found errors: its words decide, not the code.
    execFile(
      process.execPath,
      words,
      { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
      (error, stdout, stderr) => {
        try {
          done(JSON.parse(stdout));
        } catch {
          fail(new Error(`web-ext lint gave no verdict: ${stdout}${stderr}`, { cause: error }));
        }
      },
    );
  });
}
