import { useContext } from 'react';

import { LanguageContext, type Language } from './LanguageContext.js';

export const useLanguage = (): Language => useContext(LanguageContext);
