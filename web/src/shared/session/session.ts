import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Language } from '../i18n/language';
import type { Sent, With } from '../api/sent';
import { heardTime } from '../time/clock';

export type SignedIn = With<Sent<'SessionPerson', 'team'>, { readonly language: Language | null }>;
export type Session = With<Sent<'SessionSessionView'>, { readonly user: SignedIn | null }>;

export const SESSION = ['session'] as const;

export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async ({ signal }) => {
    const session = await get<Session>('/session', {}, signal);
    heardTime(session.now);
    return session;
  },
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
