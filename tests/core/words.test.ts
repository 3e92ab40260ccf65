/** Every code has its sentence, in both languages. A code without an example here does not compile. */
import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/core/decimal';
import type { Irregularity, Report } from '../../src/core/report';
import { type Finding, type Hint, isFinding, type Note, type Outcome, type Why } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { findingMessage, hintMessage, whyMessage } from '../../src/finding-words';
import { formulaLine, formulaText } from '../../src/formula-words';
import { cellName, checkName, figureText, lineLabel } from '../../src/label-words';
import { partOf, type Words } from '../../src/words';
import { withCells } from '../support/figures';
import { auditedOf, consistentFigures, placeOf, type SampleOptions } from '../support/sample-report';
import { languages, wordsOf } from '../support/words';

/** Words that refuse to leave a place of a message unfilled, as a browser does not. */
const strict = (language: keyof typeof languages): Words => {
  const lenient = wordsOf(language);
  return (key, args = []) => {
    const places = languages[language][key]?.message.match(/\$[1-9]/g) ?? [];
    for (const place of places) {
      if (args[Number(place[1]) - 1] === undefined) throw new Error(`${key}: nothing for ${place}`);
    }
    return lenient(key, args);
  };
};

const n = (text: string) => text as Decimal;
type Codes<Union extends { readonly code: string }> = {
  readonly [Code in Union['code']]: readonly (Union & { readonly code: Code })[];
};

/** Without `differs` and `open`, whose words depend on the rule: see below. */
const notes: Omit<Codes<Note>, 'differs' | 'open'> = {
  sectionMissing: [{ code: 'sectionMissing', section: 'otherMatters' }],
  sectionOrder: [{ code: 'sectionOrder', section: 'issues' }],
  sectionRenamed: [{ code: 'sectionRenamed', section: 'overview', found: '一、概述' }],
  formOfOtherYear: [{ code: 'formOfOtherYear', form: '2019', year: 2023 }],
  formMixed: [{ code: 'formMixed', form: '2021', labels: ['本年新制发数量', '本年新废止数量'] }],
  rows: [
    { code: 'rows', missing: ['（二）部分公开'], repeated: [] },
    { code: 'rows', missing: [], repeated: ['（一）予以公开'] },
    { code: 'rows', missing: ['（二）部分公开'], repeated: ['（一）予以公开'] },
  ],
  otherRows: [{ code: 'otherRows', printed: 1, wanted: 3 }],
  cellCount: [
    { code: 'cellCount', label: '（一）予以公开', found: 6, wanted: 7, more: 0 },
    { code: 'cellCount', label: '', found: 16, wanted: 15, more: 0 },
    { code: 'cellCount', label: '（一）予以公开', found: 6, wanted: 7, more: 24 },
  ],
  headerMissing: [{ code: 'headerMissing', labels: ['科研机构', '其他'] }],
  headerDiffers: [{ code: 'headerDiffers' }],
  localLines: [{ code: 'localLines', labels: ['其他主动公开文件'] }],
  severalReports: [{ code: 'severalReports', count: 3 }],
  tableRepeated: [{ code: 'tableRepeated', tables: ['applications', 'remedies'] }],
  blanks: [{ code: 'blanks', count: 35 }],
  placeholders: [{ code: 'placeholders', count: 9, texts: ['/', '无'] }],
  negative: [{ code: 'negative', text: '-3' }],
  fraction: [{ code: 'fraction', text: '1.5' }],
  notNumber: [{ code: 'notNumber', text: '见附件' }],
  irregular: [
    {
      code: 'irregular',
      text: '１,２３４ 件',
      how: ['fullWidth', 'spaced', 'separators', 'unit', 'remark', 'sign'],
    },
  ],
  feeDecimals: [{ code: 'feeDecimals', text: '24252.311082', places: 6 }],
  feeImpossible: [{ code: 'feeImpossible', text: '1.12345678', places: 8 }],
  deltaNotInteger: [{ code: 'deltaNotInteger', text: '0.5' }],
  itemsBelowZero: [{ code: 'itemsBelowZero', sum: n('-4') }],
  decisionsWithoutItems: [{ code: 'decisionsWithoutItems' }],
  itemsWithoutAmount: [{ code: 'itemsWithoutAmount' }],
  amountWithoutItems: [{ code: 'amountWithoutItems' }],
  repealedAlone: [{ code: 'repealedAlone' }],
  remediesWithoutApplications: [{ code: 'remediesWithoutApplications' }],
  mostCarriedOut: [{ code: 'mostCarriedOut' }],
  said: [
    { code: 'said', of: 'received', said: n('215'), stands: [n('212'), n('221')] },
    { code: 'said', of: 'normativeDocuments.made', said: n('3'), stands: [] },
  ],
  saidNone: [{ code: 'saidNone', of: 'review', stands: n('12') }],
  judged: [
    { code: 'judged', of: 'allClosed', stands: n('3') },
    { code: 'judged', of: 'allUpheld', stands: n('2') },
    { code: 'judged', of: 'noneCorrected', stands: n('1') },
  ],
  listAbove: [{ code: 'listAbove', said: n('76'), stands: n('78') }],
  listBelow: [{ code: 'listBelow', said: n('40'), stands: n('38') }],
  flow: [{ code: 'flow', said: n('81'), stands: n('78') }],
  share: [{ code: 'share', said: n('97.1'), stands: [n('98.08'), n('99.5')] }],
  feeAboveFees: [{ code: 'feeAboveFees', said: n('120'), stands: n('0') }],
  feeStep: [{ code: 'feeStep', said: n('33'), stands: n('10') }],
  titleForm: [{ code: 'titleForm', how: ['noOrgan', 'noYear', 'twice', 'name'] }],
  partsFound: [{ code: 'partsFound', found: 5, wanted: 6 }],
  partsListed: [{ code: 'partsListed', found: 5, wanted: 6 }],
  partsUnnamed: [{ code: 'partsUnnamed', sections: ['overview', 'otherMatters'] }],
  partEmpty: [{ code: 'partEmpty', section: 'issues' }],
  partNone: [{ code: 'partNone', section: 'otherMatters' }],
  partShort: [{ code: 'partShort', section: 'issues', found: 12, wanted: 30 }],
  partLong: [{ code: 'partLong', section: 'overview', found: 1046, wanted: 1000 }],
  matters: [
    {
      code: 'matters',
      missing: [
        'disclosure',
        'applications',
        'management',
        'platform',
        'supervision',
        'assessment',
        'publicReview',
        'accountability',
      ],
    },
  ],
  metaMissing: [{ code: 'metaMissing', names: ['SiteName', 'PubDate'] }],
  periodYear: [{ code: 'periodYear', found: 2023, wanted: 2024 }],
  yearOther: [{ code: 'yearOther', found: 2023, wanted: 2024 }],
  periodDates: [{ code: 'periodDates', from: '2024-01-01', to: '2024-11-30' }],
  selfName: [{ code: 'selfName', found: '我局', wanted: '青禾县人民政府' }],
  organDiffers: [{ code: 'organDiffers', found: '青禾县人民政府', wanted: '青禾县发展和改革局' }],
  domainDiffers: [{ code: 'domainDiffers', found: 'qinghe.gov.cn', wanted: 'example.com' }],
  datesDiffer: [{ code: 'datesDiffer', found: '2025-01-24', wanted: '2025-02-03' }],
  phonesDiffer: [{ code: 'phonesDiffer', found: '0759-38156536', wanted: '0759-8156021' }],
  publishedYear: [{ code: 'publishedYear', found: '2026-01-24', wanted: '2024' }],
  late: (['law', 'custom', 'own'] as const).map((setBy) => ({
    code: 'late',
    found: '2025-04-02',
    wanted: '2025-03-31',
    setBy,
  })),
  lateOrMoved: (['law', 'custom', 'own'] as const).map((setBy) => ({
    code: 'lateOrMoved',
    found: '2027-04-02',
    wanted: '2025-03-31',
    setBy,
  })),
  early: [{ code: 'early', found: '2024-12-20', wanted: '2025-01-01' }],
  leftover: [{ code: 'leftover', text: '20XX年' }],
  layoutCode: [{ code: 'layoutCode', text: '[bookmark: _Toc1]' }],
  phone: [{ code: 'phone', text: '0371-123456' }],
  postcode: [{ code: 'postcode', text: '46700' }],
  organShort: [{ code: 'organShort', text: '区教育局' }],
  rulesNotMade: [{ code: 'rulesNotMade', text: '青禾县柳湾镇人民政府' }],
  notGov: [{ code: 'notGov', text: 'example.com' }],
  outdatedForm: [{ code: 'outdatedForm' }],
  outdatedRegulation: [{ code: 'outdatedRegulation' }],
  outdatedArticle: [{ code: 'outdatedArticle' }],
  feeWithoutApplications: [{ code: 'feeWithoutApplications' }],
  feeUnpaidWithoutNotice: [{ code: 'feeUnpaidWithoutNotice' }],
  feeNotTold: [{ code: 'feeNotTold' }],
  rulesInWrongRow: [{ code: 'rulesInWrongRow' }],
};

const hints: Codes<Hint> = {
  'T3-06': [{ code: 'T3-06', rows: 3 }],
  'T3-07': [
    { code: 'T3-07', how: 'joined', columns: ['natural', 'business'], value: n('12') },
    { code: 'T3-07', how: 'shifted' },
  ],
  'T3-09': [{ code: 'T3-09', closed: n('300'), due: n('221') }],
  'T4-02': [{ code: 'T4-02', repaired: [n('11'), n('0'), n('1')] }],
};

const whys: Codes<Why> = {
  otherForm: [
    { code: 'otherForm', form: '2019' },
    { code: 'otherForm', form: '2021' },
  ],
  noTable: [{ code: 'noTable', table: 'proactive' }],
  tableFault: [{ code: 'tableFault', table: 'remedies' }],
  noLine: [{ code: 'noLine', labels: ['（二）部分公开', '（七）总计'] }],
  noFigure: [{ code: 'noFigure' }],
  notRead: [{ code: 'notRead' }],
  noYear: [{ code: 'noYear' }],
  noHeadings: [{ code: 'noHeadings' }],
  yearBeforeForms: [{ code: 'yearBeforeForms' }],
  ruleBroken: [{ code: 'ruleBroken', reason: '乙' }],
  noSubtotals: [{ code: 'noSubtotals' }],
  notSaid: [{ code: 'notSaid' }],
  otherTime: [{ code: 'otherTime' }],
  noText: [{ code: 'noText' }],
  noTitle: [{ code: 'noTitle' }],
  noDate: [{ code: 'noDate' }],
  noAddress: [{ code: 'noAddress' }],
  noName: [{ code: 'noName' }],
  noSection: [{ code: 'noSection', section: 'issues' }],
  organUnknown: [{ code: 'organUnknown' }],
  notGovernment: [{ code: 'notGovernment' }],
  beforeFees: [{ code: 'beforeFees' }],
  republished: [{ code: 'republished' }],
  switchedOff: [{ code: 'switchedOff' }],
};

const ways: { readonly [way in Irregularity]: true } = {
  fullWidth: true,
  spaced: true,
  separators: true,
  unit: true,
  remark: true,
  sign: true,
};

/** Reports that between them make every outcome a rule can have at every line. */
const reports: readonly (readonly [string, ReturnType<typeof auditedOf>])[] = (
  [
    ['2021', {}],
    ['2019', {}],
    ['2021', { without: ['applications', 'remedies'], headings: [] }],
    ['2019', { year: null }],
  ] as const satisfies readonly (readonly ['2019' | '2021', SampleOptions])[]
).map(
  ([form, options]) =>
    [`${form} ${JSON.stringify(options)}`, auditedOf(consistentFigures(form), options)] as const,
);

const plain = reports[0]?.[1].report as Report;
const finding = (note: Note, rule = 'STR-04', at = 'remedies'): Finding => ({
  kind: 'fail',
  rule,
  at,
  severity: 'error',
  note,
  comparison: null,
  cells: [],
  hints: [],
});

/** Names of meta tags are spelled so. */
const TAG_NAMES = /\b(?:SiteName|SiteDomain|PubDate)\b/g;

/** A sentence a person can read: filled, and without anything only a program would say. */
function expectSentence(text: string): void {
  expect(text).not.toBe('');
  expect(text.replace(TAG_NAMES, '')).not.toMatch(/\$\d|undefined|null|NaN|\[object|[a-z][A-Z]/);
  expect(text).toBe(text.trim());
}

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  const words = strict(language);
  const all = <Code>(examples: { readonly [code: string]: readonly Code[] }): readonly Code[] =>
    Object.values(examples).flat();

  test.each(all<Note>(notes))('$code', (note) => {
    const message = findingMessage(words, finding(note), plain);
    expectSentence(message);
    // Whatever the page said is quoted.
    if ('text' in note) expect(message).toContain(note.text);
    if ('found' in note) expect(message).toContain(String(note.found));
    if ('count' in note) expect(message).toContain(String(note.count));
    if ('wanted' in note) expect(message).toContain(String(note.wanted));
    if ('labels' in note) for (const label of note.labels) expect(message).toContain(label);
    if (note.code === 'rows') {
      for (const label of [...note.missing, ...note.repeated]) expect(message).toContain(label);
    }
  });

  test('one row of several says how many more there are', () => {
    const [one, , more] = notes.cellCount.map((note) => findingMessage(words, finding(note), plain));
    expect(one).not.toContain('24');
    expect(more).toContain('24');
  });

  test.each(Object.keys(ways))('written irregularly: %s', (way) => {
    expectSentence(words(`irregular_${way}`));
  });

  test.each(all<Hint>(hints))('hint $code', (hint) => {
    const message = hintMessage(words, hint, plain);
    expectSentence(message);
    if (hint.code === 'T3-09') expect(message).toMatch(/300.*221|221.*300/);
    if (hint.code === 'T3-07' && hint.how === 'joined') expect(message).toMatch(/自然人.*商业企业.*12/);
    if (hint.code === 'T4-02') expect(message).toContain('11 0 1');
  });

  test.each(all<Why>(whys))('why $code', (why) => {
    expectSentence(whyMessage(words, why));
  });

  test('the sentences of one kind differ from each other', () => {
    const messages = [
      ...all<Note>(notes).map((note) => findingMessage(words, finding(note), plain)),
      ...all<Hint>(hints).map((hint) => hintMessage(words, hint, plain)),
      ...all<Why>(whys).map((why) => whyMessage(words, why)),
    ];
    expect(new Set(messages).size).toBe(messages.length);
  });

  test('what differs, for each rule that compares: both sides and the difference', () => {
    const comparing = rules.filter((rule) => 'formula' in rule || rule.id === 'T3-05').map(({ id }) => id);
    for (const id of comparing) {
      const [note, comparison] = [{ code: 'differs' }, compared('104', '76')] as const;
      const message = findingMessage(words, { ...finding(note, id, lineOf(id)), comparison }, plain);
      expectSentence(message);
      expect(message, id).toContain('104');
      expect(message, id).toContain('76');
    }
  });

  test('what is open, with what the sides give when blanks are zeros', () => {
    const openFinding = (holds: boolean): Finding => ({
      ...finding({ code: 'open', holds }, 'T3-01', 'granted'),
      kind: 'undetermined',
      comparison: compared('104', holds ? '104' : '76'),
    });
    const [holds, not] = [true, false].map((each) => findingMessage(words, openFinding(each), plain));
    expectSentence(holds ?? '');
    expectSentence(not ?? '');
    expect(holds).not.toBe(not);
    expect(not).toMatch(/104.*76|76.*104/);
  });

  test.each(reports)('every check of %s has a name, and no two have the same', (_, { report, outcomes }) => {
    const names = outcomes.map((outcome) => checkName(words, outcome, report));
    for (const name of names) expectSentence(name);
    for (const outcome of outcomes) expect(lineLabel(words, outcome, report)).not.toMatch(/^[a-z]+[A-Z.]/);
    const perTable = (outcome: Outcome) => ['proactive', 'applications', 'remedies'].includes(outcome.at);
    const single = outcomes
      .filter((outcome) => !perTable(outcome))
      .map((outcome) => checkName(words, outcome, report));
    expect(single.filter((name, index) => single.indexOf(name) !== index)).toEqual([]);
  });
});

describe('figures and formulas', () => {
  const words = strict('zh_CN');
  const { report, outcomes } = auditedOf(
    withCells(consistentFigures(), {
      'applications.granted.business': null,
      'applications.partial.total': 25,
      'applications.partial.legal': 0,
      'proactive.rules.made': 7,
      'remedies.review.pending': '/',
      'applications.closedTotal.natural': 209,
    }),
  );
  const found = (id: string): Finding => {
    const outcome = outcomes.find(({ rule, at }) => `${rule}@${at}` === id);
    if (!outcome || !isFinding(outcome)) throw new Error(`${id} is no finding`);
    return outcome;
  };
  const lineOfFormula = (id: string): string => {
    const formula = formulaText(words, found(id), report);
    if (!formula) throw new Error(`${id} compares nothing`);
    return formulaLine(words, formula);
  };

  test('a failed sum in numbers', () => {
    expect(formulaText(words, found('T3-01@partial'), report)).toEqual({
      left: {
        terms: [
          { label: '自然人', figure: '20', read: true },
          ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) => ({
            label,
            figure: '0',
            read: true,
          })),
        ],
        sum: '20',
        atLeast: false,
      },
      relation: '=',
      right: { terms: [{ label: '总计', figure: '25', read: true }], sum: '25', atLeast: false },
      difference: '5',
    });
    expect(lineOfFormula('T3-01@partial')).toMatch(/20.*25.*5/);
  });

  test('the difference has no sign, whichever side is larger', () => {
    const [less, more] = [compared('104', '76'), compared('76', '104')].map(
      (comparison) =>
        formulaText(words, { ...finding({ code: 'differs' }, 'T3-01', 'granted'), comparison }, plain)
          ?.difference,
    );
    expect([less, more]).toEqual(['28', '28']);
  });

  test('zeros of a long sum are counted, not listed', () => {
    const line = lineOfFormula('T3-02@natural');
    expect(line).toContain('121');
    expect(line).not.toContain('属于国家秘密');
    expect(line).toContain('15');
  });

  test('an open side says at least, and gives no difference', () => {
    expect(formulaText(words, found('T3-01@granted'), report)).toMatchObject({
      left: { atLeast: true, sum: '121' },
      right: { atLeast: false, sum: '132' },
    });
    expect(lineOfFormula('T3-01@granted')).not.toContain('11 ');
  });

  test('an inequality is written as one', () => {
    expect(formulaText(words, found('T2-01@rules'), report)?.relation).toBe('≤');
    expect(lineOfFormula('T2-01@rules')).toMatch(/7.*不大于.*0/);
  });

  test('a finding that compares nothing has no formula', () => {
    expect(formulaText(words, finding({ code: 'blanks', count: 1 }), report)).toBeNull();
  });

  test('figures as printed, and what stands in their place', () => {
    const texts = ['proactive.rules.made', 'applications.granted.business', 'remedies.review.pending'].map(
      (path) => {
        const [table, row = '', column = ''] = path.split('.') as ['proactive', string, string];
        return figureText(words, { table, row, column, entry: report[table]?.rows[row]?.[column] ?? null });
      },
    );
    expect(texts[0]).toBe('7');
    expect(texts[1]).toBe(words('figure_blank'));
    expect(texts[2]).toContain('/');
    expect(figureText(words, { table: 'remedies', row: 'review', column: 'x', entry: null })).toBe(
      words('figure_absent'),
    );
  });

  test('cells by their names', () => {
    const name = (table: 'applications' | 'remedies', row: string, column: string) =>
      cellName(words, { table, row, column, entry: null }, report);
    expect(name('applications', 'new', 'total')).toMatch(/一、本年新收政府信息公开申请数量.*总计/);
    expect(name('applications', 'x_小计', 'natural')).toMatch(/小计.*自然人/);
    expect(name('remedies', '', '16')).toMatch(/16/);
    expect(name('remedies', '', '')).toBe(words('table_remedies'));
  });
});

test('findings are listed under the part of their first cell, or the report', () => {
  const { outcomes } = auditedOf(
    withCells(consistentFigures(), {
      'proactive.rules.made': 7,
      'applications.new.total': 0,
      'applications.carriedIn.total': 0,
      'remedies.review.total': 13,
    }),
    { year: 2020, headings: [] },
  );
  const parts = Object.fromEntries(
    outcomes.filter(isFinding).map((each) => [`${each.rule}@${each.at}`, partOf(each)] as const),
  );
  expect(parts).toMatchObject({
    'STR-02@report': 'report',
    'T2-01@rules': 'proactive',
    'T3-01@new': 'applications',
    'T4-01@review': 'remedies',
    'X-01@report': 'report',
  });
});

/** A line the rule speaks of. */
function lineOf(rule: string): string {
  if (rule === 'T3-05') return 'denied.natural';
  if (rule.startsWith('T2')) return 'normativeDocuments';
  if (rule.startsWith('T4')) return 'review';
  return rule === 'T3-01' ? 'granted' : 'natural';
}

function compared(left: string, right: string): Finding['comparison'] {
  const side = (known: string, column: string) => ({
    operands: [
      {
        table: 'applications' as const,
        row: 'granted',
        column,
        entry: {
          place: placeOf('applications', 1, 1),
          reading: { kind: 'number' as const, value: n(known), text: known, irregular: [] },
        },
      },
    ],
    known: n(known),
    open: false,
  });
  return { left: side(left, 'natural'), relation: '=', right: side(right, 'total') };
}
