/** A comparison in numbers: both sides with their operands, the relation they are in, what is between them. */
import type { Finding } from '../core/rule';
import type { FormulaText, Term } from '../formula-words';
import { useWords } from './words-context';

/** `pass`: the relation holds, and is drawn to show how. */
type Kind = Finding['kind'] | 'pass';

export type FormulaProps = { readonly formula: FormulaText; readonly kind: Kind };

export function Formula({ formula, kind }: FormulaProps) {
  const words = useWords();
  const differs = kind === 'fail';
  return (
    <span class="formula">
      <span class="formula-line">
        <Side {...formula.left} />
      </span>
      <span class="formula-line">
        <span class="relation">{relationSign(formula.relation, kind)}</span> <Side {...formula.right} />
        {differs && (
          <span class="difference">
            {' '}
            {words(formula.relation === '=' ? 'popup_difference' : 'popup_excess', [formula.difference])}
          </span>
        )}
      </span>
    </span>
  );
}

/** The cells that words contradict, where no sum can be set against the words. */
export function Contradicted({ cells }: { readonly cells: readonly Term[] }) {
  const words = useWords();
  if (cells.length === 0) return null;
  return (
    <span class="formula">
      <span class="formula-line plain">
        {words('popup_in_table')}{' '}
        {cells.map(termOf).flatMap((part, index) => (index === 0 ? [part] : [words('list_separator'), part]))}
      </span>
    </span>
  );
}

/** As many zeros are still written out. */
const FEW_ZEROS = 1;

function Side({ terms, sum, atLeast }: FormulaText['left']) {
  const words = useWords();
  const zeros = terms.filter(isZero).length;
  const folds = zeros > FEW_ZEROS && terms.length > FEW_ZEROS + 1;
  const shown = folds ? terms.filter((term) => !isZero(term)) : terms;
  const parts = shown.map(termOf);
  if (folds) {
    parts.push(
      <span class="term" key="zeros">
        {words(shown.length > 0 ? 'formula_zeros' : 'popup_only_zeros', [String(zeros)])}
      </span>,
    );
  }
  return (
    <span class="side">
      {parts.flatMap((part, index) => (index === 0 ? [part] : [' + ', part]))}
      {atLeast && <span class="sum">（{words('popup_open_side', [sum])}）</span>}
      {!atLeast && terms.length > 1 && (
        <span class="sum">
          {' = '}
          <b>{sum}</b>
        </span>
      )}
    </span>
  );
}

function termOf(term: Term) {
  return (
    <span class={term.read ? 'term' : 'term unread'} key={term.label}>
      {term.label} <b>{term.figure}</b>
    </span>
  );
}

function isZero(term: Term): boolean {
  return term.figure === '0';
}

/** What stands between the sides of a relation that holds, fails or is open. */
function relationSign(relation: FormulaText['relation'], kind: Kind): string {
  switch (kind) {
    case 'pass':
      return relation;
    case 'fail':
      return relation === '=' ? '≠' : '>';
    case 'undetermined':
      return relation === '=' ? '≟' : '≤ ?';
  }
}
