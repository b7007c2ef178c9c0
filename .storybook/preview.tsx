import type { Preview } from '@storybook/react-vite';
import { useEffect } from 'react';
import { configure } from 'storybook/test';

// A stylesheet exports nothing.
// oxlint-disable-next-line import/no-unassigned-import
import '../examples/panel/styles/index.css';
// oxlint-disable-next-line import/no-unassigned-import
import '../stories/faults.css';

// A busy machine takes its time; what is waited for comes or never does.
configure({ asyncUtilTimeout: 20_000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A story with a violation fails as a test.
    a11y: { test: 'error' },
    controls: { disable: true },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'system', title: 'System' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'system' },
  decorators: [
    function Themed(Story, { globals }) {
      const theme: unknown = globals['theme'];
      useEffect(() => {
        const { dataset } = document.documentElement;
        if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
        else delete dataset['theme'];
      }, [theme]);
      return <Story />;
    },
  ],
};

export default preview;
