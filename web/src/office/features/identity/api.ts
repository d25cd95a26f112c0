import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';
import { serverNow } from '../../../shared/time/clock';

export type Team = Sent<'Team', 'district'>;
export type User = With<Sent<'User', 'lockedUntil'>, { readonly team: Team | null }>;
export type RoleLine = Sent<'UserRoleLine'>;
export type Secret = Sent<'UserSecret', 'oneTimePassword'>;

export const USERS = ['users'] as const;
export const TEAMS = ['teams'] as const;

export type UserState = 'ACTIVE' | 'LOCKED' | 'LOCKED_OUT' | 'MUST_CHANGE';

/** One word for whether a person can come in. */
export function stateOf(user: User): UserState {
  if (!user.active) return 'LOCKED';
  if (user.lockedUntil && new Date(user.lockedUntil).getTime() > serverNow()) return 'LOCKED_OUT';
  return user.mustChangePassword ? 'MUST_CHANGE' : 'ACTIVE';
}

export function useUsers(q: string) {
  return useList<User>(USERS, '/users', { q });
}

export function useTeams() {
  return useQuery({
    queryKey: TEAMS,
    queryFn: ({ signal }) => get<readonly Team[]>('/teams', {}, signal),
  });
}

export function useRoles() {
  return useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => get<readonly RoleLine[]>('/roles', {}, signal),
  });
}
