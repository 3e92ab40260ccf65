/** A report of words: what a case gives of it, and a quiet report otherwise. */
import { audit } from '../../src/core/audit';
import { extractClaims } from '../../src/core/claims/extract';
import { layoutOf } from '../../src/core/layouts/index';
import type { Passage, Provenance, Report } from '../../src/core/report';
import type { Outcome, Rule } from '../../src/core/rule';
import { rules } from '../../src/core/rules/index';
import { type Cell, type Figures, withCells, zeroFigures } from './figures';
import { noProvenance, reportOf, type SampleOptions } from './sample-report';

export type Case = {
  /** The text by passages; a string is 总体情况. */
  readonly text?: string | { readonly [passage in Passage]?: string };
  readonly organ?: string | null;
  readonly year?: number;
  readonly form?: '2019' | '2021';
  readonly title?: string;
  readonly cells?: { readonly [path: string]: Cell };
  readonly page?: Partial<Provenance>;
  readonly options?: SampleOptions;
};

/** Without `text` it has no word. */
export function writtenReport(spec: Case): Report {
  const { text = {}, organ = '青禾县人民政府', form = '2021', cells = {}, page = {}, options = {} } = spec;
  const year = spec.year ?? (form === '2021' ? 2024 : 2020);
  const name = organ ?? '';
  const figures: Figures = withCells({ ...zeroFigures(form, name), year }, cells);
  const parts = typeof text === 'string' ? { overview: text } : text;
  const title = spec.title ?? `${name}${year}年政府信息公开工作年度报告`;
  const passages = Object.entries({ preface: title, ...parts }).map(([passage, words]) => ({
    passage: passage as Passage,
    text: words,
  }));
  const silent = spec.text === undefined;
  return reportOf(figures, {
    organ,
    title,
    passages: silent ? [] : passages,
    claims: silent ? [] : extractClaims(passages, year, organ),
    provenance: { ...noProvenance, ...page },
    ...options,
  });
}

/** What one rule says of it. */
export function outcomesOf(rule: string, spec: Case): readonly Outcome[] {
  const report = writtenReport(spec);
  return audit(report, layoutOf(report.form), [ruleCalled(rule)]);
}

function ruleCalled(id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}
