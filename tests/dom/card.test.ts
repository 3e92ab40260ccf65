/** The card on pages that would meddle with it. */
import { afterEach, expect, test } from 'vitest';
import { type CardText, createCard, HOST } from '../../src/dom/card';

const text: CardText = {
  level: 'error',
  badge: '错误',
  title: '<img src=x onerror="document.title = 1">',
  decision: '已排除：<b>已核实</b>',
  dismissed: true,
  quote: '<script>1</script>',
  message: '应为 1',
  formula: [{ kind: 'sum', label: '<i>总计</i>', figure: '=1+1' }],
  hints: [],
  basis: '',
  rule: 'T3-01',
  about: '规则说明',
};

const target = { getBoundingClientRect: () => new DOMRect(10, 10, 50, 20) };
const hosts = () => [...document.querySelectorAll<HTMLElement>(`[${HOST}]`)];

afterEach(() => {
  for (const host of hosts()) host.remove();
});

test('its host is no element a page can define, its root is closed, and it goes without a trace', () => {
  const before = document.documentElement.outerHTML;
  const card = createCard(document, () => {});
  card.show(target, [], [text]);
  const [host, ...others] = hosts();
  expect(others).toEqual([]);
  // Only names with a hyphen can be defined, and only defined elements see into a closed root.
  expect(host?.localName).not.toContain('-');
  expect(host?.shadowRoot).toBeNull();
  expect(() => host?.attachInternals()).toThrow();
  expect(host?.textContent).toBe('');
  card.hide();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('rules of the page for its own elements do not hide it', () => {
  const style = document.createElement('style');
  style.textContent = 'div { display: none; opacity: 0; filter: blur(9px) }';
  document.head.append(style);
  createCard(document, () => {}).show(target, [], [text]);
  const { display, opacity, filter } = getComputedStyle(hosts()[0] ?? document.body);
  expect({ display, opacity, filter }).toEqual({ display: 'inline', opacity: '1', filter: 'none' });
  style.remove();
});

test('what a page says, or a person noted, stays text', () => {
  const made: string[] = [];
  const spy = new Proxy(document, {
    get: (page, key) => {
      const value: unknown = Reflect.get(page, key);
      if (typeof value !== 'function') return value;
      return (name: string) => {
        made.push(name);
        return page.createElement(name);
      };
    },
  });
  createCard(spy, () => {}).show(target, [], [text]);
  expect(new Set(made)).toEqual(
    new Set(['style', 'div', 'button', 'td', 'tr', 'span', 'p', 'section', 'blockquote', 'table']),
  );
  expect(document.title).not.toBe('1');
});

test('a click that a script makes up leads nowhere', () => {
  const asked: string[] = [];
  const buttons: HTMLElement[] = [];
  const spy = new Proxy(document, {
    get: (page, key) => {
      const value: unknown = Reflect.get(page, key);
      if (typeof value !== 'function') return value;
      return (name: string) => {
        const element = page.createElement(name);
        if (name === 'button') buttons.push(element);
        return element;
      };
    },
  });
  createCard(spy, (rule) => asked.push(rule)).show(target, [], [text]);
  for (const button of buttons) {
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }
  expect([buttons.length, asked]).toEqual([1, []]);
});

test('a document from which everything was taken has no card', () => {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.remove();
  const card = createCard(page, () => {});
  card.show(target, [], [text]);
  card.place(target);
  card.hide();
  expect(page.childElementCount).toBe(0);
});
