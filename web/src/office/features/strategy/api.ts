import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';

export interface PlaybookLine {
  readonly key: string;
  readonly title: string;
  readonly activeVersion?: number | null;
  /** The one playbook the night asks. */
  readonly inUse?: boolean | null;
  readonly versions: number;
}

export interface VersionLine {
  readonly version: number;
  readonly state: string;
  readonly effectiveOn?: string | null;
  readonly reason?: string | null;
  readonly createdAt?: string | null;
  readonly publishedAt?: string | null;
}

/** One thing a table may ask about a borrower. */
export interface Fact {
  readonly name: string;
  readonly type: string;
  readonly money: boolean;
  readonly mayBeUnknown: boolean;
  readonly words: readonly string[];
  readonly meaning: string;
}

export interface InputColumn {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly money: boolean;
  readonly words: readonly string[];
}

export interface OutputColumn {
  readonly name: string;
  readonly label: string;
  readonly type: string;
}

export interface TableFinding {
  readonly severity: string;
  readonly code: string;
  /** Line of the file, 0 when it concerns the whole. */
  readonly row: number;
  readonly field?: string | null;
  readonly message: string;
}

export interface Rule {
  readonly id: string;
  readonly cells: readonly string[];
  readonly outputs: readonly string[];
  readonly annotation?: string | null;
}

export interface Table {
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly rules: readonly Rule[];
}

export interface Version extends VersionLine {
  readonly dmn: string;
  readonly table: Table | null;
  readonly findings: readonly TableFinding[];
}

export interface Answer {
  readonly ruleId?: string | null;
  readonly treatment?: string | null;
  readonly priority?: number | null;
  readonly reason?: string | null;
}

export interface DryRun {
  readonly borrowers: number;
  readonly changed: number;
  readonly byTreatment: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
}

export interface Decision {
  readonly decidedOn: string;
  readonly supersededOn?: string | null;
  readonly playbook: string;
  readonly version: number;
  readonly ruleId: string;
  readonly treatment: string;
  readonly priority: number;
  readonly reason: string;
  readonly facts?: Readonly<Record<string, unknown>> | null;
}

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
