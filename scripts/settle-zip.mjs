import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';

/** The first day a zip can name: what is packed has no time of its own. */
const ALWAYS = new Date('1980-01-01T00:00:00Z');

/**
 * Writes a zip anew so that its bytes follow from its files alone: names in order, one date, no folders. JSZip
 * deflates by itself, so neither Node nor the system has a say.
 * @param {string} path a zip file, replaced
 * @returns {Promise<string>} its SHA-256, in hexadecimal
 */
export async function settleZip(path) {
  const found = await JSZip.loadAsync(readFileSync(path));
  const settled = new JSZip();
  for (const name of Object.keys(found.files).sort()) {
    const file = found.files[name];
    if (!file || file.dir) continue;
    settled.file(name, await file.async('nodebuffer'), { date: ALWAYS, createFolders: false });
  }
  const bytes = await settled.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
  writeFileSync(path, bytes);
  return createHash('sha256').update(bytes).digest('hex');
}
