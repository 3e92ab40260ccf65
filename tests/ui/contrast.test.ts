import { expect, it } from 'vitest';
import '../../src/ui/theme.css';
import { prefer } from '../support/accessibility';
import { contrast } from '../support/in-page/contrast';
import { SCHEMES } from '../support/wishes';

const inks = ['ink', 'ink-2', 'accent', 'error', 'warning', 'info', 'undetermined', 'passed'];
const grounds = ['ground', 'ground-2', 'current'];
const pairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...['error', 'warning', 'info', 'undetermined'].flatMap((ink) => [
    [ink, `${ink}-tint`] as const,
    ['ink', `${ink}-tint`] as const,
  ]),
  ['on-accent', 'accent'] as const,
];

it.each(SCHEMES)('every ink is readable on every ground it stands on, in %s', async (scheme) => {
  await prefer(scheme);
  const poor = pairs.filter(([ink, ground]) => contrast(colour(ink), colour(ground)) < 4.5);
  expect(poor).toEqual([]);
  expect(contrast(colour('line-2'), colour('ground'))).toBeGreaterThanOrEqual(3);
});

function colour(name: string): readonly number[] {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--gouji-${name}`).trim();
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`no colour ${name}: ${value}`);
  return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16) / 255);
}
