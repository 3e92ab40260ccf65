/** The decisions that are kept: how many, out into a file, in from one, and gone. */
import { useRef } from 'preact/hooks';
import type { DecisionState } from '../decisions/decision';
import { ConfirmButton } from './confirm-button';
import { useKeptFocus } from './kept-focus';
import { useWords } from './words-context';

export type DecisionSettingsProps = {
  /** How many decisions of each kind are kept, and how many may be. */
  readonly counts: { readonly [state in DecisionState]: number } & { readonly most: number };
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onClear: () => void;
};

export function DecisionSettings({ counts, onExport, onImport, onClear }: DecisionSettingsProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLElement>(null);
  const importing = useRef<HTMLButtonElement>(null);
  useKeptFocus(area, () => importing.current);
  const { confirmed, dismissed, open, most } = counts;
  const all = confirmed + dismissed + open;
  return (
    <section aria-labelledby="decisions" ref={area}>
      <h2 id="decisions">{words('settings_decisions')}</h2>
      <p class="note">{words('settings_decisions_note')}</p>
      <p class="kept">
        {all === 0
          ? words('settings_decisions_none')
          : words('settings_decisions_kept', [all, confirmed, dismissed, open, most].map(String))}
      </p>
      <div class="actions">
        <button type="button" disabled={all === 0} onClick={onExport}>
          {words('settings_decisions_export')}
        </button>
        <button type="button" ref={importing} onClick={() => input.current?.click()}>
          {words('settings_decisions_import')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept="application/json,.json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onImport(file);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <ConfirmButton label={words('settings_decisions_clear')} disabled={all === 0} onConfirm={onClear} />
      </div>
    </section>
  );
}
