import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList, type Listing } from '../../../shared/api/pages';
import { useLanguage } from '../../../shared/i18n/language';
import type { Reason } from '../../../shared/ui/Reasons';

export type MessageState =
  | 'PLANNED'
  | 'HELD'
  | 'SENDING'
  | 'SENT'
  | 'DELIVERED'
  | 'BOUNCED'
  | 'FAILED'
  | 'REFUSED'
  | 'UNSURE'
  | 'CANCELLED'
  | 'EXPIRED';
export type CampaignKind = 'PRE_DUE_REMINDER' | 'OVERDUE_NOTICE' | 'INVITATION_TO_TALK' | 'VISIT_PROPOSAL';
export type Way = 'SMS' | 'EMAIL' | 'LETTER';
export type Treatment = 'NONE' | 'REMIND' | 'CALL' | 'LETTER' | 'PROPOSE_VISIT' | 'CARE' | 'LEGAL_REVIEW' | 'WAIT';

export interface MessageLine {
  readonly id: string;
  readonly campaign: string;
  readonly kind: CampaignKind;
  readonly kindText: string;
  readonly borrowerId: string;
  readonly nameMasked: string;
  readonly dueDay: string;
  readonly plannedOn: string;
  readonly channel: string;
  readonly state: MessageState;
  readonly stateText: string;
  readonly why?: string | null;
  readonly whyText?: string | null;
  readonly stoppedBy: readonly string[];
  readonly nextAt?: string | null;
  readonly expiresAt: string;
  readonly attempts: number;
  readonly permitId?: string | null;
  readonly provider?: string | null;
  readonly sentAt?: string | null;
  readonly changedAt: string;
}

export interface EventLine {
  readonly at: string;
  readonly kind: string;
  readonly kindText: string;
  readonly why?: string | null;
  readonly decisionId?: string | null;
  readonly by?: string | null;
  readonly note?: string | null;
}

export interface MessageCard {
  readonly message: MessageLine;
  readonly template: string;
  readonly templateVersion?: number | null;
  readonly language: string;
  readonly mayRetry: boolean;
  readonly mayCancel: boolean;
  readonly mayMarkSent: boolean;
  readonly events: readonly EventLine[];
}

export interface Shown {
  readonly text: string;
  readonly until: string;
}

export type Counts = Readonly<Partial<Record<MessageState, number>>>;

export interface CampaignAct {
  readonly by: string;
  readonly at: string;
  readonly note?: string | null;
}

export interface VisitHours {
  readonly daysAhead: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface Terms {
  readonly kind: CampaignKind;
  readonly channel: Way;
  readonly template: string;
  readonly treatment?: Treatment | null;
  readonly fromDay: number;
  readonly toDay: number;
  readonly dailyLimit: number;
  readonly visit?: VisitHours | null;
}

export interface Campaign extends Terms {
  readonly key: string;
  readonly kindText: string;
  readonly treatmentText?: string | null;
  readonly state: 'DRAFT' | 'ACTIVE' | 'PAUSED';
  readonly written: CampaignAct;
  readonly approved?: CampaignAct | null;
  readonly paused?: CampaignAct | null;
}

export interface Trial {
  readonly key: string;
  readonly on: string;
  readonly planned: number;
  readonly dailyLimit: number;
}

export interface Saved {
  readonly key: string;
}

export interface Planned {
  readonly key: string;
  readonly planned: number;
}

/** A template as far as a campaign chooses one. */
export interface TemplateChoice {
  readonly key: string;
  readonly kind: string;
  readonly medium: string;
  readonly audience: string;
  readonly language: string;
  readonly spokenByAgency: boolean;
  readonly inForce?: number | null;
}

export interface Setting {
  readonly key: string;
  readonly title: string;
  readonly form: 'TEXT' | 'CHOICE' | 'NUMBER' | 'PHONE' | 'HOST' | 'URL' | 'MAIL' | 'PASSWORD' | 'SECRET';
  readonly choices: readonly string[];
  readonly secret: boolean;
  readonly value?: string | null;
  readonly set: boolean;
  readonly changedBy?: string | null;
  readonly changedAt?: string | null;
}

export const OUTBOX = ['outbox'] as const;
export const CAMPAIGNS = ['campaigns'] as const;
export const SETTINGS = ['outreach-settings'] as const;

export function useMessages(filters: Query): Listing<MessageLine> {
  return useList<MessageLine>([...OUTBOX, 'list', useLanguage()], '/outbox', filters);
}

export function useCounts() {
  return useQuery({
    queryKey: [...OUTBOX, 'counts'],
    queryFn: ({ signal }) => get<Counts>('/outbox/counts', {}, signal),
  });
}

export function useMessage(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...OUTBOX, id, language],
    queryFn: ({ signal }) => get<MessageCard>(`/outbox/${id}`, {}, signal),
  });
}

/** What the gate said when it was asked about a message. */
export function useDecision(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['gate', 'decisions', id, language],
    queryFn: ({ signal }) => get<{ readonly findings: readonly Reason[] }>(`/gate/decisions/${id}`, {}, signal),
  });
}

/** All campaigns; there are never many, so they come in one part. */
export function useCampaigns(enabled = true) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...CAMPAIGNS, 'list', language],
    enabled,
    queryFn: ({ signal }) => get<readonly Campaign[]>('/campaigns', {}, signal),
  });
}

export function useCampaign(key: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...CAMPAIGNS, key, language],
    queryFn: ({ signal }) => get<Campaign>(`/campaigns/${encodeURIComponent(key)}`, {}, signal),
  });
}

export function useTrial(key: string, on: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS, key, 'trial', on],
    queryFn: ({ signal }) => get<Trial>(`/campaigns/${encodeURIComponent(key)}/trial`, { on }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useTemplateChoices() {
  return useQuery({
    queryKey: ['templates', 'choices'],
    queryFn: ({ signal }) => get<readonly TemplateChoice[]>('/templates', {}, signal),
  });
}

export function useSettings() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...SETTINGS, language],
    queryFn: ({ signal }) => get<readonly Setting[]>('/outreach-settings', {}, signal),
  });
}
