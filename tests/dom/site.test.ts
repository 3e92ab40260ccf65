import { afterEach, expect, it } from 'vitest';
import { sitesOf } from '../../src/site';

const { hostname } = location;

afterEach(() => document.querySelector('iframe')?.remove());

function frame(attributes: { readonly [name: string]: string } = {}): Window {
  const made = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.body.append(made);
  if (!made.contentWindow) throw new Error('no window in the frame');
  return made.contentWindow;
}

it('a page of a site', () => {
  expect(sitesOf({ ...pageAt('www.qinghe.gov.cn'), top: null } as Window)).toEqual(['www.qinghe.gov.cn']);
});

it('a frame without an address of its own belongs to the site around it', () => {
  expect(sitesOf(frame())).toEqual([window.top?.location.hostname ?? hostname]);
});

it('a frame of another site belongs to both, as far as the browser tells', () => {
  const blocked = {
    get location(): Location {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  const inside = { ...pageAt('a.gov.cn'), top: blocked } as unknown as Window;
  expect(sitesOf(inside)).toEqual(['a.gov.cn', 'www.qinghe.gov.cn']);
  const chromium = { ...pageAt('a.gov.cn', ['https://b.gov.cn', 'https://c.gov.cn:8080']), top: blocked };
  expect(sitesOf(chromium as unknown as Window)).toEqual(['a.gov.cn', 'c.gov.cn']);
});

it('a file belongs to none', () => {
  expect(sitesOf({ ...pageAt(''), top: null } as Window)).toEqual([]);
});

/** A window at a host, shown in a page of 青禾县. */
function pageAt(host: string, ancestors?: readonly string[]) {
  const location = { hostname: host, ...(ancestors && { ancestorOrigins: ancestors }) };
  return { location, document: { referrer: 'https://www.qinghe.gov.cn/a.html' } } as unknown as Window;
}
