import { useTexts } from '../../../shared/i18n/texts';
import { Chip, type Tone } from '../../../shared/ui/Chip';
import { words } from './words';

const TONES: Readonly<Record<string, Tone>> = { DRAFT: 'note', PROPOSED: 'busy', APPROVED: 'good', RETIRED: 'plain' };

export function State({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return <Chip tone={TONES[state] ?? 'plain'}>{t.code('state', state)}</Chip>;
}
