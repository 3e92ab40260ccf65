/** Decisions out into a file and in from one, with what to say of it. */
import type { Browser } from 'webextension-polyfill';
import { type Decision, idOf, merge } from '../../src/decisions/decision';
import { decisionsFile, type FileTrouble, readDecisionsFile } from '../../src/decisions/file';
import { change, loadAll, MAX_DECISIONS } from '../../src/decisions/store';
import { reasonOf } from '../../src/thrown';
import type { Words } from '../../src/words';

type Storage = Browser['storage']['local'];

/** Offers all decisions as a file to save. */
export async function exportDecisions(storage: Storage, version: string, words: Words): Promise<string> {
  const decisions = await loadAll(storage);
  const now = new Date();
  const file = new Blob([decisionsFile(decisions, version, now)], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `gouji-decisions-${now.toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), A_MINUTE);
  return words('settings_decisions_exported', [String(decisions.length)]);
}

/** The browser may still be reading the file when the click has returned. */
const A_MINUTE = 60_000;

/** Adds the decisions of a file to those that are kept; of two on the same finding the later holds. */
export async function importDecisions(storage: Storage, file: File, words: Words): Promise<string> {
  let content: string;
  try {
    content = await file.text();
  } catch (error) {
    return words('file_unreadable', [reasonOf(error)]);
  }
  const read = readDecisionsFile(content);
  if (!read.ok) return troubleText(words, read.trouble);
  let taken = 0;
  const kept = await change(storage, (all) => {
    const merged = merge(all, read.decisions);
    taken = newIn(merged, all);
    return merged;
  });
  if (!kept.ok) return words('settings_not_saved', [kept.reason]);
  const counts = [read.decisions.length, taken, kept.kept].map(String);
  return [
    words('settings_decisions_imported', counts),
    ...(kept.dropped > 0 ? [words('settings_decisions_dropped', [String(kept.dropped)])] : []),
  ].join(' ');
}

function newIn(merged: readonly Decision[], before: readonly Decision[]): number {
  const known = new Set(
    before.map((decision) => `${idOf(decision)} ${decision.decidedAt} ${decision.state}`),
  );
  return merged.filter((decision) => !known.has(`${idOf(decision)} ${decision.decidedAt} ${decision.state}`))
    .length;
}

function troubleText(words: Words, trouble: FileTrouble): string {
  switch (trouble.code) {
    case 'tooMany':
      return words('file_tooMany', [String(MAX_DECISIONS)]);
    case 'otherVersion':
      return words('file_otherVersion', [trouble.schema]);
    case 'spoilt':
      return words('file_spoilt', [String(trouble.number), trouble.field]);
    case 'tooLarge':
    case 'notJson':
    case 'notDecisions':
      return words(`file_${trouble.code}`);
  }
}
