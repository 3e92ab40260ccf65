/**
 * Looks again and again until there is something to see.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | null>} look
 * @returns {Promise<T>}
 */
export async function until(what, look, timeout = 10_000) {
  for (const end = Date.now() + timeout; ; ) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}
