/** Claims without a count: none of something, all of something, a rate, a period. */
import { toDecimal } from '../decimal';
import type { Claim, Measure, Period } from './claim';
import { type Figures, periodOf, until } from './context';
import { CASES } from './measures';
import { chineseNumber } from './numbers';
import { APPLICATION_NAMES, CHANGE, judgementPhrases, OTHER_APPLICATION, UNRELATED } from './phrases';
import { isPlain } from './plain';
import { type Sentence, spanOf } from './sentences';

/** 无 and 零 begin many words that deny nothing: 无法提供, 无正当理由. */
const NO =
  '(?:未曾?|没有|(?<!有)无|尚未|均未|从未|未有|均无|并未|零|不存在|不涉及|未再)(?!法(?!人)|到(?!过)|正当|需(?!要)|关|偿|效|论|须|障|故|责|经|按|果|能|形|线|人|予|办结|到期|届|满|及时|现成|掌握|一)';
const HAPPEN = '(?:收到|接到|接收到?|受理|产生|发生|出现|引发|涉及|办理|有|被|因|由|申请|提起|提出|存在|接)';

const NONE_RECEIVED = new RegExp(
  `${NO}${HAPPEN}?[^，；。]{0,40}?申请(?!人|复议|行政复议|公开的|提起|被)|无人(?:向[^，；。]{1,8})?(?:提出|提交)[^，；。]{0,20}申请|零(?:申请|受理)`,
);
const NONE_DISPUTED = new RegExp(`${NO}${HAPPEN}?[^，；。]{0,40}?(?:复议|诉讼|起诉|应诉)[^，；。]*`);
const NONE_CARRIED = new RegExp(`${NO}[^，；。]{0,16}?(?:结转|转入下)[^，；。]{0,6}`, 'g');
const NONE_CHARGED = new RegExp(
  `${NO}(?:收取|产生|发生|征收|涉及|收费|收过|有)?[^，；。]{0,18}?处理费|处理费(?:为|共计?|合计)?零元`,
);
const NONE_MADE =
  /(?:未|没有|无)(制发|制定|出台|废止|现行有效的?)[^，；。]{0,6}(?:规范性文件|规章(?!制度))(?:(?:、|和|及|与|或)[^，；。]{0,4}(?:规范性文件|规章(?!制度)))?/g;
const NONE_DECIDED =
  /(?:未|没有|无)(?:作出|做出|实施|采取|办理)?(?:任何)?行政(?:许可|处罚|强制)(?:措施|决定|案件|事项)*(?:(?:、|和|及|与|或)行政(?:许可|处罚|强制)(?:措施|决定|案件|事项)*)*(?!的)/g;
const NONE_COLLECTED =
  /(?:未|没有|无)(?:收取|征收|发生|产生|涉及)?(?:任何)?行政事业性收费(?!项目|标准|目录|清单|政策)/;
/** Speaks of how disputes ended, not of whether there were any. */
const CORRECTED = /纠错|纠正|败诉|撤销|改判|确认违法|责令/;

type Found = { readonly of: Measure; readonly match: RegExpExecArray };

/** 「未收到…申请」「无行政复议、诉讼」「无结转」「未收取处理费」 */
export function nonesIn(sentence: Sentence, year: number | null, organ: string | null): readonly Claim[] {
  // Each name for an application ends in 申请, so that what follows stands next to it.
  const text = sentence.text.replace(APPLICATION_NAMES, (name) => '申请'.padStart(name.length, '　'));
  const found = [...noneReceived(sentence, text), ...noneDisputed(sentence, text), ...noneElse(text)];
  const said = found.filter(({ match }) => isSaid(text, match));
  return said.map(({ of, match }) => ({
    kind: 'none',
    of,
    plain: isPlain(clauseOf(text, match).replace(NO_WORDS, ''), organ),
    span: spanOf(sentence, match.index, match.index + match[0].length),
    scope: SOME.test(text.slice(0, match.index)) ? 'part' : 'own',
    // 「上年度无结转」: where they came from, not when.
    period: of === 'carriedIn' ? 'year' : periodSaid(text.slice(0, match.index), year),
  }));
}

/** Whether it is the report that says so: 「不再把未发生复议作为标准」 and words that are quoted say nothing. */
function isSaid(text: string, { index, 0: said }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  if (NOT_SO.test(before)) return false;
  const quoted = /[“「][^”」]*$/.exec(before);
  return !quoted || quoted[0].length + said.length <= LONGEST_SLOGAN;
}

const NOT_SO = /(?:不再?[把将以]|并非|不等于|是否|[认以]为|如果?|若)[^，；。]*$/;
/** 「零申请」 in quotation marks (the first is counted) is a way to put it, a whole sentence somebody else's words. */
const LONGEST_SLOGAN = 10;

/** The whole clause a statement is made in. */
function clauseOf(text: string, { index, 0: said }: RegExpExecArray): string {
  const end = index + said.length;
  const before = text.slice(Math.max(0, index - 40), index).replace(/.*[，；。:]/, '');
  return before + said + until(/[，；。]/, text.slice(end, end + 40));
}

/** The words of denying. */
const NO_WORDS =
  /未曾?|没有|无|尚未|从未|并未|零|不存在|不涉及|未再|存在|出现|情况|任何|也|制发|制定|出台|废止|现行有效|(?:行政)?规范性文件|规章|实施|采取|收取|征收|行政(?:许可|处罚|强制|事业性收费)|措施/g;

/** 「除某局外，其余部门未收到申请」 */
const SOME =
  /除[^，；]{1,20}外|其余|部分(?:单位|部门|镇)|[下所直]属|[\d一二三四五六七八九十](?:家|个)[^，；]{0,8}(?:单位|部门|机构|乡镇|镇|街道|局)/;

/** The time that the words before a statement name; what is in brackets is said beside the point. */
function periodSaid(before: string, year: number | null): Period {
  const said = before.replace(/\([^()]*\)/g, '');
  const since = said.slice(Math.max(said.lastIndexOf('；'), said.lastIndexOf('，', said.length - 2)) + 1);
  return periodOf({ left: since, since, said, reach: '' }, year);
}

function noneReceived(sentence: Sentence, text: string): readonly Found[] {
  const match = text.includes('申请') ? NONE_RECEIVED.exec(text) : null;
  if (!match) return [];
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
  const about =
    sentence.topic === 'applications' ||
    /信息|公开|零申请/.test(sentence.text.slice(match.index, match.index + match[0].length)) ||
    (/依申请公开(?:方面|工作|情况)?[，:]?[^，；:]{0,8}$/.test(sentence.text.slice(0, match.index)) &&
      /(?:收到|接到|受理)(?:任何|相关|有关)?申请$/.test(match[0]));
  // 「未收到因申请引发的行政复议」 is about reviews, 「无上年结转的申请」 about what was carried over, 「未就申请收费」 of fees.
  const otherwise =
    /复议|诉讼|结转|转入|顺延|下一?年|逾期|超期|积压|遗留|收取|收费/.test(match[0]) ||
    /^(?:而|所|的)?(?:引发|引起|导致|产生)|^[^，；。、]{0,12}(?:复议|诉讼|费)/.test(after);
  const by = about && !otherwise ? applicantsIn(match[0]) : null;
  return by ? [{ of: by, match }] : [];
}

/** Of whom it is said that none of them applied; null for some organisations alone, which leaves others of their kind. */
function applicantsIn(words: string): 'received' | 'natural' | 'organisations' | null {
  if (/公民|群众|个人|任何/.test(words)) return 'received';
  const natural = words.includes('自然人');
  if (!/法人|组织|企业|机构/.test(words)) return natural ? 'natural' : 'received';
  if (natural) return 'received';
  return /法人[^，；]{0,6}组织/.test(words) ? 'organisations' : null;
}

function noneDisputed(sentence: Sentence, text: string): readonly Found[] {
  const zeros = [...text.matchAll(/零(复议|诉讼)/g)].map(
    (match): Found => ({ of: match[1] === '复议' ? 'review' : 'suit', match }),
  );
  const about =
    /信息公开|依申请|政务公开/.test(sentence.text) ||
    sentence.topic === 'applications' ||
    sentence.passage === 'remedies';
  const match = NONE_DISPUTED.exec(text);
  if (zeros.length > 0 || !match || !about || CORRECTED.test(match[0])) return zeros;
  const direct = /未经(?:行政)?复议|直接(?:提起)?(?:行政)?(?:起诉|诉讼)/.test(match[0]);
  const after = /复议后/.test(match[0]);
  const kinds: readonly (readonly [Measure, boolean])[] =
    direct || after
      ? [
          ['directSuit', direct],
          ['suitAfterReview', after],
        ]
      : [
          ['review', /复议/.test(match[0])],
          ['suit', /诉讼|起诉|应诉/.test(match[0])],
        ];
  return kinds.filter(([, said]) => said).map(([of]) => ({ of, match }));
}

function noneElse(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const carried of text.matchAll(NONE_CARRIED)) {
    if (isForeign(text, carried.index)) continue;
    const around = text.slice(Math.max(0, carried.index - 4), carried.index) + carried[0];
    const fromLastYear = /(?:上|去|往)一?年/.test(around) && !/下一?年/.test(carried[0]);
    found.push({ of: fromLastYear ? 'carriedIn' : 'carriedOut', match: carried });
  }
  const charged = NONE_CHARGED.exec(text);
  if (charged) found.push({ of: 'processingFee', match: charged });
  for (const match of text.matchAll(NONE_MADE)) {
    const what = match[1] === '废止' ? 'repealed' : match[1]?.startsWith('现行') ? 'inForce' : 'made';
    if (/规章(?!制度)/.test(match[0])) found.push({ of: `rules.${what}`, match });
    if (match[0].includes('规范性文件')) found.push({ of: `normativeDocuments.${what}`, match });
  }
  for (const match of text.matchAll(NONE_DECIDED)) {
    for (const [of, word] of DECISIONS) if (match[0].includes(word)) found.push({ of, match });
  }
  const collected = NONE_COLLECTED.exec(text);
  // What no applicant paid is no word of all the fees.
  if (collected && !/申请|信息公开/.test(text.slice(0, collected.index)))
    found.push({ of: 'fees', match: collected });
  return found;
}

const DECISIONS = [
  ['licenses', '许可'],
  ['penalties', '处罚'],
  ['coercion', '强制'],
] as const;

const SHARE = /([一-龥]{0,12}(?:率|占比?))[^，；。\d]{0,8}?(\d{1,3}(?:\.(\d{1,6}))?)%/g;
const CHANGED = /同比|环比|较上|比上|增长|下降|提高|提升|上升|满意|好评|知晓|覆盖|达标|应诉|出庭/;

/** 「信访、申请办结率」: a rate of both. */
const JOINT = new RegExp(`(?:${UNRELATED.source})[^，；%]*[、和与及][^，；%]*$`);

/** 「办结率 99.5%」 */
export function sharesIn(sentence: Sentence): readonly Claim[] {
  if (!sentence.text.includes('%')) return [];
  return [...sentence.text.matchAll(SHARE)].flatMap((match): Claim[] => {
    const [whole, name = '', printed = '', decimals = ''] = match;
    const value = toDecimal(printed);
    if (value === null || CHANGED.test(whole)) return [];
    const about = /申请|信息公开|答复率/.test(sentence.text) || sentence.topic === 'applications';
    // The name of a rate says of what it is as well: 热线办结率.
    const named = match.index + name.length;
    if (!about || isForeign(sentence.text, named) || JOINT.test(sentence.text.slice(0, named).slice(-30)))
      return [];
    const of = /按[时期]|及时|法定期限|规定时限/.test(name)
      ? 'onTimeRate'
      : /办结率|答复率|办理率|回复率/.test(name)
        ? 'closedRate'
        : 'other';
    const span = spanOf(sentence, match.index, match.index + whole.length);
    return [{ kind: 'share', of, value, places: decimals.length, span, scope: 'own', period: 'year' }];
  });
}

/** 「全部按期答复」「均获维持」: said of the figure before, and of its time. */
export function judgementsIn(
  sentence: Sentence,
  figures: Figures | null,
  year: number | null,
): readonly Claim[] {
  const { text } = sentence;
  const about =
    /申请|信息公开|复议|诉讼/.test(text) ||
    sentence.topic === 'applications' ||
    sentence.passage === 'remedies';
  const claims = judgementPhrases.flatMap(
    ({ of, words }): readonly Extract<Claim, { kind: 'judgement' }>[] => {
      const match = words.exec(text);
      const ofDisputes = of === 'allUpheld' || of === 'noneCorrected';
      if (
        !match ||
        !about ||
        isForeign(text, match.index) ||
        (of !== 'noneCorrected' && EXCEPT.test(text.slice(0, match.index))) ||
        (ofDisputes && OVER_SOMETHING_ELSE.test(text.slice(0, match.index))) ||
        (ofDisputes && !/复议|诉讼|应诉|败诉|纠错/.test(text))
      )
        return [];
      const span = spanOf(sentence, match.index, match.index + match[0].length);
      return [
        {
          kind: 'judgement',
          of,
          over: disputesIn(text.slice(0, match.index + match[0].length)),
          span,
          scope: of === 'allUpheld' && ENDED_OTHERWISE.test(text.slice(match.index)) ? 'part' : 'own',
          period: figures ? periodBefore(figures, match.index, year) : 'year',
        },
      ];
    },
  );
  const closed = claims.some((claim) => claim.of === 'allClosed');
  return closed ? claims.filter((claim) => claim.of !== 'allOnTime') : claims;
}

/** 「2 件均予以维持，1 件尚未审结」: not all there were. */
const ENDED_OTHERWISE = /^[^；]*(?:[未在]审[结理]|审理中|纠正|撤销|败诉)/;

const COMPARED = new RegExp(`${CHANGE.source}|[较比与][^，；]*$`);

/** The time of the figure that words speak of: the last one before them in their clause, a change aside. */
function periodBefore({ text, numbers, around }: Figures, at: number, year: number | null): Period {
  const from = text.lastIndexOf('；', at);
  let period: Period = 'year';
  for (const [index, { start, end, unit }] of numbers.entries()) {
    if (start < from || end > at || !CASES.has(unit) || COMPARED.test(around(index).left)) continue;
    period = periodOf(around(index), year);
  }
  return period;
}

/** 「除 1 件外，其余均已办结」「该类申请已全部办结」: not all. */
const EXCEPT = /除[^，；]{1,40}外|其余|余下|剩余|[该此这][类批]/;

/** 「因行政处罚引发行政复议 6 件，均予以维持」 */
const OVER_SOMETHING_ELSE =
  /因(?![^，；]{0,12}(?:公开|申请|答复))[^，；]{1,16}(?:引发|引起|产生|提起|被申请)/;

/** Which disputes the words just before speak of: the nearest clause that names any. */
function disputesIn(words: string): 'review' | 'suit' | 'disputes' {
  const clause = [...words.split('；')].reverse().find((part) => /复议|诉讼|起诉|应诉/.test(part)) ?? words;
  const [review, suit] = [/复议(?!后)/.test(clause), /诉讼|起诉|应诉/.test(clause)];
  return review === suit ? 'disputes' : review ? 'review' : 'suit';
}

/** Whether the words before a statement are about something else that is counted: hotlines, proposals, cases served. */
function isForeign(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 30), at)
    .replace(OTHER_APPLICATION, '咨询')
    .replace(APPLICATION_NAMES, '申请');
  const last = before.slice(Math.max(before.lastIndexOf('申请'), 0));
  return UNRELATED.test(last);
}

/** 「与上年基本持平」「明显增多」: a change without a figure. */
export function changesIn(sentence: Sentence): readonly Claim[] {
  const match =
    /(?:与|较|比|同)[^，；。]{0,12}(?:上一?年|去年|同期|20\d\d年)[^。\d]{0,24}?(?:基本持平|持平|(?:明显|大幅|显著|有所|略有)(?:增多|增加|增长|上升|减少|下降|降低))/.exec(
      sentence.text,
    );
  if (!match) return [];
  const span = spanOf(sentence, match.index, match.index + match[0].length);
  return [{ kind: 'change', value: null, span, scope: 'own', period: 'other' }];
}

/** The period the figures are of, not that of a campaign or a public notice. */
const OF_REPORT = /统计|数据|报告|年报|期限|时段|所列/;
const OF_EVENT = /公示|集中|开展|征求|活动|宣传/;

const YEAR = '((?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})';
const MONTH = '(\\d{1,2}|元|[一二三四五六七八九十]{1,2})';
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const PERIOD = new RegExp(
  `${YEAR}[年.]${MONTH}[月.]${DAY}日?(?:起|开始|始)?，?(?:止)?(?:至|到|—+|-+|~|–)(?:${YEAR}[年.])?${MONTH}[月.]${DAY}日?`,
  'g',
);

/** 「统计期限为2024年1月1日至2024年12月31日」 */
export function periodsIn(sentence: Sentence): readonly Claim[] {
  if (!OF_REPORT.test(sentence.text) || OF_EVENT.test(sentence.text)) return [];
  return [...sentence.text.matchAll(PERIOD)].map((match): Claim => {
    const from = match.slice(1, 4);
    const to = match.slice(4).filter((part) => part !== undefined);
    const date = (parts: readonly string[]) =>
      parts.map((part) => plainNumber(part).padStart(2, '0')).join('-');
    return {
      kind: 'period',
      from: date(from),
      // The year that the end leaves out is the first one.
      to: date([...from.slice(0, 3 - to.length), ...to]),
      span: spanOf(sentence, match.index, match.index + match[0].length),
      scope: 'own',
      period: 'year',
    };
  });
}

/** 元月, 十二, 二〇二四 and plain digits as digits. */
function plainNumber(part: string): string {
  return part === '元' ? '1' : (chineseNumber(part) ?? part);
}
