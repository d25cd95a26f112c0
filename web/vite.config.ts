import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kernelJs } from './kernel-js.ts';

// The server of a developer's own `./lifang up`; the dev server only forwards to it.
const server = process.env['LIFANG_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), kernelJs()],
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    // The chart library is one lazy piece of its own; nothing else may grow this large unnoticed.
    chunkSizeWarningLimit: 900,
  },
});
