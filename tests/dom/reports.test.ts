/** Whole reports, written by somebody who knew the rules and not the code, with faults put into them: tests/reports. */
import { expect, test } from 'vitest';
import { isFinding, outcomeId } from '../../src/core/rule';
import { readPage } from '../../src/read-page';
import truth from '../reports/truth.json';

const pages: { readonly [path: string]: string } = import.meta.glob('../reports/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Planted faults that are not told, by where they are; sentences that are left open for no good reason. */
const KNOWN: { readonly [page: string]: { readonly missed?: string[]; readonly open?: string[] } } = {
  // The whole stands in the sentence before.
  'p04.html': { missed: ['不予公开12件，占13.5%'] },
  // 「已对 30 份答复书开展“回头看”」
  'p11.html': { open: ['N-02@2'] },
  // 「其余 6 件因逾期未缴按规定不再处理」
  'p13.html': { open: ['N-02@2'] },
  // 「1 件由企业提出，…均已办结」
  'p14.html': { open: ['N-02@1'] },
  // 「143 件由申请人主动撤回或合并办理」
  'p16.html': { open: ['N-02@2'] },
  // The form of 2019 has no column for what the words tell.
  'p31.html': { open: ['N-08@1'] },
};

test('all pages are judged', () => {
  expect(truth.map(({ page }) => `../reports/${page}`)).toEqual(Object.keys(pages));
});

test.each(truth)('$page: $description', ({ page, url, faults, debatable }) => {
  const report = new DOMParser().parseFromString(pages[`../reports/${page}`] ?? '', 'text/html');
  report.head.prepend(Object.assign(report.createElement('base'), { href: url }));
  const { content } = readPage(report, new Date('2026-11-21T00:00:00Z'));
  const reports = content.kind === 'reports' ? content.reports : [];
  const found = reports.flatMap(({ outcomes }) => outcomes).filter(isFinding);
  const told = new Set(found.map(({ rule }) => rule));
  const due = new Set([...faults.flatMap(({ rules }) => rules), ...debatable]);
  const beyond = (kind: 'fail' | 'undetermined') =>
    found.filter((finding) => finding.kind === kind && !due.has(finding.rule)).map(outcomeId);
  expect({
    reports: reports.length,
    missed: faults.filter(({ rules }) => !rules.some((rule) => told.has(rule))).map(({ where }) => where),
    wrong: beyond('fail'),
    open: beyond('undetermined'),
  }).toEqual({ reports: 1, missed: [], wrong: [], open: [], ...KNOWN[page] });
});
