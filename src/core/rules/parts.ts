/** The parts of the text: whether they say what they have to, and say it of the report's own organ. */
import type { Report, SectionId } from '../report';
import { BOTH_FORMS, type CheckRule, type Matter, notApplicable, type Severity, type Verdict } from '../rule';
import { bareName, type OrganKind, organOf } from './organ';
import {
  allPassages,
  type Folded,
  findAll,
  finding,
  foldedIn,
  foldedOf,
  hasText,
  lengthOf,
  NO_TEXT,
  numbered,
  opening,
} from './said';

/** Fewer characters cannot name a problem and what is done about it. */
const SHORT_ISSUES = 30;
/** A notice of 2025 asks for about as much in principle; other places say nothing. */
const LONG_OVERVIEW = 1000;

export const partRules: readonly CheckRule[] = [
  {
    id: 'N-13',
    severity: 'error',
    basis: { sources: ['TL'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report) => [inSection(report, 'issues', judgeIssues)],
  },
  {
    id: 'N-14',
    severity: 'warning',
    basis: { sources: ['FEE', 'practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => [inSection(report, 'otherMatters', judgeOtherMatters)],
  },
  {
    id: 'N-15',
    severity: 'warning',
    basis: { sources: ['TL'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report) => {
      const kind = organOf(report.organ)?.kind;
      if (kind === undefined) return [notApplicable('overview', { code: 'organUnknown' })];
      if (kind !== 'government' && kind !== 'township')
        return [notApplicable('overview', { code: 'notGovernment' })];
      // A government may tell of it anywhere in the report; only silence is a fault.
      return [
        inSection(report, 'overview', () =>
          judgeMatters(report, DUTIES, allPassages(report), DUTY_WORDS, 'warning'),
        ),
      ];
    },
  },
  {
    id: 'N-16',
    severity: 'warning',
    basis: { sources: ['F30'], certainty: 'stated' },
    forms: ['2021'],
    check: (report) => {
      if (report.form !== '2021')
        return [notApplicable('overview', { code: 'otherForm', form: report.form })];
      return [
        inSection(report, 'overview', () =>
          judgeMatters(report, ASPECTS, foldedIn(report, ['preface', 'overview']), ASPECT_WORDS, 'warning'),
        ),
      ];
    },
  },
  {
    id: 'N-17',
    severity: 'info',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: ['2021'],
    check: (report) => {
      if (report.form !== '2021')
        return [notApplicable('overview', { code: 'otherForm', form: report.form })];
      return [inSection(report, 'overview', judgeLength)];
    },
  },
  {
    id: 'N-19',
    severity: 'warning',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: judgeSelfNames,
  },
];

function inSection(report: Report, at: SectionId, judge: (report: Report, body: Folded) => Verdict): Verdict {
  if (!hasText(report)) return notApplicable(at, NO_TEXT);
  const body = foldedOf(report, at);
  return body ? judge(report, body) : notApplicable(at, { code: 'noSection', section: at });
}

function judgeIssues(report: Report, body: Folded): Verdict {
  const at = 'issues';
  const length = lengthOf(body);
  if (length === 0) return finding('fail', at, 'error', { code: 'partEmpty', section: at }, []);
  if (saysNothing(body))
    return finding('fail', at, 'warning', { code: 'partNone', section: at }, opening(report, body));
  if (length >= SHORT_ISSUES) return { kind: 'pass', at };
  const note = { code: 'partShort', section: at, found: length, wanted: SHORT_ISSUES } as const;
  return finding('fail', at, 'warning', note, opening(report, body));
}

/** 无 is an answer where nothing has to be told; since 2021 the fee for processing information has to be. */
function judgeOtherMatters(report: Report, body: Folded): Verdict {
  const at = 'otherMatters';
  const empty = lengthOf(body) === 0;
  if (!empty && !saysNothing(body)) return { kind: 'pass', at };
  if (report.form !== '2021' || tellsOfFees(report)) return { kind: 'pass', at };
  const note = { code: empty ? 'partEmpty' : 'partNone', section: at } as const;
  return finding('fail', at, 'warning', note, opening(report, body));
}

/** 无, 暂无, 「本年度无其他需要报告的事项」 and nothing else. */
function saysNothing({ text }: Folded): boolean {
  return NOTHING.test(text.replace(/[\n。.,、;:()"“”]/g, ''));
}

const NOTHING =
  /^(?:(?:20\d{2}年度?|本年度?|我[局委办镇乡县区市]|我?街道|本[机单][关位]|目前|暂时?)){0,3}(?:无|没有|暂无|未有|不存在)(?:其[他它])?(?:需要?|应当?)?(?:报告|说明|公开)?的?(?:其[他它])?(?:需要?(?:报告|说明)的?)?(?:事项|内容|情况|问题)?$/;

/** Whether the report says anything of the fee for processing information, in whatever words. */
export function tellsOfFees(report: Report): boolean {
  return allPassages(report).some(
    ({ passage, text }) => FEES.test(text) || (passage === 'otherMatters' && ANY_FEE.test(text)),
  );
}

const FEES =
  /处理费|(?:信息公开|申请|检索|复制|邮寄)[^。;\n]{0,20}(?:收费|收取|费用|免费)|(?:收费|收取|费用|免费)[^。;\n]{0,20}(?:信息公开|申请人|公开申请)/;
const ANY_FEE = /收费|收取|费用|免费|处理费/;

const ASPECTS: readonly Matter[] = ['disclosure', 'applications', 'management', 'platform', 'supervision'];
const DUTIES: readonly Matter[] = ['assessment', 'publicReview', 'accountability'];

/** Any of these words shows that the matter is spoken of. */
const ASPECT_WORDS: { readonly [matter in Matter]?: RegExp } = {
  disclosure:
    /主动公开|公开[^。;\n]{0,12}信息|(?:发布|公布|公示|更新|推送)[^。;\n]{0,20}(?:信息|条|篇|件)|信息[^。;\n]{0,8}(?:发布|公开)/,
  applications: /申请/,
  management:
    /管理|审核|审查|审签|三审|校对|保密|规范性文件|档案|归档|目录|清理|更新|动态调整|源头|属性|制度/,
  platform: /平台|网站|专栏|栏目|公众号|新媒体|微信|微博|客户端|公报|专区|查阅[点场]|公开栏|渠道|阵地/,
  supervision:
    /监督|保障|考核|考评|培训|督查|督导|督促|检查|自查|巡查|领导小组|组织领导|专人|评议|评估|问责|追责|责任|队伍/,
};
const DUTY_WORDS: { readonly [matter in Matter]?: RegExp } = {
  assessment: /考核|考评|绩效|测评|评估|评比|目标管理|考查|督查|评分/,
  publicReview:
    /评议|社会[^。;\n]{0,6}(?:监督|评价|评估|意见)|(?:公众|群众|企业|市民|居民|村民|各界)[^。;\n]{0,8}(?:监督|意见|评价|评议|建议)|满意度|问卷|第三方|监督员|民意|意见箱|意见征集/,
  accountability: /追究|追责|问责|责任|约谈|通报批评|处分|违规|违法违纪/,
};

function judgeMatters(
  report: Report,
  matters: readonly Matter[],
  passages: readonly Folded[],
  words: { readonly [matter in Matter]?: RegExp },
  severity: Severity,
): Verdict {
  const at = 'overview';
  const missing = matters.filter((matter) => !passages.some(({ text }) => words[matter]?.test(text)));
  if (missing.length === 0) return { kind: 'pass', at };
  const body = foldedOf(report, at);
  return finding('fail', at, severity, { code: 'matters', missing }, body ? opening(report, body) : []);
}

function judgeLength(report: Report, body: Folded): Verdict {
  const at = 'overview';
  const length = lengthOf(body);
  if (length <= LONG_OVERVIEW) return { kind: 'pass', at };
  const note = { code: 'partLong', section: at, found: length, wanted: LONG_OVERVIEW } as const;
  return finding('fail', at, 'info', note, opening(report, body));
}

/** What an organ cannot call itself. Regions (我县, 我市) are no names of organs, and 我办 may be anyone's office. */
const FOREIGN: { readonly [kind in OrganKind]: readonly SelfName[] } = {
  government: ['局', '厅', '镇', '乡', '街道', '校'],
  office: ['镇', '乡', '街道', '校'],
  department: ['局', '厅', '镇', '乡', '街道', '校'],
  township: ['局', '厅', '街道', '校'],
  street: ['局', '厅', '镇', '乡', '校'],
  zone: ['厅', '校'],
};
type SelfName = keyof typeof NOT_BEFORE;
/** 我局限于, 由我校对, 我乡愁: other words that begin so. */
const NOT_BEFORE = {
  局: '(?![面部势限促])',
  厅: '(?!堂)',
  镇: '(?![静定压])',
  乡: '(?![愁土亲音])',
  街道: '',
  校: '(?![对验准正核])',
};

/** 「向市政府及市政府办公室提出的申请」: how a government counts, left in the report of a smaller organ. */
const FOREIGN_COUNT =
  /向[省市县区州](?:人民)?政府(?:及|和|、)[^。;,\n]{0,6}政府办公[厅室]提出的?[^。;,\n]{0,10}申请/g;

/** Only plain words count: what stands in quotation marks is somebody else's. */
function judgeSelfNames(report: Report): readonly Verdict[] {
  if (!hasText(report)) return [notApplicable('report', NO_TEXT)];
  const organ = organOf(report.organ);
  if (organ === null || report.organ === null) return [notApplicable('report', { code: 'organUnknown' })];
  const name = bareName(report.organ);
  const foreign = FOREIGN[organ.kind].filter((word) => !name.includes(word));
  const words = new RegExp(
    `我(?<![“"‘「自]我)(?:${foreign.map((word) => word + NOT_BEFORE[word]).join('|')})`,
    'g',
  );
  const seen = new Set<string>();
  const selves = findAll(report, words, allPassages(report)).filter(({ match, in: { text } }) => {
    if (seen.has(match[0]) || isQuoted(text, match.index)) return false;
    seen.add(match[0]);
    return true;
  });
  const counts = ['department', 'township', 'street'].includes(organ.kind)
    ? findAll(report, FOREIGN_COUNT, allPassages(report))
    : [];
  return numbered(
    [...selves, ...counts].map(
      ({ match, quote }) =>
        (at) =>
          finding('fail', at, 'warning', { code: 'selfName', found: match[0], wanted: name }, [quote()]),
    ),
    (at) => ({ kind: 'pass', at }),
  );
}

/** Whether a quotation is open here: within the last sixty characters, since none is longer. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  return (
    Math.max(before.lastIndexOf('“'), before.lastIndexOf('「')) >
    Math.max(before.lastIndexOf('”'), before.lastIndexOf('」'))
  );
}
