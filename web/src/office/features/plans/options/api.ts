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

/** What can be offered today, with the means on record or with those somebody tries out. */
export function useOptions(loanId: string, means: Means | null) {
  return useQuery({
    queryKey: [...OPTIONS, loanId, useLanguage(), means],
    queryFn: ({ signal }) =>
      means === null
        ? get<Options>(`/loans/${loanId}/options`, {}, signal)
        : search<Options>(`/loans/${loanId}/options`, { means, arrangement: null }, uuidv7(), signal),
    placeholderData: (last) => last,
  });
}

/** One arrangement as the server works it out. */
export function quote(loanId: string, arrangement: Arrangement, means: Means | null): Promise<Quote> {
  return search<Quote>(`/loans/${loanId}/options/quote`, { means, arrangement }, uuidv7());
}

/** What the browser's own kernel needs to answer by itself. */
export function useQuestion(loanId: string) {
  return useQuery({
    queryKey: [...OPTIONS, loanId, 'question'],
    queryFn: ({ signal }) => get<Question>(`/loans/${loanId}/option-question`, {}, signal),
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
