import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Sent, With } from '../../../../shared/api/sent';
import { useLanguage } from '../../../../shared/i18n/language';

export type PolicyCard = Sent<'PolicyPolicyCard', 'effectiveFrom' | 'proposer' | 'approver'>;
export type PolicyView = With<Sent<'PolicyPolicyView'>, { readonly policy: PolicyCard }>;

export const POLICIES = ['option-policies'] as const;

export function usePolicies() {
  return useQuery({
    queryKey: [...POLICIES, useLanguage()],
    queryFn: ({ signal }) => get<readonly PolicyCard[]>('/option-policies', {}, signal),
  });
}

export function usePolicy(name: string, version: number | null) {
  return useQuery({
    queryKey: [...POLICIES, name, version, useLanguage()],
    enabled: version !== null,
    queryFn: ({ signal }) => get<PolicyView>(`/option-policies/${name}/versions/${String(version ?? 0)}`, {}, signal),
  });
}

export type PolicyAct = 'propose' | 'approve' | 'withdraw';

/** What can be done with a version as it stands; nobody approves what they proposed. */
export function actsOf(policy: Pick<PolicyCard, 'state' | 'proposer'>, me: string): readonly PolicyAct[] {
  switch (policy.state) {
    case 'DRAFT':
      return ['withdraw', 'propose'];
    case 'PROPOSED':
      return policy.proposer === me ? ['withdraw'] : ['withdraw', 'approve'];
    case 'APPROVED':
      return ['withdraw'];
    default:
      return [];
  }
}

/** Policies by name, the newest version of each in front. */
export function byName(policies: readonly PolicyCard[]): readonly (readonly PolicyCard[])[] {
  const names = new Map<string, PolicyCard[]>();
  for (const each of policies) names.set(each.name, [...(names.get(each.name) ?? []), each]);
  return [...names.values()].map((versions) => versions.toSorted((a, b) => b.version - a.version));
}
