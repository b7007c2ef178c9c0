import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';

/** Offers the other language in its own words. */
export function LanguageSwitch(): ReactNode {
  const { name, choose } = useLanguage();
  const other = name === 'en' ? 'zh-CN' : 'en';
  return (
    <button className="tool" type="button" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
