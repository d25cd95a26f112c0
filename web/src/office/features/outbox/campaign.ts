import type { Campaign, CampaignKind, TemplateChoice, Terms, Treatment, Way } from './api';

export const KINDS: readonly CampaignKind[] = [
  'PRE_DUE_REMINDER',
  'OVERDUE_NOTICE',
  'INVITATION_TO_TALK',
  'VISIT_PROPOSAL',
  'AGREED_REMINDER',
];
export const WAYS: readonly Way[] = ['SMS', 'EMAIL', 'LETTER'];
/** What strategy may have decided for somebody who is late and written to. */
export const TREATMENTS = ['REMIND', 'CALL', 'LETTER', 'PROPOSE_VISIT', 'CARE', 'LEGAL_REVIEW'] as const;

export const MOST_A_DAY = 100_000;
export const EARLIEST_DAY = -60;
export const LATEST_DAY = 3_650;
const MOST_AGREED_DAYS = 30;
const FIRST_MINUTE = 480;
const LAST_MINUTE = 1_320;
const STEP_MINUTES = 30;

const TEMPLATES: Readonly<Record<CampaignKind, readonly string[]>> = {
  PRE_DUE_REMINDER: ['PRE_DUE_REMINDER'],
  OVERDUE_NOTICE: ['OVERDUE_NOTICE', 'OVERDUE_LETTER'],
  INVITATION_TO_TALK: ['INVITATION_TO_TALK', 'HARDSHIP_OFFER'],
  VISIT_PROPOSAL: ['VISIT_PROPOSAL'],
  AGREED_REMINDER: ['PRE_DUE_REMINDER'],
  // Single messages, which no campaign plans.
  APPOINTMENT_OFFER: [],
  APPOINTMENT_ANSWER: [],
  APPOINTMENT_NOTICE: [],
  ONE_TIME_CODE: [],
};

/** A campaign as it is being written. */
export interface Entry {
  readonly key?: string;
  readonly kind: CampaignKind;
  readonly channel: Way;
  readonly template?: string;
  readonly treatment?: Treatment;
  readonly fromDay: number;
  readonly toDay: number;
  readonly dailyLimit: number;
  readonly daysAhead?: number;
  readonly fromMinute?: number;
  readonly toMinute?: number;
  readonly reason?: string;
}

/** These follow days that are known, and nothing strategy decided. */
export function byCalendar(kind: CampaignKind): boolean {
  return kind === 'PRE_DUE_REMINDER' || kind === 'AGREED_REMINDER';
}

export function proposesVisit(kind: CampaignKind): boolean {
  return kind === 'VISIT_PROPOSAL';
}

/** What a new campaign of a kind begins with. */
export function firstOf(kind: CampaignKind): Entry {
  const usual = { kind, channel: 'SMS' as const, dailyLimit: 500 };
  if (byCalendar(kind)) return { ...usual, fromDay: -3, toDay: -1 };
  const late = { ...usual, fromDay: 1, toDay: 30 };
  return proposesVisit(kind) ? { ...late, daysAhead: 4, fromMinute: 600, toMinute: 720 } : late;
}

export function entryOf(campaign: Campaign): Entry {
  const { key, kind, channel, template, treatment, fromDay, toDay, dailyLimit, visit } = campaign;
  return {
    key,
    kind,
    channel,
    template,
    fromDay,
    toDay,
    dailyLimit,
    ...(treatment == null ? {} : { treatment }),
    ...(visit ?? {}),
  };
}

/** As the server takes it; parts that do not belong to the kind are left behind. */
export function termsOf(entry: Entry): Terms {
  const { kind, channel, template = '', treatment, fromDay, toDay, dailyLimit, reason } = entry;
  const { daysAhead = 0, fromMinute = 0, toMinute = 0 } = entry;
  return {
    kind,
    channel,
    template,
    fromDay,
    toDay,
    dailyLimit,
    ...(byCalendar(kind) || treatment === undefined ? {} : { treatment }),
    ...(proposesVisit(kind) ? { visit: { daysAhead, fromMinute, toMinute } } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

export type DaysFault = 'order' | 'early' | 'late' | 'agreed';

/** Before the agreed day or after it, not both, and not long. */
function agreedDays(from: number, to: number): boolean {
  return from >= -MOST_AGREED_DAYS && to <= MOST_AGREED_DAYS && (to <= 0 || from >= 1);
}

/** What is wrong with the days, which count from the due day; null when nothing is. */
export function daysFault(kind: CampaignKind, from: number, to: number): DaysFault | null {
  if (to < from) return 'order';
  if (kind === 'AGREED_REMINDER') return agreedDays(from, to) ? null : 'agreed';
  if (byCalendar(kind)) return to > 0 || from < EARLIEST_DAY ? 'early' : null;
  return from < 1 || to > LATEST_DAY ? 'late' : null;
}

/** The keys of templates that say what the campaign is for, by its way, to the debtor, in the house's own name. */
export function fitting(templates: readonly TemplateChoice[], kind: CampaignKind, way: Way): readonly TemplateChoice[] {
  return templates.filter(
    (each) =>
      TEMPLATES[kind].includes(each.kind) &&
      each.medium === way &&
      each.audience === 'DEBTOR' &&
      each.language === 'zh-CN' &&
      !each.spokenByAgency,
  );
}

/** `10:30` of a minute of the day. */
export function clockOf(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The half hours at which a proposed visit may begin or end. */
export function visitMinutes(): readonly number[] {
  const count = (LAST_MINUTE - FIRST_MINUTE) / STEP_MINUTES + 1;
  return Array.from({ length: count }, (_, at) => FIRST_MINUTE + at * STEP_MINUTES);
}

export type CampaignAct = 'edit' | 'approve' | 'pause' | 'resume' | 'plan';

const MAY: Readonly<Record<CampaignAct, readonly string[]>> = {
  edit: ['MANAGER', 'PLANNER'],
  approve: ['MANAGER', 'COMPLIANCE_OFFICER'],
  pause: ['MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER'],
  resume: ['MANAGER', 'COMPLIANCE_OFFICER'],
  plan: ['MANAGER', 'PLANNER'],
};

const IN_STATE: Readonly<Record<Campaign['state'], readonly CampaignAct[]>> = {
  DRAFT: ['edit', 'approve'],
  ACTIVE: ['edit', 'pause', 'plan'],
  PAUSED: ['edit', 'resume'],
};

/** What somebody may do with a campaign; whoever wrote a draft does not approve it. */
export function campaignActsOf(campaign: Campaign, user: string, roles: readonly string[]): readonly CampaignAct[] {
  return IN_STATE[campaign.state].filter(
    (act) => MAY[act].some((role) => roles.includes(role)) && (act !== 'approve' || campaign.written.by !== user),
  );
}
