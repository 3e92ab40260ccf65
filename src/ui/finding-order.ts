/** The order findings are listed in: part by part, in page order, those of one cause and crowds of one rule together. */
import type { Cause } from '../core/causes/cause';
import { type Finding, outcomeId } from '../core/rule';
import { PARTS, type Part, partOf } from '../words';

/** One finding; those that one cause explains; or several of one rule that are listed behind one line. */
export type ListEntry =
  | { readonly kind: 'one'; readonly id: string; readonly finding: Finding }
  | {
      readonly kind: 'cause';
      readonly id: string;
      readonly cause: Cause;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'crowd'; readonly id: string; readonly findings: readonly Finding[] };

export type PartOfList = {
  readonly part: Part;
  readonly count: number;
  readonly entries: readonly ListEntry[];
};

/** Groups findings that are already in page order. */
export function partsOfList(
  findings: readonly Finding[],
  causes: readonly Cause[] = [],
): readonly PartOfList[] {
  return PARTS.flatMap((part) => {
    const own = findings.filter((finding) => partOf(finding) === part);
    return own.length === 0 ? [] : [{ part, count: own.length, entries: entriesOf(part, own, causes) }];
  });
}

/** Every finding in the order of the list: the order of 上一处 and 下一处. */
export function inListOrder(parts: readonly PartOfList[]): readonly Finding[] {
  return parts.flatMap(({ entries }) => entries.flatMap(findingsOf));
}

export function findingsOf(entry: ListEntry): readonly Finding[] {
  return entry.kind === 'one' ? [entry.finding] : entry.findings;
}

/** As many of one rule are still read one by one. */
const FEW = 3;

function entriesOf(part: Part, findings: readonly Finding[], causes: readonly Cause[]): readonly ListEntry[] {
  const crowds = new Map<string, Finding[]>();
  const explained = new Set<Cause>();
  const entries: (string | Finding | Extract<ListEntry, { kind: 'cause' }>)[] = [];
  for (const finding of findings) {
    const cause = causes.find(({ clears }) => clears.includes(outcomeId(finding)));
    if (cause) {
      if (explained.has(cause)) continue;
      explained.add(cause);
      const own = findings.filter((other) => cause.clears.includes(outcomeId(other)));
      entries.push({ kind: 'cause', id: `cause/${outcomeId(finding)}`, cause, findings: own });
      continue;
    }
    const key = mayFold(finding) ? `${part}/${finding.rule}/${finding.kind}/${finding.severity}` : null;
    const crowd = key === null ? undefined : crowds.get(key);
    if (crowd) crowd.push(finding);
    else if (key !== null) {
      crowds.set(key, [finding]);
      entries.push(key);
    } else entries.push(finding);
  }
  return entries.flatMap((entry) => {
    if (typeof entry !== 'string') return ['cause' in entry ? entry : one(entry)];
    const crowd = crowds.get(entry) ?? [];
    return crowd.length > FEW ? [{ kind: 'crowd', id: entry, findings: crowd }] : crowd.map(one);
  });
}

/** An identity that fails is always shown; questions of writing and open sums come in crowds. */
function mayFold(finding: Finding): boolean {
  return finding.kind === 'undetermined' || finding.severity === 'info' || finding.rule.startsWith('CEL-');
}

const one = (finding: Finding): ListEntry => ({ kind: 'one', id: outcomeId(finding), finding });
