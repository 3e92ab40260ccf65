/** What is stored may be anything; what is read is always settings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_DECLARED } from '../../src/core/judging';
import { rules } from '../../src/core/rules/index';
import {
  DAYS,
  DEFAULTS,
  isDay,
  judgingOf,
  MAX_SITES,
  SETTING_KEYS,
  SETTINGS,
  type Settings,
  settingsIn,
  siteIn,
} from '../../src/settings';
import { law } from '../support/law';
import { languages } from '../support/words';

const ids = rules.map(({ id }) => id);
const stored = fc.oneof(
  fc.anything({ withNullPrototype: true, maxDepth: 3 }),
  fc.record(
    Object.fromEntries(
      SETTING_KEYS.map((key) => [
        key,
        fc.oneof(
          fc.anything({ maxDepth: 2 }),
          fc.constantFrom('01-31', '02-30', '12-31', '__proto__'),
          fc.array(fc.oneof(fc.constantFrom(...ids), fc.domain(), fc.anything())),
          fc.dictionary(fc.constantFrom(...ids, 'STR-99'), fc.constantFrom('error', 'info', 'fatal', 1)),
        ),
      ]),
    ),
    { requiredKeys: [] },
  ),
);

describe('reading what is stored', () => {
  test('nothing stored: everything as declared', () => {
    expect(settingsIn({})).toEqual({
      marks: true,
      rulesOff: [],
      severities: {},
      departmentsDeadline: '01-31',
      governmentsDeadline: '03-31',
      othersDeadline: '01-31',
      sitesOff: [],
    });
    expect(judgingOf(DEFAULTS)).toEqual(AS_DECLARED);
  });

  test('whatever is stored, settings come out, and reading them again gives the same', () => {
    law([stored], (value) => {
      const settings = settingsIn(value);
      expect(Object.keys(settings)).toEqual(SETTING_KEYS);
      expect(typeof settings.marks).toBe('boolean');
      for (const id of [...settings.rulesOff, ...Object.keys(settings.severities)]) expect(ids).toContain(id);
      expect(settings.departmentsDeadline <= '01-31').toBe(true);
      expect(settings.governmentsDeadline <= '03-31').toBe(true);
      expect(isDay(settings.othersDeadline)).toBe(true);
      for (const site of settings.sitesOff) expect(siteIn(site)).toBe(site);
      expect(settingsIn(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    });
  });

  test('one spoilt setting does not take another with it', () => {
    const own: Settings = {
      marks: false,
      rulesOff: ['CEL-01', 'P-01'],
      severities: { 'CEL-02': 'error' },
      departmentsDeadline: '01-20',
      governmentsDeadline: '02-20',
      othersDeadline: '02-10',
      sitesOff: ['www.qinghe.gov.cn'],
    };
    for (const key of SETTING_KEYS) {
      for (const bad of [null, 7, 'x', ['x'], { x: 1 }, undefined]) {
        expect(settingsIn({ ...own, [key]: bad })).toEqual({ ...own, [key]: SETTINGS[key].byDefault });
      }
    }
  });

  test.each<readonly [keyof Settings, unknown, unknown]>([
    ['rulesOff', ['P-01', 'CEL-01', 'CEL-01', 'OLD-09'], ['CEL-01', 'P-01']],
    // The severity a rule has anyway is no change.
    ['severities', { 'CEL-01': 'info', 'CEL-02': 'warning', 'T3-01': 'fatal' }, { 'CEL-02': 'warning' }],
    ['departmentsDeadline', '02-01', '01-31'],
    ['departmentsDeadline', '1-9', '01-31'],
    ['governmentsDeadline', '02-29', '03-31'],
    ['othersDeadline', '04-30', '04-30'],
    ['sitesOff', ['WWW.X.GOV.CN', 'x.gov.cn', 'x.gov.cn', '../x'], ['x.gov.cn']],
  ])('%s of %o is %o', (key, value, expected) => {
    expect(settingsIn({ [key]: value })[key]).toEqual(expected);
  });

  test('lists have an end', () => {
    const sites = Array.from({ length: MAX_SITES * 3 }, (_, at) => `s${at}.gov.cn`);
    expect(settingsIn({ sitesOff: sites }).sitesOff).toEqual(sites.slice(0, MAX_SITES));
  });
});

test('every setting has a name in both languages', () => {
  for (const { message } of Object.values(SETTINGS)) {
    for (const messages of Object.values(languages)) expect(messages).toHaveProperty(message);
  }
});

test('a day is one that every year has', () => {
  for (const day of ['01-01', '01-31', '02-28', '12-31']) expect(isDay(day), day).toBe(true);
  for (const day of ['', '00-10', '13-01', '02-29', '04-31', '1-1', '01-00', '01-1 ']) {
    expect(isDay(day), day).toBe(false);
  }
  expect(DAYS.reduce((sum, days) => sum + days, 0)).toBe(365);
});

test.each([
  ['www.x.gov.cn', 'www.x.gov.cn'],
  [' HTTPS://WWW.X.gov.cn:8080/a/b.html?c#d ', 'www.x.gov.cn'],
  ['61.150.65.235', '61.150.65.235'],
  ['xn--fiqs8s.xn--fiqs8s', 'xn--fiqs8s.xn--fiqs8s'],
  ['', null],
  ['青禾县政府', null],
  ['javascript:alert(1)', null],
  ['localhost', null],
  ['-x.gov.cn', null],
  ['x..gov.cn', null],
  ['a'.repeat(300), null],
])('the site in %s', (text, site) => {
  expect(siteIn(text)).toBe(site);
});
