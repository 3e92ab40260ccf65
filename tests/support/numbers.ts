/** The cells of a report, as the exported JSON has them and as the figures it was printed from have them. */
import { toJson } from '../../src/export/json';
import type { AuditedReport } from '../../src/protocol';
import type { Words } from '../../src/words';
import type { Figures } from './figures';

const SOURCE = {
  url: '',
  title: null,
  site: null,
  siteId: null,
  column: null,
  publisher: null,
  publishedAt: null,
  readAt: '2026-01-05T02:00:00.000Z',
};

/** Every cell as the exported JSON has it. */
export function numbersOf(audited: AuditedReport, words: Words): unknown {
  const { proactive, applications, remedies } = toJson(audited, SOURCE, words, '0').report;
  return { proactive, applications, remedies };
}

/** The same cells as the figures have them: amounts are printed with their unit. */
export function numbersIn({ proactive, applications, remedies }: Figures): unknown {
  const plain = (value: unknown) =>
    typeof value === 'string' && /^[\d.]+元$/.test(value) ? Number.parseFloat(value) : value;
  return JSON.parse(JSON.stringify({ proactive, applications, remedies }, (_, value) => plain(value)));
}
