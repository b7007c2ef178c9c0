import { en as enCatalogue, type Catalogue } from 'openclaw-react/locales';
import { createContext } from 'react';

import { en, type Words } from './en.js';

export type LanguageName = 'en' | 'zh-CN';

export interface Language {
  readonly name: LanguageName;
  readonly words: Words;
  /** The library's texts. */
  readonly catalogue: Catalogue;
  readonly choose: (name: LanguageName) => void;
}

export const LanguageContext = createContext<Language>({
  name: 'en',
  words: en,
  catalogue: enCatalogue,
  choose: () => {},
});
