/** Years, the period of the figures, the day of publication, and what the report rests on. */
import type { Claim } from '../claims/claim';
import { DEADLINES, type Deadlines } from '../judging';
import type { Report } from '../report';
import { BOTH_FORMS, type CheckRule, type DeadlineSource, notApplicable, type Verdict } from '../rule';
import { type Organ, organOf } from './organ';
import { quoteOf, textOf } from './reading';
import {
  allPassages,
  findAll,
  finding,
  foldedIn,
  hasText,
  NO_TEXT,
  notSaid,
  numbered,
  quoteFolded,
} from './said';

export const dateRules: readonly CheckRule[] = [
  {
    id: 'D-01',
    severity: 'error',
    basis: { sources: ['TL'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => [judgeYear(report)],
  },
  {
    id: 'D-02',
    severity: 'warning',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: judgeOtherYears,
  },
  {
    id: 'D-03',
    severity: 'error',
    basis: { sources: ['TL', 'practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => {
      const said = statisticsPeriods(report);
      return numbered(
        said.map((period) => (at) => judgePeriod(period, at, report)),
        (at) => notApplicable(at, notSaid(report)),
      );
    },
  },
  {
    id: 'D-04',
    severity: 'warning',
    basis: { sources: ['TL'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report, _, { deadlines }) => [judgeDeadline(report, deadlines)],
  },
  {
    id: 'D-05',
    severity: 'warning',
    basis: { sources: ['TL'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => [judgeEarly(report)],
  },
  {
    id: 'D-07',
    severity: 'warning',
    basis: { sources: ['TL', 'F30'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: judgeCitations,
  },
  {
    id: 'D-08',
    severity: 'info',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: judgeContacts,
  },
];

type Period = Extract<Claim, { readonly kind: 'period' }>;

/** The periods the text calls those of its figures; a campaign has a period too. */
function statisticsPeriods(report: Report): readonly Period[] {
  return report.claims.filter((claim): claim is Period => {
    if (claim.kind !== 'period') return false;
    const { passage, start, end } = claim.span;
    const text = textOf(passage, report);
    const before =
      text
        .slice(Math.max(0, start - 40), start)
        .split(/[。；;\n]/)
        .pop() ?? '';
    return PERIOD_OF.test(before) || PERIOD_OF_AFTER.test(text.slice(end, end + 30));
  });
}

const PERIOD_OF = /统计|期限|所列|数据|报告期|时限|报告[^，,]{0,8}(?:时间|期间|起止|内容|包括)|全文包括/;
const PERIOD_OF_AFTER = /^[^。；;\n]{0,12}(?:统计|数据)/;

function judgeYear(report: Report): Verdict {
  const at = 'report';
  const { year } = report;
  if (year === null) return notApplicable(at, { code: 'noYear' });
  const periods = statisticsPeriods(report);
  for (const period of periods) {
    const [from, to] = [yearOf(period.from), yearOf(period.to)];
    if (from !== to || from === year) continue;
    const note = { code: 'periodYear', found: from, wanted: year } as const;
    return finding('fail', at, 'error', note, [quoteOf(period.span, report)]);
  }
  const { publishedMeta, publishedShown, publishedUrl } = report.provenance;
  const published = [publishedMeta, publishedShown, publishedUrl].filter((date) => date !== null);
  const [first] = published;
  if (first === undefined)
    return periods.length > 0 ? { kind: 'pass', at } : notApplicable(at, { code: 'noDate' });
  if (published.some((date) => yearOf(date) === year + 1)) return { kind: 'pass', at };
  return finding('fail', at, 'warning', { code: 'publishedYear', found: first, wanted: String(year) }, []);
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** An organ set up during the year has figures of a shorter period. */
const NEWLY_MADE = /成立|组建|挂牌|设立|揭牌|改革/;

function judgePeriod(period: Period, at: string, report: Report): Verdict {
  const year = report.year ?? yearOf(period.to);
  if (period.from === `${year}-01-01` && period.to === `${year}-12-31`) return { kind: 'pass', at };
  const { passage, start, end } = period.span;
  const text = textOf(passage, report);
  const excused = NEWLY_MADE.test(text.slice(Math.max(0, start - 60), end + 40));
  const note = { code: 'periodDates', from: period.from, to: period.to } as const;
  return finding(excused ? 'undetermined' : 'fail', at, 'error', note, [quoteOf(period.span, report)]);
}

/**
 * A year as the time of what was done, and not the report's: 「2023年，我局共收到…」. Sentences that compare, look
 * ahead or name something of another year are left alone, and so is what part 五 says of the years before.
 */
function judgeOtherYears(report: Report): readonly Verdict[] {
  if (!hasText(report)) return [notApplicable('report', NO_TEXT)];
  const { year } = report;
  if (year === null) return [notApplicable('report', { code: 'noYear' })];
  const verdicts: ((at: string) => Verdict)[] = [];
  for (const folded of allPassages(report)) {
    if (folded.passage === 'issues' || !namesAnotherYear(folded.text, year)) continue;
    for (const { 0: whole, index } of folded.text.matchAll(SENTENCE)) {
      const sentence = whole.slice(0, LONG_SENTENCE);
      const match = TIME.exec(sentence);
      const found = Number(match?.[2]);
      if (!match || found === year || !speaksOfItsYear(sentence, year)) continue;
      const [start, end] = [index + (match[1]?.length ?? 0), index + match[0].length];
      const note = { code: 'yearOther', found, wanted: year } as const;
      verdicts.push((at) => finding('fail', at, 'warning', note, [quoteFolded(report, folded, start, end)]));
    }
  }
  return numbered(verdicts, (at) => ({ kind: 'pass', at }));
}

function namesAnotherYear(text: string, year: number): boolean {
  for (const [, named] of text.matchAll(/((?:19|20)\d{2})年/g)) if (Number(named) !== year) return true;
  return false;
}

/** Something was done, and nothing is compared, planned or named after another year. */
function speaksOfItsYear(sentence: string, year: number): boolean {
  const own = sentence.replace(/《[^《》]{1,80}》/g, '');
  return (
    DONE.test(own.slice(0, 120)) &&
    !NOT_ITS_TIME.test(own) &&
    !WHAT_BECAME.test(own) &&
    !own.includes(String(year))
  );
}

const SENTENCE = /[^。;!?\n]+/g;
const LONG_SENTENCE = 600;
/** At the head of a sentence, behind its number and title, or behind the organ: 2023年, 2023年度, 我局2023年. */
const TIME =
  /^((?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?(?:[^，,。:]{0,16}[:])?(?:在|[一-龥]{2,10}方面|(?:我|本)[一-龥]{1,4}|[一-龥]{2,14}(?:局|委|办|厅|府|镇|乡|处|会|部|街道))?[，,]?)((?:19|20)\d{2})年(?:度|全年)?(?!\d|以来|来|前|底|末|初)/;
const DONE =
  /(?:收到|受理|接收|办理|办结|答复|公开|发布|制发|制定|出台|废止|作出|做出|公布|更新|无|没有)[^。]{0,40}(?:\d+|[一二三四五六七八九十百]+|零)(?:余|多)?(?:件|条|份|篇|次|项|个|期)|未(?:曾)?(?:收到|发生|产生|出现|收取|接到)|(?:没有|无)[^。]{0,12}(?:申请|复议|诉讼)/;
/** 「2023 年收到的 2 件均于本年审结」: it was done in this year. */
const WHAT_BECAME = /年度?(?:收到|受理|发生|提起|制[定发]|出台)的/;
const NOT_ITS_TIME =
  /[比较]|同期|上一?年|去年|历年|以来|结转|预算|决算|印发|施行|修订|颁布|下一步|下一阶段|将|(?<!科技|发展|采购|工作)计划(?!项目|生育|单列)|拟|力争|预计|规划|要点|年度报告|年报|自(?:19|20)\d{2}|成立|新一年|今后|截[至止]/;

/** Published in the year after; a page that was moved later shows the day it was moved. */
function judgeDeadline(report: Report, deadlines: Deadlines): Verdict {
  const at = 'report';
  const { year } = report;
  if (year === null) return notApplicable(at, { code: 'noYear' });
  const { publishedMeta, publishedShown, publishedUrl } = report.provenance;
  const [published] = [publishedMeta, publishedShown, publishedUrl].filter((date) => date !== null).sort();
  if (published === undefined || (publishedMeta === null && publishedShown === null))
    return notApplicable(at, { code: 'noDate' });
  const [last, ...stricter] = deadlinesFor(organOf(report.organ), year, deadlines);
  // Whoever is late by the law is told that, whatever else was set.
  const missed = [last, ...stricter].find(({ day }) => published > day);
  if (!missed) {
    const shown = publishedMeta ?? publishedShown ?? published;
    const strictest = [last, ...stricter].some(({ day }) => shown > day);
    return strictest && published === publishedUrl
      ? notApplicable(at, { code: 'republished' })
      : { kind: 'pass', at };
  }
  const moved = yearOf(published) > year + 1;
  return finding(
    moved ? 'undetermined' : 'fail',
    at,
    missed.setBy === 'custom' ? 'info' : 'warning',
    { code: moved ? 'lateOrMoved' : 'late', found: published, wanted: missed.day, setBy: missed.setBy },
    [],
  );
}

type Deadline = { readonly day: string; readonly setBy: DeadlineSource };

/** The days that hold for an organ: first that of the law or of custom, then an own one that is stricter. */
function deadlinesFor(
  organ: Organ | null,
  year: number,
  own: Deadlines,
): readonly [Deadline, ...(readonly Deadline[])] {
  const dayIn = (day: string) => `${year + 1}-${day}`;
  // Under the regulation of 2007 everyone had until the end of March.
  if (year < 2019) return [{ day: dayIn(DEADLINES.governments), setBy: 'law' }];
  const who = whoIs(organ);
  // Of an organ of unknown kind only what is late for everyone is late.
  if (who === null) {
    const latest = [DEADLINES.governments, ...Object.values(own)].sort().pop() ?? DEADLINES.governments;
    return [{ day: dayIn(latest), setBy: latest === DEADLINES.governments ? 'law' : 'own' }];
  }
  const changed = own[who] !== DEADLINES[who];
  const set: Deadline = { day: dayIn(own[who]), setBy: 'own' };
  if (who === 'others') return [changed ? set : { ...set, setBy: 'custom' }];
  const law: Deadline = { day: dayIn(DEADLINES[who]), setBy: 'law' };
  return changed ? [law, set] : [law];
}

function whoIs(organ: Organ | null): keyof Deadlines | null {
  switch (organ?.kind) {
    case undefined:
      return null;
    case 'department':
      return 'departments';
    case 'government':
    case 'office':
      return 'governments';
    case 'township':
    case 'street':
    case 'zone':
      return 'others';
  }
}

function judgeEarly(report: Report): Verdict {
  const at = 'report';
  const { year } = report;
  if (year === null) return notApplicable(at, { code: 'noYear' });
  const { publishedMeta, publishedShown } = report.provenance;
  const published = [publishedMeta, publishedShown]
    .filter((date) => date !== null)
    .sort()
    .pop();
  if (published === undefined) return notApplicable(at, { code: 'noDate' });
  const first = `${year + 1}-01-01`;
  if (published >= first) return { kind: 'pass', at };
  return finding('fail', at, 'warning', { code: 'early', found: published, wanted: first }, []);
}

/** Documents a report cannot rest on any more. Who also cites what took their place tells their history. */
function judgeCitations(report: Report): readonly Verdict[] {
  if (!hasText(report)) return [notApplicable('report', NO_TEXT)];
  const all = allPassages(report);
  const cites = (pattern: RegExp) => all.some(({ text }) => pattern.test(text));
  const found = [
    ...((report.year ?? 0) >= 2021 && !cites(/2021[〕\])】]30号/)
      ? findAll(report, /国办公开办函[〔[(【]2019[〕\])】]60号/g, all).map((place) => ({
          ...place,
          code: 'outdatedForm' as const,
        }))
      : []),
    ...(cites(/711号/)
      ? []
      : findAll(report, /第?492号/g, all)
          .filter(({ match, in: { text } }) =>
            /国务院|国令|条例/.test(text.slice(Math.max(0, match.index - 30), match.index)),
          )
          .map((place) => ({ ...place, code: 'outdatedRegulation' as const }))),
    ...findAll(report, OLD_ARTICLE, foldedIn(report, ['preface', 'overview'])).map((place) => ({
      ...place,
      code: 'outdatedArticle' as const,
    })),
  ];
  return numbered(
    found.map(
      ({ code, quote }) =>
        (at) =>
          finding('fail', at, 'warning', { code }, [quote()]),
    ),
    (at) => ({ kind: 'pass', at }),
  );
}

/** 第三十一、三十二条 of 2007 told what a report is; since 2019 it is 第四十九、五十条. */
const OLD_ARTICLE =
  /条例》?(?:\([^()]{0,40}\))?(?:的)?第三十[一二]条(?:[、和及]第?三十[一二]条)?[^。;\n]{0,20}(?:编制|撰写|公布|向社会)[^。;\n]{0,40}(?:报告|年报)/g;

/** Telephone numbers with their area code, and postcodes. */
function judgeContacts(report: Report): readonly Verdict[] {
  if (!hasText(report)) return [notApplicable('report', NO_TEXT)];
  const all = allPassages(report);
  const phones = findAll(report, PHONE, all).filter(({ match }) => !SERVICE.test(match[2] ?? ''));
  const posts = findAll(report, POSTCODE, all);
  if (phones.length + posts.length === 0) return [notApplicable('report', { code: 'notSaid' })];
  const wrong = phones.filter(({ match }) => !/^\d{7,8}$/.test(match[2] ?? ''));
  // Within one area code all numbers have the same length.
  const lengths = new Map<string, { readonly text: string; readonly length: number }>();
  const uneven = phones.flatMap((phone) => {
    const [, area = '', local = ''] = phone.match;
    if (wrong.includes(phone)) return [];
    const before = lengths.get(area);
    if (!before) lengths.set(area, { text: `${area}-${local}`, length: local.length });
    return before && before.length !== local.length
      ? [{ ...phone, found: before.text, wanted: `${area}-${local}` }]
      : [];
  });
  return numbered(
    [
      ...wrong.map(
        ({ match, quote }) =>
          (at: string) =>
            finding('fail', at, 'info', { code: 'phone', text: `${match[1]}-${match[2]}` }, [quote()]),
      ),
      ...uneven.map(
        ({ found, wanted, quote }) =>
          (at: string) =>
            finding('fail', at, 'info', { code: 'phonesDiffer', found, wanted }, [quote()]),
      ),
      ...posts
        .filter(({ match }) => !/^[0-8]\d{5}$/.test(match[1] ?? ''))
        .map(
          ({ match, quote }) =>
            (at: string) =>
              finding('fail', at, 'info', { code: 'postcode', text: match[1] ?? '' }, [quote()]),
        ),
    ],
    (at) => ({ kind: 'pass', at }),
  );
}

const PHONE = /(?:电话|传真|热线)[^\d\n]{0,6}?[(]?(0(?:10|2\d|[3-9]\d{2}))[)]?[-－—–]{0,2}(\d{3,12})(?!\d)/g;
/** Numbers for all to call, the same everywhere: 12345, 12388, 96333. */
const SERVICE = /^(?:1\d{2}|1[0-2]\d{3}|9[56]\d{3,4})$/;
const POSTCODE = /(?:邮编|邮政编码)[^\d\n]{0,4}(\d{1,12})(?!\d)/g;
