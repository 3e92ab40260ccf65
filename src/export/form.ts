/** The tables as the official forms print them: spans and headings, as data. Labels are the form's own words. */
import type { Layout, Line, TableLayout } from '../core/layout';
import { resultGroups } from '../core/layouts/both-forms';
import type { FormId, TableId } from '../core/report';

type Span = { readonly colspan: number; readonly rowspan: number };

/** A place in a printed table: a label, or the place of a figure. */
export type Slot =
  | ({ readonly kind: 'label'; readonly text: string } & Span)
  | ({ readonly kind: 'figure'; readonly row: string; readonly column: string } & Span);

export type PrintedTable = { readonly width: number; readonly rows: readonly (readonly Slot[])[] };

/** The heading each table stands under. */
export const headings: { readonly [table in TableId]: string } = {
  proactive: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  remedies: '四、政府信息公开行政复议、行政诉讼情况',
};

/** One table of a form, row by row. `layout` is the layout as the report prints it. */
export function printedTable(layout: Layout, table: TableId): PrintedTable {
  switch (table) {
    case 'proactive':
      return printedProactive(layout);
    case 'applications':
      return printedApplications(layout.applications);
    case 'remedies':
      return printedRemedies(layout.remedies);
  }
}

/** 表二 is a stack of blocks, one a clause of 《条例》第二十条; the rows of a block share their columns. */
const clauses: { readonly [form in FormId]: readonly (readonly [clause: string, ...rows: string[]])[] } = {
  '2021': [
    ['第二十条第（一）项', 'rules', 'normativeDocuments'],
    ['第二十条第（五）项', 'licenses'],
    ['第二十条第（六）项', 'penalties', 'coercion'],
    ['第二十条第（八）项', 'fees'],
  ],
  '2019': [
    ['第二十条第（一）项', 'rules', 'normativeDocuments'],
    ['第二十条第（五）项', 'licenses', 'otherServices'],
    ['第二十条第（六）项', 'penalties', 'coercion'],
    ['第二十条第（八）项', 'fees'],
    ['第二十条第（九）项', 'procurement'],
  ],
};
const PROACTIVE_FIGURES = 3;

function printedProactive({ id: form, proactive }: Layout): PrintedTable {
  const width = 1 + PROACTIVE_FIGURES;
  const rows = clauses[form].flatMap(([clause, ...ids]) => {
    const columns = proactive.columnsOf?.[ids[0] ?? ''] ?? [];
    // A block of fewer columns is as wide as the others: its last column takes what is left.
    const spanOf = (index: number) =>
      index === columns.length - 1 ? PROACTIVE_FIGURES - columns.length + 1 : 1;
    return [
      [label(clause, width)],
      [
        label('信息内容'),
        ...columns.map((column, at) => label(labelOf(proactive.columns, column), spanOf(at))),
      ],
      ...ids.map((row) => [
        label(labelOf(proactive.rows, row)),
        ...columns.map((column, at) => figure(row, column, spanOf(at))),
      ]),
    ];
  });
  return { width, rows };
}

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const LABEL_COLUMNS = 3;
/** What the form adds to the label of a row. */
const additions: { readonly [row: string]: string } = {
  partial: '（区分处理的，只计这一情形，不计其他情形）',
};

function printedApplications(layout: TableLayout): PrintedTable {
  const columns = layout.columns.map(({ id }) => id);
  const organisations = layout.columns.slice(1, -1);
  const columnLabel = (id: string, rowspan = 1) => label(labelOf(layout.columns, id), 1, rowspan);
  const header = [
    [label(CORNER, LABEL_COLUMNS, 3), label('申请人情况', columns.length)],
    [columnLabel('natural', 2), label('法人或其他组织', organisations.length), columnLabel('total', 2)],
    organisations.map(({ id }) => columnLabel(id)),
  ];
  const closed = layout.rows.find((line) => line.id === 'closedTotal');
  const results = [...(closed?.parts ?? []), 'closedTotal'];
  const rows = layout.rows.map((line) => [
    ...(line.id === results[0] ? [label('三、本年度办理结果', 1, results.length)] : []),
    ...rowLabels(line, results),
    ...columns.map((column) => figure(line.id, column)),
  ]);
  return { width: LABEL_COLUMNS + columns.length, rows: [...header, ...rows] };
}

/** A result stands under its group's heading, which the group's first row prints; any other row has one wide label. */
function rowLabels(line: Line, results: readonly string[]): readonly Slot[] {
  const text = line.label + (additions[line.id] ?? '');
  if (!results.includes(line.id)) return [label(text, LABEL_COLUMNS)];
  const group = resultGroups.find(({ id }) => line.id.startsWith(`${id}.`));
  if (!group) return [label(text, LABEL_COLUMNS - 1)];
  const members = results.filter((id) => id.startsWith(`${group.id}.`));
  const own = label(text.replace(/^（.）/, ''));
  return line.id === members[0] ? [label(group.label, 1, members.length), own] : [own];
}

function printedRemedies({ rows, columns }: TableLayout): PrintedTable {
  const results = (rowspan: number) => columns.map((column) => label(column.label, 1, rowspan));
  const [review, ...suits] = rows;
  const header = [
    [label(review?.label ?? '', columns.length), label('行政诉讼', suits.length * columns.length)],
    [...results(2), ...suits.map((suit) => label(suit.label, columns.length))],
    suits.flatMap(() => results(1)),
  ];
  const figures = rows.flatMap((row) => columns.map((column) => figure(row.id, column.id)));
  return { width: figures.length, rows: [...header, figures] };
}

function label(text: string, colspan = 1, rowspan = 1): Slot {
  return { kind: 'label', text, colspan, rowspan };
}

function figure(row: string, column: string, colspan = 1): Slot {
  return { kind: 'figure', row, column, colspan, rowspan: 1 };
}

function labelOf(lines: readonly Line[], id: string): string {
  return lines.find((line) => line.id === id)?.label ?? '';
}
