/** How well colours are told apart: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly number[];

export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Words that can hardly be read on what they stand on (1.4.3). What is out of use need not be. */
export function faintWords(area: Element): readonly string[] {
  const holders = [...area.querySelectorAll<HTMLElement>('*')].filter(
    (it) =>
      it.getClientRects().length > 0 &&
      !it.matches('.visually-hidden, :disabled, :disabled *') &&
      [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  return holders.flatMap((it) => {
    const ground = groundOf(it);
    const ratio = contrast(over(getComputedStyle(it).color, ground), ground);
    return ratio < 4.5 ? [`${it.textContent?.trim()} (${ratio.toFixed(1)})`] : [];
  });
}

/** What an element's words stand on: the colours behind them, one over the other. */
export function groundOf(element: Element | null): Colour {
  if (!element) return WHITE;
  const { backgroundColor } = getComputedStyle(element);
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  return opacityOf(backgroundColor) === 1
    ? partsOf(backgroundColor)
    : over(backgroundColor, groundOf(parent));
}

/** A colour as it looks on another. */
export function over(colour: string, ground: Colour): Colour {
  const opacity = opacityOf(colour);
  return partsOf(colour).map((part, at) => part * opacity + (ground[at] ?? 0) * (1 - opacity));
}

const WHITE: Colour = [1, 1, 1];

function partsOf(colour: string): Colour {
  return numbersIn(colour)
    .slice(0, 3)
    .map((part) => part / 255);
}

function opacityOf(colour: string): number {
  return numbersIn(colour)[3] ?? 1;
}

/** The numbers of `rgb(…)` or `rgba(…)`, as computed colours are written. */
function numbersIn(colour: string): readonly number[] {
  const numbers = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1]?.split(',').map(Number);
  if (!numbers) throw new Error(`no colour: ${colour}`);
  return numbers;
}
