import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './say.mjs';

/**
 * The page to open, and who answers for it: null is the real network.
 * @typedef {{ url: string, site: import('../tests/support/proxy.mjs').Site | null }} Subject
 */

/**
 * @param {string} word an address or a file
 * @returns {Subject}
 */
export function chooseSubject(word) {
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) return fail(`不是网址：${word}`, 'Not an address.');
    return { url: word, site: null };
  }
  const file = word.startsWith('file:') ? fileURLToPath(word) : resolve(word);
  if (!existsSync(file) || !statSync(file).isFile()) {
    return fail(
      `没有这个文件：${file}\n用法：npm start -- <网址或 HTML 文件>，网址以 http:// 或 https:// 开头。`,
      'No such file. Usage: npm start -- <url | file.html>',
    );
  }
  return savedPage(file);
}

/**
 * A file stands on a made-up government site, so that the extension reads it by itself as it would there.
 * @param {string} file
 * @returns {Subject}
 */
function savedPage(file) {
  const folder = dirname(file);
  const stem = basename(file, extname(file));
  // Of the files beside it only those that a browser saves with a page belong to it.
  const beside = [`${stem}_files`, `${stem}.files`].map((name) => join(folder, name) + sep);
  return {
    url: `http://sample.gov.cn/${encodeURIComponent(basename(file))}`,
    site(url) {
      const path = join(folder, decoded(url.pathname));
      const belongs = path === file || beside.some((start) => path.startsWith(start));
      if (!belongs || !existsSync(path) || !statSync(path).isFile()) return null;
      // No charset: the page says itself which it has, and not every one is UTF-8.
      return {
        body: readFileSync(path),
        type:
          path === file ? 'text/html' : (TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'),
      };
    },
  };
}

/** A page may ask for anything. @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
