/** Writing to the clipboard from an extension page. Call it in the handler of the click, without waiting first. */

/** The same thing in the flavours it is pasted as. */
export type CopyContent = { readonly text: string; readonly html: string | null };

/** `reason` is the browser's own, in its own words; empty when it gives none. */
export type Copied = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Copies by the clipboard API, or by the older command where that is refused. */
export async function copyToClipboard(content: CopyContent): Promise<Copied> {
  try {
    await navigator.clipboard.write([new ClipboardItem(flavours(content))]);
    return { ok: true };
  } catch (error) {
    if (copyByCommand(content)) return { ok: true };
    return { ok: false, reason: error instanceof Error ? error.message : '' };
  }
}

function flavours({ text, html }: CopyContent): Record<string, Blob> {
  const plain = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  return html === null ? plain : { ...plain, 'text/html': new Blob([html], { type: 'text/html' }) };
}

function copyByCommand({ text, html }: CopyContent): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (html !== null) event.clipboardData.setData('text/html', html);
    written = true;
  };
  document.addEventListener('copy', write, { capture: true, once: true });
  try {
    return document.execCommand('copy') && written;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
}
