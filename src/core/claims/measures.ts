/** What a number counts, by the words around it. */
import type { Measure } from './claim';
import { type Surroundings, until } from './context';
import {
  APPLICATION,
  APPLICATION_NAMES,
  applicationPhrases,
  BARE_APPLICATION,
  CHANNEL,
  disputePhrases,
  documentPhrases,
  HANDLED_OTHERWISE,
  OTHER_SUBJECT,
  type Phrase,
  UNRELATED,
} from './phrases';
import type { Sentence } from './sentences';

export const CASES: ReadonlySet<string> = new Set(
  '件 件次 份 宗 例 起 条 个 次 人次 项 期 篇 部 家'.split(' '),
);
const APPLICATION_UNITS: ReadonlySet<string> = new Set('件 件次 份 宗 例 起 条 个 项'.split(' '));
const DISPUTE_UNITS: ReadonlySet<string> = new Set('件 件次 宗 例 起'.split(' '));

/** What the words around a number with this unit count; nothing when it is about something no table has. */
export function measuresOf(sentence: Sentence, around: Surroundings, unit: string): readonly Measure[] {
  const { left, right } = around;
  const document = documentMeasure(around);
  if (document !== null) return document === 'other' ? [] : [document];
  const decision = decisionMeasure(around);
  if (decision !== null) return decision === 'other' ? [] : [decision];
  const dispute = disputeMeasure(around);
  if (dispute !== null) return dispute === 'other' || !DISPUTE_UNITS.has(unit) ? [] : [dispute];
  return applicationMeasures(sentence, around, unit) ?? publishedMeasure(left, right);
}

/** What of the applications a number counts; null when it is not about them. */
function applicationMeasures(
  sentence: Sentence,
  { left, right, before, ahead, foreign: continued }: Surroundings,
  unit: string,
): readonly Measure[] | null {
  if (!APPLICATION_UNITS.has(unit)) return null;
  const words = left + right;
  // Documents by how open they are: 「主动公开 96 件、依申请公开 105 件、不予公开 211 件」.
  if (/主动公开\D{0,3}\d+[件条份][、，]依申请公开/.test(before + left)) return [];
  // 「热线受理的 12 件不计入政府信息公开申请」: the name behind does not make it one.
  const byName = named(left) !== left || (named(right) !== right && !UNRELATED.test(left));
  if (!byName) {
    const foreign = continued || OTHER_SUBJECT.test(words);
    // 「复议 9 件，正在审理 1 件」
    if (/审理/.test(words) && /复议|诉讼/.test(before)) return [];
    const about =
      !foreign &&
      (sentence.topic === 'applications' ||
        /申请人|申请主体/.test(left + before) ||
        APPLICATION.test(words) ||
        (NEXT_ROW.test(left) && plainPhrases.some(({ words: row }) => before.search(row) >= 0)) ||
        APPLICATION.test(named(before)));
    if (!about) {
      const plain = nearest(plainPhrases, left, fromEnd) ?? nearest(plainPhrases, right, fromStart);
      return plain !== null && !foreign && !sentence.elsewhere ? [plain] : null;
    }
  }
  const [here, there] = byName ? [named(left), named(right)] : [left, right];
  if (CHANNEL.test(here) || OBJECT.test(here)) return [];
  if (SET_ASIDE.test(here)) {
    // 「另有 1 件因征求第三方意见，结转下年度办理」
    const after = nearest(plainPhrases, ahead, fromStart);
    return after === 'carriedOut' ? [after] : [];
  }
  const said =
    nearest(applicationPhrases, here, fromEnd) ??
    nearest(applicationPhrases, there, fromStart) ??
    nearest(plainPhrases, until(DENIED, ahead), fromStart);
  if (said === 'organisations' && isOneKindOfSeveral(sentence.text, here)) return [];
  if (said === null) {
    return BARE_APPLICATION.test(here) && !HANDLED_OTHERWISE.test(here) ? ['received'] : [];
  }
  // 「公开类答复 52 件」 and 「予以公开及部分公开 258 件」 is one figure for both.
  if (/予以公开(?:、|和|及|与|或者?|以及|（含|\(含)部分公开|公开类/.test(here)) return ['granted'];
  // 「受理、办理申请 3 件」
  const both = /(?:受理|收到|接收)(?:、|和|并|及|且)(?:全部)?(?:办理|办结|答复|处理)/.test(here);
  return both ? ['received', 'closed'] : [said];
}

/** 「企业 4 件、其他组织 2 件」: one kind of organisation beside others, where the words do not name them all. */
function isOneKindOfSeveral(text: string, words: string): boolean {
  return !ALL_ORGANISATIONS.test(words) && (text.match(KIND_OF_ORGANISATION)?.length ?? 0) > 1;
}

const ALL_ORGANISATIONS = /法人[^，；、]{0,3}、?其[他它]组织/;
const KIND_OF_ORGANISATION =
  /(?:企业|机构|法人|组织|律师事务所|协会|团体|单位)[^，；。、\d一二两三四五六七八九十百]{0,6}[\d一二两三四五六七八九十百]/g;

/** Words with every name of an application made 申请. */
const named = (words: string): string => words.replace(APPLICATION_NAMES, '申请');

/** 「上年结转 6 件，本年新收 39 件」: a row of the table, after another that could be nothing else. */
const NEXT_ROW = /新收(?:申请)?$|其[他它]处理$/;

const plainPhrases = applicationPhrases.filter((phrase) => phrase.plain);
/** Something is done to these applications that no row of the table counts. */
const SET_ASIDE =
  /延期|补正|指导|更正|代[拟为]|征求|撤回|协助|延长|个别|(?:类|方面|领域)$|涉及[^，；申]{1,14}$|收取[^，；]{0,10}费/;
/** 「企业的 2 件，无上年结转」: what is said not to be there is none of them. */
const DENIED = /[，、][均也且]?(?:无(?!法提供)|没有|未)/;

/** What is counted is something made or met in dealing with applications. */
const OBJECT =
  /(?:通知书?|文书|[告答][知复]书|函件?|材料|问题|情形|单位|部门|环节|岗位)(?:共|共计|计|合计|为|约)?$/;

/** 主动公开信息 and the like: no table of the report counts it. */
function publishedMeasure(left: string, right: string): readonly Measure[] {
  const published = /(?:公开|发布|更新|公布)[^，；]{0,16}(?:信息|文件)[^，；]{0,4}$/.test(left);
  return published || (/(?:公开|发布|更新|公布)/.test(left) && /^[^，；]{0,6}信息/.test(right))
    ? ['published']
    : [];
}

/** The measure whose words stand nearest to the number; on a tie the more particular one. */
function nearest(
  phrases: readonly Phrase[],
  text: string,
  awayOf: (words: RegExp, text: string) => number,
): Measure | null {
  let best: Measure | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const { of, words } of phrases) {
    const away = awayOf(words, text);
    if (away < 0 || away >= distance) continue;
    best = of;
    distance = away;
  }
  return best;
}

/** How far into a text the first match of a pattern begins; -1 when there is no match. */
const fromStart = (words: RegExp, text: string): number => text.search(words);

/** How far behind the last match of a pattern (with the `g` flag) a text ends; -1 when there is no match. */
function fromEnd(words: RegExp, text: string): number {
  let away = -1;
  words.lastIndex = 0;
  while (words.test(text)) away = text.length - words.lastIndex;
  return away;
}

const DOCUMENT_VERB =
  /^[，、;；]?(?:截至[^，；]{1,8}?|年[末底]|目前)?(?:宣布|新)?(?:废止|失效|现行有效|继续有效|制发|制定|修订)[^，；]{0,4}$/;

function kindOfDocument(words: string): 'normativeDocuments' | 'rules' | null {
  if (/规范性文件/.test(words)) return 'normativeDocuments';
  return /规章(?!制度)/.test(words) ? 'rules' : null;
}

function documentMeasure({ left, right, before, reach }: Surroundings): Measure | 'other' | null {
  const words = left + right.slice(0, 12);
  const own = kindOfDocument(words);
  // 「制发规范性文件 5 件，废止 2 件，现行有效 33 件」
  const kind = own ?? (DOCUMENT_VERB.test(left) ? kindOfDocument(before) : null);
  if (kind === null) return null;
  if (/解读|备案|审查|审核|评估|合法性|^对/.test(left) || /解读|备案|审查|评估/.test(right)) return 'other';
  if (/专栏|公开|公布/.test(left) && !/制发|制定|出台|印发|废止|有效/.test(words)) return null;
  // Whether what was declared void by itself counts as repealed, or beside what was repealed, nobody says.
  if ((/失效/.test(words) && !/废止/.test(words)) || /^[，、和及]?(?:宣布)?失效/.test(reach)) return 'other';
  let best: Measure | 'other' = 'other';
  let at = -1;
  for (const [what, pattern] of documentPhrases) {
    for (const match of words.matchAll(pattern)) {
      if (match.index <= at) continue;
      best = `${kind}.${what}`;
      at = match.index;
    }
  }
  return best;
}

function decisionMeasure({ left, right, before }: Surroundings): Measure | 'other' | null {
  const match = /行政(许可|处罚|强制)(?:措施|决定|事项|案件|数量|处理决定)*[^，；]{0,8}$/.exec(left);
  const behind = /^(?:的)?行政(许可|处罚|强制)/.exec(right);
  const word = match?.[1] ?? behind?.[1];
  if (word === undefined) return null;
  if (/公示|公开|公布|发布|双公示|信息|[不免未][^，；]{0,4}行政/.test(left)) return 'other';
  // 「实施行政处罚 8 件、行政强制 2 件」: what is done is said once.
  const done = left.startsWith('、') ? before.replace(/.*[，；]/, '') + left : left;
  if (!/作出|做出|办理|处理|实施|决定|办结|共/.test(done + right.slice(0, 8))) return 'other';
  return word === '许可' ? 'licenses' : word === '处罚' ? 'penalties' : 'coercion';
}

/** Reviews and suits against the organ over disclosure; not those it decides for others. */
function disputeMeasure({ left, right, before, reach }: Surroundings): Measure | 'other' | null {
  const words = left + right.slice(0, 14);
  if (!/复议|诉讼|起诉|应诉/.test(words)) return null;
  if (
    /法院|复议局|收到|新收|受理|办理|配合|审理|代理|承办|出庭|化解|调解|指导|培训|全部行政/.test(left) &&
    !/信息公开|被|因|引发|涉及/.test(left)
  )
    return 'other';
  // 「作为复议机构，办理…复议案件」, what came from last year, and all of which some are over disclosure.
  if (/复议机[构关]/.test(before) && /[办审]理|受理|审结/.test(left)) return 'other';
  if (/结转|遗留|复议机[关构]$/.test(left)) return 'other';
  // 「行政复议 12 件，较上年有所减少，其中涉及信息公开 2 件」
  if (!/信息公开/.test(left) && /其中[^，；]{0,10}信息公开/.test(reach)) return 'other';
  // 「复议案件 8 件均被维持」 counts them all.
  if (/各类行政|[未尚]审结|未结案/.test(left + right)) return 'other';
  const ofAll = /^(?:案件)?，?(?:均|全部|都)/.test(right);
  if (!ofAll && /维持|纠正|纠错|撤销|驳回|审结|未结|其他结果|败诉|胜诉|撤回|终止|责令/.test(words))
    return 'other';
  const joined =
    /(?:行政)?复议(?:案件|申请)?(?:、|和|及|与|或|以及|,)?(?:提起)?(?:的)?(?:行政)?(?:诉讼|应诉)/.test(words);
  const after = nearest(disputePhrases.slice(0, 2), words, fromEnd);
  if (after !== null) return after;
  if (joined) return 'disputes';
  return nearest(disputePhrases, left, fromEnd) ?? nearest(disputePhrases, right, fromStart);
}

/** What a sum of money is. */
export function moneyMeasure({ left, said }: Surroundings): readonly Measure[] {
  const words = said.slice(-30 - left.length);
  if (/减免|免收|免征|少收|退还|清退/.test(words)) return [];
  if (/处理费/.test(words)) return ['processingFee'];
  return /行政事业性收费/.test(words) ? ['fees'] : [];
}
