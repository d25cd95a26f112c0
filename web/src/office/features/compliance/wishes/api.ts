import { useQuery } from '@tanstack/react-query';
import { get } from '../../../../shared/api/client';
import type { Body, Sent, With } from '../../../../shared/api/sent';

export type HoursLine = Sent<'RegisterHoursCard', 'endedAt'>;
export type AgreementLine = Sent<'RegisterAgreementCard', 'callsADay' | 'dialsADay' | 'unreachableDays' | 'endedAt'>;
export type OptOutLine = Sent<'RegisterOptOutCard', 'personId' | 'endedAt'>;
export type RefusalLine = Sent<'RegisterRefusalCard'>;
export type ProofLine = Sent<'RegisterAttestationCard', 'personId' | 'contactPointId' | 'untilDay' | 'endedAt'>;
export type Wishes = With<
  Sent<'RegisterWishes'>,
  {
    readonly hours: readonly HoursLine[];
    readonly agreements: readonly AgreementLine[];
    readonly optOuts: readonly OptOutLine[];
    readonly refusals: readonly RefusalLine[];
    readonly attestations: readonly ProofLine[];
  }
>;
export type HoursKind = NonNullable<Body<'RegisterHoursBody'>['kind']>;

/** What somebody wishes changes what the gate says, and so every answer it gave on this page. */
export const WISHES = ['wishes'] as const;
export const TOUCHED = [WISHES, ['contacts'], ['gate']] as const;

export function useWishes(borrowerId: string) {
  return useQuery({
    queryKey: [...WISHES, borrowerId],
    queryFn: ({ signal }) => get<Wishes>(`/borrowers/${borrowerId}/wishes`, {}, signal),
  });
}
