/** Keeping the place of the keyboard where what had the focus goes away: from the page itself Tab would begin again. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus to `next` when this drawing has taken it from something inside the area.
 * https://html.spec.whatwg.org/multipage/interaction.html#focus-fixup-step
 */
export function useKeptFocus(
  area: RefObject<HTMLElement | null>,
  next: () => HTMLElement | null | undefined,
): void {
  const had = area.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const at = document.activeElement;
    // What has just been disabled loses it only after the effects.
    if (had && (at === null || at === document.body || at.matches(':disabled'))) next()?.focus();
  });
}
