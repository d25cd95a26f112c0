import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '../api/client';
import type { Page } from '../api/pages';
import type { Sent } from '../api/sent';

/** The most the server hands out at once; a larger house shows the rest without names. */
const MOST = 200;

/** Colleagues by id: records keep only the id of who did something. */
export function useNames(): ReadonlyMap<string, string> {
  const people = useQuery({
    queryKey: ['users', 'names'],
    queryFn: ({ signal }) => get<Page<Sent<'User'>>>('/users', { size: MOST }, signal),
  });
  return useMemo(() => new Map(people.data?.items.map((user) => [user.id, user.displayName])), [people.data]);
}
