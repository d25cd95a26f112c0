import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList, type Page } from '../../../shared/api/pages';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly district?: string | null;
  readonly agency?: boolean | null;
}

export interface User {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly team?: Team | null;
  readonly language?: string | null;
  readonly active?: boolean | null;
  readonly lockedUntil?: string | null;
  readonly mustChangePassword?: boolean | null;
}

export interface RoleLine {
  readonly role: string;
  readonly title?: string | null;
  readonly mayDo: readonly string[];
}

export const USERS = ['users'] as const;
export const TEAMS = ['teams'] as const;

export type UserState = 'ACTIVE' | 'LOCKED' | 'LOCKED_OUT' | 'MUST_CHANGE';

/** One word for whether a person can come in. */
export function stateOf(user: User): UserState {
  if (user.active === false) return 'LOCKED';
  if (user.lockedUntil && new Date(user.lockedUntil).getTime() > Date.now()) return 'LOCKED_OUT';
  return user.mustChangePassword === true ? 'MUST_CHANGE' : 'ACTIVE';
}

export function useUsers(q: string) {
  return useList<User>(USERS, '/users', { q });
}

export function useTeams() {
  return useQuery({
    queryKey: TEAMS,
    queryFn: ({ signal }) => get<readonly Team[] | Page<Team>>('/teams', {}, signal),
    select: (answer) => ('items' in answer ? answer.items : answer),
  });
}

export function useRoles() {
  return useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => get<readonly RoleLine[]>('/roles', {}, signal),
  });
}
