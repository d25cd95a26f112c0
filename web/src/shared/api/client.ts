import { language } from '../i18n/language';
import { Problem, Unreachable, problemOf } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** No answer within this time counts as unreachable: imports are checked in the background, so nothing takes longer. */
const TIMEOUT_MILLIS = 60_000;

/** The address of an API resource; empty filters are left out. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const tail = search.toString();
  return `/api/v1${path}${tail === '' ? '' : `?${tail}`}`;
}

function csrfToken(): string | null {
  const match = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return match?.[1] === undefined ? null : decodeURIComponent(match[1]);
}

function headersFor(verb: Verb, body: unknown, key: string | null): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language() });
  if (verb !== 'GET') {
    const token = csrfToken();
    if (token !== null) headers.set('X-XSRF-TOKEN', token);
    if (key !== null) headers.set('Idempotency-Key', key);
    if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  }
  return headers;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return null;
  }
}

interface Ask {
  readonly verb: Verb;
  readonly url: string;
  readonly body?: unknown;
  readonly key: string | null;
  readonly signal?: AbortSignal | undefined;
}

async function ask<A>({ verb, url, body, key, signal }: Ask, read: (response: Response) => Promise<A>) {
  const limit = AbortSignal.timeout(TIMEOUT_MILLIS);
  try {
    const response = await fetch(url, {
      method: verb,
      credentials: 'same-origin',
      headers: headersFor(verb, body, key),
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return { response, answer: await read(response) };
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Unreachable(cause);
  }
}

async function call<T>(verb: Verb, url: string, body: unknown, key: string | null, signal?: AbortSignal): Promise<T> {
  const { response, answer } = await ask({ verb, url, body, key, signal }, bodyOf);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', address(path, query), undefined, null, signal);
}

/** A search whose words may be personal data and so may not stand in an address. It changes nothing. */
export function search<T>(path: string, body: unknown, key: string, signal?: AbortSignal): Promise<T> {
  return call<T>('POST', address(path), body, key, signal);
}

export interface Command {
  readonly verb: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
}

/** Sends one write under its idempotency key. */
export function send<T>(command: Command, key: string): Promise<T> {
  return call<T>(command.verb, address(command.path, command.query), command.body, key);
}

/** The same for a write that is answered with a file; a refusal still comes in words. */
export async function sendForFile(command: Command, key: string): Promise<Blob> {
  const url = address(command.path, command.query);
  const { response, answer } = await ask({ verb: command.verb, url, body: command.body, key }, (said) =>
    said.ok ? said.blob() : bodyOf(said),
  );
  if (!response.ok || !(answer instanceof Blob)) throw problemOf(response.status, answer);
  return answer;
}

/** True when the server may or may not have carried the command out, so that the same key must be used again. */
export function outcomeUnknown(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && error.status >= 500);
}
