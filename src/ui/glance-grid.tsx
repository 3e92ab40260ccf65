/** One table of the form at a glance. One stop for the Tab key; arrow keys move in two dimensions. */
import { useRef, useState } from 'preact/hooks';
import type { GlanceCell, GlanceRow, GlanceTable } from '../core/glance';
import type { Report } from '../core/report';
import { cellName, figureText } from '../label-words';
import { Square } from './glance-square';
import { verdictWord } from './glance-words';
import { type GridPlace, stepInGrid } from './grid-steps';
import { useWords } from './words-context';

export type GlanceGridProps = {
  readonly table: GlanceTable;
  readonly report: Report;
  /** Keys of the cells of the finding the reader is at. */
  readonly emphasised: ReadonlySet<string>;
  readonly culprits: ReadonlySet<string>;
  /** The key of the cell under the pointer or the focus. */
  readonly onPoint: (key: string | null) => void;
  readonly onGo: (cell: GlanceCell) => void;
};

export function GlanceGrid({ table, report, emphasised, culprits, onPoint, onGo }: GlanceGridProps) {
  const words = useWords();
  const grid = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<GridPlace | null>(null);
  const title = words(`glance_${table.id}`);
  if (table.kind !== 'read') {
    return (
      <div class={`glance-table ${table.id}`}>
        <h3>{title}</h3>
        <p class="glance-none">{words(`glance_${table.kind}`)}</p>
      </div>
    );
  }

  const cellAt = (place: GridPlace | null) =>
    table.rows[place?.row ?? -1]?.cells[place?.column ?? -1] ?? null;
  const tabStop = cellAt(stop) ? stop : firstPlace(table.rows);

  function move(event: KeyboardEvent) {
    const from = placeOf(event.target);
    if (!from) return;
    const shape = table.kind === 'read' ? table.rows.map(({ cells }) => cells.map(Boolean)) : [];
    const to = stepInGrid(shape, from, event);
    const cell = cellAt(from);
    if (to) elementAt(grid.current, to)?.focus();
    else if (cell && (event.key === 'Enter' || event.key === ' ')) onGo(cell);
    else return;
    event.preventDefault();
  }

  return (
    <div class={`glance-table ${table.id}`}>
      <h3 id={`glance-${table.id}`}>{title}</h3>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of cells to move in is a table
        role="grid"
        aria-labelledby={`glance-${table.id}`}
        aria-readonly="true"
        ref={grid}
        onKeyDown={move}
        onFocusIn={(event) => {
          const place = placeOf(event.target);
          setStop(place);
          onPoint(cellAt(place)?.key ?? null);
        }}
        onFocusOut={() => onPoint(null)}
        onPointerOver={(event) => {
          const cell = cellAt(placeOf(event.target));
          if (cell) onPoint(cell.key);
        }}
        onPointerLeave={() => onPoint(cellAt(placeOf(document.activeElement))?.key ?? null)}
        onClick={(event) => {
          const cell = cellAt(placeOf(event.target));
          if (cell) onGo(cell);
        }}
      >
        <thead>
          <tr>
            <td />
            {table.columns.map(({ id, label }) => (
              <th key={id} scope="col">
                <span class="visually-hidden">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={row.line.id} class={startsGroup(table.rows, index) ? 'apart' : undefined}>
              <RowHead row={row} first={index === 0 || startsGroup(table.rows, index)} />
              {row.cells.map((cell, column) =>
                cell ? (
                  <td
                    key={cell.key}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
                    role="gridcell"
                    data-place={`${index},${column}`}
                    tabIndex={tabStop?.row === index && tabStop.column === column ? 0 : -1}
                    class={emphasised.has(cell.key) ? 'emphasised' : undefined}
                    aria-label={words('glance_cell_name', [
                      cellName(words, cell, report),
                      figureText(words, cell),
                      [
                        verdictWord(words, cell.verdict),
                        ...(culprits.has(cell.key) ? [words('glance_culprit')] : []),
                      ].join(words('list_separator')),
                    ])}
                  >
                    <Square verdict={cell.verdict} culprit={culprits.has(cell.key)} />
                  </td>
                ) : (
                  <td key={column} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows of 表三 are too long to be read here: their number stands for them, and is said once a group. */
function RowHead({ row: { line, group }, first }: { readonly row: GlanceRow; readonly first: boolean }) {
  return (
    <th scope="row">
      {group === '' ? (
        <span class="label">{line.label}</span>
      ) : (
        <>
          <span class="visually-hidden">{line.label}</span>
          {first && <span aria-hidden="true">{group}</span>}
        </>
      )}
    </th>
  );
}

function startsGroup(rows: readonly GlanceRow[], index: number): boolean {
  return index > 0 && rows[index - 1]?.group !== rows[index]?.group;
}

function firstPlace(rows: readonly GlanceRow[]): GridPlace | null {
  const row = rows.findIndex(({ cells }) => cells.some(Boolean));
  const column = rows[row]?.cells.findIndex(Boolean) ?? -1;
  return column < 0 ? null : { row, column };
}

function placeOf(target: EventTarget | null): GridPlace | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : null;
  const [row, column] = (place ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function elementAt(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-place="${row},${column}"]`) ?? null;
}
