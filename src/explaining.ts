/** The card, shown while the pointer or the keyboard is on something marked, or the pointer on the card itself. */
import type { Cause } from './core/causes/cause';
import { outcomeId } from './core/rule';
import type { Card } from './dom/card';
import { explain, explainCause } from './dom/explain';
import { rangeAt } from './dom/highlight';
import { MARK } from './dom/mark';
import type { Explained, Marking } from './marking';
import type { AuditedReport } from './protocol';
import type { Words } from './words';

/** Long enough to move the pointer from a mark to its card, in milliseconds. */
const GRACE = 250;

export function explainOnDemand(
  page: Document,
  card: Card,
  marking: Marking,
  words: Words,
  signal: AbortSignal,
): void {
  let shown: Element | Range | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(leaving);
    leaving = undefined;
    shown = null;
    card.hide();
  };
  const show = (target: Element | Range, explained: readonly Explained[]) => {
    if (target === shown) return;
    shown = target;
    card.show(
      target,
      causesOf(explained).map(([cause, { report }]) => explainCause(words, cause, report)),
      explained.map(({ finding, audited }) => explain(words, finding, audited)),
    );
  };
  const leave = () => {
    if (shown) leaving = setTimeout(hide, GRACE);
  };
  const enter = (event: Event) => {
    const { target } = event;
    // A page could act as the pointer; what it makes up is not followed.
    if (!event.isTrusted || !(target instanceof Element)) return;
    clearTimeout(leaving);
    if (card.owns(target)) return;
    const cell = target.closest(`[${MARK}]`);
    const explained = cell ? marking.ofCell(cell) : [];
    if (cell && explained.length > 0) show(cell, explained);
    else leave();
  };
  // Words are no elements, so the pointer does not enter them: it is asked where it is.
  const move = (event: MouseEvent) => {
    const said = marking.words();
    if (said.size === 0 || !event.isTrusted || (event.target instanceof Node && card.owns(event.target)))
      return;
    const range = rangeAt(event.clientX, event.clientY, said.keys());
    if (range) {
      clearTimeout(leaving);
      leaving = undefined;
      show(range, said.get(range) ?? []);
    } else if (shown instanceof Range && leaving === undefined) leave();
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
  page.addEventListener('focusout', hide, { signal });
  page.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  page.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && hide(), {
    signal,
  });
  page.documentElement.addEventListener('mouseleave', hide, { signal, passive: true });
}

/** Each cause of these findings once. */
function causesOf(explained: readonly Explained[]): readonly (readonly [Cause, AuditedReport])[] {
  const causes = explained.flatMap(({ finding, audited }) =>
    audited.causes
      .filter(({ clears }) => clears.includes(outcomeId(finding)))
      .map((cause): [Cause, AuditedReport] => [cause, audited]),
  );
  return [...new Map(causes)];
}
