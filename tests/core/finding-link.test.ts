import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, linkIn, withoutDirectives } from '../../src/finding-link';
import { law } from '../support/law';

const page = 'https://www.qinghe.gov.cn/nb/1.html';

describe('a link to a finding', () => {
  it.each([
    [page, 0, 'T3-01@new', `${page}#:~:gouji=T3-01%40new`],
    [page, 1, 'T3-01@new', `${page}#:~:gouji=2~T3-01%40new`],
    [`${page}#/reports/7?year=2024`, 0, 'D-03@1', `${page}#/reports/7?year=2024:~:gouji=D-03%401`],
    [`${page}#:~:text=总计`, 0, 'D-03@1', `${page}#:~:gouji=D-03%401`],
    ['file:///C:/报告.html', 0, 'D-03@1', 'file:///C:/报告.html#:~:gouji=D-03%401'],
    ['about:srcdoc', 0, 'D-03@1', null],
    ['javascript:alert(1)', 0, 'D-03@1', null],
  ])('from %s, report %i, to %s', (url, report, finding, address) => {
    expect(addressOf(url, { report, finding })).toBe(address);
  });

  it.each([
    [undefined, null],
    ['', null],
    [page, null],
    [`${page}#gouji=T3-01%40new`, null],
    [`${page}?x=:~:gouji=T3-01%40new`, null],
    [`${page}#:~:text=a&gouji=T3-01%40new`, { report: 0, finding: 'T3-01@new' }],
    [`${page}#:~:gouji=12~T3-01@new&text=a`, { report: 11, finding: 'T3-01@new' }],
    [`${page}#:~:gouji=%E0%A4%A`, null],
    [`${page}#:~:gouji=`, null],
    [`${page}#:~:gouji=T3-01`, null],
    [`${page}#:~:gouji=a@${'b'.repeat(1000)}`, null],
  ])('in %s', (address, link) => {
    expect(linkIn(address)).toEqual(link);
  });

  it('comes back as it was made, and leaves the page its address', () => {
    const urls = fc.tuple(fc.webUrl({ withFragments: true }), fc.constantFrom('', '#', '#/a?b=1', '#top'));
    const ids = fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40, unit: 'grapheme' }));
    law([urls, fc.nat(20), ids], ([base, fragment], report, [rule, at]) => {
      const url = base.includes('#') ? base : base + fragment;
      const finding = `${rule}@${at}`;
      const address = addressOf(url, { report, finding }) ?? '';
      expect(linkIn(address)).toEqual({ report, finding });
      expect(withoutDirectives(address)).toBe(url.replace(/#$/, ''));
    });
  });
});
