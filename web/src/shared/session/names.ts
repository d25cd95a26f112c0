import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '../api/client';
import type { Page } from '../api/pages';
import type { Sent } from '../api/sent';
import { useMay } from './session';

/** The most the server hands out at once; a larger house shows the rest without names. */
const MOST = 200;

/** Whether the signed-in person may see who works here. */
export function useMayListColleagues(): boolean {
  return useMay('ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'AUDITOR');
}

/** Colleagues; none for somebody who may not see who works here. */
export function useColleagues() {
  const may = useMayListColleagues();
  return useQuery({
    queryKey: ['users', 'names'],
    enabled: may,
    queryFn: ({ signal }) => get<Page<Sent<'User'>>>('/users', { size: MOST }, signal),
    select: (page) => page.items,
  });
}

/** Colleagues by id: records keep only the id of who did something. */
export function useNames(): ReadonlyMap<string, string> {
  const people = useColleagues();
  return useMemo(() => new Map(people.data?.map((user) => [user.id, user.displayName])), [people.data]);
}
