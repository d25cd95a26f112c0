import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { address, get } from '../../../../shared/api/client';
import { type Money } from '../../../../shared/money/money';
import type { Sent, With } from '../../../../shared/api/sent';

export type Profile = With<Sent<'TemplateShownProfile'>, { readonly tape: Tape }>;
export type Column = Sent<'TemplateGuide'>;
type Standing = Sent<'ImportRunnerStanding'>;
/** Its phase is the section being read; the whole is not known while a file is still arriving. */
export type Progress = Pick<Standing, 'done'> & { readonly [K in 'total' | 'phase' | 'rows']: Standing[K] | null };
export type Change = Sent<'ImportCounted'>;
export type Import = With<
  Sent<'ImportShown', 'parentId' | 'asOf' | 'code' | 'message' | 'finishedAt'>,
  {
    readonly tape: Tape;
    readonly progress: Progress | null;
    /** Sums as money, plain counts as numbers, and `byStatus` as counts by the lender's own word. */
    readonly totals: Readonly<Record<string, Money | number | Readonly<Record<string, number>>>>;
  }
>;
/** Not refused: good enough to book, but it deserves a look. */
export type BadRow = With<
  Sent<'ImportShownRow'>,
  { readonly findings: readonly Sent<'ImportShownFinding', 'value'>[] }
>;

export type Tape = 'SCHEDULE' | 'ARREARS';

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
