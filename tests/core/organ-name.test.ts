/** Which names are an organ's own, whole or shortened, and which only look like it. */
import { describe, expect, it } from 'vitest';
import { isNameOf } from '../../src/core/claims/organ-name';

const names: readonly (readonly [words: string, organ: string | null, own: boolean])[] = [
  ['青禾县水利局', '青禾县水利局', true],
  ['水利局', '青禾县水利局', true],
  ['财政局', '青禾县水利局', false],
  ['水利局', null, false],
  ['县水利厅', '青禾县水利局', false],
  // Shortened: its own characters, in their order.
  ['发改局', '青禾县发展和改革局', true],
  ['县发改局', '县发展和改革局', true],
  ['区党委办', '海棠市滨湖区党委办公室', true],
  ['区委办', '海棠市滨湖区党委办公室', true],
  ['河东街道办', '海棠市河东街道办事处', true],
  ['管委会', '海棠市高新区管理委员会', true],
  ['县乡村振兴局', '青禾县农业农村和乡村振兴局', true],
  ['区城管局', '海棠市滨湖区城市管理局', true],
  // Another level's.
  ['市水利局', '海棠市滨湖区水利局', false],
  ['省水利局', '海棠市水利局', false],
  // A branch is known by its own name, and is not the bureau above it.
  ['海棠市公安局滨湖分局', '海棠市公安局滨湖分局', true],
  ['公安局滨湖分局', '海棠市公安局滨湖分局', true],
  ['市公安局', '海棠市公安局滨湖分局', false],
  ['市分局', '海棠市公安局滨湖分局', false],
];

describe('a name of the organ itself', () => {
  it.each(names)('%s of %s: %s', (words, organ, own) => {
    expect(isNameOf(words, organ)).toBe(own);
  });
});
