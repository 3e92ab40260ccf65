/** Who has asked for stillness gets it everywhere; what moves for others still stands out for them. */
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import options from '../../entrypoints/options/style.css?inline';
import rules from '../../entrypoints/rules/style.css?inline';
import card from '../../src/dom/card.css?inline';
import '../../src/dom/mark.css';
import { prefer } from '../support/accessibility';
import { flashing, flashOffsets, moving } from '../support/in-page/motion';
import { views } from '../support/popup-views';
import { renderPopup } from './render-popup';

afterEach(cleanup);

it('nothing in the popup moves, nor a flash on the page', async () => {
  const { container } = renderPopup(views.wrong ?? { kind: 'none' });
  container.append(flashing());
  await prefer('light');
  expect(moving(container)).not.toEqual([]);
  await prefer('light', { motion: 'reduce' });
  expect(moving(container)).toEqual([]);
});

it('the pages beside it and the card have nothing that moves', () => {
  const motion = /transition|animation|scroll-behavior/;
  const seen = [options, rules, card].map((css) => [css.length > 1000, motion.test(css)]);
  expect(seen).toEqual(Array.from(seen, () => [true, false]));
});

it('a flash moves its line, also on the likely culprit; without motion it stands out by it', async () => {
  await prefer('light');
  expect(flashOffsets()).toEqual(['6px', '0px']);
  await prefer('light', { motion: 'reduce' });
  expect(flashOffsets()).toEqual(['2px']);
});
