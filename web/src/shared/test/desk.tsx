import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';

export interface Asked {
  readonly verb: string;
  readonly path: string;
  readonly search: string;
  readonly body: unknown;
  readonly key: string | null;
}

type Answer = (asked: Asked) => unknown;

/** An answer that is a problem instead of a body. */
export class Refused {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    this.status = status;
    this.body = body;
  }
}

/** A hand-written server: answers by verb and path, at once or when a promise is kept, and remembers what it was asked. */
export function server(answers: Readonly<Record<string, Answer>>): Asked[] {
  const log: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://office.test');
    const asked: Asked = {
      verb: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      search: url.search,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body,
      key: new Headers(init.headers).get('Idempotency-Key'),
    };
    log.push(asked);
    const answer = answers[`${asked.verb} ${asked.path}`];
    if (answer === undefined) return new Response('{"code":"none"}', { status: 404 });
    const body = await answer(asked);
    if (body instanceof Error) throw body;
    if (body instanceof Refused) return new Response(JSON.stringify(body.body), { status: body.status });
    return new Response(JSON.stringify(body), { status: 200 });
  });
  return log;
}

/** Puts one part of the office on a desk of its own, at an address. */
export function desk(part: ReactNode, at = '/', path = '*'): RenderResult & { address: () => string } {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter(
    [
      { path, element: part },
      { path: '*', element: null },
    ].slice(0, path === '*' ? 1 : 2),
    {
      initialEntries: [at],
    },
  );
  const result = render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }} wave={{ disabled: true }}>
      <App>
        <QueryClientProvider client={client}>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
  return Object.assign(result, { address: () => router.state.location.pathname + router.state.location.search });
}
