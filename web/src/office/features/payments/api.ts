import { useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList, type Page } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';
import type { Money } from '../../../shared/money/money';

export type Channel = Sent<
  'ChannelChannelView',
  'account' | 'reason' | 'proposedBy' | 'proposedAt' | 'openedBy' | 'openedAt' | 'closedBy' | 'closedAt'
>;
export type Fault = Sent<'StatementFaultText'>;
export type Statement = With<
  Sent<'StatementStatementView', 'profile' | 'bookedBy'>,
  { readonly progress: Sent<'StatementsStanding'> | null; readonly faults: readonly Fault[] }
>;
export type StatementLine = With<
  Sent<'StatementRowView', 'reference' | 'bookedOn' | 'payerMasked'>,
  { readonly faults: readonly Fault[]; readonly amount: Money | null }
>;
export type Profile = Sent<'ProfileProfileView', 'author' | 'createdAt'>;
export type Entry = Sent<'EntryEntryView', 'payerMasked'>;
export type Receipt = Sent<'ReceiptViewsLine', 'waits' | 'waitsText' | 'payerMasked' | 'statementId'>;
export type LoanText = Sent<'ReceiptViewsLoanText'>;
export type Move = With<Sent<'ReceiptViewsMove', 'basis' | 'reason'>, { readonly loan: LoanText | null }>;
export type Refund = Sent<'ReceiptViewsRefundText', 'decidedBy' | 'decidedAt'>;
export type Proposal = Sent<'ReceiptViewsProposalText'>;
export interface Story {
  readonly receipt: Receipt;
  readonly moves: readonly Move[];
  readonly refunds: readonly Refund[];
  readonly proposals: readonly Proposal[];
}
export interface Waiting {
  readonly receipt: Receipt;
  readonly proposals: readonly Proposal[];
}
export type Written = With<
  Sent<'ReceiptDeskWritten', 'payer' | 'account' | 'remittance'>,
  { readonly refunds: readonly Sent<'ReceiptDeskPaidTo'>[] }
>;

export const MONEY = ['money'] as const;
/** What a movement of money changes besides. */
export const TOUCHED = [MONEY, ['owed'], ['book'], ['borrowers'], ['timeline']];
export const ENTERS = ['MANAGER', 'PLANNER'] as const;
export const DECIDES = ['MANAGER'] as const;
export const RUNS_CHANNELS = ['ADMIN', 'MANAGER'] as const;

const RUNNING = new Set(['CHECKING', 'BOOKING']);
const LOOK_AGAIN_MILLIS = 1_000;

export function isRunning(state: string): boolean {
  return RUNNING.has(state);
}

export function useChannels() {
  return useQuery({
    queryKey: [...MONEY, 'channels'],
    queryFn: ({ signal }) => get<Page<Channel>>('/money/channels', {}, signal),
    select: (page) => page.items,
  });
}

/** Names of channels by their id. */
export function useChannelTitles(): ReadonlyMap<string, string> {
  const channels = useChannels();
  return new Map(channels.data?.map((channel) => [channel.id, channel.title]));
}

export function useProfiles() {
  return useQuery({
    queryKey: [...MONEY, 'profiles'],
    queryFn: ({ signal }) => get<Page<Profile>>('/money/statement-profiles', {}, signal),
    select: (page) => page.items,
  });
}

export function useStatements() {
  return useList<Statement>([...MONEY, 'statements'], '/money/statements');
}

/** One file; looked at again every second while it runs. */
export function useStatement(id: string) {
  return useQuery({
    queryKey: [...MONEY, 'statement', id],
    queryFn: ({ signal }) => get<Statement>(`/money/statements/${id}`, {}, signal),
    refetchInterval: (q) => (q.state.data !== undefined && isRunning(q.state.data.state) ? LOOK_AGAIN_MILLIS : false),
  });
}

export function useStatementRows(id: string, outcome: string | null) {
  return useList<StatementLine>([...MONEY, 'statement', id, 'rows'], `/money/statements/${id}/rows`, { outcome });
}

export function useEntries() {
  return useList<Entry>([...MONEY, 'entries'], '/money/entries');
}

export function useRefunds() {
  return useList<Refund>([...MONEY, 'refunds'], '/money/refunds');
}

export function useReceipts(query: Query) {
  return useList<Receipt>([...MONEY, 'receipts'], '/money/receipts', query);
}

export function useUnmatched() {
  return useList<Waiting>([...MONEY, 'waiting'], '/money/receipts/waiting', { size: 20 });
}

export function useStory(id: string) {
  return useQuery({
    queryKey: [...MONEY, 'receipt', id],
    queryFn: ({ signal }) => get<Story>(`/money/receipts/${id}`, {}, signal),
  });
}
