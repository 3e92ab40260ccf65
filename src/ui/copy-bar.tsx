/** The three things a report can be copied as. */
import { useEffect, useState } from 'preact/hooks';
import type { Copied, CopyContent } from './clipboard';
import { CopyButton, type CopyFailure, CopyFailureBox } from './copy-button';
import { useWords } from './words-context';

export type CopyBarProps = {
  /** What each button copies; null when there is no report. */
  readonly copies: {
    readonly tables: () => CopyContent;
    readonly json: () => CopyContent;
    readonly findings: () => CopyContent;
  } | null;
  /** Why there is nothing to copy. */
  readonly reason: string;
  readonly onCopy: (content: CopyContent) => Promise<Copied>;
  /** A copy succeeded; `label` is that of its button. */
  readonly onCopied: (label: string) => void;
};

const WHAT = ['tables', 'json', 'findings'] as const;

export function CopyBar({ copies, reason, onCopy, onCopied }: CopyBarProps) {
  const words = useWords();
  const [failure, setFailure] = useState<CopyFailure | null>(null);
  useEffect(() => setFailure(null), [copies]);
  return (
    <footer class="copy-bar">
      {failure && <CopyFailureBox failure={failure} />}
      {!copies && (
        <p class="reason" id="copy-reason">
          {reason}
        </p>
      )}
      <div class="copy-buttons">
        {WHAT.map((what) => {
          const label = words(`popup_copy_${what}`);
          return (
            <CopyButton
              key={what}
              label={label}
              content={copies?.[what] ?? nothing}
              onCopy={onCopy}
              onResult={(failed) => {
                setFailure(failed);
                if (!failed) onCopied(label);
              }}
              disabledBy={copies ? undefined : 'copy-reason'}
            />
          );
        })}
      </div>
    </footer>
  );
}

const nothing = (): CopyContent => ({ text: '', html: null });
