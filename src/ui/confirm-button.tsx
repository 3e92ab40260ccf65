/** A button for what cannot be taken back: it asks once, in its own place. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words-context';

export type ConfirmButtonProps = {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
};

export function ConfirmButton({ label, disabled = false, onConfirm }: ConfirmButtonProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  // The focus follows the question and comes back, so that the keyboard never loses its place.
  useLayoutEffect(() => {
    if (moved.current) (asking ? no : first).current?.focus();
    moved.current = true;
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" ref={first} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <span
      class="confirm"
      role="group"
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <button
        type="button"
        class="primary"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {words('settings_confirm', [label])}
      </button>
      <button type="button" ref={no} onClick={() => setAsking(false)}>
        {words('settings_cancel')}
      </button>
    </span>
  );
}
