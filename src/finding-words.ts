/** What findings, hints and reasons say: codes and values in, sentences out. */
import { distance } from './core/decimal';
import { offsetOf } from './core/passages';
import type { Report } from './core/report';
import { type Finding, type Hint, quotesIn, type Why } from './core/rule';
import { tidy } from './core/text';
import { columnLabel, lineLabel, tableTitle } from './label-words';
import { key, list, type Words } from './words';

/** What does not hold at this place, in one sentence. */
export function findingMessage(words: Words, finding: Finding, report: Report): string {
  const { note, comparison } = finding;
  switch (note.code) {
    case 'differs':
    case 'open': {
      if (!comparison) return '';
      const { left, right } = comparison;
      const at = lineLabel(words, finding, report);
      const args = [at, left.known, right.known, distance(left.known, right.known)];
      if (note.code === 'differs') return words(`${key(finding.rule)}_fail`, args);
      return words(note.holds ? 'note_open_holds' : 'note_open_differs', args);
    }
    case 'sectionMissing':
    case 'sectionOrder':
      return words(`note_${note.code}`, [words(`section_${note.section}`)]);
    case 'sectionRenamed':
      return words('note_sectionRenamed', [words(`section_${note.section}`), note.found]);
    case 'formOfOtherYear':
      return words('note_formOfOtherYear', [String(note.year), words(`form_${note.form}`)]);
    case 'formMixed':
      return words('note_formMixed', [words(`form_${note.form}`), list(words, note.labels)]);
    case 'rows':
      return [
        note.missing.length > 0 ? words('note_rows_missing', [list(words, note.missing)]) : '',
        note.repeated.length > 0 ? words('note_rows_repeated', [list(words, note.repeated)]) : '',
      ]
        .join('')
        .trim();
    case 'otherRows':
      return words('note_otherRows', [String(note.printed), String(note.wanted)]);
    case 'cellCount': {
      const name = note.label === '' ? tableTitle(words, finding.at) : note.label;
      const args = [name, String(note.found), String(note.wanted), String(note.more)];
      return words(note.more > 0 ? 'note_cellCount_more' : 'note_cellCount', args);
    }
    case 'headerMissing':
      return words('note_headerMissing', [list(words, note.labels)]);
    case 'localLines':
      return words('note_localLines', [list(words, note.labels)]);
    case 'severalReports':
    case 'blanks':
      return words(`note_${note.code}`, [String(note.count)]);
    case 'placeholders':
      return words('note_placeholders', [String(note.count), list(words, note.texts)]);
    case 'tableRepeated':
      return words('note_tableRepeated', [
        list(
          words,
          note.tables.map((table) => words(`table_${table}`)),
        ),
      ]);
    case 'irregular': {
      const ways = note.how.map((way) => words(`irregular_${way}`));
      return words('note_irregular', [note.text, list(words, ways)]);
    }
    case 'negative':
    case 'fraction':
    case 'notNumber':
    case 'deltaNotInteger':
      return words(`note_${note.code}`, [note.text]);
    case 'feeDecimals':
    case 'feeImpossible':
      return words(`note_${note.code}`, [note.text, String(note.places)]);
    case 'itemsBelowZero':
      return words('note_itemsBelowZero', [note.sum]);
    case 'said':
      return words('note_said', [
        words(`measure_${note.of.replace('.', '_')}`),
        note.said,
        note.stands.length > 0 ? list(words, note.stands) : words('figure_unread'),
      ]);
    case 'saidNone':
      return words('note_saidNone', [words(`measure_${note.of.replace('.', '_')}`), note.stands]);
    case 'judged':
      return words(`note_judged_${note.of}`, [note.stands]);
    case 'listAbove':
    case 'listBelow':
    case 'flow':
      return words(`note_${note.code}`, [note.said, note.stands, distance(note.said, note.stands)]);
    case 'share':
      return words('note_share', [note.said, list(words, note.stands)]);
    case 'feeAboveFees':
    case 'feeStep':
      return words(`note_${note.code}`, [note.said, note.stands]);
    case 'titleForm': {
      const flaws = note.how.map((flaw) => words(`title_${flaw}`));
      return words('note_titleForm', [list(words, flaws)]);
    }
    case 'partsFound':
    case 'partsListed':
    case 'periodYear':
    case 'yearOther':
      return words(`note_${note.code}`, [String(note.found), String(note.wanted)]);
    case 'partsUnnamed':
      return words('note_partsUnnamed', [
        list(
          words,
          note.sections.map((section) => words(`section_${section}`)),
        ),
      ]);
    case 'partEmpty':
    case 'partNone':
      return words(`note_${note.code}`, [words(`section_${note.section}`)]);
    case 'partShort':
    case 'partLong':
      return words(`note_${note.code}`, [
        words(`section_${note.section}`),
        String(note.found),
        String(note.wanted),
      ]);
    case 'matters':
      return words('note_matters', [
        list(
          words,
          note.missing.map((matter) => words(`matter_${matter}`)),
        ),
      ]);
    case 'metaMissing':
      return words('note_metaMissing', [list(words, note.names)]);
    case 'periodDates':
      return words('note_periodDates', [note.from, note.to]);
    case 'selfName':
    case 'organDiffers':
    case 'domainDiffers':
    case 'datesDiffer':
    case 'phonesDiffer':
    case 'publishedYear':
    case 'early':
      return words(`note_${note.code}`, [note.found, note.wanted]);
    case 'late':
    case 'lateOrMoved': {
      const whose = note.setBy === 'law' ? '' : `_${note.setBy}`;
      return words(`note_${note.code}${whose}`, [note.found, note.wanted]);
    }
    case 'leftover':
    case 'layoutCode':
    case 'phone':
    case 'postcode':
    case 'organShort':
    case 'rulesNotMade':
    case 'notGov':
      return words(`note_${note.code}`, [note.text]);
    case 'headerDiffers':
    case 'outdatedForm':
    case 'outdatedRegulation':
    case 'outdatedArticle':
    case 'feeWithoutApplications':
    case 'feeUnpaidWithoutNotice':
    case 'feeNotTold':
    case 'rulesInWrongRow':
    case 'decisionsWithoutItems':
    case 'itemsWithoutAmount':
    case 'amountWithoutItems':
    case 'repealedAlone':
    case 'remediesWithoutApplications':
    case 'mostCarriedOut':
      return words(`note_${note.code}`);
  }
}

/** The sentence of the report that a finding about words is about, or null. */
export function quotedSentence(finding: Finding, report: Report): string | null {
  const [quote] = quotesIn(finding);
  const text = report.passages.find(({ passage }) => passage === quote?.section)?.text;
  if (!quote || text === undefined) return null;
  const start = offsetOf(quote, report.passages);
  if (start < 0) return tidy(quote.exact);
  const before = /[^。；！？\n]*$/.exec(text.slice(Math.max(0, start - MAX_SENTENCE), start))?.[0] ?? '';
  const after = /^[^。；！？\n]*[。；！？]?/.exec(text.slice(start, start + MAX_SENTENCE))?.[0] ?? '';
  return tidy(before + after);
}

/** As much of a sentence is shown on either side of the words in question. */
const MAX_SENTENCE = 120;

/** A likely cause, in one sentence. */
export function hintMessage(words: Words, hint: Hint, report: Report): string {
  switch (hint.code) {
    case 'T3-06':
      return words('hint_T3_06', [String(hint.rows)]);
    case 'T3-07': {
      if (hint.how === 'shifted') return words('hint_T3_07_shifted');
      const [first, second] = hint.columns.map((column) => columnLabel('applications', column, report));
      return words('hint_T3_07_joined', [first ?? '', second ?? '', hint.value]);
    }
    case 'T3-09':
      return words('hint_T3_09', [hint.closed, hint.due]);
    case 'T4-02':
      return words('hint_T4_02', [hint.repaired.join(' ')]);
  }
}

/** Why a rule was not applied. */
export function whyMessage(words: Words, why: Why): string {
  switch (why.code) {
    case 'otherForm':
      return words('why_otherForm', [words(`form_${why.form}`)]);
    case 'noTable':
    case 'tableFault':
      return words(`why_${why.code}`, [words(`table_${why.table}`)]);
    case 'noLine':
      return words('why_noLine', [list(words, why.labels)]);
    case 'noSection':
      return words('why_noSection', [words(`section_${why.section}`)]);
    case 'ruleBroken':
      return words('why_ruleBroken', [why.reason]);
    case 'noText':
    case 'noTitle':
    case 'noDate':
    case 'noAddress':
    case 'noName':
    case 'organUnknown':
    case 'notGovernment':
    case 'beforeFees':
    case 'republished':
    case 'noFigure':
    case 'notRead':
    case 'noYear':
    case 'noHeadings':
    case 'yearBeforeForms':
    case 'noSubtotals':
    case 'notSaid':
    case 'otherTime':
    case 'switchedOff':
      return words(`why_${why.code}`);
  }
}
