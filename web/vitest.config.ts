import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { kernelJs } from './kernel-js.ts';

export default defineConfig({
  plugins: [react(), kernelJs()],
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'lint/**/*.test.ts'],
    setupFiles: ['src/shared/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
