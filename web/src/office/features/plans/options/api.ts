import { useQuery } from '@tanstack/react-query';
import { get, search } from '../../../../shared/api/client';
import type { Sent, With } from '../../../../shared/api/sent';
import { uuidv7 } from '../../../../shared/api/uuid';
import type { Arrangement } from '../../../../shared/plan/kernel';
import { useLanguage } from '../../../../shared/i18n/language';

export type Figures = Sent<'StatedMeans', 'income' | 'spending' | 'otherDebts' | 'onHand' | 'expected' | 'expectedOn'>;
export type Statement = With<Sent<'OptionViewsStatementView'>, { readonly figures: Figures }>;
export type OptionView = With<
  Sent<'OptionViewsOptionView', 'forManagers'>,
  {
    readonly effect: Sent<'OptionViewsEffectView', 'observedUntil'>;
    readonly authority: Sent<'OptionViewsAuthorityView', 'role'>;
  }
>;
export type RefusalView = Sent<'OptionViewsRefusalView'>;
export type Options = With<
  Sent<'OptionViewsOptionsView', 'means'>,
  { readonly options: readonly OptionView[]; readonly means: Statement | null }
>;
export type Quote = With<
  Sent<'OptionViewsQuoteView', 'option'>,
  { readonly option?: OptionView | null; readonly refused: readonly RefusalView[] }
>;
export type Question = Sent<'OptionViewsQuestionView'>;
export type GrantView = Sent<'OptionViewsGrantView'>;
export type SignedLimits = Sent<'OptionViewsLimitsView'>;
export type PhraseView = Sent<'OptionPhrasesPhrase'>;

export const OPTIONS = ['options'] as const;

export interface Means {
  readonly basis: string;
  readonly figures: Figures;
}

/** A loan, and the agreement another would take the place of: then it counts as if that had not been agreed. */
export interface About {
  readonly loanId: string;
  readonly replacing: string | null;
}

const asked = ({ replacing }: About) => (replacing === null ? {} : { replacing });

/** What can be offered today, with the means on record or with those somebody tries out. */
export function useOptions(about: About, means: Means | null) {
  const { loanId, replacing } = about;
  return useQuery({
    queryKey: [...OPTIONS, about, useLanguage(), means],
    queryFn: ({ signal }) =>
      means === null
        ? get<Options>(`/loans/${loanId}/options`, asked(about), signal)
        : search<Options>(`/loans/${loanId}/options`, { means, arrangement: null, replacing }, uuidv7(), signal),
    placeholderData: (last) => last,
  });
}

/** One arrangement as the server works it out. */
export function quote({ loanId, replacing }: About, arrangement: Arrangement, means: Means | null): Promise<Quote> {
  return search<Quote>(`/loans/${loanId}/options/quote`, { means, arrangement, replacing }, uuidv7());
}

/** What the browser's own kernel needs to answer by itself. */
export function useQuestion(about: About) {
  return useQuery({
    queryKey: [...OPTIONS, about, 'question'],
    queryFn: ({ signal }) => get<Question>(`/loans/${about.loanId}/option-question`, asked(about), signal),
  });
}

/** The server's own sentences, so that there is one wording. */
export function usePhrases() {
  return useQuery({
    queryKey: ['option-phrases', useLanguage()],
    queryFn: ({ signal }) => get<readonly PhraseView[]>('/option-phrases', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
    select: (all) => new Map(all.map((each) => [each.key, each])),
  });
}
