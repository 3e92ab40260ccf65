/** What cells and lines are called: by the labels of the form. */
import { layoutAsPrinted } from './core/layout';
import { layoutOf } from './core/layouts/index';
import type { Report, TableId } from './core/report';
import type { Operand, Outcome } from './core/rule';
import { rules } from './core/rules/index';
import { isTable, isTextPart, ruleTitle, type Words } from './words';

/** The figure as the page prints it, or what stands in its place. */
export function figureText(words: Words, operand: Operand): string {
  const reading = operand.entry?.reading;
  if (!reading) return words('figure_absent');
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'blank':
      return words('figure_blank');
    case 'placeholder':
    case 'text':
      return words('figure_quoted', [reading.text]);
  }
}

/** A cell by its row and column label, as in 「一、本年新收政府信息公开申请数量 · 总计」. */
export function cellName(words: Words, operand: Operand, report: Report): string {
  const row = rowLabel(operand.table, operand.row, report);
  const column = columnLabel(operand.table, operand.column, report);
  if (row === '' && column === '') return words(`table_${operand.table}`);
  if (row === '') return words('cell_ordinal', [words(`table_${operand.table}`), column]);
  return words('cell_name', [row, column]);
}

/** What an outcome is about, for lists of checks: its rule's title and its line. */
export function checkName(words: Words, outcome: Outcome, report: Report): string {
  const at = lineLabel(words, outcome, report);
  const title = ruleTitle(words, outcome.rule);
  return at === '' ? title : words('check_name', [title, at]);
}

/** The line a rule speaks of, by the label of the form; empty for the report or a table as a whole. */
export function lineLabel(words: Words, outcome: Outcome, report: Report): string {
  const { rule, at } = outcome;
  if (rule === 'STR-01') return words(`section_${at}`);
  if (at === 'report' || isTable(at)) return '';
  if (isTextPart(at)) return words(`section_${at}`);
  if (/^\d+$/.test(at)) return words('place_ordinal', [at]);
  if (rule === 'T3-05') return words('cell_name', subtotalLabels(at, report));
  const form = onFormOf(rule, report);
  const [, first = '', middle = '', last = ''] = /^(\w+)\.(?:(.+)\.)?(\w+)$/.exec(at) ?? [];
  if (isTable(first))
    return words('cell_name', [rowLabel(first, middle, form), columnLabel(first, last, form)]);
  const home = rule.startsWith('T2') ? 'proactive' : rule.startsWith('T4') ? 'remedies' : 'applications';
  return rowLabel(home, at, form) || columnLabel(home, at, form) || at;
}

/** A rule that is not for this form speaks of lines of the other: it is listed as not applicable, by their labels. */
function onFormOf(ruleId: string, report: Report): Report {
  const forms = rules.find(({ id }) => id === ruleId)?.forms ?? [];
  const [form = report.form] = forms;
  return forms.includes(report.form) ? report : { ...report, form };
}

/** A subtotal is named by its own label and the line it crosses. */
function subtotalLabels(at: string, report: Report): readonly [string, string] {
  const [group = '', ...rest] = at.split('.');
  const crossing = rest.join('.');
  const own = report.applications?.local.find((line) => line.subtotalOf === group)?.label ?? group;
  const crossed = columnLabel('applications', crossing, report) || rowLabel('applications', crossing, report);
  return [own, crossed];
}

export function tableTitle(words: Words, at: string): string {
  return isTable(at) ? words(`table_${at}`) : at;
}

/** The label of a row of the form; empty for none. */
export function rowLabel(table: TableId, id: string, report: Report): string {
  return labelOf(printedLayout(report)[table].rows, id);
}

/** The label of a column of the form; empty for none. */
export function columnLabel(table: TableId, id: string, report: Report): string {
  return labelOf(printedLayout(report)[table].columns, id);
}

function labelOf(lines: readonly { readonly id: string; readonly label: string }[], id: string): string {
  if (id.startsWith('x_')) return id.slice(2);
  return lines.find((line) => line.id === id)?.label ?? (/^\d+$/.test(id) ? id : '');
}

const printedLayout = (report: Report) => layoutAsPrinted(layoutOf(report.form), report);
