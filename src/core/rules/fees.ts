/** The fee for processing information (国办函〔2020〕109号): what the text says of it, against the tables. */
import type { Claim } from '../claims/claim';
import { compare, type Decimal, decimalPlaces, shift, sum, toDecimal, ZERO } from '../decimal';
import type { Report } from '../report';
import { BOTH_FORMS, type CheckRule, notApplicable, type Operand, type Verdict } from '../rule';
import { tellsOfFees } from './parts';
import { numbersOf, operandsOf, quoteOf, tableProblem, textOf } from './reading';
import {
  allPassages,
  findAll,
  finding,
  foldedOf,
  hasText,
  NO_TEXT,
  notSaid,
  numbered,
  opening,
} from './said';

const AT = 'report';

export const feeRules: readonly CheckRule[] = [
  {
    id: 'X-02',
    severity: 'warning',
    basis: { sources: ['FEE'], certainty: 'derived' },
    forms: ['2021'],
    check: (report) => [withAmounts(report, judgeAgainstFees)],
  },
  {
    id: 'X-03',
    severity: 'info',
    basis: { sources: ['FEE'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => {
      const said = amountsIn(report).filter(({ inexact }) => !inexact);
      return numbered(
        said.map((claim) => (at) => judgeStep(claim, at, report)),
        (at) => notApplicable(at, notSaid(report)),
      );
    },
  },
  {
    id: 'X-04',
    severity: 'warning',
    basis: { sources: ['FEE'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => [withAmounts(report, judgeWithoutApplications)],
  },
  {
    id: 'X-05',
    severity: 'warning',
    basis: { sources: ['FEE'], certainty: 'derived' },
    forms: ['2021'],
    check: (report) => [judgeUnpaid(report)],
  },
  {
    id: 'X-06',
    severity: 'warning',
    basis: { sources: ['FEE', 'practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => [judgeTold(report)],
  },
];

type Amount = Extract<Claim, { readonly kind: 'count' }>;

/** The amounts taken in the year. A rate (每件100元) is no amount taken, nor is one that was only asked for. */
function amountsIn(report: Report): readonly Amount[] {
  return report.claims.filter((claim): claim is Amount => {
    if (claim.kind !== 'count' || claim.of !== 'processingFee' || claim.period !== 'year') return false;
    const { passage, start, end } = claim.span;
    const text = textOf(passage, report);
    return (
      !/[每标准]|起征|以[上下内]|[应须需]缴/.test(text.slice(Math.max(0, start - 10), start)) &&
      !/^\s*(?:[/／]|每|一[件页])/.test(text.slice(end, end + 4)) &&
      !/^[^。；;\n]{0,20}未缴/.test(text.slice(end, end + 24))
    );
  });
}

/** Judges the largest amount the text tells. */
function withAmounts(report: Report, judge: (amount: Amount, report: Report) => Verdict): Verdict {
  const [first, ...rest] = amountsIn(report);
  if (!first) return notApplicable(AT, notSaid(report));
  return judge(
    rest.reduce((most, next) => (compare(next.value, most.value) > 0 ? next : most), first),
    report,
  );
}

/** The fee is one of the 行政事业性收费 of 表二, so it cannot be more than all of them. */
function judgeAgainstFees(amount: Amount, report: Report): Verdict {
  const problem = tableProblem(report, 'proactive', ['2021']);
  if (problem) return notApplicable(AT, problem);
  const cells = operandsOf(report, 'proactive', 'fees', ['amount']);
  const fees = numbersOf(cells)?.[0];
  if (fees === undefined) return notApplicable(AT, { code: 'notRead' });
  const stands = shift(fees, 4);
  // 万元 may be rounded to two decimals or fewer.
  const slack = toDecimal(`5${'0'.repeat(Math.max(0, 3 - Math.max(2, decimalPlaces(fees))))}`) ?? ZERO;
  if (compare(amount.value, sum([stands, slack])) <= 0) return { kind: 'pass', at: AT };
  const { passage, start, end } = amount.span;
  const text = textOf(passage, report);
  const elsewhere = /上缴|缴入|代收|统一|财政|国库/.test(text.slice(Math.max(0, start - 40), end + 40));
  const plain = amount.scope === 'own' && !amount.inexact && !elsewhere;
  const note = { code: 'feeAboveFees', said: amount.value, stands } as const;
  return finding(plain ? 'fail' : 'undetermined', AT, 'warning', note, [
    quoteOf(amount.span, report),
    ...cells,
  ]);
}

/** By the piece in steps of 100 元, by the page in steps of 10. */
function judgeStep(amount: Amount, at: string, report: Report): Verdict {
  const { passage, start, end } = amount.span;
  const text = textOf(passage, report);
  const around = text.slice(Math.max(0, start - 60), end + 40);
  const byPiece = /按件/.test(around) && !/按量|按页/.test(around);
  const step = byPiece ? '00' : '0';
  if (amount.value === ZERO || (amount.value.endsWith(step) && !amount.value.includes('.')))
    return { kind: 'pass', at };
  const note = { code: 'feeStep', said: amount.value, stands: toDecimal(`1${step}`) ?? ZERO } as const;
  return finding('fail', at, 'info', note, [quoteOf(amount.span, report)]);
}

function judgeWithoutApplications(amount: Amount, report: Report): Verdict {
  const problem = tableProblem(report, 'applications', BOTH_FORMS);
  if (problem) return notApplicable(AT, problem);
  const cells = ['new', 'carriedIn'].flatMap((row) => operandsOf(report, 'applications', row, ['total']));
  const due = numbersOf(cells);
  if (due === null) return notApplicable(AT, { code: 'notRead' });
  if (amount.value === ZERO || sum(due) !== ZERO) return { kind: 'pass', at: AT };
  const evidence = [quoteOf(amount.span, report), ...cells];
  return finding('fail', AT, 'warning', { code: 'feeWithoutApplications' }, evidence);
}

/** 未收取 is no contradiction: a notice went out and nobody paid. That no notice went out is one. */
function judgeUnpaid(report: Report): Verdict {
  if (report.form !== '2021') return notApplicable(AT, { code: 'otherForm', form: report.form });
  if (!hasText(report)) return notApplicable(AT, NO_TEXT);
  const [none] = findAll(report, NO_NOTICE, allPassages(report));
  if (!none) return notApplicable(AT, { code: 'notSaid' });
  const problem = tableProblem(report, 'applications', ['2021']);
  if (problem) return notApplicable(AT, problem);
  const row = report.applications?.rows['other.feeUnpaid'] ?? {};
  const unpaid = Object.entries(row)
    .map(([column, entry]): Operand => ({ table: 'applications', row: 'other.feeUnpaid', column, entry }))
    .filter((cell) => isPositive(numbersOf([cell])?.[0]));
  if (unpaid.length === 0) return { kind: 'pass', at: AT };
  return finding('fail', AT, 'warning', { code: 'feeUnpaidWithoutNotice' }, [none.quote(), ...unpaid]);
}

const isPositive = (value: Decimal | undefined) => value !== undefined && compare(value, ZERO) > 0;

const NO_NOTICE =
  /(?:未|没有)(?:曾)?(?:向[^。;，,\n]{0,12})?(?:发出|出具|下达|制发|发送|送达|开具|发放|作出)(?:过)?[^。;，,\n]{0,16}(?:收费|缴费)通知|(?:无|未发生|未产生)[^。;，,\n]{0,8}(?:收费|缴费)通知/g;

/** Since the fee exists, reports tell of it, if only that none was taken. */
function judgeTold(report: Report): Verdict {
  if (!hasText(report)) return notApplicable(AT, NO_TEXT);
  const year = report.year ?? (report.form === '2021' ? 2021 : null);
  if (year === null) return notApplicable(AT, { code: 'noYear' });
  if (year < 2020) return notApplicable(AT, { code: 'beforeFees' });
  const body = foldedOf(report, 'otherMatters');
  if (!body) return notApplicable(AT, { code: 'noSection', section: 'otherMatters' });
  if (tellsOfFees(report)) return { kind: 'pass', at: AT };
  return finding('fail', AT, year < 2021 ? 'info' : 'warning', { code: 'feeNotTold' }, opening(report, body));
}
