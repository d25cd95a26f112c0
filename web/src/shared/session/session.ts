import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Language } from '../i18n/language';

export interface SignedIn {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly language: Language | null;
  readonly mustChangePassword: boolean;
  readonly team?: { readonly id: string; readonly name: string } | null;
}

export interface Session {
  readonly user: SignedIn | null;
  readonly businessDate: string;
}

export const SESSION = ['session'] as const;

export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: ({ signal }) => get<Session>('/session', {}, signal),
  staleTime: 60_000,
});

/** The session on pages behind the sign-in, where it is already known. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the signed-in person has one of these roles. The server decides; this spares people closed doors. */
export function useMay(...roles: readonly string[]): boolean {
  const user = useSession().user;
  return user !== null && user.roles.some((role) => roles.includes(role));
}
