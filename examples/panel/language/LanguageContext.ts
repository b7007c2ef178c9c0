import { en as enCatalogue, type Catalogue } from 'openclaw-react/locales';
import { createContext } from 'react';

import { en, type Words } from './en.js';

export type LanguageName = 'en' | 'zh-CN';

export interface Language {
  readonly language: LanguageName;
  readonly words: Words;
  /** Texts of the library. */
  readonly catalogue: Catalogue;
  readonly choose: (language: LanguageName) => void;
}

export const LanguageContext = createContext<Language>({
  language: 'en',
  words: en,
  catalogue: enCatalogue,
  choose: () => {},
});
