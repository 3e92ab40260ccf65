/** A button that copies, says so for a moment, and offers the text itself when the browser refuses. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Copied, CopyContent } from './clipboard';
import { useWords } from './words-context';

/** A copy that failed: the text is all there is left to offer. */
export type CopyFailure = { readonly reason: string; readonly text: string };

export type CopyButtonProps = {
  readonly label: string;
  /** Made when it is asked for: a report's tables are not built on every drawing. */
  readonly content: () => CopyContent;
  readonly onCopy: (content: CopyContent) => Promise<Copied>;
  /** A failure, or null when a copy succeeded. */
  readonly onResult: (failure: CopyFailure | null) => void;
  /** Id of the element that says why copying is not possible now. */
  readonly disabledBy?: string | undefined;
  readonly tabIndex?: number | undefined;
  /** Shown in place of the words; the label is then the accessible name. */
  readonly sign?: ComponentChildren;
};

/** How long the button reads 已复制. */
const A_MOMENT = 2000;

export function CopyButton({
  label,
  content,
  onCopy,
  onResult,
  disabledBy,
  tabIndex,
  sign,
}: CopyButtonProps) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const wanted = content();
    const result = await onCopy(wanted);
    clearTimeout(timer.current);
    setCopied(result.ok);
    onResult(result.ok ? null : { reason: result.reason, text: wanted.text });
    if (result.ok) timer.current = window.setTimeout(() => setCopied(false), A_MOMENT);
  }

  const name = copied ? words('popup_copied') : label;
  return (
    <button
      type="button"
      class={`copy${sign ? ' quiet' : ''}${copied ? ' copied' : ''}`}
      onClick={copy}
      disabled={disabledBy !== undefined}
      aria-describedby={disabledBy}
      tabIndex={tabIndex}
      aria-label={sign ? name : undefined}
      title={sign ? name : undefined}
    >
      {sign && !copied ? sign : name}
    </button>
  );
}

/** Why a copy failed, with the text in a box it can be copied from by hand. */
export function CopyFailureBox({ failure }: { readonly failure: CopyFailure }) {
  const words = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.select(), [failure]);
  return (
    <div class="copy-failure">
      <p role="alert">
        {words('popup_copy_failed', [failure.reason === '' ? words('popup_copy_refused') : failure.reason])}
      </p>
      <textarea ref={box} readOnly rows={4} aria-label={words('popup_copy_text')} value={failure.text} />
    </div>
  );
}
