/** One example: what the report says, the cells concerned, the numbers, and what Gouji says of it. */
import type { ExampleText, ExcerptText } from '../example-words';
import { Formula } from './formula';
import { GradeBadge, GradeShape, gradeOf } from './grade';
import { Quote } from './quote';
import { useWords } from './words-context';

export type RuleExampleProps = { readonly name: string; readonly example: ExampleText };

export function RuleExample({ name, example: { facts, excerpts, formula, found } }: RuleExampleProps) {
  const words = useWords();
  return (
    <article class={`example ${found ? gradeOf(found.finding) : 'passed'}`}>
      <h3>
        <GradeShape grade={found ? gradeOf(found.finding) : 'passed'} /> {words(name)}
      </h3>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(({ label, text, exact }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{exact === null ? text : <Quote sentence={text} exact={exact} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {excerpts.map((excerpt) => (
        <Excerpt key={excerpt.caption} excerpt={excerpt} />
      ))}
      {formula && <Formula formula={formula} kind={found ? found.finding.kind : 'pass'} />}
      <div class="says">
        <h4>{words('rules_says')}</h4>
        {found ? (
          <>
            <p>
              <GradeBadge grade={gradeOf(found.finding)} /> {found.message}
            </p>
            {found.hints.map((hint) => (
              <p class="soft" key={hint}>
                {words('popup_cause')} {hint}
              </p>
            ))}
          </>
        ) : (
          <p>{words('rules_says_nothing')}</p>
        )}
      </div>
    </article>
  );
}

/** Wider tables have to be scrolled in a narrow window, and then be reached by keyboard. */
const NARROW = 3;
/** 表四 as one row. */
const WIDE = 8;

function Excerpt({ excerpt: { caption, columns, rows, zeros } }: { readonly excerpt: ExcerptText }) {
  const words = useWords();
  const scrolls =
    columns.length > NARROW ? ({ tabIndex: 0, role: 'group', 'aria-label': caption } as const) : {};
  return (
    <div class="scroll" {...scrolls}>
      <table class={columns.length > WIDE ? 'excerpt wide' : 'excerpt'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={columns[index]} class={cell?.mark}>
                  {cell?.figure}
                </td>
              ))}
            </tr>
          ))}
          {zeros > 0 && (
            <tr class="zeros">
              <td colSpan={columns.length + 1}>{words('rules_rest_zero', [String(zeros)])}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
