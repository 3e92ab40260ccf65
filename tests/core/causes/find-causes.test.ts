import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit';
import type { Cause, Explanation } from '../../../src/core/causes/cause';
import { findCauses } from '../../../src/core/causes/find-causes';
import { extractClaims } from '../../../src/core/claims/extract';
import { layoutOf } from '../../../src/core/layouts/index';
import { rules } from '../../../src/core/rules/index';
import { type Cell, type Figures, withCells, zeroFigures } from '../../support/figures';
import { reportOf } from '../../support/sample-report';

/** A report of ten applications by persons and two by firms that adds up. */
const sound = withCells(zeroFigures('2021'), {
  'applications.new.natural': 30,
  'applications.new.business': 4,
  'applications.new.total': 34,
  'applications.carriedIn.natural': 1,
  'applications.carriedIn.total': 1,
  'applications.granted.natural': 12,
  'applications.granted.business': 4,
  'applications.granted.total': 16,
  'applications.partial.natural': 6,
  'applications.partial.total': 6,
  'applications.unavailable.notHeld.natural': 13,
  'applications.unavailable.notHeld.total': 13,
  'applications.closedTotal.natural': 31,
  'applications.closedTotal.business': 4,
  'applications.closedTotal.total': 35,
  'remedies.review.upheld': 3,
  'remedies.review.total': 3,
});

function causesOf(changes: { readonly [path: string]: Cell }, text = ''): readonly Cause[] {
  return causesIn(withCells(sound, changes), text);
}

function causesIn(figures: Figures, text = ''): readonly Cause[] {
  const report = reportOf(figures, {
    passages: [{ passage: 'overview', text }],
    claims: extractClaims([{ passage: 'overview', text }], figures.year, figures.organ),
  });
  const layout = layoutOf(report.form);
  return findCauses(report, layout, rules, audit(report, layout, rules));
}

/** `granted.natural 21→12 (transposed)`, the slips of an explanation set apart by `; `. */
const drawn = (cause: Cause | undefined) =>
  cause?.kind === 'explained' ? cause.explanations.map(line) : cause?.why;

function line({ slips }: Explanation): string {
  return slips
    .map(({ pattern, changes }) => {
      const cells = changes.map(({ operand: { row, column }, value, least, most }) => {
        const meant = least === most ? least : `${least}–${most ?? ''}`;
        return `${row}.${column} ${value}→${meant}`;
      });
      return cells.join(', ') + (pattern === null ? '' : ` (${pattern})`);
    })
    .join('; ');
}

describe('causes', () => {
  it('there are none where every identity holds', () => {
    expect(causesOf({})).toEqual([]);
  });

  it('one wrong cell of 表三 is the crossing of its row and its column', () => {
    const causes = causesOf({ 'applications.granted.natural': 21 });
    expect(causes.map(drawn)).toEqual([['granted.natural 21→12 (transposed)']]);
    expect(causes[0]?.clears).toEqual(['T3-01@granted', 'T3-02@natural']);
  });

  it('a wrong total of the results breaks three identities', () => {
    const causes = causesOf({ 'applications.closedTotal.natural': 3 });
    expect(causes.map(drawn)).toEqual([['closedTotal.natural 3→31 (dropped)']]);
    expect(causes[0]?.clears).toEqual(['T3-01@closedTotal', 'T3-02@natural', 'T3-03@natural']);
  });

  it('two wrong cells that have nothing to do with each other are two causes', () => {
    const causes = causesOf({ 'applications.granted.natural': 21, 'applications.new.business': 9 });
    expect(causes.map(drawn)).toEqual([['new.business 9→4'], ['granted.natural 21→12 (transposed)']]);
    expect(causes.map(({ clears }) => clears)).toEqual([
      ['T3-01@new', 'T3-03@business'],
      ['T3-01@granted', 'T3-02@natural'],
    ]);
  });

  it('two wrong cells by the same amount may as well be the other two corners', () => {
    const causes = causesOf({ 'applications.granted.natural': 14, 'applications.partial.business': 2 });
    expect(causes.map(drawn)).toEqual([
      ['granted.natural 14→12; partial.business 2→0', 'granted.business 4→2; partial.natural 6→4'],
    ]);
  });

  it('totals that were not filled in are one slip; beside them stands what single figures would explain', () => {
    const figures = withCells(zeroFigures('2021'), {
      'applications.new.natural': 1,
      'applications.granted.natural': 1,
    });
    expect(causesIn(figures, '2024年，收到政府信息公开申请1件。').map(drawn)).toEqual([
      [
        'new.total 0→1, granted.total 0→1, closedTotal.natural 0→1, closedTotal.total 0→1 (totalsEmpty)',
        'new.natural 1→0; granted.natural 1→0',
      ],
    ]);
  });

  it('totals over figures that were not read would have to be so much at least', () => {
    const figures = withCells(zeroFigures('2021'), {
      'applications.new.natural': 1,
      'applications.new.business': null,
      'applications.granted.natural': 1,
      'applications.granted.business': null,
    });
    expect(causesIn(figures).map(drawn)).toEqual([
      [
        'new.total 0→1–, granted.total 0→1–, closedTotal.natural 0→1, closedTotal.total 0→1 (totalsEmpty)',
        'new.natural 1→0; granted.natural 1→0',
      ],
    ]);
  });

  it('and the text bears the first one out', () => {
    const figures = withCells(zeroFigures('2021'), {
      'applications.new.natural': 1,
      'applications.granted.natural': 1,
    });
    const [cause] = causesIn(figures, '2024年，收到政府信息公开申请1件。');
    const explanations = cause?.kind === 'explained' ? cause.explanations : [];
    expect(explanations.map(({ support, clears }) => ({ support, clears }))).toEqual([
      { support: 1, clears: ['T3-01@new', 'T3-01@granted', 'T3-02@natural', 'T3-03@natural', 'N-01@1'] },
      { support: 0, clears: ['T3-01@new', 'T3-01@granted', 'T3-02@natural', 'T3-03@natural'] },
    ]);
  });

  it.each([
    [
      'two neighbours exchanged',
      { 'applications.granted.natural': 4, 'applications.granted.business': 12 },
      'granted.natural 4→12, granted.business 12→4 (exchanged)',
    ],
    [
      'figures one row too low',
      {
        'applications.granted.natural': 0,
        'applications.partial.natural': 12,
        'applications.denied.stateSecret.natural': 6,
      },
      'granted.natural 0→12, partial.natural 12→6, denied.stateSecret.natural 6→0 (shifted)',
    ],
    [
      'two figures run together',
      { 'applications.granted.natural': 124, 'applications.granted.business': 0 },
      'granted.natural 124→12, granted.business 0→4 (joined)',
    ],
    [
      'a figure cut in two',
      { 'applications.unavailable.notHeld.natural': 1, 'applications.unavailable.notHeld.business': 3 },
      'unavailable.notHeld.natural 1→13, unavailable.notHeld.business 3→0 (split)',
    ],
  ] as const)('%s', (_, changes, first) => {
    expect(drawn(causesOf(changes)[0])).toContain(first);
    expect(drawn(causesOf(changes)[0])?.[0]).toBe(first);
  });

  it('in 表四 any figure of the group may be wrong, the total first', () => {
    expect(causesOf({ 'remedies.review.total': 8 }).map(drawn)).toEqual([
      [
        'review.total 8→3',
        'review.upheld 3→8',
        'review.corrected 0→5',
        'review.other 0→5',
        'review.pending 0→5',
      ],
    ]);
  });

  it('what the text says of them decides between figures', () => {
    const causes = causesOf({ 'remedies.review.total': 8 }, '因政府信息公开申请行政复议8件。');
    expect(drawn(causes[0])?.slice(0, 2)).toEqual(['review.upheld 3→8', 'review.corrected 0→5']);
  });

  it('a figure that stands against blanks has a range', () => {
    const causes = causesOf({ 'applications.granted.business': null, 'applications.granted.total': 10 });
    expect(drawn(causes[0])).toEqual(['granted.total 10→16']);
  });

  it('a count below zero is part of every explanation', () => {
    const causes = causesOf({ 'applications.granted.natural': -12, 'applications.granted.total': -8 });
    expect(causes.map(drawn)).toEqual([['granted.natural -12→12; granted.total -8→16']]);
  });

  it('more than four slips in one table are not taken apart', () => {
    const changes = Object.fromEntries(
      ['business', 'research', 'welfare', 'legal', 'otherOrg'].map((column, at) => [
        `applications.denied.stateSecret.${column}`,
        at + 1,
      ]),
    );
    const [cause] = causesOf({ ...changes, 'applications.denied.stateSecret.total': 0 });
    expect(cause).toEqual({
      kind: 'unexplained',
      why: 'tooMany',
      clears: [
        'T3-01@denied.stateSecret',
        'T3-02@business',
        'T3-02@research',
        'T3-02@welfare',
        'T3-02@legal',
        'T3-02@otherOrg',
      ],
    });
  });

  it.each<[string, { readonly [path: string]: Cell }, string]>([
    ['above it', { 'applications.denied.stateSecret.natural': 6 }, 'denied.stateSecret.natural 6→0 (copied)'],
    ['before it', { 'applications.partial.business': 6 }, 'partial.business 6→0 (copied)'],
    [
      'below it',
      { 'applications.denied.adminInquiry.natural': 13 },
      'denied.adminInquiry.natural 13→0 (copied)',
    ],
    ['behind it', { 'applications.new.otherOrg': 34 }, 'new.otherOrg 34→0 (copied)'],
    ['two away', { 'applications.partial.research': 6 }, 'partial.research 6→0'],
    ['across a corner', { 'applications.denied.stateSecret.business': 6 }, 'denied.stateSecret.business 6→0'],
  ])('a figure alike to the one %s', (_, changes, first) => {
    expect(causesOf(changes).map(drawn)).toEqual([[first]]);
  });

  it('one total that was not filled in', () => {
    expect(causesOf({ 'applications.granted.total': 0 }).map(drawn)).toEqual([
      ['granted.total 0→16 (totalsEmpty)'],
    ]);
  });

  it('figures with decimals are not reckoned with', () => {
    expect(causesOf({ 'applications.granted.natural': 12.5 })).toEqual([
      { kind: 'unexplained', why: 'notWhole', clears: ['T3-01@granted', 'T3-02@natural'] },
    ]);
  });

  it('an inequality has none', () => {
    const changes = { 'proactive.normativeDocuments.made': 3 };
    expect(causesOf(changes)).toEqual([]);
    expect(causesOf({ ...changes, 'remedies.suitAfterReview.total': 2 }).map(({ clears }) => clears)).toEqual(
      [['T4-01@suitAfterReview']],
    );
  });

  it('where a figure has a range, no slip of one figure is named, but every way to explain it', () => {
    const changes = {
      'remedies.directSuit.upheld': 21,
      'remedies.directSuit.other': null,
      'remedies.directSuit.total': 12,
    };
    expect(causesOf(changes).map(drawn)).toEqual([
      [
        'directSuit.upheld 21→2, directSuit.corrected 0→1 (joined)',
        'directSuit.total 12→21–',
        'directSuit.upheld 21→0–12',
      ],
    ]);
  });

  it('patterns and single figures that explain as cheaply stand side by side, each once', () => {
    const changes = {
      'remedies.directSuit.other': null,
      'remedies.directSuit.pending': 3,
      'remedies.directSuit.total': 2,
    };
    expect(causesOf(changes).map(drawn)).toEqual([
      [
        'directSuit.pending 3→2, directSuit.total 2→3 (exchanged)',
        'directSuit.pending 3→0, directSuit.total 2→32 (split)',
        'directSuit.total 2→3–',
        'directSuit.pending 3→0–2',
      ],
    ]);
  });

  it('nothing stands beside a pattern that would take more than four single figures', () => {
    const results = ['granted', 'partial', 'denied.stateSecret', 'denied.thirdParty', 'unavailable.notHeld'];
    const figures = withCells(zeroFigures('2021'), {
      'applications.new.natural': 5,
      ...Object.fromEntries(results.map((row) => [`applications.${row}.natural`, 1])),
    });
    const totals = ['new.total 0→5', ...results.map((row) => `${row}.total 0→1`)];
    const filled = [...totals, 'closedTotal.natural 0→5', 'closedTotal.total 0→5'].join(', ');
    expect(causesIn(figures).map(drawn)).toEqual([[`${filled} (totalsEmpty)`]]);
  });

  it('what stands beside a pattern explains no more than it does', () => {
    const causes = causesOf({
      'applications.granted.natural': 4,
      'applications.granted.business': 12,
      'applications.denied.stateSecret.research': 1,
    });
    expect(causes.map(drawn)).toEqual([
      [
        'granted.natural 4→12, granted.business 12→4 (exchanged)',
        'granted.natural 4→12; granted.business 12→4',
      ],
      ['denied.stateSecret.research 1→0'],
    ]);
    expect(causes.map(({ clears }) => clears)).toEqual([
      ['T3-02@natural', 'T3-02@business'],
      ['T3-01@denied.stateSecret', 'T3-02@research'],
    ]);
  });

  it('of very many explanations some are only counted', () => {
    const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrg'];
    // What was not read may hold as much as each total has too much: three rows are wrong by ten, in any of their cells.
    const [cause] = causesOf({
      ...Object.fromEntries(
        ['new', 'denied.stateSecret'].flatMap((row) =>
          [...columns, 'total'].map((column) => [`applications.${row}.${column}`, null]),
        ),
      ),
      ...Object.fromEntries(columns.map((column) => [`applications.closedTotal.${column}`, 40])),
      'applications.closedTotal.total': 240,
      'applications.granted.total': 26,
      'applications.partial.total': 16,
      'applications.unavailable.notHeld.total': 23,
    });
    expect(cause?.kind === 'explained' && [cause.explanations.length, cause.more]).toEqual([60, 140]);
  });
});
