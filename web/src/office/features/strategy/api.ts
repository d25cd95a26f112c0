import { useQuery } from '@tanstack/react-query';
import { get } from '../../../shared/api/client';
import type { Finding } from '../../../shared/api/problem';
import type { Page } from '../../../shared/api/pages';

export interface PlaybookLine {
  readonly key: string;
  readonly title: string;
  readonly activeVersion?: number | null;
  /** The one playbook the night asks. */
  readonly inUse?: boolean | null;
  readonly versions: number | readonly VersionLine[];
}

export interface VersionLine {
  readonly version: number;
  readonly state: string;
  readonly effectiveOn?: string | null;
  readonly reason?: string | null;
  readonly author?: { readonly displayName?: string | null } | string | null;
  readonly createdAt?: string | null;
}

export interface Input {
  readonly name: string;
  readonly label?: string | null;
  readonly type?: string | null;
  readonly money?: boolean | null;
  readonly words?: readonly string[] | null;
}

export interface Rule {
  readonly id: string;
  readonly cells: readonly string[];
  readonly outputs: readonly string[];
  readonly annotation?: string | null;
}

export interface Version extends VersionLine {
  readonly dmn: string;
  readonly table?: {
    readonly inputs: readonly Input[];
    readonly outputs: readonly { readonly name: string; readonly label?: string | null }[];
    readonly rules: readonly Rule[];
  } | null;
  readonly findings?: readonly Finding[] | null;
}

export interface Answer {
  readonly ruleId?: string | null;
  readonly treatment?: string | null;
  readonly priority?: number | null;
  readonly reason?: string | null;
}

export interface DryRun {
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
    queryFn: ({ signal }) =>
      get<readonly VersionLine[] | { versions: readonly VersionLine[] }>(`/playbooks/${key}`, {}, signal),
    select: (answer) => ('versions' in answer ? answer.versions : answer).toSorted((a, b) => b.version - a.version),
  });
}

export function useVersion(key: string, version: number | null) {
  return useQuery({
    queryKey: [...PLAYBOOKS, key, version],
    enabled: version !== null,
    queryFn: ({ signal }) => get<Version>(`/playbooks/${key}/versions/${String(version)}`, {}, signal),
  });
}

export function useDecisions(borrowerId: string) {
  return useQuery({
    queryKey: ['decisions', borrowerId],
    queryFn: ({ signal }) =>
      get<readonly Decision[] | Page<Decision>>(`/borrowers/${borrowerId}/decisions`, {}, signal),
    select: (answer) => ('items' in answer ? answer.items : answer),
  });
}
