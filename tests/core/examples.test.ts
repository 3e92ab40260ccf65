/** The examples of the rules, judged by the rules: what is said to hold holds, what is said to fail is found. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit';
import type { Blanks } from '../../src/core/examples/example';
import { examples } from '../../src/core/examples/index';
import { type Judged, judgeExample } from '../../src/core/examples/judge';
import { layoutOf } from '../../src/core/layouts/index';
import { type FormTable, type Reading, type Report, TABLES, type TableId } from '../../src/core/report';
import { cellsIn, isFinding, type Operand, type Outcome, outcomeId, type Rule } from '../../src/core/rule';
import { RULE_IDS } from '../../src/core/rules/ids';
import { rules } from '../../src/core/rules/index';
import { cellsOf } from '../../src/core/rules/reading';
import { zeroFigures } from '../../src/core/sample';
import * as printed from '../support/figures';

test('the ids are those of the rules, in their order', () => {
  expect(rules.map(({ id }) => id)).toEqual(RULE_IDS);
});

test.each(['2019', '2021'] as const)(
  'the sample of form %s has the cells that the test pages print',
  (form) => {
    expect(zeroFigures(form, '青禾县')).toEqual(printed.zeroFigures(form, '青禾县'));
  },
);

const each = RULE_IDS.map((id) => {
  const rule = rules.find((known) => known.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return { id, rule, example: examples[id], judged: judgeExample(rule, examples[id]) };
});

const kindsOf = (outcomes: readonly Outcome[]) => new Set(outcomes.map(({ kind }) => kind));

describe.each(each)('$id', ({ id, rule, example, judged: { holds, fails } }) => {
  test('what holds passes, without a finding', () => {
    expect(holds.outcomes.filter(isFinding).map(outcomeId)).toEqual([]);
    expect(kindsOf(holds.outcomes)).toContain('pass');
    expect(holds.finding).toBeNull();
  });

  test('what does not is found, as the rule would have it', () => {
    expect(fails.finding).toMatchObject({ rule: id, kind: 'fail' });
  });

  test('the cells and the comparison are of the same places', () => {
    if (fails.comparison) expect(holds.comparison?.relation).toBe(fails.comparison.relation);
    for (const { report, cells } of [holds, fails]) {
      for (const { table, row, column, entry } of cells) {
        if (!row.startsWith('x_') && row !== '') expect(report[table]?.rows[row]?.[column]).toBe(entry);
      }
    }
  });

  test(`blanks: ${example.blanks}`, () => {});

  test(`blanks: ${example.blanks}`, () => blankLaws[example.blanks](rule, fails, holds));
});

const verdicts = (rule: Rule, report: Report): readonly Outcome[] =>
  audit(report, layoutOf(report.form), [rule]);

/** What the rule says when one cell after the other is blank. */
const blankedOneByOne = (rule: Rule, { report, finding }: Judged): readonly (Outcome | undefined)[] =>
  cellsIn(finding ?? { cells: [] }).map((cell) =>
    verdicts(rule, blanked(report, [cell])).find(({ at }) => at === finding?.at),
  );

const everyCell = (report: Report): readonly Operand[] => TABLES.flatMap((table) => cellsOf(report, table));
const allSaid = (rule: Rule, report: Report): readonly string[] =>
  verdicts(rule, report).map(({ kind, at }) => `${kind}@${at}`);
const findingsOf = (rule: Rule, report: Report) => verdicts(rule, report).filter(isFinding);
const cellsFound = ({ finding }: Judged) => cellsIn(finding ?? { cells: [] });

/** That the words the page says of blanks are what the rule does. */
const blankLaws: { readonly [blanks in Blanks]: (rule: Rule, fails: Judged, holds: Judged) => void } = {
  open(rule, fails) {
    const kinds = blankedOneByOne(rule, fails).map((outcome) => outcome?.kind);
    expect(new Set(kinds)).toContain('undetermined');
    expect(kinds).not.toContain('pass');
    const none = verdicts(rule, blanked(fails.report, cellsFound(fails)));
    expect(none.find(({ at }) => at === fails.finding?.at)?.kind).toBe('notApplicable');
  },
  notApplicable: outOfPlay,
  itself(rule, fails) {
    const [first] = cellsOf(fails.report, 'applications');
    expect(findingsOf(rule, blanked(fails.report, first ? [first] : []))).toHaveLength(2);
  },
  skipped(rule, fails) {
    expect(cellsFound(fails)).not.toEqual([]);
    expect(findingsOf(rule, blanked(fails.report, cellsFound(fails)))).toEqual([]);
  },
  slots: unmoved,
  none: unmoved,
  textAlone: unmoved,
  rows(rule, fails, holds) {
    const ofRow = (report: Report, row: string) =>
      cellsOf(report, 'proactive').filter((cell) => cell.row === row);
    const documents = findingsOf(rule, blanked(fails.report, ofRow(fails.report, 'normativeDocuments')));
    expect(documents).toHaveLength(rule.id === 'T2-04' ? 0 : 1);
    expect(kindsOf(verdicts(rule, blanked(holds.report, ofRow(holds.report, 'rules'))))).toEqual(
      new Set(['notApplicable']),
    );
  },
  atLeast(rule, fails, holds) {
    for (const { report } of [fails, holds]) {
      const kinds = kindsOf(verdicts(rule, blanked(report, cellsFound(fails))));
      expect([...kinds].every((kind) => kind === 'undetermined' || kind === 'fail')).toBe(true);
    }
  },
  undetermined(rule, fails) {
    expect(kindsOf(verdicts(rule, blanked(fails.report, cellsFound(fails))))).toEqual(
      new Set(['undetermined']),
    );
  },
  contrary: outOfPlay,
};

function outOfPlay(rule: Rule, fails: Judged): void {
  const outcomes = blankedOneByOne(rule, fails);
  expect(outcomes.length).toBeGreaterThan(0);
  expect(new Set(outcomes.map((outcome) => outcome?.kind))).toEqual(new Set(['notApplicable']));
}

function unmoved(rule: Rule, fails: Judged, holds: Judged): void {
  for (const { report } of [fails, holds])
    expect(allSaid(rule, blanked(report, everyCell(report)))).toEqual(allSaid(rule, report));
}

/** The report with these cells left blank. */
function blanked(report: Report, cells: readonly Operand[]): Report {
  const blank: Reading = { kind: 'blank' };
  const isOne = (table: TableId, row: string, column: string) =>
    cells.some((cell) => cell.table === table && cell.row === row && cell.column === column);
  const tableOf = (id: TableId): FormTable | null => {
    const table = report[id];
    const mapped = (row: string, entries: FormTable['rows'][string]) =>
      Object.fromEntries(
        Object.entries(entries).map(([column, entry]) => [
          column,
          isOne(id, row, column) ? { ...entry, reading: blank } : entry,
        ]),
      );
    return (
      table && {
        ...table,
        rows: Object.fromEntries(
          Object.entries(table.rows).map(([row, entries]) => [row, mapped(row, entries)]),
        ),
        local: table.local.map((line) => ({ ...line, cells: mapped(`x_${line.label}`, line.cells) })),
      }
    );
  };
  return {
    ...report,
    proactive: tableOf('proactive'),
    applications: tableOf('applications'),
    remedies: tableOf('remedies'),
  };
}
