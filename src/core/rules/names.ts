/** What the report calls itself and its parts, whose it is, and what of a template was left in it. */

import type { Report, SectionId } from '../report';
import { BOTH_FORMS, type CheckRule, type Note, notApplicable, type TitleFlaw, type Verdict } from '../rule';
import { SECTIONS } from '../sections';
import { bareName, type Organ, organOf } from './organ';
import {
  allPassages,
  type Folded,
  type Found,
  findAll,
  finding,
  findWords,
  foldedIn,
  hasText,
  NO_TEXT,
  numbered,
} from './said';

export const nameRules: readonly CheckRule[] = [
  {
    id: 'STR-06',
    severity: 'warning',
    basis: { sources: ['F30', 'F60'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report) => [judgeTitle(report)],
  },
  {
    id: 'STR-07',
    severity: 'warning',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: judgeLeftovers,
  },
  {
    id: 'STR-08',
    severity: 'warning',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => [judgeParts(report)],
  },
  {
    id: 'D-06',
    severity: 'warning',
    basis: { sources: ['F30', 'practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => [judgeOrgan(report)],
  },
];

/** 机关全称 + 年份 + 政府信息公开工作年度报告; the year may come first. */
function judgeTitle(report: Report): Verdict {
  const at = 'report';
  const { title } = report;
  if (title === null) return notApplicable(at, { code: 'noTitle' });
  const whole = report.organ !== null && report.year !== null;
  const how: TitleFlaw[] = [];
  if (report.organ === null) how.push('noOrgan');
  if (report.year === null) how.push('noYear');
  if (/年度.*年度/.test(title)) how.push('twice');
  else if (!NAME.test(title)) how.push('name');
  if (how.length === 0) return { kind: 'pass', at };
  const place = findWords(report, title);
  // Outside the text a headline may be the site's short form of the title.
  if (!whole && place === null && hasText(report)) return notApplicable(at, { code: 'noTitle' });
  return finding('fail', at, 'warning', { code: 'titleForm', how }, place ? [place] : []);
}

const NAME = /政府信息公开工作(?:(?:19|20)\d{2}年?)?年度报告/;

/** Hints of a template, and blanks that were never filled in. */
const LEFTOVERS =
  /(?:该|此|本)(?:部分|项|栏)(?:内容)?(?:请)?以?表格(?:的)?形式(?:报告|填报|呈现|体现|公开)|[(](?:具体)?(?:表格|见下表|表格如下)[:]?[)]|^[(]?(?:具体)?表格如下[:。]?[)]?$|(?:填表|填报|填写)(?:说明|须知)[:]|此处(?:填写|插入|输入)|[(【]请(?:填写|插入|输入)|^请(?:填写|插入|输入)[^，。;\n]{0,12}$|20[XxＸ×*]{2}年?|(?<![A-Za-z0-9XxＸ×*])(?:[XxＸ×]{2,5}|×|X)(?=年|月|日|件|条|份|次|万元|局|委|厅|县|区|镇|乡|街道|单位|部门|人民政府|政府)/gm;
/** Marks of the program the text was written in: no fault of what the report says. */
const LAYOUT_CODES =
  /\[bookmark:[^\]\n]{0,40}\]|&(?:nbsp|amp|lt|gt|quot);|<\/?(?:p|span|br|div|td|tr|font|o:p)\b[^<>\n]{0,80}>|mso-[a-z-]{2,30}:/gi;

function judgeLeftovers(report: Report): readonly Verdict[] {
  if (!hasText(report)) return [notApplicable('report', NO_TEXT)];
  const all = allPassages(report);
  const verdicts = (found: readonly Found[], code: 'leftover' | 'layoutCode') =>
    found.map(
      ({ match, quote }) =>
        (at: string): Verdict =>
          finding('fail', at, code === 'leftover' ? 'warning' : 'info', { code, text: match[0] }, [quote()]),
    );
  return numbered(
    [
      ...verdicts(findAll(report, LEFTOVERS, all), 'leftover'),
      ...verdicts(findAll(report, LAYOUT_CODES, all), 'layoutCode'),
    ],
    (at) => ({ kind: 'pass', at }),
  );
}

/** A report tells of its own make-up where it begins. */
const BEGINNING = 3000;
/** 「全文包括…等六部分」, 「本报告由…组成」 */
const PARTS =
  /(?:全文|本?(?:年度)?报告|本?年报|主要内容)[^。\n]{0,30}?(?:包括|包含|分为|由|共(?:分为?|有)?|分)([^。\n]{0,300}?)(?:([一二三四五六七八九十]|\d{1,2})个?(?:大)?(?:部分|章节?|块)|(?:组成|构成)|[。\n]|$)([:][^。\n]{4,300})?/g;
const NUMERALS = '一二三四五六七八九十';

/** What a name in such a list is the name of. The fees were a part of their own on older forms. */
const NAMES: readonly (readonly [SectionId | 'other', RegExp])[] = [
  ['other', /收费|减免|附表|统计表|附件|咨询/],
  ['remedies', /复议|诉讼/],
  ['applications', /申请/],
  ['proactive', /主动公开/],
  ['issues', /问题|不足|改进/],
  ['otherMatters', /其[他它].{0,8}(?:事项|情况|报告)|需要?(?:报告|说明)/],
  ['overview', /总体|概述|概况|基本情况/],
];

/**
 * How many parts the text says there are, against how many there are; which it names, against those of the form.
 * A list that ends in 等 need not name them all.
 */
function judgeParts(report: Report): Verdict {
  const at = 'report';
  if (!hasText(report)) return notApplicable(at, NO_TEXT);
  const told = findAll(report, PARTS, beginnings(report)).flatMap((place) => {
    const [, before = '', count, after = ''] = place.match;
    const said = count === undefined ? null : NUMERALS.indexOf(count) + 1 || Number(count);
    const named = namesIn(before + after);
    return said !== null || named.length >= 3
      ? [{ place, said, named, open: /等/.test(before + after) }]
      : [];
  });
  const [first] = told;
  if (!first) return notApplicable(at, { code: 'notSaid' });
  const { place, said, named, open } = first;
  const fail = (severity: 'warning' | 'info', note: Note) =>
    finding('fail', at, severity, note, [place.quote()]);
  const found = new Set(report.headings.map(({ section }) => section)).size;
  if (said !== null && found > 0 && said !== found)
    return fail('warning', { code: 'partsFound', found, wanted: said });
  if (said !== null && named.length > 0 && !open && named.length !== said)
    return fail('warning', { code: 'partsListed', found: named.length, wanted: said });
  const unnamed = SECTIONS.filter((section) => !named.includes(section));
  if (named.length > 0 && !open && unnamed.length > 0)
    return fail('info', { code: 'partsUnnamed', sections: unnamed });
  return { kind: 'pass', at };
}

const beginnings = (report: Report): readonly Folded[] =>
  foldedIn(report, ['preface', 'overview']).map((part) => ({ ...part, text: part.text.slice(0, BEGINNING) }));

/** The parts a list names; 行政复议、行政诉讼情况 is one. */
function namesIn(list: string): readonly string[] {
  const names: string[] = [];
  for (const item of list.split(/[、;，,:]|以及/)) {
    const name = NAMES.find(([, words]) => words.test(item))?.[0];
    if (name !== undefined && names[names.length - 1] !== name) names.push(name);
  }
  return names;
}

/** 区政数局, 我局, 市人民政府: whose region, a reader elsewhere cannot know. 市中区 and 县街街道 are names of places. */
const SHORT =
  /^(?:我|本)[局委办厅镇乡县区市]|^(?:县(?!街)|区(?!寿)|市(?![中南北]))(?:.*(?:局|委|办|厅|中心|委员会|办公室)|人民政府|政府)$/;

function judgeOrgan(report: Report): Verdict {
  const at = 'report';
  if (report.organ === null) return notApplicable(at, { code: 'noTitle' });
  const organ = bareName(report.organ);
  if (SHORT.test(organ)) {
    const place = report.title === null ? null : findWords(report, report.title);
    return finding('fail', at, 'warning', { code: 'organShort', text: organ }, place ? [place] : []);
  }
  const publisher = bareName(report.provenance.publisher ?? '');
  const kinds = { own: organOf(organ), other: organOf(publisher) };
  // 「1」, 「本网」, 「办公室」: no name of an organ.
  if (kinds.other === null || publisher.length < 4) return notApplicable(at, { code: 'noName' });
  if (kinds.own === null) return notApplicable(at, { code: 'organUnknown' });
  if (!areApart(organ, kinds.own, publisher, kinds.other)) return { kind: 'pass', at };
  return finding('fail', at, 'warning', { code: 'organDiffers', found: organ, wanted: publisher }, []);
}

/** Whether two names are plainly of two organs, neither of which publishes for the other. */
function areApart(own: string, ownOrgan: Organ, other: string, otherOrgan: Organ): boolean {
  // A government's portal carries the reports of all below it.
  if (['government', 'office', 'zone'].includes(otherOrgan.kind)) return false;
  if (other.includes(own) || own.includes(other)) return false;
  if (otherOrgan.kind !== 'department') return ownOrgan.kind !== otherOrgan.kind || !sharesPlace(own, other);
  const task = taskOf(other);
  if (task === '' || KEEPERS.test(task)) return false;
  if (ownOrgan.kind !== 'department') return true;
  return !sharesPlace(own, other) || !sharesLetter(taskOf(own), task);
}

/** Those who run a portal, or the office of whoever reports. */
const KEEPERS = /政务|数据|数字|政数|信息|审批|网信|宣传|融媒|督查|综合|党政|党群|办公|^办$/;

const placesIn = (name: string): readonly string[] =>
  (name.match(/[^省市州县区旗镇乡]{1,8}?(?:省|市(?!场)|州|县|区|旗|镇|乡|街道)/g) ?? []).map((place) =>
    place.replace(/(?:省|市|州|县|区|旗|镇|乡|街道)$/, ''),
  );

/** True as well when one of them names no place. */
function sharesPlace(a: string, b: string): boolean {
  const [places, others] = [placesIn(a), placesIn(b)];
  if (places.length === 0 || others.length === 0) return true;
  const [last = '', otherLast = ''] = [places[places.length - 1], others[others.length - 1]];
  return b.includes(last) || a.includes(otherLast);
}

/** What a department's name says of its task: 教育, 发展和改革. */
function taskOf(name: string): string {
  return name
    .replace(/^.*(?:省|市(?!场)|州|县|区|旗|镇|乡|街道)/, '')
    .replace(/(?:管理)?(?:局|厅|委员会|委|办公室|办|部|署)$/, '');
}

const sharesLetter = (a: string, b: string) => Array.from(a).some((letter) => b.includes(letter));
