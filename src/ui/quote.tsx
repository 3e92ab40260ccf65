/** A sentence of the report, with the words that matter set off where they are told apart from the rest. */
import { useWords } from './words-context';

export type QuoteProps = { readonly sentence: string; readonly exact: string };

export function Quote({ sentence, exact }: QuoteProps) {
  const words = useWords();
  const quoted = words('figure_quoted', [sentence]);
  const [before = '', after, ...more] = exact === '' || exact === sentence ? [] : quoted.split(exact);
  // Which of several alike is meant, the sentence alone does not say.
  const single = after !== undefined && more.length === 0;
  return (
    <span class="quote">
      {single ? (
        <>
          {before}
          <b>{exact}</b>
          {after}
        </>
      ) : (
        quoted
      )}
    </span>
  );
}
