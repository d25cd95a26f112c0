import { Button, Empty, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { isDay } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useContacts, type ContactLine } from './api';
import { useContactColumns } from './contactColumns';
import { CHANNELS } from './question';
import { words } from './words';

const OUTCOMES = ['RESERVED', 'ATTEMPTED', 'CONNECTED', 'EFFECTIVE'] as const;
const FILTERS = ['from', 'to', 'channel', 'outcome', 'inbound'] as const;

/** Every contact of everybody, the latest first. */
export function ContactsPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const listing = useContacts(Object.fromEntries(FILTERS.map((name) => [name, params.get(name)])));
  const filtered = FILTERS.some((name) => params.has(name));
  const set = (name: (typeof FILTERS)[number], value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const day = (name: 'from' | 'to') => {
    const value = params.get(name);
    return value !== null && isDay(value) ? value : null;
  };
  return (
    <>
      <PageHead title={t('contacts')} note={t('contacts.note')} />
      <Card>
        <div className="stack">
          <div className="filters">
            <Day label={t('contacts.from')} value={day('from')} onChange={(value) => set('from', value)} allowClear />
            <Day label={t('contacts.to')} value={day('to')} onChange={(value) => set('to', value)} allowClear />
            <Select
              allowClear
              aria-label={t('ask.channel')}
              placeholder={t('ask.channel')}
              value={params.get('channel')}
              onChange={(value?: string | null) => set('channel', value)}
              options={CHANNELS.map((each) => ({ value: each, label: t(`channel.${each}`) }))}
            />
            <Select
              allowClear
              aria-label={t('contact.outcome')}
              placeholder={t('contact.outcome')}
              value={params.get('outcome')}
              onChange={(value?: string | null) => set('outcome', value)}
              options={OUTCOMES.map((each) => ({ value: each, label: t(`outcome.${each}`) }))}
            />
            <Select
              allowClear
              aria-label={t('contact.direction')}
              placeholder={t('contact.direction')}
              value={params.get('inbound')}
              onChange={(value?: string | null) => set('inbound', value)}
              options={[
                { value: 'false', label: t('contact.outbound') },
                { value: 'true', label: t('contact.inbound') },
              ]}
            />
          </div>
          <Rows
            label={t('contacts')}
            columns={useColumns()}
            listing={listing}
            rowKey={(row) => row.contact.id}
            opens={(row) => `/borrowers/${row.borrowerId}/contacts`}
            empty={
              <Empty description={filtered ? t('none.filtered') : t('contacts.none')}>
                {filtered ? (
                  <Button onClick={() => setParams({}, { replace: true })}>{t('filter.clear')}</Button>
                ) : null}
              </Empty>
            }
          />
        </div>
      </Card>
    </>
  );
}

function useColumns(): readonly Column<ContactLine>[] {
  const t = useTexts(words);
  const columns = useContactColumns<ContactLine>((row) => row.contact);
  return [
    { key: 'who', title: t('ask.borrower'), cell: (row) => `${row.nameMasked} · ${row.borrowerNo}`, card: 'head' },
    ...columns,
    { key: 'by', title: t('contact.by'), cell: (row) => row.by ?? '–' },
  ];
}
