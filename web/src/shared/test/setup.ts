import { afterEach } from 'vitest';

// The rules' own tests run without a browser; everything else starts each test with a clean one.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // A busy machine is slow, not wrong.
  configure({ asyncUtilTimeout: 15_000 });
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
}
