import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '../i18n/language';
import { address, get, send, sendForFile } from './client';
import { findingsOf, Problem, Unreachable } from './problem';

/** A hand-written network: answers with what it was told and remembers what it was asked. */
function network(answer: () => Response): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(new Request(new URL(url, 'http://office.test'), init));
    return Promise.resolve(answer());
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  setLanguage('zh-CN');
});

test('empty filters stay out of the address', () => {
  expect(address('/worklist', { bucket: 'M2', district: '', after: null, size: 50 })).toBe(
    '/api/v1/worklist?bucket=M2&size=50',
  );
});

test('a write carries its key, the CSRF token and the language', async () => {
  document.cookie = 'XSRF-TOKEN=abc%3D';
  setLanguage('en');
  const asked = network(() => new Response('{"ok":true}', { status: 200 }));
  await send({ verb: 'POST', path: '/nights', body: { businessDate: '2026-09-30' } }, 'the-key');
  const headers = asked[0]?.headers;
  expect(headers?.get('Idempotency-Key')).toBe('the-key');
  expect(headers?.get('X-XSRF-TOKEN')).toBe('abc=');
  expect(headers?.get('Accept-Language')).toBe('en');
});

test('a read carries no key and no token', async () => {
  const asked = network(() => new Response('[]', { status: 200 }));
  await get('/profiles');
  expect(asked[0]?.headers.has('Idempotency-Key')).toBe(false);
  expect(asked[0]?.headers.has('X-XSRF-TOKEN')).toBe(false);
});

test('problem details become findings beside their fields', async () => {
  const body = {
    code: 'playbook.refused',
    detail: '不能发布',
    findings: [{ code: 'x', field: 'dmn', message: '第 3 行' }],
  };
  network(() => new Response(JSON.stringify(body), { status: 422 }));
  const problem = await send({ verb: 'POST', path: '/x' }, 'k').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 422, code: 'playbook.refused', message: '不能发布' });
  expect(findingsOf(problem, 'dmn')).toEqual(['第 3 行']);
});

test("a proxy's error page is still a problem with its status", async () => {
  network(() => new Response('<html>bad gateway</html>', { status: 502 }));
  await expect(get('/book')).rejects.toMatchObject({ name: 'Problem', status: 502, code: 'http.502' });
});

test('no network is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  await expect(get('/book')).rejects.toBeInstanceOf(Unreachable);
});

test('a file that was asked for comes whole, and a refusal of it comes in words', async () => {
  const asked = network(() => new Response('%PDF-1.7', { status: 200 }));
  const file = await sendForFile({ verb: 'POST', path: '/letter-batches/b/pdf' }, 'k');
  expect(await file.text()).toBe('%PDF-1.7');
  expect(asked[0]?.headers.get('Idempotency-Key')).toBe('k');
  network(() => new Response('{"code":"LETTER_BATCH_OPEN","detail":"这批信函还没有关闭。"}', { status: 409 }));
  await expect(sendForFile({ verb: 'POST', path: '/letter-batches/b/pdf' }, 'k')).rejects.toMatchObject({
    status: 409,
    code: 'LETTER_BATCH_OPEN',
    message: '这批信函还没有关闭。',
  });
});
