/** How a form prints its tables, as data. */
import type { FormId, TableId } from './report';

/** A row or column of the form. `label` is what the form prints; `variants` are other wordings met on real pages. */
export type Line = {
  readonly id: string;
  readonly label: string;
  readonly variants?: readonly string[];
  /** The lines this one is the sum of. */
  readonly parts?: readonly string[];
};

export type TableLayout = {
  readonly id: TableId;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Which columns a row has, where not all rows have all columns (表二). */
  readonly columnsOf?: { readonly [row: string]: readonly string[] };
  /** Lines printed as one row in place of several: 其他处理 on some 2021 reports. */
  readonly merged?: readonly {
    readonly id: string;
    readonly label: string;
    readonly of: readonly string[];
  }[];
};

export type Layout = {
  readonly id: FormId;
  /** The report years the form was made for; null: still in force. */
  readonly years: { readonly from: number; readonly to: number | null };
} & { readonly [table in TableId]: TableLayout };
