/** What kind of organ a name is the name of, as far as the name tells; and who may make 规章. */
import { compare, ZERO } from '../decimal';
import type { Report } from '../report';
import { BOTH_FORMS, type CheckRule, type Note, type Operand, type Severity, type Verdict } from '../rule';
import { cellsOf, numbersOf, tableProblem } from './reading';

/** `office`: a government's general office. `zone`: the committee of a development zone and its kin. */
export type OrganKind = 'government' | 'office' | 'department' | 'township' | 'street' | 'zone';

export type Organ = {
  readonly kind: OrganKind;
  /** Whether it may make 规章 (《立法法》第九十一条、第九十三条); null when the name does not tell. */
  readonly makesRules: boolean | null;
};

/** Null for a name that does not tell, and for none. */
export function organOf(name: string | null): Organ | null {
  const bare = bareName(name ?? '');
  if (bare.length < 2 || bare.length > 60) return null;
  if (STATE.test(bare)) return { kind: 'department', makesRules: null };
  const kind = KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
  if (kind === undefined) return null;
  return { kind, makesRules: makesRules(kind, bare) };
}

/** Without blanks and what stands in brackets. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]{0,40}\)/g, '');
}

/**
 * 「青禾县人民政府信息公开…」 leaves 「青禾县人民」 or 「青禾县」 for the organ, because the words 政府 are shared.
 * Zones come before districts, streets and towns before departments.
 */
const KINDS: readonly (readonly [OrganKind, RegExp])[] = [
  ['street', /街道(?:办事处|办)?$/],
  [
    'zone',
    /(?:开发区|高新区|经开区|园区|示范区|实验区|试验区|管理区|保税区|度假区|景区|港区|集聚区|产业园|(?<!浦东|滨海)新区|新城)(?:管理委员会|管委会|管理局)?$|(?:管理委员会|管委会)$/,
  ],
  ['township', /(?:镇|乡|苏木)(?:人民政府|人民|政府)?$/],
  ['government', /(?:省|市|州|县|区|旗|盟)(?:人民政府|人民|政府)?$|地区行政公署$/],
  ['office', /(?:省|市|州|县|区|旗)(?:人民)?(?:政府)?办公[厅室]$|政府办$/],
  ['department', /(?<!居民|村民)委员会$|(?:局|厅|委|办公室|部|署)$/],
];

/** Organs of the State Council, and their branches, whose names do not tell the level. */
const STATE =
  /^(?:国务院|国家|中国|中华人民共和国|海关|审计署|(?:外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务)部$)/;
const PROVINCE = /^(?:北京市|天津市|上海市|重庆市|.{2,4}省|.{2,8}自治区)(?:人民政府|人民|政府)?(?:办公厅)?$/;
const PREFECTURE = /自治州(?:人民政府|人民|政府)?(?:办公[厅室])?$/;
/** 临江市南浦市: the second of two cities is of county level. */
const COUNTY = /(?:县|旗|(?<!自治)区|.(?:市|州|盟|地区).{1,10}市)(?:人民政府|人民|政府)?(?:办公室|办)?$/;
const LOCAL = /省|市(?!场)|州|县|区|旗|盟|镇|乡/;

function makesRules(kind: OrganKind, name: string): boolean | null {
  if (kind === 'government' || kind === 'office') {
    if (PROVINCE.test(name) || PREFECTURE.test(name)) return true;
    return COUNTY.test(name) ? false : null;
  }
  if (kind === 'department') return LOCAL.test(name) ? false : null;
  return false;
}

/** 规章 in the report of an organ that cannot make any: another's, or in the wrong row. */
export const organRules: readonly CheckRule[] = [
  {
    id: 'T2-03',
    severity: 'warning',
    basis: { sources: ['LL'], certainty: 'stated' },
    forms: BOTH_FORMS,
    check: (report) => [
      judgeRules(report, (rules) =>
        rules.length === 0 ? null : ['warning', { code: 'rulesNotMade', text: report.organ ?? '' }],
      ),
    ],
  },
  {
    id: 'T2-04',
    severity: 'info',
    basis: { sources: ['LL'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => [
      judgeRules(report, (rules, documents) =>
        rules.length > 0 && documents !== null && documents.length === 0
          ? ['info', { code: 'rulesInWrongRow' }]
          : null,
      ),
    ],
  },
];

type Odd = (
  rules: readonly Operand[],
  documents: readonly Operand[] | null,
) => readonly [Severity, Note] | null;

/** @param odd what is odd about the positive figures of 规章 and of 规范性文件 (null when some were not read) */
function judgeRules(report: Report, odd: Odd): Verdict {
  const at = 'rules';
  const problem = tableProblem(report, 'proactive', BOTH_FORMS);
  if (problem) return { kind: 'notApplicable', at, why: problem };
  const makes = organOf(report.organ)?.makesRules ?? null;
  if (makes === null) return { kind: 'notApplicable', at, why: { code: 'organUnknown' } };
  if (makes) return { kind: 'pass', at };
  // On the older form an organ may have disclosed what others made.
  const cells = cellsOf(report, 'proactive').filter(
    ({ row, column }) =>
      row === 'normativeDocuments' || (row === 'rules' && !/^(?:disclosed|totalPublic)$/.test(column)),
  );
  const unread = (row: string) => numbersOf(cells.filter((cell) => cell.row === row)) === null;
  const positive = (row: string) =>
    cells.filter((cell) => cell.row === row && compare(numbersOf([cell])?.[0] ?? ZERO, ZERO) > 0);
  const found = odd(positive('rules'), unread('normativeDocuments') ? null : positive('normativeDocuments'));
  if (found === null)
    return unread('rules') ? { kind: 'notApplicable', at, why: { code: 'notRead' } } : { kind: 'pass', at };
  const [severity, note] = found;
  return { kind: 'fail', at, severity, note, comparison: null, cells: positive('rules'), hints: [] };
}
