// First: React looks for it when it is imported.
// oxlint-disable-next-line import/no-unassigned-import
import './support/fastRefresh.js';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine is slow, and a wait that succeeds ends early.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
});
