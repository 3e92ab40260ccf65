import { describe, expect, test } from 'vitest';
import { audit, comparisonsOf, numberIn } from '../../src/core/audit';
import { layoutAsPrinted } from '../../src/core/layout';
import { layoutOf } from '../../src/core/layouts/index';
import type { Entry, Reading, Report } from '../../src/core/report';
import type { Formula, FormulaRule, Outcome, Rule } from '../../src/core/rule';
import { cellsIn, isFinding } from '../../src/core/rule';
import { type Cell, type Figures, withCells, zeroFigures } from '../support/figures';
import { consistentFigures, placeOf, reportOf } from '../support/sample-report';

const line = (id: string) => ({ line: id });
const rule = (formula: Partial<Formula>, more: Partial<FormulaRule> = {}): FormulaRule => ({
  id: 'TEST',
  severity: 'error',
  basis: { sources: ['arithmetic'], certainty: 'derived' },
  forms: ['2019', '2021'],
  formula: {
    table: 'applications',
    each: 'row',
    over: ['new'],
    left: [line('natural'), line('business')],
    relation: '=',
    right: [line('legal'), line('total')],
    unread: 'open',
    ...formula,
  },
  ...more,
});

const judge = (report: Report, ...rules: readonly Rule[]): readonly Outcome[] =>
  audit(report, layoutOf(report.form), rules);

/** natural + business against legal + total, in the row 新收. */
function judged(left: readonly [Cell, Cell], right: readonly [Cell, Cell], formula: Partial<Formula> = {}) {
  const [natural, business] = left;
  const [legal, total] = right;
  const figures = withCells(zeroFigures('2021'), {
    'applications.new.natural': natural,
    'applications.new.business': business,
    'applications.new.legal': legal,
    'applications.new.total': total,
  });
  const [outcome, ...others] = judge(reportOf(figures), rule(formula));
  if (!outcome || others.length > 0) throw new Error(`${others.length + 1} outcomes`);
  return outcome;
}

const short = (outcome: Outcome): string => {
  if (outcome.kind === 'notApplicable') return `notApplicable ${outcome.why.code}`;
  if (!isFinding(outcome)) return outcome.kind;
  return outcome.note.code === 'open' ? `${outcome.kind} ${outcome.note.holds}` : outcome.kind;
};

describe('a side that was read is a point, any other reaches up from what was read', () => {
  const _ = null;
  test.each<[readonly [Cell, Cell], '=' | '<=', readonly [Cell, Cell], string]>([
    // Both sides read.
    [[1, 2], '=', [0, 3], 'pass'],
    [[1, 2], '=', [0, 4], 'fail'],
    [[1, 2], '=', [0, 2], 'fail'],
    [[0, 0], '=', [0, 0], 'pass'],
    [[0.1, 0.2], '=', [0, 0.3], 'pass'],
    // The left side open: [1, ∞) against a point.
    [[1, _], '=', [0, 0], 'fail'],
    [[1, _], '=', [0, 1], 'undetermined true'],
    [[1, _], '=', [0, 2], 'undetermined false'],
    [[_, _], '=', [0, 0], 'undetermined true'],
    [[_, _], '=', [0, 5], 'undetermined false'],
    // The right side open: a point against [3, ∞).
    [[1, 1], '=', [3, _], 'fail'],
    [[1, 2], '=', [3, _], 'undetermined true'],
    [[2, 2], '=', [3, _], 'undetermined false'],
    // Both sides open: they always meet somewhere.
    [[9, _], '=', [_, 1], 'undetermined false'],
    [[1, _], '=', [_, 9], 'undetermined false'],
    [[4, _], '=', [_, 4], 'undetermined true'],
    // Not one figure on either side.
    [[_, _], '=', [_, _], 'notApplicable noFigure'],
    // At most: only a left side that is already too large fails.
    [[1, 2], '<=', [0, 3], 'pass'],
    [[1, 2], '<=', [0, 9], 'pass'],
    [[1, 2], '<=', [0, 2], 'fail'],
    [[3, _], '<=', [0, 2], 'fail'],
    [[2, _], '<=', [0, 2], 'undetermined true'],
    [[1, _], '<=', [0, 2], 'undetermined true'],
    [[3, 0], '<=', [_, 2], 'undetermined false'],
    [[1, 0], '<=', [_, 2], 'undetermined true'],
    // A placeholder and words are as unread as a blank.
    [[1, '/'], '=', [0, 0], 'fail'],
    [[1, '无'], '=', [0, 1], 'undetermined true'],
    [[1, '见附件'], '=', [0, 2], 'undetermined false'],
  ])('%j %s %j: %s', (left, relation, right, verdict) => {
    expect(short(judged(left, right, { relation }))).toBe(verdict);
  });

  test('a finding says both sides, the total first among its cells', () => {
    const outcome = judged([1, null], [0, 0]);
    if (!isFinding(outcome)) throw new Error(outcome.kind);
    expect(outcome.severity).toBe('error');
    expect(outcome.note).toEqual({ code: 'differs' });
    expect(outcome.comparison).toMatchObject({
      left: { known: '1', open: true, operands: [{ column: 'natural' }, { column: 'business' }] },
      relation: '=',
      right: { known: '0', open: false, operands: [{ column: 'legal' }, { column: 'total' }] },
    });
    expect(cellsIn(outcome).map(({ row, column }) => `${row}.${column}`)).toEqual([
      'new.legal',
      'new.total',
      'new.natural',
      'new.business',
    ]);
    expect(cellsIn(outcome).every(({ entry }) => entry !== null)).toBe(true);
  });
});

describe('a rule that wants every figure', () => {
  test.each<[readonly [Cell, Cell], readonly [Cell, Cell], string]>([
    [[1, 2], [0, 3], 'pass'],
    [[1, 2], [0, 4], 'fail'],
    [[1, null], [0, 0], 'notApplicable notRead'],
    [[1, 2], [null, 0], 'notApplicable notRead'],
    [[null, null], [null, null], 'notApplicable noFigure'],
  ])('%j against %j: %s', (left, right, verdict) => {
    expect(short(judged(left, right, { unread: 'notApplicable' }))).toBe(verdict);
  });
});

describe('what cannot be judged says why', () => {
  const figures = consistentFigures();
  const whys = (report: Report, ...rules: readonly Rule[]) =>
    judge(report, ...rules).map((outcome) => (outcome.kind === 'notApplicable' ? outcome.why : outcome.kind));

  test('a rule of the other form', () => {
    expect(whys(reportOf(figures), rule({}, { forms: ['2019'] }))).toEqual([
      { code: 'otherForm', form: '2021' },
    ]);
  });

  test('a table that is not there', () => {
    expect(whys(reportOf(figures, { without: ['applications'] }), rule({}))).toEqual([
      { code: 'noTable', table: 'applications' },
    ]);
  });

  test('a table with a fault, whatever its figures', () => {
    const wrong = withCells(figures, { 'applications.new.total': 0 });
    const fault = { kind: 'repeated', row: 'new', label: '一、本年新收', cells: {} } as const;
    expect(whys(reportOf(wrong, { faults: { applications: [fault] } }), rule({}))).toEqual([
      { code: 'tableFault', table: 'applications' },
    ]);
    // A fault elsewhere is no reason.
    expect(whys(reportOf(wrong, { faults: { remedies: [fault] } }), rule({}))).toEqual(['fail']);
  });

  test('a row that is not there is named itself', () => {
    expect(whys(reportOf(without(figures, 'new')), rule({}))).toEqual([
      { code: 'noLine', labels: ['一、本年新收政府信息公开申请数量'] },
    ]);
  });

  test('a column whose rows are not there names the rows, in the order of the form', () => {
    const column = rule({
      each: 'column',
      over: ['total'],
      left: [line('carriedIn'), line('new')],
      right: [line('granted')],
    });
    expect(whys(reportOf(without(figures, 'new', 'carriedIn')), column)).toEqual([
      { code: 'noLine', labels: ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'] },
    ]);
  });

  test('a rule that breaks hides no other', () => {
    const broken: Rule = {
      id: 'BROKEN',
      severity: 'error',
      basis: { sources: [], certainty: 'practice' },
      forms: ['2021'],
      check: () => {
        throw new Error('a bug');
      },
    };
    expect(
      whys(reportOf(figures), rule({ right: [line('total')] }), broken, rule({ right: [line('total')] })),
    ).toEqual(['pass', { code: 'ruleBroken', reason: 'Error: a bug' }, 'pass']);
    expect(judge(reportOf(figures), broken)).toEqual([
      {
        kind: 'notApplicable',
        rule: 'BROKEN',
        at: 'report',
        why: { code: 'ruleBroken', reason: 'Error: a bug' },
      },
    ]);
  });
});

test('without lines of its own a rule is judged for every line of the layout, in order', () => {
  const parts = { left: [{ partsOf: 'total' }], right: [line('total')] } as const;
  const { over: _, ...everyRow } = rule(parts).formula;
  const outcomes = judge(reportOf(consistentFigures()), { ...rule({}), formula: everyRow });
  expect(outcomes.map((outcome) => outcome.at)).toEqual(
    layoutOf('2021').applications.rows.map(({ id }) => id),
  );
  expect(outcomes.every((outcome) => outcome.kind === 'pass' && outcome.rule === 'TEST')).toBe(true);
});

test('hints are asked for a fail, and for nothing else', () => {
  const asked: string[] = [];
  const hints = (_: Report, at: string) => {
    asked.push(at);
    return [{ code: 'T3-07', how: 'shifted' } as const];
  };
  const figures = withCells(zeroFigures('2021'), {
    'applications.new.total': 3,
    'applications.granted.natural': null,
  });
  const outcomes = judge(
    reportOf(figures),
    rule({ over: ['new', 'carriedIn', 'granted'], right: [line('total')] }, { hints }),
  );
  expect(outcomes.map(short)).toEqual(['fail', 'pass', 'undetermined true']);
  expect(asked).toEqual(['new']);
  expect(outcomes.map((outcome) => isFinding(outcome) && outcome.hints.length)).toEqual([1, false, 0]);
});

describe('其他处理 printed as on the other form', () => {
  const lines = (report: Report) => {
    const { rows } = layoutAsPrinted(layoutOf(report.form), report).applications;
    const total = rows.find(({ id }) => id === 'closedTotal');
    return { rows: rows.map(({ id }) => id), parts: total?.parts ?? [] };
  };
  const three = ['other.noCorrection', 'other.feeUnpaid', 'other.misc'];

  test.each(['2019', '2021'] as const)('the form of %s as it is meant to be', (form) => {
    const report = reportOf(zeroFigures(form));
    expect(layoutAsPrinted(layoutOf(form), report)).toBe(layoutOf(form));
  });

  test('one row stands in for three, and is summed in their place', () => {
    const { rows, parts } = lines(reportOf({ ...zeroFigures('2019'), form: '2021' }));
    for (const ids of [rows, parts]) {
      expect(ids).toContain('other');
      expect(ids.filter((id) => three.includes(id))).toEqual([]);
    }
    expect(rows.indexOf('other')).toBe(rows.indexOf('closedTotal') - 1);
    expect(parts).toHaveLength(19);
  });

  test('three rows stand in for one', () => {
    const { rows, parts } = lines(reportOf({ ...zeroFigures('2021'), form: '2019' }));
    for (const ids of [rows, parts]) {
      expect(ids).not.toContain('other');
      expect(ids.filter((id) => three.includes(id))).toEqual(three);
    }
    expect(parts).toHaveLength(21);
  });

  test('where the page has both, or neither, the form stays as it is', () => {
    const both = reportOf(zeroFigures('2021'));
    const other = both.applications?.rows['other.misc'] ?? {};
    const withBoth: Report = {
      ...both,
      applications: both.applications && { ...both.applications, rows: { ...both.applications.rows, other } },
    };
    expect(lines(withBoth).rows).toEqual(layoutOf('2021').applications.rows.map(({ id }) => id));
    expect(lines(reportOf(without(zeroFigures('2021'), ...three))).parts).toEqual(
      expect.arrayContaining(three),
    );
    expect(lines(reportOf(zeroFigures('2021'), { without: ['applications'] })).parts).toHaveLength(21);
  });
});

describe('the comparisons of a formula', () => {
  const figures = consistentFigures();
  const of = (report: Report, forms: FormulaRule['forms'] = ['2021']) =>
    comparisonsOf(rule({ over: ['new', 'carriedIn'] }, { forms }), report, layoutOf('2021')).map(
      ({ at, comparison: { left, relation, right } }) => `${at}: ${left.known} ${relation} ${right.known}`,
    );

  test('at every line it is judged for', () => {
    expect(of(reportOf(figures))).toEqual(['new: 230 = 230', 'carriedIn: 9 = 9']);
  });

  test('are none where it cannot be judged', () => {
    const fault = { kind: 'repeated', row: 'new', label: '一、本年新收', cells: {} } as const;
    expect(of(reportOf(figures), ['2019'])).toEqual([]);
    expect(of(reportOf(figures, { without: ['applications'] }))).toEqual([]);
    expect(of(reportOf(figures, { faults: { applications: [fault] } }))).toEqual([]);
  });
});

test('a number is what was read as one', () => {
  const operand = (reading: Reading | null) => {
    const entry: Entry | null = reading && { place: placeOf('applications', 1, 1), reading };
    return { table: 'applications', row: 'new', column: 'total', entry } as const;
  };
  const seven = reportOf(withCells(zeroFigures('2021'), { 'applications.new.total': 7 })).applications?.rows
    .new?.total;
  expect(numberIn(operand(seven?.reading ?? null))).toBe('7');
  expect(numberIn(operand({ kind: 'blank' }))).toBeNull();
  expect(numberIn(operand({ kind: 'placeholder', text: '/' }))).toBeNull();
  expect(numberIn(operand({ kind: 'text', text: '7人' }))).toBeNull();
  expect(numberIn(operand(null))).toBeNull();
});

/** The same figures without some rows of 表三. */
function without(figures: Figures, ...rows: readonly string[]): Figures {
  const kept = Object.entries(figures.applications).filter(([id]) => !rows.includes(id));
  return { ...figures, applications: Object.fromEntries(kept) };
}
