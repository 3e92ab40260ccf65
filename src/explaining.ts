/** The card, shown while the pointer or the keyboard is on something marked, or the pointer on the card itself. */
import type { Cause } from './core/causes/cause';
import { outcomeId } from './core/rule';
import type { Card, Marked } from './dom/card';
import { explain, explainCause } from './dom/explain';
import { rangeAt } from './dom/highlight';
import { MARK } from './dom/mark';
import { closest } from './dom/nodes';
import type { Explained, Marking } from './marking';
import type { AuditedReport } from './protocol';
import type { Words } from './words';

/** Long enough to move the pointer from a mark to its card, in milliseconds. */
const GRACE = 250;

/** So far a pointer moves that is at rest, in pixels: a page that scrolls under it tells of a pointer, too. */
const REST = 4;

export type Explaining = {
  /**
   * Shows a card that nobody pointed for. It stays until the pointer moves (not before `hold` milliseconds have passed),
   * something else is pointed at, or Escape.
   */
  readonly pin: (target: Marked, explained: readonly Explained[], remark: string, hold?: number) => void;
  readonly hide: () => void;
};

export function explainOnDemand(
  page: Document,
  card: Card,
  marking: Marking,
  words: Words,
  signal: AbortSignal,
): Explaining {
  let shown: Marked | null = null;
  let pinned: { readonly until: number; pointer: { x: number; y: number } | null } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const hide = () => {
    stay();
    shown = null;
    pinned = null;
    card.hide();
  };
  /** Whether this tells of a pointer that did not move since the card was pinned. */
  const rests = (event: Event): boolean => {
    if (!pinned || !(event instanceof MouseEvent)) return false;
    const { screenX: x, screenY: y } = event;
    pinned.pointer ??= { x, y };
    return Math.hypot(x - pinned.pointer.x, y - pinned.pointer.y) < REST;
  };
  const draw = (target: Marked, explained: readonly Explained[], remark = '') => {
    const causes = causesOf(explained).map(([cause, { report }]) => explainCause(words, cause, report));
    const texts = explained.map(({ finding, audited, decision }) =>
      explain(words, finding, audited, decision),
    );
    card.show(target, causes, texts, remark);
  };
  const show = (target: Element | Range, explained: readonly Explained[]) => {
    if (target === shown) return;
    shown = target;
    pinned = null;
    draw(target, explained);
  };
  const leave = () => {
    if (shown && leaving === undefined && Date.now() >= (pinned?.until ?? 0))
      leaving = setTimeout(hide, GRACE);
  };
  const enter = (event: Event) => {
    const { target } = event;
    // A page could act as the pointer; what it makes up is not followed.
    if (!event.isTrusted || !(target instanceof Element) || rests(event)) return;
    stay();
    if (card.owns(target)) return;
    const cell = closest(target, `[${MARK}]`);
    const explained = cell ? marking.ofCell(cell) : [];
    if (cell && explained.length > 0) show(cell, explained);
    else leave();
  };
  // Words are no elements, so the pointer does not enter them: it is asked where it is.
  const move = (event: MouseEvent) => {
    const said = marking.words();
    if (!event.isTrusted || (event.target instanceof Node && card.owns(event.target)) || rests(event)) return;
    if (pinned) leave();
    if (said.size === 0) return;
    const range = rangeAt(event.clientX, event.clientY, said.keys());
    if (range) {
      stay();
      show(range, said.get(range) ?? []);
    } else if (shown instanceof Range) leave();
  };
  // Into the card and out of it again: to leave it altogether hides it.
  const blur = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && card.owns(relatedTarget))) hide();
  };
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || !shown) return;
    const { target } = event;
    const onIt = shown instanceof Element && target === shown;
    // A shortcut may bring a card while one is elsewhere; what the page does on Enter stays the page's.
    const isFree = target === page.body || (target instanceof Element && target.hasAttribute(MARK));
    if (event.key === 'Enter' && (onIt || (pinned && isFree))) {
      // Or the same stroke would press what it has just reached.
      event.preventDefault();
      card.focus();
    }
    if (event.key !== 'Escape') return;
    if (shown instanceof HTMLElement && page.activeElement && card.owns(page.activeElement)) shown.focus();
    hide();
  };
  const follow = () => {
    if (!shown) return;
    const { top, bottom } = shown.getBoundingClientRect();
    // A card of something out of sight explains nothing.
    if (bottom < 0 || top > page.documentElement.clientHeight) hide();
    else card.place(shown);
  };
  page.addEventListener('mouseover', enter, { signal, passive: true });
  page.addEventListener('mousemove', move, { signal, passive: true });
  page.addEventListener('focusin', enter, { signal });
  page.addEventListener('focusout', blur, { signal });
  page.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  // Also when the reader enlarges the page.
  page.defaultView?.addEventListener('resize', follow, { signal, passive: true });
  page.addEventListener('keydown', press, { signal });
  page.documentElement?.addEventListener('mouseleave', hide, { signal, passive: true });
  return {
    pin(target, explained, remark, hold = 0) {
      hide();
      shown = target;
      pinned = { until: Date.now() + hold, pointer: null };
      draw(target, explained, remark);
    },
    hide,
  };
}

/** Each cause of these findings once. */
function causesOf(explained: readonly Explained[]): readonly (readonly [Cause, AuditedReport])[] {
  const standing = explained.filter(({ decision }) => decision?.state !== 'dismissed');
  const causes = standing.flatMap(({ finding, audited }) =>
    audited.causes
      .filter(({ clears }) => clears.includes(outcomeId(finding)))
      .map((cause): [Cause, AuditedReport] => [cause, audited]),
  );
  return [...new Map(causes)];
}
