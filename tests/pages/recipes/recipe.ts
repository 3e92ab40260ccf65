/** What a test page is made of. */
import type { Markup } from '../../support/markup/markup';
import { type Page, renderPage } from '../../support/page';

export type Recipe = {
  /** The folder under `tests/pages`. */
  readonly slug: string;
  /** What it is there for, for the list in the README. */
  readonly shows: string;
  /** How its reports are printed. */
  readonly markups: readonly Markup[];
  readonly files: { readonly [name: string]: string };
};

export const report = (slug: string, shows: string, page: Page): Recipe => ({
  slug,
  shows,
  markups: [page.markup],
  files: { 'page.html': renderPage(page) },
});

/** A page that is not one whole report. */
export const special = (
  slug: string,
  shows: string,
  files: Recipe['files'],
  markups: readonly Markup[] = [],
): Recipe => ({ slug, shows, markups, files });
