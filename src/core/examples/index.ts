import type { RuleId } from '../rules/ids';
import type { Example } from './example';
import { dateExamples, pageExamples } from './pages';
import { cellExamples, structureExamples, table2Examples, table3Examples, table4Examples } from './tables';
import { acrossExamples, textExamples } from './texts';

/** Every rule's example: a rule without one does not compile. */
export const examples: { readonly [id in RuleId]: Example } = {
  ...structureExamples,
  ...cellExamples,
  ...table2Examples,
  ...table3Examples,
  ...table4Examples,
  ...acrossExamples,
  ...textExamples,
  ...dateExamples,
  ...pageExamples,
};
