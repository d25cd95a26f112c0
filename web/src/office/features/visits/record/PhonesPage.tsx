import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatInstant } from '../../../../shared/time/dates';
import { Act, ReasonField } from '../../../../shared/ui/Act';
import { Chip } from '../../../../shared/ui/Chip';
import { PageHead } from '../../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../../shared/ui/Rows';
import { PHONES, usePhones, type Phone } from './api';
import { Faces } from './Faces';
import { words } from './words';

/** Phones that may hold a day: whose, when they last told anything, and the way to take one back. */
export function PhonesPage() {
  const t = useTexts(words);
  const phones = usePhones();
  const [revoking, setRevoking] = useState<Phone | null>(null);
  const columns: readonly Column<Phone>[] = [
    { key: 'who', title: t('phone.who'), cell: (row) => row.userName ?? t('colleague'), card: 'head' },
    { key: 'state', title: t('phone.state'), cell: (row) => <PhoneState phone={row} />, card: 'head' },
    { key: 'name', title: t('phone.name'), cell: (row) => row.name },
    { key: 'seen', title: t('phone.seen'), cell: (row) => (row.seenAt == null ? '–' : formatInstant(row.seenAt)) },
    { key: 'told', title: t('phone.told'), cell: (row) => row.acknowledged, align: 'right' },
    {
      key: 'act',
      title: '',
      cell: (row) =>
        row.revokedAt == null ? (
          <Button size="small" danger onClick={() => setRevoking(row)}>
            {t('revoke')}
          </Button>
        ) : (
          <span className="soft small">{row.revokedBecause}</span>
        ),
    },
  ];
  return (
    <>
      <PageHead title={t('phones')} note={t('phones.note')} />
      <Rows
        label={t('phones')}
        columns={columns}
        listing={phones}
        rowKey={(row) => row.id}
        empty={<Empty description={t('phones.none')} />}
      />
      <Faces />
      {revoking === null ? null : (
        <Act<{ reason: string }>
          title={t('revoke')}
          lead={t('revoke.lead')}
          ok={t('revoke')}
          done={t('revoked')}
          path={`/field/devices/${revoking.id}/revoke`}
          body={(entry) => entry}
          touches={[PHONES]}
          onClose={() => setRevoking(null)}
        >
          <ReasonField label={t('reason')} most={500} />
        </Act>
      )}
    </>
  );
}

function PhoneState({ phone }: { readonly phone: Phone }) {
  const t = useTexts(words);
  if (phone.revokedAt != null) return <Chip tone="bad">{t('revoked')}</Chip>;
  return phone.locked ? <Chip tone="warn">{t('phone.locked')}</Chip> : <Chip tone="good">{t('phone.good')}</Chip>;
}
