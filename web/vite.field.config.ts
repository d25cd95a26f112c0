import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { kernelJs } from './kernel-js.ts';

const server = process.env['LIFANG_URL'] ?? 'http://127.0.0.1:8080';
const GREEN = '#1f6b60';

/**
 * The phone's bundle is built apart from the desk's, so that it holds nothing of the desk and the service worker can
 * keep the whole of it. What the worker keeps is the app alone: no answer of the server ever enters a cache.
 */
export default defineConfig({
  root: path.resolve(import.meta.dirname, 'field'),
  base: '/field/',
  plugins: [
    react(),
    kernelJs(),
    VitePWA({
      filename: 'sw.js',
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        id: '/field/',
        name: '礼访',
        short_name: '礼访',
        description: '工作行程 · Visits',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#f6f5f1',
        theme_color: GREEN,
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
        navigateFallback: '/field/index.html',
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  server: { proxy: { '/api': server }, fs: { allow: ['..'] } },
  build: {
    outDir: path.resolve(import.meta.dirname, 'dist/field'),
    emptyOutDir: true,
    target: 'es2022',
    // The first screen has to come up on a cheap phone: a piece of this size would show.
    chunkSizeWarningLimit: 320,
  },
});
