/** Whose a bundled module is: nothing of others is shipped without its notice. */
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { packageOf } from '../../scripts/notices.mjs';

test.each([
  ['/home/a/gouji/node_modules/preact/dist/preact.mjs', '/home/a/gouji/node_modules/preact'],
  ['/a/node_modules/@wxt-dev/browser/src/index.mjs', '/a/node_modules/@wxt-dev/browser'],
  ['/a/node_modules/wxt/node_modules/zod/v4/core/util.js', '/a/node_modules/wxt/node_modules/zod'],
  ['C:\\a\\node_modules\\zod\\index.js', 'C:\\a\\node_modules\\zod'],
  ['\0/a/node_modules/zod/index.js?proxy', '/a/node_modules/zod'],
])('%j is of a package', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

test.each([
  ['\0rolldown/runtime.js', 'rolldown'],
  ['\0virtual:wxt-plugins', 'wxt'],
])('%j is written by another', (id, name) => {
  expect(basename(packageOf(id) ?? '')).toBe(name);
});

test('ours is ours', () => {
  expect(packageOf('/home/a/gouji/src/core/rule.ts')).toBeNull();
});

test('what nobody is known to have written stops the build', () => {
  expect(() => packageOf('\0vite/preload-helper.js')).toThrow(/whose code/);
});
