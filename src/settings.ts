/**
 * What a person can set, each thing declared once. Reading what is stored never fails: whatever is absent, spoilt or
 * of another version gives the default of that setting alone. The reader uses this too, so no library here.
 */
import { DEADLINES, type Deadlines, type Judging } from './core/judging';
import type { Severity } from './core/rule';
import { rules } from './core/rules/index';

export type Settings = {
  /** Whether marks are shown on pages. */
  readonly marks: boolean;
  /** Ids of rules that are switched off. */
  readonly rulesOff: readonly string[];
  /** Rule id → severity in place of the declared one. */
  readonly severities: { readonly [rule: string]: Severity };
  readonly departmentsDeadline: string;
  readonly governmentsDeadline: string;
  readonly othersDeadline: string;
  /** Hostnames on which nothing is checked or marked by itself. */
  readonly sitesOff: readonly string[];
};

export type SettingKey = keyof Settings;

/**
 * How a setting is kept and shown. `latest` is the last day a person may choose, where the law names one;
 * `message` is the key of its name in `_locales`.
 */
type Kind =
  | { readonly kind: 'switch'; readonly byDefault: boolean }
  | { readonly kind: 'rules'; readonly byDefault: readonly string[] }
  | { readonly kind: 'severities'; readonly byDefault: { readonly [rule: string]: Severity } }
  | {
      readonly kind: 'deadline';
      readonly byDefault: string;
      readonly of: keyof Deadlines;
      readonly latest: string | null;
    }
  | { readonly kind: 'sites'; readonly byDefault: readonly string[] };

type Setting<Value> = Extract<Kind, { readonly byDefault: Value }> & { readonly message: string };

/** Under its key in `storage.local`. */
export const SETTINGS = {
  marks: { kind: 'switch', message: 'popup_marks', byDefault: true },
  rulesOff: { kind: 'rules', message: 'settings_rules', byDefault: [] },
  severities: { kind: 'severities', message: 'settings_severity', byDefault: {} },
  departmentsDeadline: {
    kind: 'deadline',
    message: 'settings_deadline_departments',
    byDefault: DEADLINES.departments,
    of: 'departments',
    latest: DEADLINES.departments,
  },
  governmentsDeadline: {
    kind: 'deadline',
    message: 'settings_deadline_governments',
    byDefault: DEADLINES.governments,
    of: 'governments',
    latest: DEADLINES.governments,
  },
  othersDeadline: {
    kind: 'deadline',
    message: 'settings_deadline_others',
    byDefault: DEADLINES.others,
    of: 'others',
    latest: null,
  },
  sitesOff: { kind: 'sites', message: 'settings_sites', byDefault: [] },
} as const satisfies { readonly [key in SettingKey]: Setting<Settings[key]> };

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** In the order of the options page. */
export const DEADLINE_KEYS = ['departmentsDeadline', 'governmentsDeadline', 'othersDeadline'] as const;

/** More sites are not kept. */
export const MAX_SITES = 500;

/** The settings as stored under their keys; see above for what becomes of anything else. */
export function settingsIn(stored: unknown): Settings {
  const at = isRecord(stored) ? stored : {};
  return {
    marks: typeof at.marks === 'boolean' ? at.marks : SETTINGS.marks.byDefault,
    rulesOff: rulesIn(at.rulesOff),
    severities: severitiesIn(at.severities),
    departmentsDeadline: deadlineIn(at.departmentsDeadline, SETTINGS.departmentsDeadline),
    governmentsDeadline: deadlineIn(at.governmentsDeadline, SETTINGS.governmentsDeadline),
    othersDeadline: deadlineIn(at.othersDeadline, SETTINGS.othersDeadline),
    sitesOff: sitesIn(at.sitesOff),
  };
}

export const DEFAULTS: Settings = settingsIn({});

/** What the rules are given of the settings. */
export function judgingOf(settings: Settings): Judging {
  return {
    off: settings.rulesOff,
    severities: settings.severities,
    deadlines: {
      departments: settings.departmentsDeadline,
      governments: settings.governmentsDeadline,
      others: settings.othersDeadline,
    },
  };
}

/** `MM-DD` of a day that every year has. */
export function isDay(text: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  const days = DAYS[Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}

/** How many days each month has in every year. */
export const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A hostname as browsers write it, from one that was typed or from a whole address; null for anything else. */
export function siteIn(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#:].*$/s, '');
  return host.length <= 253 && HOSTNAME.test(host) ? host : null;
}

const HOSTNAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const KNOWN: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** In the order of the catalogue, each once. */
function rulesIn(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) return SETTINGS.rulesOff.byDefault;
  const found: ReadonlySet<unknown> = new Set(stored.slice(0, KNOWN.size * 2));
  return [...KNOWN].filter((id) => found.has(id));
}

function severitiesIn(stored: unknown): Settings['severities'] {
  if (!isRecord(stored)) return SETTINGS.severities.byDefault;
  const found = rules.flatMap((rule): [string, Severity][] => {
    const severity = SEVERITIES.find((one) => one === stored[rule.id]);
    return severity === undefined || severity === rule.severity ? [] : [[rule.id, severity]];
  });
  return Object.fromEntries(found);
}

function deadlineIn(
  stored: unknown,
  { byDefault, latest }: { readonly byDefault: string; readonly latest: string | null },
): string {
  if (typeof stored !== 'string' || !isDay(stored)) return byDefault;
  return latest !== null && stored > latest ? byDefault : stored;
}

function sitesIn(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) return SETTINGS.sitesOff.byDefault;
  const sites = stored
    .slice(0, MAX_SITES)
    .filter((site): site is string => typeof site === 'string' && siteIn(site) === site);
  return [...new Set(sites)];
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
