import { afterEach } from 'vitest';

// The rules' own tests run without a browser; everything else starts each test with a clean one.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
}
