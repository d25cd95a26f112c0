import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Page } from '../../../shared/api/pages';
import type { Sent } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';
import { APPROVALS } from '../../../shared/session/approvals';

export type Approval = Sent<'ApprovalApprovalView', 'askedByName' | 'yes' | 'no'>;

/** Everything that waits for a second person, the oldest first. */
export function useApprovals() {
  return useQuery({
    queryKey: [...APPROVALS, useLanguage()],
    queryFn: ({ signal }) => get<Page<Approval>>('/approvals', {}, signal),
    select: (page) => page.items,
  });
}

/** By kind, in the order in which the kinds first appear. */
export function byKind(approvals: readonly Approval[]): readonly (readonly [string, readonly Approval[]])[] {
  const kinds = new Map<string, Approval[]>();
  for (const each of approvals) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  return [...kinds.entries()];
}
