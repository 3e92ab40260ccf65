import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CELL_VERDICTS, type GlanceCell, type GlanceTable, glanceOf } from '../../src/core/glance';
import { AS_DECLARED } from '../../src/core/judging';
import { TABLES } from '../../src/core/report';
import {
  cellKey,
  cellsIn,
  type Evidence,
  type Finding,
  isFinding,
  notApplicable,
  outcomeId,
} from '../../src/core/rule';
import { cellAt } from '../../src/core/sample';
import type { AuditedReport } from '../../src/protocol';
import { arbitraryFigures } from '../support/arbitrary';
import { type Cell, withCells } from '../support/figures';
import { law } from '../support/law';
import { consistent, halfRead, untidy, wrong } from '../support/popup-views';
import { said } from '../support/said-report';
import { auditedOf, consistentFigures } from '../support/sample-report';

const glance = ({ report, outcomes }: AuditedReport) => glanceOf(report, outcomes);

const SIGNS = {
  error: 'E',
  warning: 'W',
  undetermined: '?',
  info: 'i',
  operand: 'o',
  passed: '+',
  unjudged: '.',
  blank: '_',
} as const;

/** A table as it is drawn, one sign a cell; a blank line between groups. */
function drawn(table: GlanceTable | undefined): readonly string[] {
  if (table?.kind !== 'read') return [table?.kind ?? 'none'];
  return table.rows.flatMap(({ group, cells }, index) => {
    const line = cells.map((cell) => (cell ? SIGNS[cell.verdict] : ' ')).join('');
    return index > 0 && table.rows[index - 1]?.group !== group ? ['', line] : [line];
  });
}

test('every cell of a list has the verdict of its finding, also where a person made it graver', () => {
  const figures = withCells(consistentFigures(), {
    'applications.new.research': '/',
    'applications.new.welfare': '/',
  });
  const regraded = auditedOf(figures, {}, { ...AS_DECLARED, severities: { 'CEL-02': 'warning' } });
  const [, applications] = glance(regraded);
  expect(drawn(applications)[0]?.slice(2, 4)).toBe('WW');
});

function cellsOf(tables: readonly GlanceTable[]): readonly GlanceCell[] {
  return tables.flatMap((table) =>
    table.kind === 'read' ? table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)) : [],
  );
}

const rows = (count: number, line: string) => Array.from({ length: count }, () => line);

describe('the form of 2021', () => {
  it('is drawn as it is printed: holes where it has no cell, groups apart', () => {
    const [two, three, four] = glance(consistent);
    expect(drawn(two)).toEqual(['+++  ', '+++  ', '   . ', '   . ', '   . ', '    .']);
    const seven = '+++++++';
    expect(drawn(three)).toEqual([
      seven,
      '',
      seven,
      '',
      seven,
      '',
      seven,
      '',
      ...rows(8, seven),
      '',
      ...rows(3, seven),
      '',
      ...rows(5, seven),
      '',
      ...rows(3, seven),
      '',
      seven,
      '',
      seven,
    ]);
    expect(drawn(four)).toEqual(rows(3, '+++++'));
  });

  it('shows the worst of a cell: fail, operand, blank that leaves a sum open', () => {
    const [two, three] = glance(wrong);
    // 33 documents made, but 28 in force and 4 repealed.
    expect(drawn(two)[1]).toBe('ooW  ');
    expect(drawn(three)).toEqual([
      'ooooooE',
      '',
      '++++++o',
      '',
      'ooooooE',
      '',
      'o++++++',
      '',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      '',
      'o++++++',
      'o++++++',
      'o++++++',
      '',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      'o++++++',
      '',
      'o++++++',
      'o++++++',
      'o++++++',
      '',
      'E+++?+E',
      '',
      '++++++o',
    ]);
  });
});

test('the form of 2019 has its own rows and columns', () => {
  const [two, three, four] = glance(auditedOf(consistentFigures('2019')));
  expect(drawn(two)).toEqual([
    '+++     ',
    '+++     ',
    '   ...  ',
    '   ...  ',
    '   ...  ',
    '   ...  ',
    '   ..   ',
    '      ..',
  ]);
  expect(drawn(three).filter((line) => line !== '')).toEqual(rows(23, '+++++++'));
  expect(drawn(four)).toEqual(rows(3, '+++++'));
});

test('blanks look blank, also where a rule lists them', () => {
  const [, three] = glance(untidy);
  expect(drawn(three)).toEqual([
    '++++++i',
    '',
    '+++++++',
    '',
    '++++++i',
    '',
    '+++++++',
    '',
    'i_____?',
    'i_____?',
    '+++++++',
    'i_____?',
    '+++++++',
    '+++++++',
    '+++++++',
    '+++++++',
    '',
    '++++++i',
    '+++++++',
    '+++++++',
    '',
    '+++++++',
    'i_____?',
    '+++++++',
    '+++++++',
    '+++++++',
    '',
    '+++++++',
    '',
    '??????i',
    '',
    '+++++++',
  ]);
});

test('a table that is missing, or whose cells cannot be told, says so instead', () => {
  expect(glance(halfRead).map(({ id, kind }) => [id, kind])).toEqual([
    ['proactive', 'missing'],
    ['applications', 'read'],
    ['remedies', 'unreadable'],
  ]);
});

test('a row the page does not print has no cells', () => {
  const { report, outcomes } = consistent;
  const { partial: _, ...others } = report.applications?.rows ?? {};
  const short = { ...report, applications: report.applications && { ...report.applications, rows: others } };
  expect(drawn(glanceOf(short, outcomes)[1])[6]).toBe('       ');
});

test('a cell that words contradict is the other end of their finding, not its culprit', () => {
  const received = cellsOf(glance(said)).find(({ key }) => key === 'applications.new.total');
  expect(received?.verdict).toBe('operand');
  expect(received?.findings.map(outcomeId)).toContain('N-01@1');
});

test.each<[string, { readonly [path: string]: Cell }, string, readonly string[]]>([
  [
    'the total of its column, then a part of the total of its row',
    { 'applications.granted.business': 12, 'applications.closedTotal.business': 20 },
    'applications.closedTotal.business',
    ['T3-02@business', 'T3-03@business', 'T3-01@closedTotal'],
  ],
  [
    'a total, then a part of another sum',
    { 'applications.new.total': 213 },
    'applications.new.total',
    ['T3-01@new', 'T3-03@total'],
  ],
  [
    'a list of blanks, then the sums it leaves open',
    { 'applications.granted.research': null, 'applications.granted.business': 10 },
    'applications.granted.research',
    ['CEL-01@applications', 'T3-01@granted', 'T3-02@research'],
  ],
])('what weighs most of a cell comes first: %s', (_, changes, key, ids) => {
  const cells = cellsOf(glance(auditedOf(withCells(consistentFigures(), changes))));
  expect(cells.find((cell) => cell.key === key)?.findings.map(outcomeId)).toEqual(ids);
});

/** What a rule of this name says of these cells of a sound report; the first is the one it blames. */
function about(rule: string, fields: Partial<Finding>, ...paths: readonly string[]): Finding {
  const cells = paths.map((path): Evidence => {
    const { table, row, column } = cellAt(path);
    return { table, row, column, entry: consistent.report[table]?.rows[row]?.[column] ?? null };
  });
  const finding = { rule, at: '1', severity: 'error', comparison: null, hints: [], cells } as const;
  return { ...finding, kind: 'fail', note: { code: 'differs' }, ...fields };
}

test('of a cell come first what blames it, by weight, then what could be its fault, then the rest', () => {
  const [cell, total] = ['applications.new.natural', 'applications.new.total'];
  const outcomes = [
    about('open elsewhere', { kind: 'undetermined' }, total, cell),
    about('blank', { note: { code: 'blanks', count: 1 } }, cell),
    about('wrong elsewhere', {}, total, cell),
    about('open here', { kind: 'undetermined' }, cell),
    about('open elsewhere too', { kind: 'undetermined' }, total, cell),
    about('warning', { severity: 'warning' }, cell),
    about('error', {}, cell),
  ];
  const found = cellsOf(glanceOf(consistent.report, outcomes)).find(({ key }) => key === cell);
  expect(found?.verdict).toBe('error');
  expect(found?.findings.map(({ rule }) => rule)).toEqual([
    'error',
    'warning',
    'open here',
    'wrong elsewhere',
    'blank',
    'open elsewhere',
    'open elsewhere too',
  ]);
});

describe('where nothing was said of a cell', () => {
  const { report, outcomes } = auditedOf(withCells(consistentFigures(), { 'proactive.rules.made': null }));

  it('a blank is blank; a figure has passed where a formula with it holds, not where it was left open', () => {
    const held = outcomes.filter(({ kind }) => kind === 'pass');
    expect(drawn(glanceOf(report, held)[0])).toEqual(['_..  ', '+++  ', '   . ', '   . ', '   . ', '    .']);
  });

  it('nor where the formula was not judged', () => {
    const none = outcomes.map(({ rule, at }) => ({ rule, ...notApplicable(at, { code: 'notRead' }) }));
    expect(drawn(glanceOf(report, none)[0])).toEqual(['_..  ', '...  ', '   . ', '   . ', '   . ', '    .']);
    expect(drawn(glanceOf(report, none)[2])).toEqual(rows(3, '.....'));
  });

  it('a cell that the form does not have is not drawn, even if the page has it', () => {
    const { report: sound } = consistent;
    const entry = sound.proactive?.rows.rules?.made;
    const rules = { ...sound.proactive?.rows.rules, ...(entry && { amount: entry }) };
    const more = {
      ...sound,
      proactive: sound.proactive && { ...sound.proactive, rows: { ...sound.proactive.rows, rules } },
    };
    expect(drawn(glanceOf(more, [])[0])[0]).toBe('...  ');
  });
});

test('only the rows of 表三 are in groups, by their numbers', () => {
  const groups = glance(consistent).map((table) =>
    table.kind === 'read' ? [...new Set(table.rows.map(({ group }) => group))] : null,
  );
  expect(groups).toEqual([
    [''],
    ['一', '二', '（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '四'],
    [''],
  ]);
});

describe.each(['2021', '2019'] as const)('of any figures on the form of %s', (form) => {
  const figures = arbitraryFigures(form);
  it('every cell is drawn once; where everything adds up, all of tables 3 and 4 has passed', () => {
    law(
      [figures],
      (drawnFigures) => {
        const audited = auditedOf(drawnFigures);
        const cells = cellsOf(glance(audited));
        expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length);
        expect(cells.length).toBe(
          TABLES.flatMap((id) => Object.values(audited.report[id]?.rows ?? {}).flatMap(Object.values)).length,
        );
        const worse = cells.filter(({ table, verdict }) => table !== 'proactive' && verdict !== 'passed');
        expect(worse).toEqual([]);
      },
      60,
    );
  });

  it('a cell is the worse for every finding that blames it, and for no other', () => {
    const paths = [
      'new.total',
      'granted.natural',
      'closedTotal.legal',
      'carriedOut.natural',
      'partial.total',
    ];
    const change = fc.record({
      path: fc.constantFrom(...paths),
      value: fc.oneof(fc.constant(null), fc.constant('/'), fc.nat(400)),
    });
    law(
      [figures, fc.array(change, { minLength: 1, maxLength: 4 })],
      (drawnFigures, changes) => {
        const audited = auditedOf(
          withCells(
            drawnFigures,
            Object.fromEntries(changes.map(({ path, value }) => [`applications.${path}`, value])),
          ),
        );
        const findings = audited.outcomes.filter(isFinding);
        for (const cell of cellsOf(glance(audited))) {
          const own = findings.filter((finding) => cellsIn(finding).some((one) => cellKey(one) === cell.key));
          expect(new Set(cell.findings)).toEqual(new Set(own));
          const failing = own.some(({ kind }) => kind === 'fail');
          const grave = CELL_VERDICTS.indexOf(cell.verdict) <= CELL_VERDICTS.indexOf('operand');
          if (own.length === 0) expect(grave).toBe(false);
          if (cell.verdict === 'error') {
            expect(own.some((finding) => cellsIn(finding)[0]?.entry === cell.entry)).toBe(true);
          }
          if (cell.verdict === 'passed') expect(failing).toBe(false);
        }
      },
      60,
    );
  });
});
