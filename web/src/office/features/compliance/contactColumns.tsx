import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import type { Column } from '../../../shared/ui/Rows';
import type { Contact } from './api';
import { timeOf } from './findings';
import { words } from './words';

const TONES = {
  EFFECTIVE: 'good',
  CONNECTED: 'busy',
  ATTEMPTED: 'plain',
  RESERVED: 'note',
  CANCELLED: 'plain',
} as const;

function Outcome({ contact }: { readonly contact: Contact }) {
  const t = useTexts(words);
  const { outcome } = contact;
  return (
    <span className="row">
      <Chip tone={outcome in TONES ? TONES[outcome as keyof typeof TONES] : 'plain'}>{t.code('outcome', outcome)}</Chip>
      {contact.counts ? null : <span className="soft">{t('contact.counts.no')}</span>}
    </span>
  );
}

/** What a list of contacts says of each, whoever it was with. */
export function useContactColumns<T>(of: (row: T) => Contact): readonly Column<T>[] {
  const t = useTexts(words);
  return [
    {
      key: 'when',
      title: t('contact.when'),
      cell: (row) => (
        <span className="day">
          {of(row).day} {timeOf(of(row).second)}
        </span>
      ),
    },
    {
      key: 'channel',
      title: t('ask.channel'),
      cell: (row) => `${t.code('channel', of(row).channel)}${of(row).inbound ? ` · ${t('contact.inbound')}` : ''}`,
    },
    { key: 'outcome', title: t('contact.outcome'), cell: (row) => <Outcome contact={of(row)} />, card: 'head' },
    { key: 'purpose', title: t('ask.purpose'), cell: (row) => t.code('purpose', of(row).purpose) },
    { key: 'target', title: t('ask.whom'), cell: (row) => t.code('target', of(row).target) },
    { key: 'style', title: t('contact.style'), cell: (row) => t.code('style', of(row).style), card: 'none' },
  ];
}
