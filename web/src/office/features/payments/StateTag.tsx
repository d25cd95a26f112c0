import { Chip, type Tone } from '../../../shared/ui/Chip';
import { useTexts } from '../../../shared/i18n/texts';
import { words } from './words';

const TONES: Readonly<Record<string, Tone>> = {
  CHECKING: 'busy',
  CHECKED: 'warn',
  BOOKING: 'busy',
  BOOKED: 'good',
  REFUSED: 'bad',
  FAILED: 'bad',
  LIVE: 'good',
  PROPOSED: 'warn',
};

/** Where a file or a channel stands. */
export function StateTag({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return <Chip tone={TONES[state] ?? 'plain'}>{t.code('state', state)}</Chip>;
}
