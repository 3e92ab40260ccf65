/** Elements made of text, never of markup: what the page says can only ever become text. */

type Child = Node | string | null;

/**
 * A new element.
 * @param attributes set as they are; `class` included
 */
export function make(
  page: Document,
  name: string,
  attributes: { readonly [name: string]: string },
  ...children: readonly Child[]
): HTMLElement {
  const element = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}
