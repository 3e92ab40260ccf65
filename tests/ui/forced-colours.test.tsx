/**
 * Where the reader has chosen the colours (Windows' contrast themes), there are only those: whatever is told by a colour
 * of ours has to be told besides, and drawings have to use theirs. https://www.w3.org/TR/css-color-adjust-1/#forced
 */
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../entrypoints/popup/style.css';
import '../../src/dom/mark.css';
import { CELL_VERDICTS } from '../../src/core/glance';
import { CulpritSquare, Square } from '../../src/ui/glance-square';
import { GRADES, GradeShape } from '../../src/ui/grade';
import { prefer } from '../support/accessibility';
import { faintWords } from '../support/in-page/contrast';
import { outlineOf, unseenFocus } from '../support/in-page/focus';
import { foreignColours, systemColour } from '../support/in-page/forced-colours';
import { marksSeen } from '../support/in-page/marks';
import { views } from '../support/popup-views';
import { FORCED } from '../support/wishes';
import { button, finding, renderPopup } from './render-popup';

beforeEach(() => page.viewport(880, 700));
afterEach(cleanup);

const view = (name: string) => {
  const found = views[name];
  if (!found) throw new Error(`no view ${name}`);
  return found;
};

describe.each(FORCED)('%s', (look) => {
  beforeEach(() => prefer(look));

  it.each(Object.keys(views))('%s uses no colour but the reader’s', (name) => {
    const { container } = renderPopup(view(name));
    for (const fold of container.querySelectorAll<HTMLElement>('.crowd-head, details > summary'))
      fireEvent.click(fold);
    expect(foreignColours(container)).toEqual([]);
  });

  it('every verdict of a cell, and the likely culprit, is a drawing of its own', () => {
    const squares = [
      ...CELL_VERDICTS.map((verdict) => [verdict, <Square key={verdict} verdict={verdict} />] as const),
      ['culprit', <CulpritSquare key="culprit" />] as const,
    ];
    expectDistinct(squares.map(([name, square]) => [name, drawingOf(render(square).container)]));
    expectDistinct(GRADES.map((grade) => [grade, drawingOf(render(<GradeShape grade={grade} />).container)]));
  });

  it('what is chosen, pressed, switched on or out of use looks different from what is not', async () => {
    const { container } = renderPopup(view('wrong'));
    const change = async (name: string, element: () => Element | null, act: () => unknown) => {
      const before = lookOf(element());
      await act();
      expect(lookOf(element()), name).not.toBe(before);
    };
    const chip = () => container.querySelector('.chip.error');
    await change('a chosen filter', chip, () => fireEvent.click(button('错误 4')));
    const first = () => finding(0).closest('li');
    await change('the current finding', first, () => fireEvent.click(finding(0)));
    const off = container.querySelector('.switch')?.cloneNode(true);
    if (!(off instanceof HTMLElement)) throw new Error('no switch');
    off.setAttribute('aria-checked', 'false');
    container.append(off);
    await change(
      'a switch',
      () => off,
      () => off.setAttribute('aria-checked', 'true'),
    );
    const confirm = button('确认');
    await change(
      'a decision',
      () => confirm,
      () => confirm.setAttribute('aria-pressed', 'true'),
    );
    const copy = button('复制表格');
    await change(
      'a button out of use',
      () => copy,
      () => {
        copy.disabled = true;
      },
    );
  });

  it('words can be read, and the focus seen, on everything that takes it, chosen or not', async () => {
    const { container } = renderPopup(view('wrong'));
    fireEvent.click(button('错误 4'));
    fireEvent.click(finding(0));
    for (const choice of container.querySelectorAll('.decide button'))
      choice.setAttribute('aria-pressed', 'true');
    container.querySelector('details')?.setAttribute('open', '');
    expect(faintWords(container)).toEqual([]);
    // So that what follows is shown to have the focus.
    await userEvent.keyboard('{Tab}');
    expect(unseenFocus(container)).toEqual([]);
  });

  it('marks on the page are told apart by their lines alone', async () => {
    await userEvent.keyboard('{Tab}');
    expect(marksSeen()).toEqual({ alike: [], faint: [], foreign: [] });
  });
});

/** Every mark without its colours; those that look the same make it fail. */
function expectDistinct(looks: readonly (readonly [name: string, look: string])[]): void {
  const alike = looks.filter(([, look], at) => looks.findIndex(([, other]) => other === look) !== at);
  expect(alike.map(([name]) => name)).toEqual([]);
}

/** Everything about a control that forced colours leave to be seen. */
function lookOf(element: Element | null): string {
  if (!element) throw new Error('nothing to look at');
  return [null, '::after']
    .map((part) => {
      const { color, backgroundColor, backgroundImage, borderColor, fontWeight } = getComputedStyle(
        element,
        part,
      );
      return [color, backgroundColor, backgroundImage, borderColor, fontWeight, outlineOf(element)].join(
        ' | ',
      );
    })
    .join('\n');
}

/** The shapes that can be seen against the ground, and how they are filled; not which hue they have. */
function drawingOf(container: Element): string {
  const ground = systemColour('Canvas');
  return [...container.querySelectorAll('rect, circle, path')]
    .map((shape) => {
      const { fill, stroke, strokeDasharray } = getComputedStyle(shape);
      const filled = fill === 'none' ? 'none' : fill === ground ? 'ground' : 'ink';
      const drawn = stroke === 'none' ? 'none' : stroke === ground ? 'ground' : 'ink';
      const form = ['d', 'r', 'width'].map((name) => shape.getAttribute(name)).join();
      return [form, filled, drawn, strokeDasharray].join(' ');
    })
    .join('; ');
}
