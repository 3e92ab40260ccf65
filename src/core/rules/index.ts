import type { Rule } from '../rule';
import { acrossRules } from './across';
import { cellRules } from './cells';
import { dateRules } from './dates';
import { feeRules } from './fees';
import { formulaRules } from './formulas';
import { nameRules } from './names';
import { narrativeRules } from './narrative';
import { organRules } from './organ';
import { partRules } from './parts';
import { provenanceRules } from './provenance';
import { structureRules } from './structure';
import { sumRules } from './sums-in-text';
import { table2Rules } from './table-2';
import { table3Rules } from './table-3';

/** Every rule, in the order of the catalogue: by id within each family. */
export const rules: readonly Rule[] = inOrder([
  ...structureRules,
  ...cellRules,
  ...formulaRules,
  ...table2Rules,
  ...table3Rules,
  ...acrossRules,
  ...organRules,
  ...feeRules,
  ...narrativeRules,
  ...sumRules,
  ...partRules,
  ...nameRules,
  ...dateRules,
  ...provenanceRules,
]);

function inOrder(all: readonly Rule[]): readonly Rule[] {
  const families = ['STR', 'CEL', 'T2', 'T3', 'T4', 'X', 'N', 'D', 'P'];
  const rank = (rule: Rule) => families.indexOf(rule.id.split('-')[0] ?? '');
  return [...all].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
