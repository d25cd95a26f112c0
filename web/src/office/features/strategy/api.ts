import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Sent, With } from '../../../shared/api/sent';

export type PlaybookLine = Sent<'PlaybookPlaybookCard', 'activeVersion'>;
export type VersionLine = Sent<'PlaybookVersionCard', 'effectiveOn' | 'publishedAt'>;
/** One thing a table may ask about a borrower. */
export type Fact = Sent<'PlaybookFactText'>;
export type InputColumn = Sent<'PlaybookInputText'>;
export type OutputColumn = Sent<'PlaybookOutputText'>;
/** Its row is a line of the file, 0 when it concerns the whole. */
export type TableFinding = Sent<'PlaybookFindingText', 'field'>;
export type Rule = Sent<'PlaybookRuleText'>;
export type Table = Sent<'PlaybookTableText'>;
export type Version = With<
  Sent<'PlaybookVersionText', 'effectiveOn' | 'authorId' | 'createdAt' | 'publishedAt'>,
  { readonly table: Table | null; readonly findings: readonly TableFinding[] }
>;
export type Answer = Sent<'TrialsAnswer'>;
export type DryRun = Sent<'DryRunsDryRun'>;
export type Decision = Sent<'DecisionsDecision', 'supersededOn'>;

/** A stage of a playbook; without a number it stands outside the order. */
export type Stage = Sent<'ProcedureStageText', 'number'>;

export const PLAYBOOKS = ['playbooks'] as const;

export function usePlaybooks() {
  return useQuery({
    queryKey: [...PLAYBOOKS, 'list'],
    queryFn: ({ signal }) => get<readonly PlaybookLine[]>('/playbooks', {}, signal),
  });
}

export function useVersions(key: string) {
  return useQuery({
    queryKey: [...PLAYBOOKS, key, 'versions'],
    queryFn: ({ signal }) => get<readonly VersionLine[]>(`/playbooks/${key}`, {}, signal),
    select: (lines) => lines.toSorted((a, b) => b.version - a.version),
  });
}

export function useVersion(key: string, version: number | null) {
  return useQuery({
    queryKey: [...PLAYBOOKS, key, version],
    enabled: version !== null,
    queryFn: ({ signal }) => get<Version>(`/playbooks/${key}/versions/${String(version)}`, {}, signal),
  });
}

/** The stages of a shipped playbook; a house's own has none. */
export function useProcedure(key: string) {
  return useQuery({
    queryKey: [...PLAYBOOKS, key, 'procedure'],
    queryFn: ({ signal }) => get<readonly Stage[]>(`/playbooks/${key}/procedure`, {}, signal),
    retry: false,
  });
}

/** The facts tables may ask about, with what each means in words. */
export function useFacts() {
  return useQuery({
    queryKey: [...PLAYBOOKS, 'facts'],
    queryFn: ({ signal }) => get<readonly Fact[]>('/playbooks/facts', {}, signal),
    staleTime: 600_000,
  });
}

export function useDecisions(borrowerId: string) {
  return useQuery({
    queryKey: ['decisions', borrowerId],
    queryFn: ({ signal }) => get<readonly Decision[]>(`/borrowers/${borrowerId}/decisions`, {}, signal),
  });
}
