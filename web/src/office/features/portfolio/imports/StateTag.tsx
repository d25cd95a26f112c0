import { Chip, type Tone } from '../../../../shared/ui/Chip';

import { useTexts } from '../../../../shared/i18n/texts';
import { words } from './words';

const COLOURS: Readonly<Record<string, Tone>> = {
  RECEIVED: 'busy',
  CHECKING: 'busy',
  CHECKED: 'warn',
  COMMITTING: 'busy',
  COMMITTED: 'good',
  REFUSED: 'bad',
  FAILED: 'bad',
};

export function StateTag({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return <Chip tone={COLOURS[state] ?? 'plain'}>{t.code('state', state)}</Chip>;
}
