/**
 * The form at a glance: its three tables in miniature, each cell by its verdict, with a line that says what the cell
 * pointed at is, and a legend of the signs in use.
 */
import { useMemo, useState } from 'preact/hooks';
import { CELL_VERDICTS, type GlanceCell, type GlanceTable, glanceOf } from '../core/glance';
import { cellKey, cellsIn, type Finding } from '../core/rule';
import { findingMessage } from '../finding-words';
import type { AuditedReport } from '../protocol';
import type { Words } from '../words';
import { GlanceGrid } from './glance-grid';
import { CulpritSquare, Square } from './glance-square';
import { cellText, verdictWord } from './glance-words';
import { Icon } from './icon';
import { useWords } from './words-context';

export type FormGlanceProps = {
  readonly audited: AuditedReport;
  /** The finding the reader is at: its cells stand out. */
  readonly current: Finding | null;
  /** Cells (`table.row.column`) that are likely to be the wrong ones. */
  readonly culprits?: ReadonlySet<string> | undefined;
  /** Null opens it where it has room beside the findings. */
  readonly open: boolean | null;
  readonly onOpen: (open: boolean) => void;
  readonly onGo: (cell: GlanceCell) => void;
};

/** As in `style.css`: from here on the drawing stands beside the findings and hides none of them. */
const BESIDE = '(min-width: 760px)';

const NONE: ReadonlySet<string> = new Set();

export function FormGlance({ audited, current, culprits = NONE, open, onOpen, onGo }: FormGlanceProps) {
  const words = useWords();
  const tables = useMemo(() => glanceOf(audited.report, audited.outcomes), [audited]);
  const emphasised = useMemo(() => new Set(current ? cellsIn(current).map(cellKey) : []), [current]);
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = open ?? matchMedia(BESIDE).matches;
  const cell = cellsOf(tables).find(({ key }) => key === pointed) ?? null;
  return (
    <section class="glance" aria-label={words('glance_title')}>
      <h2>
        <button type="button" class="glance-fold" aria-expanded={shown} onClick={() => onOpen(!shown)}>
          <Icon name="fold" />
          {words('glance_title')}
        </button>
      </h2>
      {shown && (
        <>
          <div class="glance-tables">
            {tables.map((table) => (
              <GlanceGrid
                key={table.id}
                table={table}
                report={audited.report}
                emphasised={emphasised}
                culprits={culprits}
                onPoint={setPointed}
                onGo={onGo}
              />
            ))}
            <Legend tables={tables} culprits={culprits} />
          </div>
          <p class="glance-line">
            {/* The name of a cell is spoken with the cell; only what is wrong with it is news. */}
            <b aria-hidden="true">{cell ? cellText(words, cell, audited.report) : ''}</b>{' '}
            <span role="status">{cell ? wrongWith(words, cell, audited) : ''}</span>
            {!cell && <span class="glance-hint">{words('glance_hint')}</span>}
          </p>
        </>
      )}
    </section>
  );
}

type LegendProps = { readonly tables: readonly GlanceTable[]; readonly culprits: ReadonlySet<string> };

function Legend({ tables, culprits }: LegendProps) {
  const words = useWords();
  const cells = cellsOf(tables);
  const used = CELL_VERDICTS.filter((verdict) => cells.some((cell) => cell.verdict === verdict));
  return (
    <ul class="glance-legend" aria-label={words('glance_legend')}>
      {used.map((verdict) => (
        <li key={verdict}>
          <Square verdict={verdict} />
          {verdictWord(words, verdict)}
        </li>
      ))}
      {cells.some(({ key }) => culprits.has(key)) && (
        <li>
          <CulpritSquare />
          {words('glance_culprit')}
        </li>
      )}
    </ul>
  );
}

/** The gravest in its own words, the others counted; else how the cell came out. */
function wrongWith(words: Words, { findings, verdict }: GlanceCell, { report }: AuditedReport): string {
  const [first] = findings;
  if (!first) return verdictWord(words, verdict);
  const message = findingMessage(words, first, report);
  return findings.length === 1 ? message : words('glance_more', [message, String(findings.length - 1)]);
}

function cellsOf(tables: readonly GlanceTable[]): readonly GlanceCell[] {
  return tables.flatMap((table) =>
    table.kind === 'read' ? table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)) : [],
  );
}
