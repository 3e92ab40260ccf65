/** A report of words: what a case gives of it, and a quiet report otherwise. */
import { extractClaims } from '../../src/core/claims/extract';
import type { Passage, Provenance } from '../../src/core/report';
import type { AuditedReport } from '../../src/protocol';
import { type Cell, type Figures, withCells, zeroFigures } from './figures';
import { auditedOf, noProvenance, type SampleOptions } from './sample-report';

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

/** Judged by all rules; without `text` it has no word. */
export function auditedCase(spec: Case): AuditedReport {
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
  return auditedOf(figures, {
    organ,
    title,
    passages: silent ? [] : passages,
    claims: silent ? [] : extractClaims(passages, year, organ),
    provenance: { ...noProvenance, ...page },
    ...options,
  });
}
