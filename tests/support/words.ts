/** The words of `_locales` for tests, looked up as `browser.i18n.getMessage` does. */
import en from '../../src/public/_locales/en/messages.json';
import zh from '../../src/public/_locales/zh_CN/messages.json';
import type { Words } from '../../src/words';

type Messages = { readonly [key: string]: { readonly message: string } };

export const languages: { readonly [language in 'zh_CN' | 'en']: Messages } = { zh_CN: zh, en };

/** A key that is missing is an error here, although a browser would give an empty string. */
export function wordsOf(language: keyof typeof languages = 'zh_CN'): Words {
  const messages = languages[language];
  return (key, args = []) => {
    const found = messages[key];
    if (!found) throw new Error(`no message ${key} in ${language}`);
    return found.message.replace(/\$(\$+|[1-9])/g, (_, sign: string) =>
      sign.startsWith('$') ? sign : (args[Number(sign) - 1] ?? ''),
    );
  };
}
