/** The card on a page. It is in a closed shadow root, which only the browser itself can open. */
import type { Page } from 'puppeteer-core';
import type { Gouji } from './setup';

export type CardSeen = {
  readonly text: string;
  readonly background: string;
  readonly position: string;
  /** Wholly inside the window. */
  readonly visible: boolean;
  /** Over the marked cell that the pointer or the keyboard is on, or that flashes. */
  readonly covers: boolean;
  /** Where its first button is in the window. */
  readonly about: { readonly x: number; readonly y: number };
  /** Whether the keyboard is on that button. */
  readonly focused: boolean;
};

/** What the card on the page shows; null without one. */
export function cardOn(gouji: Gouji, page: Page): Promise<CardSeen | null> {
  return inCard(gouji, page, look);
}

/** Runs a function in the page with the card as `this`; null without a card. */
export async function inCard<T>(gouji: Gouji, page: Page, work: (this: HTMLElement) => T): Promise<T | null> {
  const script = `function () { return JSON.stringify((${work}).call(this)); }`;
  const seen = await (gouji.kind === 'chromium' ? inChromium(page, script) : inFirefox(gouji, page, script));
  return seen === null ? null : JSON.parse(seen);
}

/** Runs in the page, with the card as `this`. */
function look(this: HTMLElement): CardSeen {
  const { backgroundColor: background, position } = getComputedStyle(this);
  const { left, top, right, bottom } = this.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const visible = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight && bottom > top;
  const cell = document
    .querySelector('[data-gouji-mark]:is(:hover, :focus, [data-gouji-flash])')
    ?.getBoundingClientRect();
  const covers = !cell || (left < cell.right && right > cell.left && top < cell.bottom && bottom > cell.top);
  const button = this.querySelector('button');
  const at = button?.getBoundingClientRect() ?? new DOMRect();
  const about = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const focused = button?.matches(':focus') ?? false;
  return { text: this.innerText, background, position, visible, covers, about, focused };
}

async function inChromium(page: Page, script: string): Promise<string | null> {
  const devtools = await page.createCDPSession();
  try {
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = find(root, (node) => node.attributes?.[1] === 'card');
    if (!card) return null;
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: card.backendNodeId });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: script,
      returnByValue: true,
    });
    return result.value;
  } finally {
    await devtools.detach();
  }
}

type DevtoolsNode = {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly attributes?: string[];
  readonly children?: DevtoolsNode[];
  readonly shadowRoots?: DevtoolsNode[];
};

/** Depth first, and only below the card's host once inside it. */
function find(node: DevtoolsNode, wanted: (node: DevtoolsNode) => boolean): DevtoolsNode | null {
  const inside = node.attributes?.includes('data-gouji-card') ?? false;
  const below = inside ? (node.shadowRoots?.[0]?.children ?? []) : (node.children ?? []);
  if (inside) return below.find(wanted) ?? null;
  for (const child of below) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
}

async function inFirefox({ browser }: Gouji, page: Page, script: string): Promise<string | null> {
  const { connection } = browser as unknown as { readonly connection: BiDi };
  const target = { context: (page.mainFrame() as unknown as { readonly _id: string })._id };
  const host = await connection.send('script.evaluate', {
    expression: "document.querySelector('[data-gouji-card]')",
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 3 },
  });
  const parts = host.result.result?.value?.shadowRoot?.value?.children;
  const card = parts?.find(({ value }) => value?.attributes?.class === 'card');
  if (!card) return null;
  const seen = await connection.send('script.callFunction', {
    functionDeclaration: script,
    this: { sharedId: card.sharedId },
    target,
    awaitPromise: false,
  });
  return String(seen.result.result?.value);
}

type BiDi = {
  send(method: string, parameters: object): Promise<{ readonly result: { readonly result?: BiDiNode } }>;
};

type BiDiNode = {
  readonly sharedId?: string;
  readonly value?: {
    readonly attributes?: Readonly<Record<string, string>>;
    readonly shadowRoot?: BiDiNode;
    readonly children?: readonly BiDiNode[];
  };
};
