/** What the cells of the form at a glance are called. */
import type { CellVerdict, GlanceCell } from '../core/glance';
import type { Report } from '../core/report';
import { cellName, figureText } from '../label-words';
import type { Words } from '../words';
import { gradeWord } from './grade';

/** The four grades have their words already. */
export function verdictWord(words: Words, verdict: CellVerdict): string {
  switch (verdict) {
    case 'error':
    case 'warning':
    case 'info':
    case 'undetermined':
      return gradeWord(words, verdict);
    default:
      return words(`glance_verdict_${verdict}`);
  }
}

/** As in 「（一）予以公开 · 自然人：21」. */
export function cellText(words: Words, cell: GlanceCell, report: Report): string {
  return words('glance_cell', [cellName(words, cell, report), figureText(words, cell)]);
}
