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

/** Speaks the language that was chosen, else the browser's. */
export function LanguageProvider({
  initial,
  children,
}: {
  readonly initial?: LanguageName;
  readonly children: ReactNode;
}): ReactNode {
  const [name, setName] = useState(() => initial ?? preferred());

  useEffect(() => {
    document.documentElement.lang = name;
  }, [name]);

  const language = useMemo(
    () => ({
      name,
      ...languages[name],
      choose(next: LanguageName) {
        setName(next);
        writeStored('localStorage', storageKey, next);
      },
    }),
    [name],
  );
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

function preferred(): LanguageName {
  const wanted = readStored('localStorage', storageKey) ?? navigator.language;
  return wanted.startsWith('zh') ? 'zh-CN' : 'en';
}
