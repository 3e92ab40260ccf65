import { cleanup, render, fireEvent } from '@testing-library/preact';
import { it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '../../entrypoints/popup/style.css';
import { Popup } from '../../src/ui/popup';
import { views } from '../support/popup-views';
import { wordsOf } from '../support/words';

const only = (import.meta as any).env.VITE_ONLY?.split(',');
for (const lang of ['zh_CN', 'en'] as const)
for (const scheme of ['light', 'dark'])
  for (const [name, view] of Object.entries(views)) {
    if (only && !only.includes(name)) continue;
    if (lang === 'en' && (scheme === 'dark' || !['wrong','untidy','forbiddenUnknown','attachments','several'].includes(name))) continue;
    it(`${name} ${scheme}`, async () => {
      await page.viewport(400, 600);
      await (cdp() as any).send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      const words = wordsOf(lang);
      const { container } = render(
        <Popup words={words} view={view} marks={true} onMarks={() => {}} onRecheck={() => {}} onWindow={() => {}} onGrant={() => {}}
          onReveal={async () => name==='stale'?'stale': 'hidden'} onCopy={async () => name==='wrong' ? ({ ok: false, reason: 'Write permission denied.' }) : ({ok:true})}
          copies={{ tables: () => ({ text: 'a\tb', html: null }), json: () => ({ text: '{}', html: null }), findings: () => ({ text: '1. 青禾县人民政府…', html: null }), finding: () => ({ text: 'x', html: null }) }} />,
        { container: document.body.appendChild(Object.assign(document.createElement('div'), { id: 'app' })) },
      );
      await page.screenshot({ path: `/work/main/.output/zz-shots/${lang}-${scheme}-${name}.png` });
      if (['wrong', 'untidy','halfRead'].includes(name)) {
        const next = [...container.querySelectorAll('button')].find((b) => b.textContent === words('popup_next'))!;
        for (let i = 0; i < (name === 'untidy' ? 4 : 3); i++) { fireEvent.click(next); await new Promise((r) => setTimeout(r, 30)); }
        await page.screenshot({ path: `/work/main/.output/zz-shots/${lang}-${scheme}-${name}-2.png` });
        container.querySelector('details')!.open = true;
        container.querySelector('details')!.scrollIntoView();
        fireEvent.click(container.querySelector('.copy-buttons button')!);
        await new Promise((r) => setTimeout(r, 50));
        await page.screenshot({ path: `/work/main/.output/zz-shots/${lang}-${scheme}-${name}-3.png` });
      }
      cleanup();
    });
  }
