import type { Report } from '../core/report';
import { cellsIn, type Finding, quotesIn } from '../core/rule';
import { findingMessage, hintMessage, quotedSentence } from '../finding-words';
import { cellName } from '../label-words';
import { ruleTitle, type Words } from '../words';
import { placeName } from './place-name';

/** Everything that can be read of a finding, in one text to search in. */
export function findingText(words: Words, finding: Finding, report: Report): string {
  return [
    finding.rule,
    ruleTitle(words, finding.rule),
    placeName(words, finding, report),
    findingMessage(words, finding, report),
    quotedSentence(finding, report) ?? '',
    ...quotesIn(finding).map(({ exact }) => exact),
    ...cellsIn(finding).map((cell) => cellName(words, cell, report)),
    ...finding.hints.map((hint) => hintMessage(words, hint, report)),
  ].join('\n');
}
