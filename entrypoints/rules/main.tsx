/** `rules.html#T3-01`: one rule; without a known id, all of them. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { exampleTexts } from '../../src/example-words';
import { ruleTexts } from '../../src/rule-words';
import { RulesPage, titleOfPage } from '../../src/ui/rules-page';
import type { Words } from '../../src/words';

const words: Words = (key, args) => browser.i18n.getMessage(key, args ? [...args] : undefined);

const rules = ruleTexts(words);

function App() {
  const [wanted, setWanted] = useState(wantedHere);
  useEffect(() => {
    const follow = () => setWanted(wantedHere());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = titleOfPage(words, rules, wanted);
  }, [wanted]);
  return (
    <RulesPage
      words={words}
      rules={rules}
      wanted={wanted}
      examplesOf={({ id }) => exampleTexts(words, id)}
      onPrint={() => window.print()}
    />
  );
}

/** As it stands in the address: an id has nothing to be decoded. */
const wantedHere = (): string => location.hash.slice(1);

document.documentElement.lang = words('popup_lang');
const root = document.querySelector('#app');
if (root) render(<App />, root);
