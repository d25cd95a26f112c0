import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, search, type Query } from '../../../shared/api/client';
import { wholeListing, type Listing } from '../../../shared/api/pages';
import type { Body, Sent, With } from '../../../shared/api/sent';
import { uuidv7 } from '../../../shared/api/uuid';
import { useLanguage } from '../../../shared/i18n/language';

export type TemplateLine = Sent<'TemplatesCard', 'inForce'>;
export type Head = Required<Body<'TemplatesHead'>>;
export type Act = Sent<'TemplatesActText', 'note'>;
export type VersionLine = With<
  Sent<'TemplatesVersionCard', 'effectiveFrom' | 'proposed' | 'approved' | 'retired'>,
  {
    readonly written: Act;
    readonly proposed?: Act | null;
    readonly approved?: Act | null;
    readonly retired?: Act | null;
  }
>;
export type Template = With<Sent<'TemplatesDetail'>, { readonly versions: readonly VersionLine[] }>;
export type Source = Sent<'SpokenWordingSource'>;
/** A place that may not stand or should be looked at; it ends before the character `end`. */
export type Finding = Sent<'FindingText'>;
/** A place that cannot be read as part of a template. */
export type Fault = Sent<'WordingAnswersFaultText'>;
export type Preview = Sent<'ExampleValuesPreview'>;
export type Reading = With<Sent<'WordingAnswersReading'>, { readonly preview: Preview | null }>;
export type Version = With<Sent<'TemplatesVersionText'>, { readonly card: VersionLine; readonly reading: Reading }>;
export type Vocabulary = Sent<'TemplateVocabularyVocabulary'>;
export type Variable = Vocabulary['variables'][number];
export type Piece = Sent<'TextDiffPiece'>;
export type Done = Sent<'TemplatesDone'>;

export const TEMPLATES = ['templates'] as const;

const VOCABULARY_MILLIS = 600_000;

export function pathOf(key: string, language: string): string {
  return `/templates/${encodeURIComponent(key)}/${encodeURIComponent(language)}`;
}

/** All that fit the filters; the server keeps no more than a house needs, so they come in one part. */
export function useTemplates(filters: Query): Listing<TemplateLine> {
  return wholeListing(
    useQuery({
      queryKey: [...TEMPLATES, 'list', filters],
      queryFn: ({ signal }) => get<readonly TemplateLine[]>('/templates', filters, signal),
      placeholderData: keepPreviousData,
    }),
  );
}

export function useVocabulary() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...TEMPLATES, 'vocabulary', language],
    queryFn: ({ signal }) => get<Vocabulary>('/templates/vocabulary', {}, signal),
    staleTime: VOCABULARY_MILLIS,
  });
}

export function useTemplate(key: string, language: string) {
  return useQuery({
    queryKey: [...TEMPLATES, key, language],
    queryFn: ({ signal }) => get<Template>(pathOf(key, language), {}, signal),
  });
}

export function useVersion(key: string, language: string, number: number | null) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: [...TEMPLATES, key, language, number, spoken],
    enabled: number !== null,
    queryFn: ({ signal }) => get<Version>(`${pathOf(key, language)}/versions/${String(number)}`, {}, signal),
  });
}

export function useComparison(key: string, language: string, from: number, to: number) {
  return useQuery({
    queryKey: [...TEMPLATES, key, language, 'comparison', from, to],
    queryFn: ({ signal }) =>
      get<{ readonly pieces: readonly Piece[] }>(`${pathOf(key, language)}/comparison`, { from, to }, signal),
  });
}

/** What stands against a text, with the text it was said of; the answer before is kept until the next one comes. */
export function useLint(head: Head, text: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: [...TEMPLATES, 'lint', head, text, spoken],
    queryFn: async ({ signal }) => ({
      of: text,
      reading: await search<Reading>('/templates/lint', { head, text }, uuidv7(), signal),
    }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
