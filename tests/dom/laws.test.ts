/** What must hold of every report, whatever its figures and however its page is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinding, outcomeId } from '../../src/core/rule';
import type { AuditedReport } from '../../src/protocol';
import { readContent } from '../../src/read-page';
import { arbitraryFigures, arbitraryMarkup } from '../support/arbitrary';
import { cellOf, cellPaths, type Figures, withCells } from '../support/figures';
import { law } from '../support/law';
import { type Markup, plainMarkup } from '../support/markup/markup';
import { numbersIn, numbersOf } from '../support/numbers';
import { renderReport } from '../support/page';
import { wordsOf } from '../support/words';

/** Each builds, reads and judges a whole page. */
const RUNS = 150;
const words = wordsOf('zh_CN');

const IDENTITIES = ['T3-01', 'T3-02', 'T3-03', 'T4-01'];

describe.each(['2021', '2019'] as const)('a consistent report on the form of %s', (form) => {
  const cases = [arbitraryFigures(form), arbitraryMarkup] as const;

  it('is read back cell for cell and has no error, in any markup', () => {
    law(
      cases,
      (figures, markup) => {
        const audited = read(figures, markup);
        expect(numbersOf(audited, words)).toEqual(numbersIn(figures));
        expect(failing(audited)).toEqual([]);
        expect(
          audited.outcomes.filter((outcome) => isFinding(outcome) && outcome.severity === 'error'),
        ).toEqual([]);
      },
      RUNS,
    );
  });

  it('fails exactly the identities that contain a figure that was changed', () => {
    law(
      [...cases, fc.nat(), fc.integer({ min: 1, max: 999 })],
      (figures, markup, pick, by) => {
        const paths = cellPaths(figures).filter((path) => !path.startsWith('proactive'));
        const path = paths[pick % paths.length] ?? '';
        const changed = withCells(figures, { [path]: Number(cellOf(figures, path)) + by });
        // Subtotals agree with the cells as printed, so they stay out of it.
        expect(failing(read(changed, markup))).toEqual(identitiesWith(path).sort());
      },
      RUNS,
    );
  });

  it('is heard alike in any markup: what its words say is held against its tables', () => {
    law(
      cases,
      (figures, markup) => {
        const heard = saidOf(read(figures, markup));
        expect(heard).toEqual(saidOf(read(figures, plainMarkup)));
        expect(heard.filter((said) => /^N-0[17]@1 pass$/.test(said))).not.toEqual([]);
      },
      RUNS,
    );
  });

  it('fails no identity when zeros are left blank', () => {
    law(
      [...cases, fc.array(fc.boolean(), { minLength: 1, maxLength: 60 })],
      (figures, markup, which) => {
        const zeros = cellPaths(figures).filter((path) => cellOf(figures, path) === 0);
        const blank = zeros.filter((_, index) => which[index % which.length]);
        const blanked = withCells(figures, Object.fromEntries(blank.map((path) => [path, null])));
        const audited = read(blanked, markup);
        expect(failing(audited)).toEqual([]);
        expect(numbersOf(audited, words)).toEqual(numbersIn(blanked));
      },
      RUNS,
    );
  });
});

/** What the rules on the words of a report say of it. */
const saidOf = ({ outcomes }: AuditedReport): readonly string[] =>
  outcomes
    .filter(({ rule }) => /^(?:N|D-02|D-03|X)/.test(rule))
    .map((outcome) => `${outcomeId(outcome)} ${outcome.kind}`);

function read(figures: Figures, markup: Markup): AuditedReport {
  const page = new DOMParser().parseFromString(renderReport(figures, markup ?? plainMarkup), 'text/html');
  const { content } = readContent(page);
  if (content.kind !== 'reports') throw new Error(`read as ${content.kind}`);
  const [only, ...others] = content.reports;
  if (!only || others.length > 0) throw new Error(`${content.reports.length} reports`);
  return only;
}

function failing({ outcomes }: AuditedReport): readonly string[] {
  return outcomes
    .filter((outcome) => outcome.kind === 'fail' && IDENTITIES.includes(outcome.rule))
    .map(outcomeId)
    .sort();
}

function identitiesWith(path: string): string[] {
  const [table, ...rest] = path.split('.');
  const column = rest.at(-1) ?? '';
  const row = rest.slice(0, -1).join('.');
  if (table === 'remedies') return [`T4-01@${row}`];
  const ids = [`T3-01@${row}`];
  if (!['new', 'carriedIn', 'carriedOut'].includes(row)) ids.push(`T3-02@${column}`);
  if (['new', 'carriedIn', 'carriedOut', 'closedTotal'].includes(row)) ids.push(`T3-03@${column}`);
  return ids;
}
