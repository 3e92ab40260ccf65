import { describe, expect, test } from 'vitest';
import { asciiOf, isBlank, offsetOf, SPECIAL, signsOf } from '../../src/core/characters';

const codeOf = (text: string) => text.charCodeAt(0);

test('blanks: what nobody sees, line breaks among it', () => {
  const blank = ['\0', '\n', ' ', '\xa0', '\u2000', '\u200b', '\u200f', '\u3000', '\ufeff'];
  const seen = ['!', '0', '\x9f', '\xa1', '\u1fff', '\u2010', '\u2fff', '\u3001', '\ufefe', '\uff01', '一'];
  expect([...blank, ...seen].filter((text) => isBlank(codeOf(text)))).toEqual(blank);
  // Every one of them is left out when text is folded.
  expect(blank.filter((text) => ((signsOf[codeOf(text)] ?? 0) & SPECIAL) === 0)).toEqual([]);
});

test.each([
  ['！', '!'],
  ['０', '0'],
  ['Ａ', 'A'],
  ['％', '%'],
  ['～', '~'],
  ['\uff00', '\uff00'],
  ['\uff5f', '\uff5f'],
  ['a', 'a'],
  ['一', '一'],
])('%s in ASCII is %s', (wide, ascii) => {
  expect(String.fromCharCode(asciiOf(codeOf(wide)))).toBe(ascii);
});

describe('where a character kept stands in the whole text', () => {
  /** What is kept of a text, and the gaps that leaves. */
  function folded(text: string) {
    const gaps: { at: number; left: number }[] = [];
    let kept = '';
    let left = 0;
    for (const character of text) {
      if (character === ' ') {
        left++;
        const last = gaps[gaps.length - 1];
        if (last?.at === kept.length) last.left = left;
        else gaps.push({ at: kept.length, left });
      } else kept += character;
    }
    return { kept, gaps };
  }

  test.each(['收到3件', ' 收到3件', '收到 3 件 ', '  收   到3  件', '收到3件 ', ''])('%j', (text) => {
    const { kept, gaps } = folded(text);
    expect(Array.from(kept, (_, index) => text[offsetOf(gaps, index)]).join('')).toBe(kept);
  });
});
