import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, send, type Query } from '../../../shared/api/client';
import { useList, type Page } from '../../../shared/api/pages';
import type { Body, Sent, With } from '../../../shared/api/sent';
import { uuidv7 } from '../../../shared/api/uuid';
import { useLanguage } from '../../../shared/i18n/language';
import { useMay } from '../../../shared/session/session';

type Ask = Body<'AskBody'>;
export type Said = Partial<NonNullable<Ask['text']>>;
export type Template = Sent<'TemplatesCard', 'inForce'>;
export type Agency = Sent<'AgencyListsLine'>;
export type Arranged = Partial<NonNullable<Ask['meeting']>>;
/** What is left out takes its usual value, or stays unknown where it would have to be proved. */
export type Question = Partial<Omit<Ask, 'borrowerId' | 'from' | 'text' | 'meeting'>> & {
  readonly borrowerId: number;
  readonly from: string;
  readonly text?: Said;
  readonly meeting?: Arranged;
};
export type Finding = Sent<'SpokenSaid', 'tier' | 'confidence' | 'citation' | 'retryFrom'>;
type Told = Sent<'GateAnswersAnswered', 'retryFrom' | 'permit'>;
export type Answered = With<Told, { readonly findings: readonly Finding[] }>;
export type RuleLine = Sent<'RuleRuleText', 'action'>;
export type PackLine = Sent<'PackPackCard', 'effectiveFrom' | 'proposer' | 'approver'>;
export type PackChange = Sent<'PackChangeText'>;
export type Pack = With<Sent<'PackPackText'>, { readonly pack: PackLine; readonly changes: readonly PackChange[] }>;
export type Trial = Sent<'PackTrialsTrial'>;
export type Contact = Sent<'ContactCard', 'personId' | 'contactPointId' | 'agencyId' | 'expiresAt' | 'begunAt'>;
export type ContactLine = With<Sent<'GateListContactLine', 'by'>, { readonly contact: Contact }>;
export type Tried = Sent<'ContactTried', 'contactPointId'>;
export type UnreachableTest = With<
  Sent<'ContactUnreachableText', 'lastReached'>,
  { readonly evidence: readonly Tried[] }
>;
export type Borrower = Sent<'Person'>;

export type Placement = Sent<'ActPlacementCard', 'agencyName' | 'recalledAt'>;

export const PLACEMENTS = ['placements'] as const;
export const CONTACTS = ['contacts'] as const;
export const PACKS = ['packs'] as const;
const GATE = ['gate'] as const;
/** The most the server hands out at once. */
const MOST_AGENCIES = 200;

/** What the gate would answer; nothing is kept and nothing is signed. */
export function askOnly(question: Question): Promise<Answered> {
  return send<Answered>({ verb: 'POST', path: '/gate/ask', query: { dryRun: true }, body: question }, uuidv7());
}

export function useAnswer(question: Question | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...GATE, 'answer', question, language],
    enabled: question !== null,
    queryFn: () => askOnly(question as Question),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** The person asked about, with the ways to reach them; the same reading the page of the borrower uses. */
export function useBorrower(id: string | null) {
  return useQuery({
    queryKey: ['borrowers', id],
    enabled: id !== null,
    queryFn: ({ signal }) => get<Borrower>(`/borrowers/${id ?? ''}`, {}, signal),
  });
}

/** Texts that may be said; there are never many. */
export function useTemplates() {
  return useQuery({
    queryKey: ['templates', 'choices'],
    queryFn: ({ signal }) => get<readonly Template[]>('/templates', {}, signal),
  });
}

/** Agencies on the register, for those who may see it. */
export function useAgencies() {
  const language = useLanguage();
  const may = useMay('ADMIN', 'MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  return useQuery({
    queryKey: ['agencies', 'choices', language],
    enabled: may,
    queryFn: ({ signal }) => get<Page<Agency>>('/agencies', { size: MOST_AGENCIES }, signal),
    select: (page) => page.items,
  });
}

/** Who collected from a person in the lender's place, the latest first. */
export function usePlacements(borrowerId: string) {
  return useQuery({
    queryKey: [...PLACEMENTS, borrowerId],
    queryFn: ({ signal }) => get<readonly Placement[]>(`/borrowers/${borrowerId}/placements`, {}, signal),
  });
}

export function useRules() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...GATE, 'rules', language],
    queryFn: ({ signal }) => get<readonly RuleLine[]>('/rules', {}, signal),
  });
}

export function usePacks() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...PACKS, 'list', language],
    queryFn: ({ signal }) => get<readonly PackLine[]>('/packs', {}, signal),
  });
}

export function usePack(name: string, version: number | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...PACKS, name, version, language],
    enabled: version !== null,
    queryFn: ({ signal }) => get<Pack>(`/packs/${name}/versions/${String(version)}`, {}, signal),
  });
}

export function useContacts(filters: Query) {
  return useList<ContactLine>([...CONTACTS, 'list'], '/contacts', filters);
}

export function useContactsOf(borrowerId: string) {
  return useList<Contact>([...CONTACTS, 'of', borrowerId], `/borrowers/${borrowerId}/contacts`);
}

export function useUnreachable(borrowerId: string) {
  return useQuery({
    queryKey: [...CONTACTS, 'unreachable', borrowerId],
    queryFn: ({ signal }) => get<UnreachableTest>(`/borrowers/${borrowerId}/unreachable`, {}, signal),
  });
}
