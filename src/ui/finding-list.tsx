/**
 * The findings, part by part. One stop for the Tab key: arrow keys, Home and End move within the list,
 * Enter goes to the cell or opens a crowd.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../core/report';
import { outcomeId } from '../core/rule';
import { partTitle } from '../words';
import { CauseGroup } from './cause-group';
import { FindingCrowd, type FindingCrowdProps } from './finding-crowd';
import { type FindingActions, FindingItem } from './finding-item';
import { findingsOf, type ListEntry, type PartOfList } from './finding-order';
import { useKeptFocus } from './kept-focus';
import { useWords } from './words-context';

export type FindingListProps = {
  readonly parts: readonly PartOfList[];
  readonly report: Report;
  /** Id of the finding the reader is at. */
  readonly current: string | null;
  /** Ids of the crowds that are open. */
  readonly opened: ReadonlySet<string>;
  readonly onOpened: (opened: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly actions: FindingActions;
};

export function FindingList({ parts, report, current, opened, onOpened, actions }: FindingListProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  /** What the effects below were last run for: a list that comes back is not to jump. */
  const arrived = useRef(current);
  const [focused, setFocused] = useState<string | null>(null);

  const entries = parts.flatMap((part) => part.entries);
  const isOpen = (entry: ListEntry) => opened.has(entry.id);
  const stops = entries.flatMap((entry) => stopsOf(entry, isOpen(entry)));
  const tabStop = [focused, current].find((id) => id !== null && stops.includes(id)) ?? stops[0];

  useKeptFocus(list, () => stopElements(list.current).find(({ dataset }) => dataset.stop === tabStop));

  // Whoever steps to a finding wants to see it, also inside a crowd.
  const crowd = entries.find(
    (entry) => entry.kind === 'crowd' && stopsOf(entry, true).includes(current ?? ''),
  );
  useEffect(() => {
    if (arrived.current === current) return;
    setFocused(null);
    if (crowd) onOpened((before) => new Set([...before, crowd.id]));
  }, [current]);
  useEffect(() => {
    if (arrived.current === current) return;
    const item = stopElements(list.current)
      .find((element) => element.dataset.stop === current)
      ?.closest('li');
    // Inside a crowd that is still to open there is nothing to scroll to yet.
    if (item || current === null) arrived.current = current;
    item?.scrollIntoView({ block: 'nearest' });
  }, [current, opened]);

  function moveFocus(event: KeyboardEvent) {
    const elements = stopElements(list.current);
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const at = elements.findIndex((element) => element.closest('li') === item);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: elements.length - 1 }[event.key];
    const target = to === undefined || at < 0 ? undefined : elements[to];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  function toggle(entry: ListEntry) {
    onOpened((before) => {
      const after = new Set(before);
      if (!after.delete(entry.id)) after.add(entry.id);
      return after;
    });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      class="findings"
      role="group"
      aria-label={words('popup_findings')}
      ref={list}
      onKeyDown={moveFocus}
      onFocusIn={(event) => setFocused(stopAround(event.target))}
    >
      {parts.map(({ part, count, entries }) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>
            {partTitle(words, part)} <span class="number">{count}</span>
          </h2>
          <ol>
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                report={report}
                current={current}
                tabStop={tabStop}
                open={isOpen(entry)}
                onToggle={() => toggle(entry)}
                actions={actions}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type EntryProps = Omit<FindingCrowdProps, 'id' | 'findings'> & { readonly entry: ListEntry };

function Entry({ entry, open, onToggle, ...shared }: EntryProps) {
  switch (entry.kind) {
    case 'one': {
      const { current, tabStop } = shared;
      return (
        <FindingItem
          {...shared}
          finding={entry.finding}
          current={entry.id === current}
          tabStop={entry.id === tabStop}
        />
      );
    }
    case 'cause':
      return <CauseGroup {...shared} id={entry.id} cause={entry.cause} findings={entry.findings} />;
    case 'crowd':
      return (
        <FindingCrowd {...shared} id={entry.id} findings={entry.findings} open={open} onToggle={onToggle} />
      );
  }
}

function stopsOf(entry: ListEntry, open: boolean): readonly string[] {
  const own = findingsOf(entry).map(outcomeId);
  return entry.kind === 'crowd' ? [entry.id, ...(open ? own : [])] : own;
}

function stopElements(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}

function stopAround(target: EventTarget | null): string | null {
  const item = target instanceof Element ? target.closest('li') : null;
  return item?.querySelector<HTMLElement>('[data-stop]')?.dataset.stop ?? null;
}
