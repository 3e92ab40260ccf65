/** Every word the forms print in their tables, and what it can be: built from the layouts, looked up by label. */
import { indexLabels, lookUp, remember } from './labels';
import type { Line } from './layout';
import { resultGroups } from './layouts/both-forms';
import { layouts } from './layouts/index';
import { type FormId, TABLES, type TableId } from './report';
import { labelKey } from './text';

/** One meaning of a label. The same label may be a row here and a column there (其他, 总计). */
export type Term = {
  readonly table: TableId;
  /** `group`: a heading over several rows; `frame`: any other word that tells which table this is. */
  readonly role: 'row' | 'column' | 'group' | 'frame';
  readonly id: string;
  readonly form: FormId;
  /** A wording that mixes both forms. */
  readonly hybrid: boolean;
};

/** What a printed label can mean; empty for words the forms do not use. */
export const termsOf = remember((text): readonly Term[] => lookUp(vocabulary, text));

/** The first meaning of a label in this table and role, of whichever form. */
export const termOf = (text: string, table: TableId, role: Term['role']): Term | undefined =>
  termsOf(text).find((term) => term.table === table && term.role === role);

/** Subtotals that some places add to 表三: a row under a group of results, or a column for all organisations. */
export const isSubtotal = (text: string): boolean =>
  text.includes('计') && text.length < MAX_SUBTOTAL && labelKey(text).endsWith('小计');

/** A longer cell is prose. */
const MAX_SUBTOTAL = 200;

/** The heading over all rows of results in 表三. */
export const RESULTS = '三、本年度办理结果';

const frames: readonly (readonly [TableId, string])[] = [
  ['proactive', '信息内容'],
  ['proactive', '第二十条第（一）项'],
  ['proactive', '第二十条第（五）项'],
  ['proactive', '第二十条第（六）项'],
  ['proactive', '第二十条第（八）项'],
  ['proactive', '第二十条第（九）项'],
  ['applications', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
  ['applications', '申请人情况'],
  ['applications', '法人或其他组织'],
  ['applications', RESULTS],
  ['remedies', '行政诉讼'],
];

const vocabulary = indexLabels<Term>([
  ...layouts.flatMap((layout) =>
    TABLES.flatMap((table) => [
      ...wordings(layout[table].rows, { table, role: 'row', form: layout.id }),
      ...(layout[table].substitutes ?? []).flatMap(({ by }) =>
        wordings(by, { table, role: 'row', form: layout.id }),
      ),
      ...wordings(layout[table].columns, { table, role: 'column', form: layout.id }),
    ]),
  ),
  ...wordings(resultGroups, { table: 'applications', role: 'group', form: '2021' }),
  ...frames.map(([table, label]): readonly [string, Term] => [
    label,
    { table, role: 'frame', id: label, form: '2021', hybrid: false },
  ]),
]);

function wordings(
  lines: readonly Line[],
  rest: Pick<Term, 'table' | 'role' | 'form'>,
): readonly (readonly [string, Term])[] {
  return lines.flatMap((line) => [
    ...[line.label, ...(line.variants ?? [])].map((label): readonly [string, Term] => [
      label,
      { ...rest, id: line.id, hybrid: false },
    ]),
    ...(line.hybrids ?? []).map((label): readonly [string, Term] => [
      label,
      { ...rest, id: line.id, hybrid: true },
    ]),
  ]);
}
