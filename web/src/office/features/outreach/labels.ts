import { useVocabulary } from './api';

export const STATES = ['DRAFT', 'PROPOSED', 'APPROVED', 'RETIRED'] as const;
export const LANGUAGES = ['zh-CN', 'en'] as const;

export interface Labels {
  readonly kind: (code: string) => string;
  readonly medium: (code: string) => string;
  readonly audience: (code: string) => string;
}

/** The server's words for what templates are for; until they are there the codes stand in. */
export function useLabels(): Labels {
  const vocabulary = useVocabulary().data;
  return {
    kind: (code) => vocabulary?.kinds.find((each) => each.kind === code)?.label ?? code,
    medium: (code) => vocabulary?.media.find((each) => each.medium === code)?.label ?? code,
    audience: (code) => vocabulary?.audiences.find((each) => each.audience === code)?.label ?? code,
  };
}
