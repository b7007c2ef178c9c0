import { defineMain } from '@storybook/react-vite/node';
import { mergeConfig } from 'vite';

import { publicNames } from '../scripts/api/publicNames.mjs';

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.@(ts|tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
  },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (config) => mergeConfig(config, { resolve: { alias: publicNames } }),
});
