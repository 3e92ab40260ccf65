/**
 * What the DOM says of a node, asked of the DOM itself. A form's own fields may stand in under any of these names
 * (`<input name="parentElement">`), also where extensions run, and send a reader round in circles.
 */

export const textOf = getter<string | null>('Node', 'textContent');
export const parentOf = getter<Element | null>('Node', 'parentElement');
export const firstChildOf = getter<Node | null>('Node', 'firstChild');
export const nextSiblingOf = getter<Node | null>('Node', 'nextSibling');
export const nodeTypeOf = getter<number>('Node', 'nodeType');
export const localNameOf = getter<string>('Element', 'localName');

export const contains = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Looked up when it is first needed: pure parts of what imports this are tested where there is no DOM. */
function getter<Value>(owner: 'Node' | 'Element', name: string): (node: Node) => Value {
  let get: (() => Value) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(globalThis[owner].prototype, name)?.get;
    return (get as () => Value).call(node);
  };
}
