import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { address, get } from '../../../../shared/api/client';
import { type Money } from '../../../../shared/money/money';

export interface Profile {
  readonly key: string;
  readonly title: string;
  readonly tape: Tape;
  readonly format?: string | null;
  readonly description?: string | null;
}

export type Tape = 'SCHEDULE' | 'ARREARS';

export interface Column {
  readonly section: string;
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  readonly type?: string | null;
  readonly rule?: string | null;
  readonly example?: string | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number | null;
  /** The section being read. */
  readonly phase?: string | null;
  readonly rows?: number | null;
}

export interface Change {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

export interface Import {
  readonly id: string;
  /** The import whose refused rows these are, repaired. */
  readonly parentId?: string | null;
  readonly tape: Tape;
  readonly profile: string;
  readonly fileName: string;
  readonly state: string;
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly badRowsLeftOut?: number | null;
  readonly progress?: Progress | null;
  readonly counts?: Readonly<Record<string, Change>> | null;
  /** Sums as money, plain counts as numbers, and `byStatus` as counts by the lender's own word. */
  readonly totals?: Readonly<Record<string, Money | number | Readonly<Record<string, number>>>> | null;
  readonly changes?: readonly { readonly what: string; readonly count: number }[] | null;
  readonly message?: string | null;
  readonly receivedAt: string;
  readonly actor?: string | null;
}

export interface BadRow {
  readonly rowNo: number;
  readonly section: string;
  readonly cells: Readonly<Record<string, string>>;
  /** False for a row that is good enough to book but deserves a look. */
  readonly refused?: boolean;
  readonly repaired?: boolean;
  readonly findings: readonly {
    readonly field: string;
    readonly code: string;
    readonly message: string;
    readonly value?: string | null;
  }[];
}

export const IMPORTS = ['imports'] as const;
const RUNNING = new Set(['RECEIVED', 'CHECKING', 'COMMITTING']);

export function isRunning(state: string): boolean {
  return RUNNING.has(state);
}

export function useProfiles() {
  return useQuery({
    queryKey: ['profiles'],
    queryFn: ({ signal }) => get<readonly Profile[]>('/profiles', {}, signal),
  });
}

export function useColumns(tape: Tape) {
  return useQuery({
    queryKey: ['templates', tape, 'columns'],
    queryFn: ({ signal }) => get<readonly Column[]>(`/templates/${tape.toLowerCase()}/columns`, {}, signal),
  });
}

export function templateAddress(tape: Tape, format: 'csv' | 'xlsx', lang: string): string {
  return address(`/templates/${tape.toLowerCase()}.${format}`, { lang });
}

/** One import; while it runs the server's events keep it current, and a slow re-reading stands in when they fail. */
export function useImport(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: [...IMPORTS, id],
    queryFn: ({ signal }) => get<Import>(`/imports/${id}`, {}, signal),
    refetchInterval: (q) => (q.state.data !== undefined && isRunning(q.state.data.state) ? 2000 : false),
  });
  const running = query.data !== undefined && isRunning(query.data.state);
  useEffect(() => {
    if (!running) return undefined;
    const events = new EventSource(address(`/imports/${id}/events`));
    const onEvent = (event: MessageEvent<string>) => {
      const progress = progressOf(event.data);
      if (progress === null) void client.invalidateQueries({ queryKey: [...IMPORTS, id], exact: true });
      else client.setQueryData<Import>([...IMPORTS, id], (old) => (old === undefined ? old : { ...old, progress }));
    };
    events.addEventListener('message', onEvent);
    events.addEventListener('progress', onEvent);
    events.addEventListener('state', onEvent);
    events.onerror = () => events.close();
    return () => events.close();
  }, [client, id, running]);
  return query;
}

/** Reads one event: progress figures, or null when the event is about something else (a new state). */
export function progressOf(data: string): Progress | null {
  let read: unknown;
  try {
    read = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const inner: unknown = 'progress' in read ? read.progress : read;
  if (typeof inner !== 'object' || inner === null || !('done' in inner) || typeof inner.done !== 'number') return null;
  const total = 'total' in inner && typeof inner.total === 'number' ? inner.total : null;
  const phase = 'phase' in inner && typeof inner.phase === 'string' ? inner.phase : null;
  const rows = 'rows' in inner && typeof inner.rows === 'number' ? inner.rows : null;
  return { done: inner.done, total, phase, rows };
}

export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && typeof value.minor === 'number';
}
