import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { notePackages } from './scripts/notices.mjs';
import { settleZip } from './scripts/settle-zip.mjs';

/** The only pages Gouji reads by itself. Everywhere else it needs a click (activeTab). */
const GOV = '*://*.gov.cn/*';

const packages = notePackages();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'src/public',
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [128, 96, 48, 32, 16], developmentIndicator: false },
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: [GOV],
    // Declared here because the detector is a plain script without WXT's content-script runtime: every gov.cn
    // page has to evaluate it, so it must stay tiny.
    content_scripts: [
      {
        matches: [GOV],
        js: ['detector.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
      },
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      validate: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandValidate__' },
      // With letters Firefox would take them from a page's own access keys; with Ctrl they select text.
      next: { suggested_key: { default: 'Alt+Shift+Down' }, description: '__MSG_commandNext__' },
      previous: { suggested_key: { default: 'Alt+Shift+Up' }, description: '__MSG_commandPrevious__' },
    },
    minimum_chrome_version: '90',
    browser_specific_settings: {
      gecko: {
        id: 'gouji@gouji.example',
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
  // `npm run package`. The sources, for the reviewers of addons.mozilla.org, are what the build reads and no more.
  zip: {
    excludeSources: ['**'],
    includeSources: [
      'assets/icon.svg',
      'entrypoints/**',
      'src/**',
      'scripts/licenses/**',
      'scripts/notices.mjs',
      'scripts/settle-zip.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'LICENSE',
      'docs/store/BUILDING.md',
    ],
  },
  hooks: {
    // `imports: false` is not enough: a parameter that is called `storage` would still bring in WXT's own storage.
    'config:resolved': ({ config }) => {
      Object.assign(config.imports, { autoImport: false });
    },
    'zip:done': async (wxt, files) => {
      for (const file of files) wxt.logger.info(`${await settleZip(file)}  ${basename(file)}`);
    },
    // Of all steps together; while developing, Vite adds what is never shipped.
    'build:done': ({ config }) => {
      if (config.command === 'build')
        writeFileSync(join(config.outDir, 'THIRD-PARTY.md'), packages.notices());
    },
  },
  vite: () => ({
    plugins: [preact(), packages.plugin],
    // All of ES2021 runs in Chromium 90. Naming that browser instead would rewrite every `?.` for the sake of one
    // conformance bug (spread arguments after a short circuit) that no code here meets.
    build: { target: 'es2021', modulePreload: false },
  }),
});
