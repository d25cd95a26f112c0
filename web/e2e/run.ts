import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Runs the browser stories in order against a running server and ends with `N passed, N failed`.
 *
 * LIFANG_URL            where the office answers (http://127.0.0.1:8080)
 * LIFANG_FIRST_LOGIN    the server's output holding the first login; or
 * LIFANG_LOGIN, LIFANG_PASSWORD   an administrator
 * LIFANG_CLOCK          what a server in a rehearsal was set to just before, such as 2026-03-10T09:30
 * CHROMIUM              the browser (/usr/bin/chromium)
 */
const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const specs = readdirSync(here)
  .filter((name) => name.endsWith('.spec.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((each) => name.includes(each)))
  .sort()
  .map((name) => path.join(here, name));
const notes = process.env['E2E_NOTES'] ?? mkdtempSync(path.join(tmpdir(), 'lifang-e2e-'));

const clock = process.env['LIFANG_CLOCK'];
const ahead = clock === undefined ? 0 : Date.parse(`${clock}:00+08:00`) - Date.now();

const child = spawn(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=1', '--test-reporter=spec', ...specs],
  {
    cwd: path.resolve(here, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    // Fresh on every run and never printed.
    env: {
      ...process.env,
      E2E_NOTES: notes,
      LIFANG_AHEAD: String(ahead),
      E2E_NEW_PASSWORD: process.env['E2E_NEW_PASSWORD'] ?? `e2e ${randomBytes(12).toString('hex')}`,
    },
  },
);
let said = '';
child.stdout.on('data', (piece: Buffer) => {
  said += piece.toString();
  process.stdout.write(piece);
});
child.on('close', (code) => {
  const figure = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  const failed = figure('fail') + figure('cancelled');
  const passed = figure('pass');
  if (process.env['E2E_NOTES'] === undefined) rmSync(notes, { recursive: true, force: true });
  console.log(`${String(passed)} passed, ${String(failed === 0 && (code !== 0 || passed === 0) ? 1 : failed)} failed`);
  process.exitCode = code ?? 1;
});
