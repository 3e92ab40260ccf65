/** What a person decides on a finding: to confirm it, to dismiss it, to note something. Pressed again it is open. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Decision, type DecisionState, MAX_NOTE } from '../decisions/decision';
import { decisionText } from '../words';
import type { DecisionKept, Wish } from './decisions-context';
import { Icon } from './icon';
import { useWords } from './words-context';

export type DecisionControlsProps = {
  readonly decision: Decision | undefined;
  readonly onDecide: (wish: Wish) => Promise<DecisionKept>;
  readonly tabIndex: number;
};

const STATES = ['confirmed', 'dismissed'] as const;

/** How long nothing more is written before a note is kept, in milliseconds: a popup may close at any moment. */
const PAUSE = 250;

export function DecisionControls({ decision, onDecide, tabIndex }: DecisionControlsProps) {
  const words = useWords();
  const kept = { state: decision?.state ?? 'open', note: decision?.note ?? '' };
  // Null while all that was written is kept: then that is shown.
  const [draft, setDraft] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const note = draft ?? kept.note;

  async function decide(state: DecisionState) {
    const result = await onDecide({ state, note });
    setRefused(result.ok ? null : result.reason);
  }
  const keepNote = useRef(() => {});
  keepNote.current = () => {
    if (draft !== null && draft !== kept.note) decide(kept.state);
  };
  useEffect(() => {
    const timer = setTimeout(() => keepNote.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const keep = () => keepNote.current();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  // What could not be kept stays in the box.
  useEffect(() => {
    if (draft === kept.note) setDraft(null);
  }, [draft, kept.note]);
  useEffect(() => {
    if (writing) box.current?.focus();
  }, [writing]);

  return (
    <div class="decide">
      <div class="decide-buttons">
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            class={`quiet ${state}`}
            aria-pressed={kept.state === state}
            tabIndex={tabIndex}
            onClick={() => decide(kept.state === state ? 'open' : state)}
          >
            <Icon name={state} />
            {words(`popup_decide_${state}`)}
          </button>
        ))}
        <button
          type="button"
          class="quiet"
          aria-expanded={writing || note !== ''}
          tabIndex={tabIndex}
          onClick={() => (writing || note !== '' ? box.current?.focus() : setWriting(true))}
        >
          <Icon name="note" />
          {words('popup_decide_note')}
        </button>
      </div>
      {(writing || note !== '') && (
        <textarea
          ref={box}
          rows={2}
          maxLength={MAX_NOTE}
          aria-label={words('popup_decide_note')}
          placeholder={words('popup_decide_note_hint', [String(MAX_NOTE)])}
          tabIndex={tabIndex}
          value={note}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => {
            keepNote.current();
            setWriting(false);
          }}
          // Arrow keys move in the note, not in the list.
          onKeyDown={(event) => event.stopPropagation()}
        />
      )}
      {refused !== null && (
        <p class="refused" role="alert">
          {words('settings_not_saved', [refused])}
        </p>
      )}
    </div>
  );
}

/** What was decided, where nobody is deciding. */
export function DecisionLine({ decision }: { readonly decision: Decision | undefined }) {
  const words = useWords();
  const text = decision ? decisionText(words, decision) : '';
  if (!decision || text === '') return null;
  return (
    <p class={`decided ${decision.state}`}>
      <Icon name={decision.state === 'open' ? 'note' : decision.state} />
      {text}
    </p>
  );
}
