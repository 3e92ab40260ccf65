/** What the rules of tables say in full: every cell they point at, and the sums they compare. */
import { describe, expect, test } from 'vitest';
import type { Entry, Fault, LocalLine, TableId } from '../../src/core/report';
import { isFinding } from '../../src/core/rule';
import { type Cell, type Figures, withCells } from '../support/figures';
import {
  auditedOf,
  consistentFigures,
  placeOf,
  readingOf,
  type SampleOptions,
} from '../support/sample-report';
import { told, toldBy } from '../support/told';

type Changes = { readonly [path: string]: Cell };

const said = (rule: string, form: '2019' | '2021', changes: Changes, options: SampleOptions = {}) =>
  toldBy(auditedOf(withCells(consistentFigures(form), changes), options).outcomes, rule);

const entry = (cell: Cell, table: TableId = 'applications'): Entry => ({
  place: placeOf(table, 30, 1),
  reading: readingOf(cell),
});

type Case = readonly [what: string, changes: Changes, expected: readonly string[]];

describe('T3-05, local subtotals', () => {
  const withLines = (...lines: readonly LocalLine[]) => ({ local: { applications: lines } });
  const line = (
    axis: 'row' | 'column',
    subtotalOf: string | null,
    label: string,
    cells: { readonly [crossing: string]: Cell },
  ): LocalLine => ({
    axis,
    subtotalOf,
    label,
    cells: Object.fromEntries(Object.entries(cells).map(([crossing, cell]) => [crossing, entry(cell)])),
  });

  test.each<readonly [string, readonly LocalLine[], Changes, readonly string[]]>([
    [
      'a row of a group: all its rows, in every column it has',
      [line('row', 'denied', '小计', { natural: 8, business: 0 })],
      {},
      [
        'denied.natural error: differs (denied.stateSecret.natural 0 + denied.lawProhibited.natural 0 + denied.securityStability.natural 0 + denied.thirdParty.natural 0 + denied.internalAffairs.natural 7 + denied.processInfo.natural 0 + denied.enforcementFile.natural 0 + denied.adminInquiry.natural 0 = 7 = x_小计.natural 8 = 8) [applications.x_小计.natural, applications.denied.stateSecret.natural, applications.denied.lawProhibited.natural, applications.denied.securityStability.natural, applications.denied.thirdParty.natural, applications.denied.internalAffairs.natural, applications.denied.processInfo.natural, applications.denied.enforcementFile.natural, applications.denied.adminInquiry.natural]',
        'denied.business pass',
      ],
    ],
    [
      'a column of organisations: all but 自然人',
      [line('column', 'organisations', '法人小计', { new: 17, granted: 11 })],
      {},
      [
        'organisations.new error: differs (new.business 18 + new.research 0 + new.welfare 0 + new.legal 0 + new.otherOrg 0 = 18 = new.x_法人小计 17 = 17) [applications.new.x_法人小计, applications.new.business, applications.new.research, applications.new.welfare, applications.new.legal, applications.new.otherOrg]',
        'organisations.granted pass',
      ],
    ],
    [
      'a line of their own is none',
      [line('row', null, '备注', { natural: 1 }), line('row', 'notProcessed', '小计', { natural: 13 })],
      {},
      ['notProcessed.natural pass'],
    ],
    [
      'nothing to compare while a part or the sum was not read',
      [line('row', 'denied', '小计', { natural: 7, business: null })],
      { 'applications.denied.thirdParty.natural': null },
      ['denied.natural not applicable: notRead', 'denied.business not applicable: notRead'],
    ],
  ])('%s', (_, lines, changes, expected) => {
    expect(said('T3-05', '2021', changes, withLines(...lines))).toEqual(expected);
  });
});

describe('T3-08, most of them carried into the next year', () => {
  test.each<Case>([
    [
      'of ten or more',
      { 'applications.carriedOut.total': 120 },
      [
        'natural pass',
        'business pass',
        'research pass',
        'welfare pass',
        'legal pass',
        'otherOrg pass',
        'total info: mostCarriedOut [applications.carriedOut.total, applications.new.total, applications.carriedIn.total]',
      ],
    ],
    [
      'nothing is said where one of the three was not read',
      {
        'applications.carriedOut.natural': null,
        'applications.new.business': '/',
        'applications.carriedIn.legal': null,
      },
      [
        'natural not applicable: notRead',
        'business not applicable: notRead',
        'research pass',
        'welfare pass',
        'legal not applicable: notRead',
        'otherOrg pass',
        'total pass',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(said('T3-08', '2021', changes)).toEqual(expected);
  });
});

const single: {
  readonly [rule: string]: readonly (readonly [string, '2019' | '2021', Changes, readonly string[]])[];
} = {
  'X-01': [
    [
      'points at the disputes there are',
      '2021',
      { 'applications.new.total': 0, 'applications.carriedIn.total': 0, 'remedies.directSuit.total': 2 },
      [
        'report info: remediesWithoutApplications [remedies.review.total, remedies.directSuit.total, applications.new.total, applications.carriedIn.total]',
      ],
    ],
    [
      'neither disputes nor applications',
      '2021',
      {
        'applications.new.total': 0,
        'applications.carriedIn.total': 0,
        'remedies.review.total': 0,
        'remedies.directSuit.total': 0,
      },
      ['report pass'],
    ],
    [
      'one application is enough',
      '2021',
      { 'applications.new.total': 0, 'applications.carriedIn.total': 1 },
      ['report pass'],
    ],
    [
      'disputes that were not read',
      '2021',
      {
        'applications.new.total': 0,
        'applications.carriedIn.total': 0,
        'remedies.suitAfterReview.total': null,
      },
      ['report not applicable: notRead'],
    ],
  ],
  'T2-09': [
    [
      'no items left, or none at all',
      '2019',
      {
        'proactive.licenses.itemsPrev': 0,
        'proactive.licenses.itemsDelta': 0,
        'proactive.penalties.decisions': 3,
      },
      [
        'licenses warning: decisionsWithoutItems [proactive.licenses.decisions, proactive.licenses.itemsPrev, proactive.licenses.itemsDelta]',
        'otherServices pass',
        'penalties warning: decisionsWithoutItems [proactive.penalties.decisions, proactive.penalties.itemsPrev, proactive.penalties.itemsDelta]',
        'coercion pass',
      ],
    ],
  ],
  'T2-10': [
    [
      'neither, or both',
      '2019',
      { 'proactive.procurement.items': 1, 'proactive.procurement.amount': 1 },
      ['procurement pass'],
    ],
  ],
  'T2-12': [
    [
      'some were made',
      '2021',
      { 'proactive.rules.repealed': 1, 'proactive.rules.made': 1, 'proactive.rules.inForce': 0 },
      ['rules pass', 'normativeDocuments pass'],
    ],
    [
      'none was repealed',
      '2021',
      {
        'proactive.rules.repealed': 0,
        'proactive.rules.made': 0,
        'proactive.rules.inForce': 0,
        'proactive.normativeDocuments.inForce': 0,
        'proactive.normativeDocuments.made': 0,
      },
      [
        'rules pass',
        'normativeDocuments info: repealedAlone [proactive.normativeDocuments.repealed, proactive.normativeDocuments.made, proactive.normativeDocuments.inForce]',
      ],
    ],
  ],
  'CEL-01': [
    [
      'every blank',
      '2021',
      { 'remedies.directSuit.upheld': null, 'applications.new.legal': null, 'applications.new.total': 230 },
      [
        'proactive pass',
        'applications info: blanks count=1 [applications.new.legal]',
        'remedies info: blanks count=1 [remedies.directSuit.upheld]',
      ],
    ],
  ],
  'CEL-02': [
    [
      'every sign that stands for nothing, each kind once',
      '2021',
      {
        'remedies.directSuit.upheld': '/',
        'remedies.directSuit.other': '/',
        'remedies.review.pending': '无',
      },
      [
        'proactive pass',
        'applications pass',
        'remedies info: placeholders count=3 texts=无,/ [remedies.review.pending, remedies.directSuit.upheld, remedies.directSuit.other]',
      ],
    ],
  ],
  'CEL-03': [
    [
      'a change may be negative, and an amount broken',
      '2019',
      {
        'proactive.licenses.itemsDelta': -15,
        'proactive.procurement.amount': 2.5,
        'proactive.fees.itemsDelta': 1.5,
        'proactive.fees.itemsPrev': -2,
      },
      [
        'proactive.fees.itemsPrev error: negative text=-2 [proactive.fees.itemsPrev]',
        'applications pass',
        'remedies pass',
      ],
    ],
    [
      'words, a negative number, a fraction',
      '2021',
      {
        'applications.new.legal': -1,
        'remedies.review.upheld': 1.5,
        'remedies.review.other': '见附件',
        'proactive.rules.made': '-',
      },
      [
        'proactive pass',
        'applications.new.legal error: negative text=-1 [applications.new.legal]',
        'remedies.review.upheld warning: fraction text=1.5 [remedies.review.upheld]',
        'remedies.review.other warning: notNumber text=见附件 [remedies.review.other]',
      ],
    ],
  ],
  'CEL-05': [
    [
      'five places',
      '2021',
      { 'proactive.fees.amount': 3.00001 },
      ['proactive.fees.amount info: feeDecimals text=3.00001 places=5 [proactive.fees.amount]'],
    ],
    [
      'six places, which is 分',
      '2021',
      { 'proactive.fees.amount': 3.000001 },
      ['proactive.fees.amount info: feeDecimals text=3.000001 places=6 [proactive.fees.amount]'],
    ],
    [
      'seven places, which is no money',
      '2021',
      { 'proactive.fees.amount': 3.0000001 },
      ['proactive.fees.amount warning: feeImpossible text=3.0000001 places=7 [proactive.fees.amount]'],
    ],
    [
      'words, which are no amount',
      '2021',
      { 'proactive.fees.amount': '见附件' },
      ['proactive.fees.amount not applicable: notRead'],
    ],
  ],
  'CEL-07': [
    [
      'what is left after the change',
      '2019',
      {
        'proactive.licenses.itemsPrev': 3,
        'proactive.licenses.itemsDelta': -4,
        'proactive.penalties.itemsPrev': 4,
        'proactive.penalties.itemsDelta': -4,
        'proactive.fees.itemsDelta': 0.5,
        'proactive.coercion.itemsPrev': null,
      },
      [
        'proactive.licenses.itemsDelta error: itemsBelowZero sum=-1 [proactive.licenses.itemsDelta, proactive.licenses.itemsPrev]',
        'proactive.otherServices.itemsDelta pass',
        'proactive.penalties.itemsDelta pass',
        'proactive.coercion.itemsDelta not applicable: notRead',
        'proactive.fees.itemsDelta error: deltaNotInteger text=0.5 [proactive.fees.itemsDelta, proactive.fees.itemsPrev]',
      ],
    ],
  ],
};

describe.each(Object.entries(single))('%s', (rule, cases) => {
  test.each(cases)('%s (%s)', (_, form, changes, expected) => {
    expect(said(rule, form, changes)).toEqual(expected);
  });
});

describe('CEL-04, figures written in a way the form does not ask for', () => {
  const written = (...irregular: readonly ('unit' | 'separators' | 'sign')[]) => {
    const reading = readingOf(4);
    return reading.kind === 'number' ? { ...reading, text: '4', irregular } : reading;
  };
  test('the unit of an amount and the sign of a change are customary, and only there', () => {
    const everywhere = {
      'proactive.procurement.amount': written('unit', 'separators'),
      'proactive.procurement.items': written('unit', 'sign'),
      'proactive.licenses.itemsDelta': written('unit', 'sign'),
      'proactive.fees.itemsDelta': written('sign'),
      'proactive.fees.itemsPrev': written('sign'),
      'applications.new.natural': written('sign'),
    };
    expect(said('CEL-04', '2019', {}, { readings: everywhere })).toEqual([
      'proactive.licenses.itemsDelta info: irregular text=4 how=unit [proactive.licenses.itemsDelta]',
      'proactive.fees.itemsPrev info: irregular text=4 how=sign [proactive.fees.itemsPrev]',
      'proactive.procurement.items info: irregular text=4 how=unit,sign [proactive.procurement.items]',
      'proactive.procurement.amount info: irregular text=4 how=separators [proactive.procurement.amount]',
      'applications.new.natural info: irregular text=4 how=sign [applications.new.natural]',
      'remedies pass',
    ]);
  });
  test('nor the unit of the amount that the form of 2021 asks for in 万元', () => {
    const fees = { 'proactive.fees.amount': written('unit') };
    expect(said('CEL-04', '2021', {}, { readings: fees })).toEqual([
      'proactive.fees.amount info: irregular text=4 how=unit [proactive.fees.amount]',
      'applications pass',
      'remedies pass',
    ]);
  });
  test('words are no figures', () => {
    expect(
      said('CEL-04', '2021', { 'applications.new.natural': '两百', 'applications.new.total': null }),
    ).toEqual(['proactive pass', 'applications pass', 'remedies pass']);
  });
});

test('of a report without tables nothing is judged, and the reason is told', () => {
  const { outcomes } = auditedOf(consistentFigures(), { without: ['proactive', 'applications', 'remedies'] });
  const ofTables = outcomes.filter(({ rule }) => /^(?:T|CEL|X-01)/.test(rule));
  const reasons = ofTables.map((outcome) => told(outcome).replace(/^\S+ /, `${outcome.rule} `));
  expect([...new Set(reasons)]).toEqual([
    'CEL-01 not applicable: noTable table=proactive',
    'CEL-01 not applicable: noTable table=applications',
    'CEL-01 not applicable: noTable table=remedies',
    'CEL-02 not applicable: noTable table=proactive',
    'CEL-02 not applicable: noTable table=applications',
    'CEL-02 not applicable: noTable table=remedies',
    'CEL-03 not applicable: noTable table=proactive',
    'CEL-03 not applicable: noTable table=applications',
    'CEL-03 not applicable: noTable table=remedies',
    'CEL-04 not applicable: noTable table=proactive',
    'CEL-04 not applicable: noTable table=applications',
    'CEL-04 not applicable: noTable table=remedies',
    'CEL-05 not applicable: noTable table=proactive',
    'CEL-07 not applicable: otherForm form=2021',
    'T2-01 not applicable: noTable table=proactive',
    'T2-03 not applicable: noTable table=proactive',
    'T2-04 not applicable: noTable table=proactive',
    'T2-05 not applicable: otherForm form=2021',
    'T2-06 not applicable: otherForm form=2021',
    'T2-09 not applicable: otherForm form=2021',
    'T2-10 not applicable: otherForm form=2021',
    'T2-12 not applicable: noTable table=proactive',
    'T3-01 not applicable: noTable table=applications',
    'T3-02 not applicable: noTable table=applications',
    'T3-03 not applicable: noTable table=applications',
    'T3-05 not applicable: noTable table=applications',
    'T3-08 not applicable: noTable table=applications',
    'T4-01 not applicable: noTable table=remedies',
    'X-01 not applicable: noTable table=applications',
  ]);
});

describe('STR-02, the form of the year', () => {
  test.each<readonly [form: '2019' | '2021', year: number, expected: readonly string[]]>([
    ['2019', 2018, ['report not applicable: yearBeforeForms']],
    ['2019', 2019, ['report pass']],
    ['2019', 2020, ['report pass']],
    ['2019', 2021, ['report warning: formOfOtherYear form=2019 year=2021 [proactive..]']],
    ['2019', 2022, ['report error: formOfOtherYear form=2019 year=2022 [proactive..]']],
    ['2021', 2020, ['report warning: formOfOtherYear form=2021 year=2020 [proactive..]']],
    ['2021', 2021, ['report pass']],
    ['2021', 2030, ['report pass']],
  ])('the form of %s in %i', (form, year, expected) => {
    expect(said('STR-02', form, {}, { year })).toEqual(expected);
  });

  test('it points at the table, which has no reading of its own', () => {
    const { report, outcomes } = auditedOf(consistentFigures('2019'), { year: 2022 });
    const found = outcomes.find(({ rule }) => rule === 'STR-02');
    expect(found && isFinding(found) ? found.cells : []).toEqual([
      {
        table: 'proactive',
        row: '',
        column: '',
        entry: { place: report.proactive?.place, reading: { kind: 'blank' } },
      },
    ]);
  });
});

describe('STR-03 to STR-10, rows and cells', () => {
  const cells = (...values: readonly Cell[]) => values.map((cell) => entry(cell));
  const counted = (row: string | null, found: readonly Entry[], wanted = 7): Fault => ({
    kind: 'cellCount',
    row,
    label: row ?? '',
    found: found.length,
    wanted,
    cells: found,
  });
  const repeated = (row: string): Fault => {
    const [natural, business, total] = cells(1, 2, 3);
    if (!natural || !business || !total) throw new Error('three figures');
    return { kind: 'repeated', row, label: row, cells: { natural, business, total } };
  };
  /** 表四 with a zero too many, which only one deletion repairs. */
  const repairable = cells(11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3);
  const rowsOf = (form: '2019' | '2021') => consistentFigures(form).applications;
  const withRows = (
    form: '2019' | '2021',
    applications: Figures['applications'],
    options: SampleOptions = {},
  ) => {
    const { outcomes } = auditedOf({ ...consistentFigures(form), applications }, options);
    return [...toldBy(outcomes, 'STR-03'), ...toldBy(outcomes, 'STR-04')];
  };
  const { partial: _, ...withoutPartial } = rowsOf('2021');

  test('其他处理 in three rows on the form that prints one', () => {
    expect(withRows('2019', rowsOf('2021'))).toEqual([
      'applications warning: otherRows printed=3 wanted=1 [applications.other.noCorrection.natural, applications.other.noCorrection.business, applications.other.noCorrection.research, applications.other.noCorrection.welfare, applications.other.noCorrection.legal, applications.other.noCorrection.otherOrg, applications.other.noCorrection.total]',
      'applications pass',
      'remedies pass',
    ]);
  });
  test('其他处理 in one row on the form that prints three', () => {
    expect(withRows('2021', rowsOf('2019'))).toEqual([
      'applications warning: otherRows printed=1 wanted=3 [applications.other.natural, applications.other.business, applications.other.research, applications.other.welfare, applications.other.legal, applications.other.otherOrg, applications.other.total]',
      'applications pass',
      'remedies pass',
    ]);
  });
  test('a row that has another number of cells is there', () => {
    const faults = { applications: [counted('partial', cells(1, 2))] };
    expect(withRows('2021', withoutPartial, { faults })).toEqual([
      'applications pass',
      'applications error: cellCount label=partial found=2 wanted=7 more=0 [applications.partial.1, applications.partial.2]',
      'remedies pass',
    ]);
  });
  test('a row that is there twice is told of apart from those with cells missing', () => {
    const faults = {
      applications: [repeated('new'), counted('granted', cells(1)), counted('partial', cells(1))],
    };
    expect(withRows('2021', rowsOf('2021'), { faults })).toEqual([
      'applications error: rows missing= repeated=new [applications.new.natural]',
      'applications error: cellCount label=granted found=1 wanted=7 more=1 [applications.granted.1, applications.partial.1]',
      'remedies pass',
    ]);
  });
  test.each<
    readonly [
      what: string,
      table: 'applications' | 'remedies',
      row: string | null,
      expected: readonly string[],
    ]
  >([
    [
      '表四, all of it',
      'remedies',
      null,
      [
        'applications pass',
        'remedies error: cellCount label= found=16 wanted=15 more=0 [remedies..1, remedies..2, remedies..3, remedies..4, remedies..5, remedies..6, remedies..7, remedies..8, remedies..9, remedies..10, remedies..11, remedies..12, remedies..13, remedies..14, remedies..15, remedies..16] {T4-02 repaired=11,0,1,0,12,0,0,0,0,0,0,0,2,1,3}',
      ],
    ],
    [
      'one row of 表四',
      'remedies',
      'review',
      [
        'applications pass',
        'remedies error: cellCount label=review found=16 wanted=15 more=0 [remedies.review.1, remedies.review.2, remedies.review.3, remedies.review.4, remedies.review.5, remedies.review.6, remedies.review.7, remedies.review.8, remedies.review.9, remedies.review.10, remedies.review.11, remedies.review.12, remedies.review.13, remedies.review.14, remedies.review.15, remedies.review.16]',
      ],
    ],
    [
      '表三',
      'applications',
      null,
      [
        'applications error: cellCount label= found=16 wanted=15 more=0 [applications..1, applications..2, applications..3, applications..4, applications..5, applications..6, applications..7, applications..8, applications..9, applications..10, applications..11, applications..12, applications..13, applications..14, applications..15, applications..16]',
        'remedies pass',
      ],
    ],
  ])('a repair is told of %s', (_, table, row, expected) => {
    const faults = { [table]: [counted(row, repairable, 15)] };
    expect(said('STR-04', '2021', {}, { faults })).toEqual(expected);
  });
  test('lines of the page’s own, rows and columns', () => {
    const local = {
      applications: [
        { axis: 'row', subtotalOf: null, label: '备注', cells: { new: entry(1), total: entry(2) } },
        { axis: 'column', subtotalOf: null, label: '说明', cells: { granted: entry(1) } },
      ],
    } as const;
    expect(said('STR-10', '2021', {}, { local })).toEqual([
      'proactive pass',
      'applications info: localLines labels=备注,说明 [applications.x_备注.new, applications.x_备注.total, applications.granted.x_说明]',
      'remedies pass',
    ]);
  });
});

describe('likely causes are told only where they explain the difference', () => {
  const column = (changes: Changes) =>
    said(
      'T3-03',
      '2021',
      Object.fromEntries(Object.entries(changes).map(([row, cell]) => [`applications.${row}.legal`, cell])),
    ).filter((line) => line.startsWith('legal'));
  test.each<readonly [what: string, changes: Changes, expected: readonly string[]]>([
    [
      'more closed than due',
      { new: 5, closedTotal: 6 },
      [
        'legal error: differs (new.legal 5 + carriedIn.legal 0 = 5 = closedTotal.legal 6 + carriedOut.legal 0 = 6) [applications.closedTotal.legal, applications.carriedOut.legal, applications.new.legal, applications.carriedIn.legal] {T3-09 closed=6 due=5}',
      ],
    ],
    [
      'as many closed as due',
      { new: 5, closedTotal: 5, carriedOut: 1 },
      [
        'legal error: differs (new.legal 5 + carriedIn.legal 0 = 5 = closedTotal.legal 5 + carriedOut.legal 1 = 6) [applications.closedTotal.legal, applications.carriedOut.legal, applications.new.legal, applications.carriedIn.legal]',
      ],
    ],
    [
      'what was closed was not read',
      { closedTotal: null, carriedOut: 5 },
      [
        'legal error: differs (new.legal 0 + carriedIn.legal 0 = 0 = closedTotal.legal blank + carriedOut.legal 5 = 5 or more) [applications.closedTotal.legal, applications.carriedOut.legal, applications.new.legal, applications.carriedIn.legal]',
      ],
    ],
    [
      'what was new was not read',
      { new: null, carriedIn: 9, closedTotal: 1 },
      [
        'legal error: differs (new.legal blank + carriedIn.legal 9 = 9 or more = closedTotal.legal 1 + carriedOut.legal 0 = 1) [applications.closedTotal.legal, applications.carriedOut.legal, applications.new.legal, applications.carriedIn.legal]',
      ],
    ],
    [
      'what was carried in was not read',
      { new: 9, carriedIn: null, closedTotal: 1 },
      [
        'legal error: differs (new.legal 9 + carriedIn.legal blank = 9 or more = closedTotal.legal 1 + carriedOut.legal 0 = 1) [applications.closedTotal.legal, applications.carriedOut.legal, applications.new.legal, applications.carriedIn.legal]',
      ],
    ],
  ])('T3-09: %s', (_, changes, expected) => {
    expect(column(changes)).toEqual(expected);
  });

  const rows = (changes: Changes) =>
    said(
      'T3-01',
      '2021',
      Object.fromEntries(Object.entries(changes).map(([path, cell]) => [`applications.${path}`, cell])),
    ).filter((line) => !line.endsWith('pass'));
  test.each<readonly [what: string, changes: Changes, expected: readonly string[]]>([
    [
      'T3-06 also where a part was not read',
      { 'granted.total': 0, 'granted.legal': null, 'partial.total': 0 },
      [
        'granted error: differs (granted.natural 121 + granted.business 11 + granted.research 0 + granted.welfare 0 + granted.legal blank + granted.otherOrg 0 = 132 or more = granted.total 0 = 0) [applications.granted.total, applications.granted.natural, applications.granted.business, applications.granted.research, applications.granted.welfare, applications.granted.legal, applications.granted.otherOrg] {T3-06 rows=2}',
        'partial error: differs (partial.natural 20 + partial.business 0 + partial.research 0 + partial.welfare 0 + partial.legal 0 + partial.otherOrg 0 = 20 = partial.total 0 = 0) [applications.partial.total, applications.partial.natural, applications.partial.business, applications.partial.research, applications.partial.welfare, applications.partial.legal, applications.partial.otherOrg] {T3-06 rows=2}',
      ],
    ],
    [
      'T3-07 not for a figure of two digits',
      { 'granted.natural': 1, 'granted.business': 12, 'granted.total': 112 },
      [
        'granted error: differs (granted.natural 1 + granted.business 12 + granted.research 0 + granted.welfare 0 + granted.legal 0 + granted.otherOrg 0 = 13 = granted.total 112 = 112) [applications.granted.total, applications.granted.natural, applications.granted.business, applications.granted.research, applications.granted.welfare, applications.granted.legal, applications.granted.otherOrg]',
      ],
    ],
    [
      'T3-07 for one that ends in the last cell',
      {
        'granted.natural': 0,
        'granted.business': 0,
        'granted.legal': 1,
        'granted.otherOrg': 2,
        'granted.total': 12,
      },
      [
        'granted error: differs (granted.natural 0 + granted.business 0 + granted.research 0 + granted.welfare 0 + granted.legal 1 + granted.otherOrg 2 = 3 = granted.total 12 = 12) [applications.granted.total, applications.granted.natural, applications.granted.business, applications.granted.research, applications.granted.welfare, applications.granted.legal, applications.granted.otherOrg] {T3-07 how=joined columns=legal,otherOrg value=12}',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(rows(changes)).toEqual(expected);
  });
});
