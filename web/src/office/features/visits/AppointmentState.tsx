import { useTexts } from '../../../shared/i18n/texts';
import { Chip, type Tone } from '../../../shared/ui/Chip';
import { words } from './words';

const TONES: Readonly<Record<string, Tone>> = {
  OFFERED: 'busy',
  COUNTERED: 'warn',
  AGREED: 'good',
  MOVING: 'warn',
  REFUSED: 'plain',
  EXPIRED: 'plain',
  CANCELLED: 'plain',
  KEPT: 'good',
  MISSED: 'bad',
};

interface Props {
  readonly state: string | null | undefined;
  readonly attention?: string | null | undefined;
}

/** Where an appointment stands, and whether somebody should look at it. */
export function AppointmentState({ state, attention }: Props) {
  const t = useTexts(words);
  return (
    <span className="row">
      {state == null ? (
        <Chip tone="note">{t('state.none')}</Chip>
      ) : (
        <Chip tone={TONES[state] ?? 'plain'}>{t.code('state', state)}</Chip>
      )}
      {attention == null ? null : <Chip tone="warn">{t.code('attention', attention)}</Chip>}
    </span>
  );
}
