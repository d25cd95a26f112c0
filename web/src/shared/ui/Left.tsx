import { useTexts } from '../i18n/texts';
import { useSession } from '../session/session';
import { daysBetween, urgencyOf } from '../time/left';
import { Chip, type Tone } from './Chip';
import { words } from './words';

const TONES: Readonly<Record<ReturnType<typeof urgencyOf>, Tone>> = {
  over: 'bad',
  today: 'warn',
  soon: 'warn',
  far: 'plain',
};

/** A last day and how far off it is on the business date. */
export function Left({ on }: { readonly on: string }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const days = daysBetween(businessDate, on);
  const urgency = urgencyOf(businessDate, on);
  const far =
    urgency === 'over' ? t('left.over', { n: -days }) : urgency === 'today' ? t('left.today') : t('left', { n: days });
  return (
    <span className="left">
      <span className="day">{on}</span> <Chip tone={TONES[urgency]}>{far}</Chip>
    </span>
  );
}
