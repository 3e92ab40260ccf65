/** Form tables that are missing, or whose rows or columns could not be told: what was not judged, and why. */
import type { Fault, Report, TableId } from '../core/report';
import type { Words } from '../words';
import { useWords } from './words-context';

export function UnreadTables({ report }: { readonly report: Report }) {
  const words = useWords();
  const unread = unreadTables(words, report);
  if (unread.length === 0) return null;
  return (
    <div class="notice unread">
      <ul>
        {unread.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{words('popup_unjudged')}</p>
    </div>
  );
}

/** A sentence for each table that could not be read. */
export function unreadTables(words: Words, report: Report): readonly string[] {
  return TABLES.flatMap((id) => {
    const reason = reasonOf(words, report, id);
    return reason === null ? [] : [words('popup_unread', [words(`table_${id}`), reason])];
  });
}

const TABLES: readonly TableId[] = ['proactive', 'applications', 'remedies'];

function reasonOf(words: Words, report: Report, id: TableId): string | null {
  const table = report[id];
  if (table === null) return words('popup_unread_absent');
  const [first, ...others] = table.faults;
  if (!first) return null;
  const reason = faultText(words, first);
  return others.length > 0 ? words('popup_unread_more', [reason, String(others.length)]) : reason;
}

function faultText(words: Words, fault: Fault): string {
  switch (fault.kind) {
    case 'cellCount': {
      const counts = [String(fault.found), String(fault.wanted)];
      return fault.label === ''
        ? words('popup_unread_figures', counts)
        : words('popup_unread_cells', [fault.label, ...counts]);
    }
    case 'repeated':
      return words('popup_unread_repeated', [fault.label]);
    case 'header':
      return fault.missing.length === 0
        ? words('popup_unread_differs')
        : words('popup_unread_header', [fault.missing.join(words('list_separator'))]);
  }
}
