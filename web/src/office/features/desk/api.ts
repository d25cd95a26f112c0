import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import { Problem } from '../../../shared/api/problem';
import type { Body, Sent, With } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';

export type TurnLine = Sent<'CallTurnLine', 'district' | 'lastResult' | 'lastResultText' | 'nextOn'>;
/** Without a person it is the debtor's. */
export type Phone = Sent<'CallNumberText', 'personId' | 'role'>;
export type Call = With<
  Sent<
    'CallCallText',
    'script' | 'personId' | 'contactPointId' | 'permitId' | 'dialledAt' | 'identityPassed' | 'result'
  >,
  { readonly numbers: readonly Phone[] }
>;
export type Script = NonNullable<Call['script']>;
export type Check = NonNullable<Body<'CallChecked'>['method']>;
export type ResultLine = Sent<'CallResultText'>;
export type Action = ResultLine['action'];
export type Flag = ResultLine['flags'][number];
export type Stopped = Sent<'CallOutcomeStopped', 'retryFrom'>;
export type Permitted = Sent<'CallOutcomePermitted'>;
export type Closed = Sent<'CallOutcomeClosed', 'hold'>;
export type DebtFacts = Sent<'CallFactsText'>;
export type Spoken = Sent<'DeskWords'>;

type Finding = Sent<'SpokenSaid', 'tier' | 'confidence' | 'citation' | 'retryFrom'>;
export type Decision = With<Sent<'GateDecisionText'>, { readonly findings: readonly Finding[] }>;
/** The word is the one by which messages were stopped; missing when something else was said. */
export type ReplyLine = Sent<'ReceiptReplyText', 'keyword'>;

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
