// First: React looks for it when it is imported.
// oxlint-disable-next-line import/no-unassigned-import
import './support/fastRefresh.js';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
});
