/** What whoever audits has changed of the rules. It goes with every copy: nothing may be left out unsaid. */
import { DEADLINES, type Judging } from '../core/judging';
import { rules } from '../core/rules/index';
import { ruleTitle, type Words } from '../words';

const WHO = ['departments', 'governments', 'others'] as const;

/** Only what differs from the rules as declared; null when nothing does. */
export function changesOf({ off, severities, deadlines }: Judging): Judging | null {
  const changed =
    off.length > 0 ||
    Object.keys(severities).length > 0 ||
    WHO.some((who) => deadlines[who] !== DEADLINES[who]);
  return changed ? { off, severities, deadlines } : null;
}

/** The changes in words, a line each. */
export function changeLines({ off, severities, deadlines }: Judging, words: Words): readonly string[] {
  const list = (items: readonly string[]) => items.join(words('copy_row_separator'));
  const ruleName = (id: string) => words('copy_rule_name', [id, ruleTitle(words, id)]);
  const silent = rules.filter(({ id }) => off.includes(id));
  const regraded = rules.flatMap(({ id, severity }) => {
    const own = severities[id];
    return own === undefined || off.includes(id)
      ? []
      : [words('copy_regraded', [ruleName(id), words(`severity_${severity}`), words(`severity_${own}`)])];
  });
  const moved = WHO.filter((who) => deadlines[who] !== DEADLINES[who]).map((who) =>
    words('copy_deadline', [words(`settings_deadline_${who}`), deadlines[who], DEADLINES[who]]),
  );
  return [
    ...(silent.length > 0
      ? [words('copy_rules_off', [String(silent.length), list(silent.map(({ id }) => ruleName(id)))])]
      : []),
    ...(regraded.length > 0 ? [words('copy_severities', [list(regraded)])] : []),
    ...(moved.length > 0 ? [words('copy_deadlines', [list(moved)])] : []),
  ];
}
