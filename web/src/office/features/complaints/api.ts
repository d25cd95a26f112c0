import { useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';

export type Deed = Sent<'HoldListsDeed', 'name'>;
export type HoldLine = With<
  Sent<
    'HoldListsLine',
    | 'loanId'
    | 'detail'
    | 'until'
    | 'undisputed'
    | 'complaintId'
    | 'nextOn'
    | 'reviewOn'
    | 'reviewed'
    | 'liftProposed'
    | 'closed'
  >,
  {
    readonly opened: Deed;
    readonly reviewed?: Deed | null;
    readonly liftProposed?: Deed | null;
    readonly closed?: Deed | null;
  }
>;
export type HoldEventLine = With<Sent<'HoldListsEventLine', 'reviewOn'>, { readonly done: Deed }>;
export interface HoldCard {
  readonly hold: HoldLine;
  readonly events: readonly HoldEventLine[];
}
export type Who = Sent<'ComplaintListsWho', 'name'>;
export type ComplaintLine = With<
  Sent<'ComplaintListsLine', 'loanId' | 'handler' | 'result' | 'toldOn' | 'closedOn' | 'closedBy' | 'keptUntil'>,
  {
    readonly about: readonly Who[];
    readonly handler?: Who | null;
    readonly closedBy?: Who | null;
  }
>;
export type ComplaintEventLine = With<
  Sent<'ComplaintListsEventLine', 'whom' | 'stage' | 'toldOn'>,
  { readonly by: Who; readonly whom?: Who | null }
>;
export interface ComplaintCard {
  readonly complaint: ComplaintLine;
  readonly events: readonly ComplaintEventLine[];
}
export interface Written {
  readonly event: string;
  readonly on: string;
  readonly text: string;
}
export type HoldKind = HoldLine['kind'];
export interface Saved {
  readonly id: string;
}

export const HOLDS = ['holds'] as const;
export const COMPLAINTS = ['complaints'] as const;

/** A complaint carries a hold with it, so a change of one is a change of both. */
export const BOTH = [HOLDS, COMPLAINTS] as const;

export function useHolds(filters: Query) {
  return useList<HoldLine>([...HOLDS, 'list'], '/holds', filters);
}

export function useHoldsOf(borrowerId: string) {
  return useList<HoldLine>([...HOLDS, 'of', borrowerId], `/borrowers/${borrowerId}/holds`);
}

export function useHold(id: string) {
  return useQuery({
    queryKey: [...HOLDS, id],
    queryFn: ({ signal }) => get<HoldCard>(`/holds/${id}`, {}, signal),
  });
}

export function useComplaints(filters: Query) {
  return useList<ComplaintLine>([...COMPLAINTS, 'list'], '/complaints', filters);
}

export function useComplaint(id: string) {
  return useQuery({
    queryKey: [...COMPLAINTS, id],
    queryFn: ({ signal }) => get<ComplaintCard>(`/complaints/${id}`, {}, signal),
  });
}
