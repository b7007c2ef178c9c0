import { en as enCatalogue, zhCN as zhCNCatalogue } from 'openclaw-react/locales';
import { useEffect, useMemo, useState, type ReactNode } from 'react';

import { readStored, writeStored } from '../storage.js';
import { en } from './en.js';
import { LanguageContext, type LanguageName } from './LanguageContext.js';
import { zhCN } from './zhCN.js';

const storageKey = 'openclaw-panel.language';

const languages = {
  en: { words: en, catalogue: enCatalogue },
  'zh-CN': { words: zhCN, catalogue: zhCNCatalogue },
};

/** Provides the texts of the chosen language, else of the browser's language. */
export function LanguageProvider({
  initial,
  children,
}: {
  readonly initial?: LanguageName;
  readonly children: ReactNode;
}): ReactNode {
  const [language, setLanguage] = useState(() => initial ?? preferred());

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const value = useMemo(
    () => ({
      language,
      ...languages[language],
      choose(next: LanguageName) {
        setLanguage(next);
        writeStored('localStorage', storageKey, next);
      },
    }),
    [language],
  );
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

function preferred(): LanguageName {
  const wanted = readStored('localStorage', storageKey) ?? navigator.language;
  return wanted.startsWith('zh') ? 'zh-CN' : 'en';
}
