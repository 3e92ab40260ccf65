/** Any page: a report in any markup, or none, with troubles on it. */
import fc from 'fast-check';
import { arbitraryFigures, arbitraryMarkup } from '../support/arbitrary';
import { numbersIn } from '../support/numbers';
import { renderReport } from '../support/page';
import { type Trouble, troubles } from './troubles';

export type AnyPage = {
  readonly kinds: readonly string[];
  readonly html: string;
  /** Its cells, where a whole report is on it; null where none need be read. */
  readonly numbers: unknown;
};

export const KINDS = Object.keys(troubles);

/** A page with a trouble of this kind, and with up to three others. */
export const pageWith = (kind: string): fc.Arbitrary<AnyPage> =>
  fc
    .record({
      report: fc.constantFrom('2021', '2019').chain((form) => {
        const figures = arbitraryFigures(form === '2021' ? '2021' : '2019');
        return fc.record({ figures, markup: arbitraryMarkup });
      }),
      others: fc.oneof(
        { weight: 2, arbitrary: fc.constant<readonly string[]>([]) },
        { weight: 1, arbitrary: fc.subarray(KINDS, { minLength: 1, maxLength: 3 }) },
      ),
    })
    .chain(({ report, others }) => {
      const kinds = [kind, ...others.filter((other) => other !== kind)];
      const drawn = fc.tuple(...kinds.map((one) => troubles[one] ?? fc.constant(NONE)));
      return drawn.map((all): AnyPage => {
        const html = all.reduce((so, { change }) => change(so), renderReport(report.figures, report.markup));
        return {
          kinds,
          html,
          numbers: all.some(({ touches }) => touches) || isTorn(html) ? null : numbersIn(report.figures),
        };
      });
    });

/** Chromium's parser nests 512 elements and no more: what is deeper stands side by side, and no table keeps its rows. */
function isTorn(html: string): boolean {
  const before = html.slice(0, html.indexOf('<main>'));
  const open = (name: string) => before.split(`<${name}`).length - before.split(`</${name}`).length;
  // A table opens a body, a row and a cell as well; the report has some thirty levels of its own at most.
  return open('div') + 4 * open('table') > 512 - 30;
}

const NONE: Trouble = { touches: false, change: (html) => html };
