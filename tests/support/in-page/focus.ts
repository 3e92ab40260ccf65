import { contrast, groundOf, over } from './contrast';

/** Everything that a person can take the focus to; a heading may have it for the sake of screen readers alone. */
const CONTROLS = 'button, select, input, textarea, a[href], summary, [tabindex="0"], [role][tabindex]';

/** Controls that look no different when they have the focus, or hardly (1.4.11). The keyboard must have been used. */
export function unseenFocus(area: Element): readonly string[] {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const controls = [...area.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (it) => !it.matches(':disabled') && it.getClientRects().length > 0,
  );
  if (controls.length === 0) throw new Error('nothing takes the focus');
  const unseen = controls.filter((it) => {
    const before = outlineOf(it);
    it.focus();
    const { outlineStyle, outlineColor } = getComputedStyle(it);
    const ground = groundOf(it.parentElement);
    const seen = outlineStyle !== 'none' && contrast(over(outlineColor, ground), ground) >= 3;
    return outlineOf(it) === before || !seen;
  });
  return unseen.map((it) => `${it.localName}.${it.className} ${it.ariaLabel ?? it.textContent}`);
}

/** The line around an element, without its colour. */
export function outlineOf(element: Element): string {
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
  return [outlineStyle, outlineWidth, outlineOffset].join(' ');
}
