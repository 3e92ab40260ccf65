/** A decision holds for the values that were seen: the same ones give the same digest, any other another. */
import { expect, test } from 'vitest';
import { isFinding } from '../../src/core/rule';
import { seenIn } from '../../src/core/seen';
import { readingIn } from '../../src/protocol-schema';
import { type Cell, cellPaths, withCells } from '../support/figures';
import { said, saidOf } from '../support/said-report';
import { auditedOf, consistentFigures, placeOf, readingOf, sourceOf } from '../support/sample-report';

const cells: { readonly [path: string]: Cell } = {
  'applications.new.total': 213,
  'applications.granted.natural': 122,
  'applications.closedTotal.legal': null,
  'applications.partial.business': '/',
  'remedies.review.upheld': '十一',
};
const figures = withCells(consistentFigures(), cells);
const audited = auditedOf(figures);
const findings = audited.outcomes.filter(isFinding);
const seen = (of: typeof audited) =>
  new Map(of.outcomes.filter(isFinding).map((finding) => [`${finding.rule}@${finding.at}`, seenIn(finding)]));

test('the same figures give the same digest, also by way of a message, and wherever they stand', () => {
  expect(seen(auditedOf(figures))).toEqual(seen(audited));
  for (const one of [audited, said]) {
    const sent = {
      reading: {
        source: sourceOf(one.report),
        fingerprint: 'f',
        content: { kind: 'reports', reports: [one] },
        stale: false,
      },
    };
    const content = readingIn(JSON.parse(JSON.stringify(sent)))?.content;
    const [received] = content?.kind === 'reports' ? content.reports : [];
    expect(received && seen(received)).toEqual(seen(one));
  }
  const moved = findings.map((finding) => ({
    ...finding,
    cells: finding.cells.map((cell) =>
      'table' in cell && cell.entry
        ? { ...cell, entry: { ...cell.entry, place: placeOf('remedies', 40, 40) } }
        : cell,
    ),
  }));
  expect(moved.map(seenIn)).toEqual(findings.map(seenIn));
});

test('how grave it is taken to be does not matter, nor how the number was written', () => {
  const regraded = findings.map((finding) => ({ ...finding, severity: 'info' as const, hints: [] }));
  expect(regraded.map(seenIn)).toEqual(findings.map(seenIn));
  const sum = (text: string) => {
    const reading = { ...readingOf(213), text, irregular: ['unit' as const] };
    return seen(auditedOf(figures, { readings: { 'applications.new.total': reading } })).get('T3-01@new');
  };
  expect(sum('213 件')).toBe(sum('213'));
});

test('any figure a finding rests on that changes gives another digest, and no other figure does', () => {
  const before = seen(audited);
  for (const path of cellPaths(figures)) {
    const [table = '', row = '', column = ''] = /^(\w+)\.(.+)\.(\w+)$/.exec(path)?.slice(1) ?? [];
    const after = auditedOf(withCells(figures, { [path]: 7919 }));
    const now = seen(after);
    for (const finding of after.outcomes.filter(isFinding)) {
      const id = `${finding.rule}@${finding.at}`;
      if (!before.has(id)) continue;
      const rests = finding.cells.some(
        (cell) => 'table' in cell && cell.table === table && cell.row === row && cell.column === column,
      );
      const counts = 'count' in finding.note;
      if (rests) expect(now.get(id), `${id} after ${path}`).not.toBe(before.get(id));
      else if (!counts) expect(now.get(id), `${id} after ${path}`).toBe(before.get(id));
    }
  }
});

test('a blank, a zero and a sign are three things', () => {
  const of = (cell: Cell) =>
    seen(auditedOf(withCells(figures, { 'applications.new.natural': cell }))).get('T3-01@new');
  const digests = [212, 0, null, '/', '无', '—'].map(of);
  expect(new Set(digests).size).toBe(digests.length);
});

test('other words give another digest', () => {
  const of = (count: number) =>
    seen(saidOf({ overview: `收到政府信息公开申请 ${count} 件。` })).get('N-01@1');
  expect(of(231)).toBe(of(231));
  expect(of(231)).not.toBe(of(232));
  expect(of(231)).toMatch(/^[0-9a-z]{1,16}$/);
});
