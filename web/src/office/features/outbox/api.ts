import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { get, type Query } from '../../../shared/api/client';
import { useList, type Listing } from '../../../shared/api/pages';
import type { Body, Sent, With } from '../../../shared/api/sent';
import { useLanguage } from '../../../shared/i18n/language';
import { useMay } from '../../../shared/session/session';
import type { Reason } from '../../../shared/ui/Reasons';

export type MessageLine = Sent<'OutboxMessageLine', 'why' | 'whyText' | 'nextAt' | 'permitId' | 'provider' | 'sentAt'>;
export type MessageState = MessageLine['state'];
export type EventLine = Sent<'OutboxEventLine', 'why' | 'whyText' | 'decisionId' | 'by' | 'note'>;
export type MessageCard = With<
  Sent<'OutboxMessageText', 'templateVersion'>,
  { readonly message: MessageLine; readonly events: readonly EventLine[] }
>;
export type Shown = Sent<'OutboxShown'>;
export type Counts = Readonly<Partial<Record<MessageState, number>>>;
export type CampaignAct = Sent<'CampaignActText', 'note'>;
export type Campaign = With<
  Sent<'CampaignCampaignText', 'treatment' | 'treatmentText' | 'visit' | 'approved' | 'paused'>,
  { readonly written: CampaignAct; readonly approved?: CampaignAct | null; readonly paused?: CampaignAct | null }
>;
export type CampaignKind = Campaign['kind'];
export type Way = Campaign['channel'];
export type Treatment = NonNullable<Campaign['treatment']>;
export type Terms = Body<'CampaignNewTerms'>;
export type Trial = Sent<'CampaignTrial'>;
export type Saved = Sent<'CampaignOutcomeSaved'>;
export type Planned = Sent<'CampaignOutcomePlanned'>;
/** A template as far as a campaign chooses one. */
export type TemplateChoice = Sent<'TemplatesCard', 'inForce'>;
export type Setting = With<
  Sent<'SettingSettingText', 'value' | 'changedBy' | 'changedAt'>,
  { readonly form: 'TEXT' | 'CHOICE' | 'NUMBER' | 'PHONE' | 'HOST' | 'URL' | 'MAIL' | 'PASSWORD' | 'SECRET' }
>;

export const OUTBOX = ['outbox'] as const;
export const CAMPAIGNS = ['campaigns'] as const;
export const SETTINGS = ['outreach-settings'] as const;

/** The server looks every ten seconds at what is due; whoever watches a message sees it move. */
const ON_ITS_WAY: readonly MessageState[] = ['PLANNED', 'SENDING'];
const LOOK_MILLIS = 5_000;
const COUNT_MILLIS = 10_000;

export function useMessages(filters: Query): Listing<MessageLine> {
  return useList<MessageLine>([...OUTBOX, 'list', useLanguage()], '/outbox', filters);
}

export function useCounts() {
  return useQuery({
    queryKey: [...OUTBOX, 'counts'],
    queryFn: ({ signal }) => get<Counts>('/outbox/counts', {}, signal),
    refetchInterval: (query) => (ON_ITS_WAY.some((state) => query.state.data?.[state]) ? COUNT_MILLIS : false),
  });
}

/** Reads the list again whenever the figures above it have changed. */
export function useInStep(counts: Counts | undefined): void {
  const client = useQueryClient();
  const figures = JSON.stringify(counts ?? null);
  const before = useRef(figures);
  useEffect(() => {
    if (before.current !== figures && before.current !== 'null') {
      void client.invalidateQueries({ queryKey: [...OUTBOX, 'list'] });
    }
    before.current = figures;
  }, [client, figures]);
}

export function useMessage(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...OUTBOX, id, language],
    queryFn: ({ signal }) => get<MessageCard>(`/outbox/${id}`, {}, signal),
    refetchInterval: (query) => (ON_ITS_WAY.includes(query.state.data?.message.state ?? 'SENT') ? LOOK_MILLIS : false),
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

export type ProviderCode = Sent<'ProviderTemplateProviderTemplateText', 'code' | 'changedBy' | 'changedAt'>;

export const CODES = ['provider-templates'] as const;

/** Approved text messages with the code a provider gave each. */
export function useProviderCodes(provider: string) {
  const may = useMay('ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR');
  return useQuery({
    queryKey: [...CODES, provider],
    enabled: may,
    queryFn: ({ signal }) => get<readonly ProviderCode[]>(`/provider-templates/${provider}`, {}, signal),
  });
}
