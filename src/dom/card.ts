/** The card that explains a marked cell, in a shadow root of its own so that neither page nor card can style the other. */
import css from './card.css?inline';
import { make } from './element';

/** What a card says of one finding, in words. */
export type CardText = {
  readonly level: 'error' | 'warning' | 'info' | 'undetermined';
  readonly badge: string;
  readonly title: string;
  /** What a person has decided on it; empty if nothing. */
  readonly decision: string;
  readonly dismissed: boolean;
  /** The sentence the finding is about, where it is about words. */
  readonly quote: string | null;
  readonly message: string;
  /** Lines of the formula: label and figure; `sum` and `difference` stand out. */
  readonly formula: readonly {
    readonly kind: 'term' | 'unread' | 'sum' | 'difference';
    readonly label: string;
    readonly figure: string;
  }[];
  readonly hints: readonly string[];
  readonly basis: string;
  readonly rule: string;
  /** The name of what leads to the rule's page. */
  readonly about: string;
};

/** Why several findings are there, in words: the likeliest cause, others, and how many more. */
export type CauseBox = {
  readonly title: string;
  readonly lead: string;
  readonly changes: readonly string[];
  readonly others: readonly string[];
  readonly caution: string;
};

/** A cell, or a range of words. */
export type Marked = { readonly getBoundingClientRect: () => DOMRect };

export type Card = {
  /** Shows the causes and then the findings beside a cell, under a remark on how one got there. */
  readonly show: (
    cell: Marked,
    causes: readonly CauseBox[],
    texts: readonly CardText[],
    remark?: string,
  ) => void;
  /** Moves the card to where its cell is now. */
  readonly place: (cell: Marked) => void;
  readonly hide: () => void;
  /** Moves the keyboard into the card, to the first thing that can be pressed there. */
  readonly focus: () => void;
  /** Whether a node is the card's own. */
  readonly owns: (node: Node) => boolean;
};

/**
 * The attribute of the card's host, by which a left-over of an older run is known. The host is a plain element: one with a
 * name of its own a page could define, and look through its `attachInternals` into the closed root.
 */
export const HOST = 'data-gouji-card';

const GAP = 6;
const MARGIN = 8;
const LEAST_HEIGHT = 160;

/** So long a screen reader takes to learn of a region that will speak, in milliseconds: what is in it from the start it may not read. */
const BEFORE_SPEAKING = 100;

/**
 * A card for a page. It is in the page's DOM only while it is shown.
 * @param onAbout a person asks for the page of a rule
 */
export function createCard(page: Document, onAbout: (rule: string) => void): Card {
  let host: HTMLElement | null = null;
  let box: HTMLElement | null = null;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(speaking);
    host?.remove();
    host = null;
    box = null;
  };
  return {
    show(cell, causes, texts, remark = '') {
      hide();
      // A script may have taken everything off the page.
      if (!page.documentElement) return;
      const sections = [
        remark === '' ? null : make(page, 'p', { class: 'remark' }, remark),
        ...causes.map((text) => cause(page, text)),
        ...texts.map((text) => finding(page, text, onAbout)),
      ];
      box = make(page, 'div', { class: 'card' }, ...sections);
      const style = make(page, 'style', {});
      // Not as a child: only by this property does Firefox see that the style is not the page's, whose policy may forbid any.
      style.textContent = css;
      host = make(page, 'div', { [HOST]: '' });
      const voice = make(page, 'p', { class: 'voice', role: 'status' });
      host.attachShadow({ mode: 'closed' }).append(style, box, voice);
      speaking = setTimeout(() => voice.append(spoken(remark, causes, texts)), BEFORE_SPEAKING);
      page.documentElement.append(host);
      placeBeside(box, cell);
    },
    place: (cell) => box && placeBeside(box, cell),
    hide,
    focus: () => box?.querySelector('button')?.focus(),
    owns: (node) => node === host,
  };
}

/** What is read aloud when the card comes: the rest can be read in it. */
function spoken(remark: string, causes: readonly CauseBox[], texts: readonly CardText[]): string {
  const findings = texts.flatMap(({ badge, title, message }) => [badge, title, message]);
  return [remark, ...causes.map(({ lead }) => lead), ...findings].filter((part) => part !== '').join('\n');
}

function cause(page: Document, { title, lead, changes, others, caution }: CauseBox): HTMLElement {
  return make(
    page,
    'section',
    { class: 'cause' },
    make(page, 'div', { class: 'head' }, title),
    make(page, 'p', { class: 'lead' }, lead),
    ...changes.map((change) => make(page, 'p', { class: 'change' }, change)),
    ...others.map((other) => make(page, 'p', { class: 'other' }, other)),
    make(page, 'p', { class: 'basis' }, caution),
  );
}

function finding(page: Document, text: CardText, onAbout: (rule: string) => void): HTMLElement {
  const rows = text.formula.map(({ kind, label, figure }) =>
    make(page, 'tr', { class: kind }, make(page, 'td', {}, label), make(page, 'td', {}, figure)),
  );
  const about = make(page, 'button', { type: 'button' }, text.about);
  // Nothing that the page makes up may open a tab.
  about.addEventListener('click', (event) => event.isTrusted && onAbout(text.rule));
  return make(
    page,
    'section',
    { class: `finding ${text.level}${text.dismissed ? ' dismissed' : ''}` },
    make(page, 'div', { class: 'head' }, make(page, 'span', { class: 'badge' }, text.badge), text.title),
    text.decision === '' ? null : make(page, 'p', { class: 'decision' }, text.decision),
    text.quote === null ? null : make(page, 'blockquote', {}, text.quote),
    make(page, 'p', {}, text.message),
    rows.length > 0 ? make(page, 'table', { class: 'formula', role: 'presentation' }, ...rows) : null,
    ...text.hints.map((hint) => make(page, 'p', { class: 'hint' }, hint)),
    make(page, 'p', { class: 'basis' }, text.basis, ' ', about),
  );
}

/** Below the cell, above or beside it, so that it does not cover what it explains; always inside the window. */
function placeBeside(box: HTMLElement, cell: Marked): void {
  const target = cell.getBoundingClientRect();
  const { clientWidth, clientHeight } = box.ownerDocument.documentElement;
  box.style.maxHeight = '';
  const { width, height } = box.getBoundingClientRect();
  const below = clientHeight - target.bottom - GAP - MARGIN;
  const above = target.top - GAP - MARGIN;
  const right = clientWidth - target.right - GAP - MARGIN;
  const leftward = target.left - GAP - MARGIN;
  const beside = Math.max(below, above) < height && Math.max(right, leftward) >= width;
  const under = below >= height || below >= above;
  // Where it fits nowhere it is made to fit, and scrolls; a sliver would be of no use.
  const room = beside ? clientHeight : Math.max(under ? below : above, LEAST_HEIGHT);
  const shown = Math.min(height, room);
  if (shown < height) box.style.maxHeight = `${shown}px`;
  const top = beside ? target.top : under ? target.bottom + GAP : target.top - GAP - shown;
  const left = !beside ? target.left : right >= width ? target.right + GAP : target.left - GAP - width;
  box.style.left = `${Math.max(MARGIN, Math.min(left, clientWidth - width - MARGIN))}px`;
  box.style.top = `${Math.max(MARGIN, Math.min(top, clientHeight - shown - MARGIN))}px`;
}
