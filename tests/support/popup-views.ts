/** Every state the popup can be in, with reports judged by the real rules. */
import { NONE_DECIDED } from '../../src/decisions/decision';
import type { AuditedReport } from '../../src/protocol';
import type { FoundReport, View } from '../../src/ui/view';
import { withCells } from './figures';
import { said } from './said-report';
import { auditedOf, consistentFigures, readingOf, sourceOf } from './sample-report';

export function foundOf(audited: AuditedReport, fields: Partial<FoundReport> = {}): FoundReport {
  return {
    key: '0/0',
    frameId: 0,
    ordinal: 0,
    fingerprint: 'f1',
    source: sourceOf(audited.report),
    stale: false,
    audited,
    decided: NONE_DECIDED,
    ...fields,
  };
}

export const consistent = auditedOf(consistentFigures());

/** Four errors in 表三, one warning in 表二, and a blank that leaves a sum open. */
export const wrong = auditedOf(
  withCells(consistentFigures(), {
    'applications.new.total': 213,
    'applications.granted.natural': 122,
    'applications.closedTotal.legal': null,
    'proactive.normativeDocuments.made': 33,
  }),
);

/** Zeros left blank, figures with separators and units: crowds of one rule. */
export const untidy = auditedOf(
  withCells(consistentFigures('2019'), {
    ...Object.fromEntries(
      ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'].flatMap((column) =>
        ['denied.stateSecret', 'denied.lawProhibited', 'denied.thirdParty', 'notProcessed.duplicate'].map(
          (row) => [`applications.${row}.${column}`, column === 'natural' ? '/' : null],
        ),
      ),
    ),
    'proactive.procurement.items': 0,
  }),
  {
    readings: Object.fromEntries(
      ['new', 'granted', 'unavailable.notHeld', 'closedTotal'].map((row) => [
        `applications.${row}.total`,
        {
          ...readingOf({ new: 230, granted: 132, closedTotal: 228 }[row] ?? 53),
          text: '1 件',
          irregular: ['unit'] as const,
        },
      ]),
    ),
  },
);

/** 表四 with sixteen figures under fifteen columns, no 表二, and the last heading missing. */
export const halfRead = auditedOf(consistentFigures(), {
  without: ['proactive'],
  headings: consistent.report.headings.slice(0, 5),
  faults: {
    remedies: [
      {
        kind: 'cellCount',
        row: null,
        label: '',
        found: 16,
        wanted: 15,
        cells: [11, 0, 1, 0, 12, 3, 0, 0, 1, 4, 9, 2, 0, 0, 0, 2].map((value, index) => ({
          place: { kind: 'cell', table: 2, row: 3, col: index },
          reading: readingOf(value),
        })),
      },
    ],
  },
});

const reports = (...found: readonly FoundReport[]): View => ({ kind: 'reports', found });

export const views: { readonly [name: string]: View } = {
  reading: { kind: 'reading' },
  wrong: reports(foundOf(wrong)),
  consistent: reports(foundOf(consistent)),
  untidy: reports(foundOf(untidy)),
  halfRead: reports(foundOf(halfRead)),
  said: reports(foundOf(said)),
  stale: reports(foundOf(wrong, { stale: true })),
  several: reports(
    foundOf(wrong),
    foundOf(auditedOf(consistentFigures('2019', '青禾县财政局')), { key: '0/1', ordinal: 1 }),
  ),
  none: { kind: 'none' },
  pictures: {
    kind: 'untabled',
    title: '青禾县人民政府2024年政府信息公开工作年度报告',
    pictures: 3,
    attachments: [],
  },
  attachments: {
    kind: 'untabled',
    title: '青禾县公安局2020年政府信息公开工作年度报告',
    pictures: 0,
    attachments: [
      {
        text: '青禾县公安局2020年政府信息公开工作年度报告.pdf',
        url: 'https://www.qinghe.gov.cn/files/2020.pdf',
      },
      { text: '附表.xls', url: 'https://www.qinghe.gov.cn/files/2020.xls' },
    ],
  },
  neither: { kind: 'untabled', title: '青禾县2024年度报告', pictures: 0, attachments: [] },
  older2014: { kind: 'older', form: '2014', title: '青禾县人民政府2016年政府信息公开工作年度报告' },
  older2008: { kind: 'older', form: '2008', title: null },
  tooLarge: { kind: 'tooLarge' },
  forbiddenGov: { kind: 'forbidden', page: 'gov', refused: false },
  refused: { kind: 'forbidden', page: 'gov', refused: true },
  forbiddenSite: { kind: 'forbidden', page: 'site', refused: false },
  forbiddenFile: { kind: 'forbidden', page: 'file', refused: false },
  forbiddenBrowser: { kind: 'forbidden', page: 'browser', refused: false },
  forbiddenUnknown: { kind: 'forbidden', page: 'unknown', refused: false },
  gone: { kind: 'gone' },
  silent: { kind: 'silent' },
  garbled: { kind: 'garbled' },
};
