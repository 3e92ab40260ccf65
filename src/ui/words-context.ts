/** The words of the reader's language, for every component. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../words';

export const WordsContext = createContext<Words>((key) => key);

export const useWords = (): Words => useContext(WordsContext);
