import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import { Problem } from '../../../shared/api/problem';
import type { Sent, With } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';
import type { Money } from '../../../shared/money/money';

export interface TurnLine {
  readonly borrowerId: string;
  readonly nameMasked: string;
  readonly district?: string | null;
  readonly treatment: string;
  readonly treatmentText: string;
  readonly priority: number;
  readonly overdueSince: string;
  readonly lastResult?: string | null;
  readonly lastResultText?: string | null;
  readonly nextOn?: string | null;
}

export interface Phone {
  readonly contactPointId: string;
  /** Missing for the debtor. */
  readonly personId?: string | null;
  readonly role?: string | null;
  readonly masked: string;
}

export type Script = 'CALL_SCRIPT' | 'ASK_CONTACT' | 'ASK_TO_CALL_BACK';
export type Check = 'ID_LAST_FOUR' | 'BIRTHDAY' | 'CONTRACT_DETAIL' | 'ONE_TIME_CODE';
export type Flag =
  'NOT_WORKED' | 'CONTACTED' | 'RIGHT_PARTY' | 'EFFECTIVE' | 'STOPS_STRATEGY' | 'NEEDS_DATE' | 'NEEDS_AMOUNT';
export type Action = 'DEBTOR' | 'OTHER' | 'NOBODY' | 'STOPPED';

export interface Call {
  readonly id: string;
  readonly borrowerId: string;
  readonly nameMasked: string;
  readonly state: 'CLAIMED' | 'PERMITTED' | 'CLOSED' | 'RELEASED';
  readonly expiresAt: string;
  readonly script?: Script | null;
  readonly personId?: string | null;
  readonly contactPointId?: string | null;
  readonly permitId?: string | null;
  readonly dialledAt?: string | null;
  readonly identityPassed?: boolean | null;
  readonly result?: string | null;
  readonly numbers: readonly Phone[];
  readonly telephony: readonly { readonly state: string; readonly at: string }[];
}

export interface ResultLine {
  readonly result: string;
  readonly text: string;
  readonly action: Action;
  readonly actionText: string;
  readonly nextAction: string;
  readonly nextActionText: string;
  readonly flags: readonly Flag[];
}

export interface Stopped {
  readonly id: string;
  readonly decision: string;
  readonly verdict: string;
  readonly rules: readonly string[];
  readonly retryFrom?: string | null;
}

export interface Permitted {
  readonly id: string;
  readonly permit: string;
  readonly until: string;
}

export interface Closed {
  readonly id: string;
  readonly hold?: string | null;
  readonly marks: number;
}

export interface DebtFacts {
  readonly overdue: Money;
  readonly since: string;
}

export interface Spoken {
  readonly text: string;
  readonly whole: boolean;
}

type Finding = Sent<'SpokenSaid', 'tier' | 'confidence' | 'citation' | 'retryFrom'>;
export type Decision = With<Sent<'GateDecisionText'>, { readonly findings: readonly Finding[] }>;

export interface ReplyLine {
  readonly provider: string;
  readonly reference: string;
  readonly at: string;
  /** The word by which messages were stopped; missing when something else was said. */
  readonly keyword?: string | null;
  /** How many people of ours have that number. */
  readonly people: number;
}

export const CALLS = ['calls'] as const;

/** How often the page looks whether the telephone rings, is answered or has ended. */
const LISTEN_MILLIS = 3_000;
const RESULTS_MILLIS = 600_000;

export function useQueue() {
  return useList<TurnLine>([...CALLS, 'queue', useLanguage()], '/calls/queue');
}

function dialling(call: Call | null | undefined): boolean {
  const over = call?.telephony.some((each) => each.state === 'ENDED' || each.state === 'FAILED') ?? false;
  return call?.dialledAt != null && !over;
}

/** The call of the person signed in; null when there is none. */
export function useCurrent(enabled: boolean) {
  return useQuery({
    queryKey: [...CALLS, 'current'],
    enabled,
    queryFn: async ({ signal }) => {
      try {
        return await get<Call>('/calls/current', {}, signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: (query) => (dialling(query.state.data) ? LISTEN_MILLIS : false),
  });
}

export function useResults() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['call-results', language],
    queryFn: ({ signal }) => get<readonly ResultLine[]>('/calls/results', {}, signal),
    staleTime: RESULTS_MILLIS,
  });
}

/** What may be said now; it grows once it is sure who listens, and is not kept longer than it is shown. */
export function useScript(call: Call) {
  return useQuery({
    queryKey: ['call-script', call.id, call.identityPassed ?? null],
    queryFn: ({ signal }) => get<Spoken>(`/calls/${call.id}/script`, {}, signal),
    gcTime: 0,
    retry: false,
  });
}

export function useDebt(call: Call) {
  return useQuery({
    queryKey: ['call-facts', call.id],
    queryFn: ({ signal }) => get<DebtFacts>(`/calls/${call.id}/facts`, {}, signal),
    gcTime: 0,
    retry: false,
  });
}

/** Why the gate said no. */
export function useDecision(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['gate', 'decision', id, language],
    queryFn: ({ signal }) => get<Decision>(`/gate/decisions/${id}`, {}, signal),
  });
}

export function useReplies() {
  return useList<ReplyLine>(['replies'], '/replies');
}
