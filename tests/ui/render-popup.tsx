/** The popup with callbacks that can be watched. */
import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import '../../entrypoints/popup/style.css';
import type { Copied, CopyContent } from '../../src/ui/clipboard';
import { Popup, type PopupProps } from '../../src/ui/popup';
import type { View } from '../../src/ui/view';
import { wordsOf } from '../support/words';

export const words = wordsOf();

/** The text a copy is of, so that tests see which was asked for. */
const named = (text: string): CopyContent => ({ text, html: null });

export function renderPopup(view: View, props: Partial<PopupProps> = {}) {
  const calls = {
    onMarks: vi.fn<PopupProps['onMarks']>(),
    onRecheck: vi.fn<PopupProps['onRecheck']>(),
    onWindow: vi.fn<PopupProps['onWindow']>(),
    onSettings: vi.fn<PopupProps['onSettings']>(),
    onSite: vi.fn<PopupProps['onSite']>(),
    onGrant: vi.fn<PopupProps['onGrant']>(),
    onReveal: vi.fn<PopupProps['onReveal']>(async () => 'shown'),
    onDecide: vi.fn<PopupProps['onDecide']>(async () => ({ ok: true })),
    onCopy: vi.fn<(content: CopyContent) => Promise<Copied>>(async () => ({ ok: true })),
  };
  const whole = (next: View, changed: Partial<PopupProps> = {}) => (
    <Popup
      words={words}
      view={next}
      marks={true}
      notKept={null}
      notRead={null}
      site={{ host: 'www.qinghe.gov.cn', on: true }}
      copies={{
        tables: ({ key }) => named(`tables ${key}`),
        json: ({ key }) => named(`json ${key}`),
        findings: ({ key }) => named(`findings ${key}`),
        finding: (_, { rule, at }) => named(`finding ${rule}@${at}`),
        link: (_, { rule, at }) => named(`link ${rule}@${at}`),
      }}
      {...calls}
      {...props}
      {...changed}
    />
  );
  const { container, rerender } = render(whole(view));
  return {
    ...calls,
    container,
    show: (next: View, changed?: Partial<PopupProps>) => rerender(whole(next, changed)),
  };
}

export const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

/** The line of a finding, by its place in the list. */
export function finding(nth: number): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>('[data-stop]')[nth];
  if (!found) throw new Error(`no finding ${nth}`);
  return found;
}
