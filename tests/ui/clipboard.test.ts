import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { copyToClipboard } from '../../src/ui/clipboard';

const content = { text: '总计\t213', html: '<table><tr><td>总计</td><td>213</td></tr></table>' };

afterEach(() => vi.restoreAllMocks());

it('writes both flavours', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  expect(await copyToClipboard(content)).toEqual({ ok: true });
  const [item] = write.mock.lastCall?.[0] ?? [];
  expect(item?.types).toEqual(['text/plain', 'text/html']);
  expect(await (await item?.getType('text/html'))?.text()).toBe(content.html);
});

it('writes plain text alone where there is nothing else', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  await copyToClipboard({ text: '{}', html: null });
  expect(write.mock.lastCall?.[0][0]?.types).toEqual(['text/plain']);
});

it('falls back to the older command', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('refused'));
  const given: Record<string, string> = {};
  const listen = (event: ClipboardEvent) => {
    for (const type of ['text/plain', 'text/html']) given[type] = event.clipboardData?.getData(type) ?? '';
  };
  // The page's own handler comes after that of the copy, and sees what was set.
  document.addEventListener('copy', listen);
  const result = await inClick(() => copyToClipboard(content));
  document.removeEventListener('copy', listen);
  expect(result).toEqual({ ok: true });
  expect(given).toEqual({ 'text/plain': content.text, 'text/html': content.html });
});

it('gives the reason when nothing works', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('Write permission denied.'));
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  expect(await copyToClipboard(content)).toEqual({ ok: false, reason: 'Write permission denied.' });
});

/** Browsers let the older command write only while a click is being dealt with. */
async function inClick<T>(action: () => Promise<T>): Promise<T> {
  const button = document.body.appendChild(document.createElement('button'));
  const result = new Promise<T>((resolve, reject) => {
    button.onclick = () => action().then(resolve, reject);
  });
  await page.elementLocator(button).click();
  button.remove();
  return result;
}
