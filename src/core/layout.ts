/** How a form prints its tables, as data. */
import type { FormId, Report, TableId } from './report';

/** A row or column of the form. `label` is what the form prints; `variants` are other wordings met on real pages. */
export type Line = {
  readonly id: string;
  readonly label: string;
  readonly variants?: readonly string[];
  /** Wordings that mix both forms (STR-02 speaks of them). */
  readonly hybrids?: readonly string[];
  /** The lines this one is the sum of. */
  readonly parts?: readonly string[];
};

export type TableLayout = {
  readonly id: TableId;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Which columns a row has, where not all rows have all columns (表二). */
  readonly columnsOf?: { readonly [row: string]: readonly string[] };
  /** Rows a page may print in place of others: 其他处理 as one row on the form of 2021, as three on that of 2019. */
  readonly substitutes?: readonly { readonly of: readonly string[]; readonly by: readonly Line[] }[];
};

export type Layout = {
  readonly id: FormId;
  /** The report years the form was made for; null: still in force. */
  readonly years: { readonly from: number; readonly to: number | null };
} & { readonly [table in TableId]: TableLayout };

/** The layout as this report prints it: rows the page prints in place of others stand in for them. */
export function layoutAsPrinted(layout: Layout, report: Report): Layout {
  const rows = report.applications?.rows;
  if (!rows) return layout;
  let table = layout.applications;
  for (const { of, by } of table.substitutes ?? []) {
    const first = of[0];
    if (of.some((id) => id in rows) || !by.some((line) => line.id in rows)) continue;
    table = {
      ...table,
      rows: table.rows.flatMap((line): readonly Line[] => {
        if (line.id === first) return by;
        if (of.includes(line.id)) return [];
        return line.parts?.includes(first ?? '')
          ? [
              {
                ...line,
                parts: line.parts.flatMap((part) =>
                  part === first ? by.map(({ id }) => id) : of.includes(part) ? [] : [part],
                ),
              },
            ]
          : [line];
      }),
    };
  }
  return table === layout.applications ? layout : { ...layout, applications: table };
}
