import { useState, type ReactNode } from 'react';

import { useMediaQuery } from '../hooks/useMediaQuery.js';
import { useLanguage } from '../language/useLanguage.js';
import { chooseTheme, currentTheme } from '../theme.js';
import { Icon } from './Icon.js';

/** Switches between light and dark. Follows the system until the user chooses. */
export function ThemeSwitch(): ReactNode {
  const { words } = useLanguage();
  // Renders again when the system or the user changes the theme.
  useMediaQuery('(prefers-color-scheme: dark)');
  const [, setChosen] = useState<string>();
  const other = currentTheme() === 'dark' ? 'light' : 'dark';
  return (
    <button
      className="tool"
      type="button"
      onClick={() => {
        chooseTheme(other);
        setChosen(other);
      }}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      <span className="hidden">{other === 'dark' ? words.darkTheme : words.lightTheme}</span>
    </button>
  );
}
