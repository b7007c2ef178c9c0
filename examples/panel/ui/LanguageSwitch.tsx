import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';

/** Switches to the other language. */
export function LanguageSwitch(): ReactNode {
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button className="tool" type="button" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
