import { expect, test } from 'vitest';
import { endsOf } from '../../src/core/finding-places';
import type { CellRef, QuoteRef } from '../../src/core/report';
import type { Evidence, Finding } from '../../src/core/rule';
import { placeOf } from '../support/sample-report';

const place = placeOf('applications', 1, 1);
const elsewhere = placeOf('applications', 2, 1);
const quote = (exact: string): QuoteRef => ({ kind: 'quote', section: 'overview', exact, nth: 0 });

const cell = (at: CellRef | null): Evidence => ({
  table: 'applications',
  row: 'new',
  column: 'total',
  entry: at && { place: at, reading: { kind: 'blank' } },
});
const words = (exact: string): Evidence => ({ quote: quote(exact) });

const about = (...cells: readonly Evidence[]): Finding => ({
  rule: 'N-01',
  kind: 'fail',
  at: 'new',
  severity: 'error',
  note: { code: 'differs' },
  comparison: null,
  cells,
  hints: [],
});

test.each<[string, readonly Evidence[], CellRef | undefined, QuoteRef | undefined]>([
  ['nothing to point at', [], undefined, undefined],
  ['cells', [cell(place), cell(elsewhere)], place, undefined],
  [
    'a cell that the page does not have, and one that it has',
    [cell(null), cell(elsewhere)],
    elsewhere,
    undefined,
  ],
  ['a cell that the page does not have', [cell(null)], undefined, undefined],
  ['words', [words('3件'), words('4件')], undefined, quote('3件')],
  ['words and a cell', [words('3件'), cell(place)], place, quote('3件')],
])('%s: where a person can look at it', (_, cells, first, said) => {
  expect(endsOf(about(...cells))).toEqual({ cell: first, words: said });
});
