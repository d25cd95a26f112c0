import { Button, Empty, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { Query } from '../../../shared/api/client';
import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import { Left } from '../../../shared/ui/Left';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useComplaints, type ComplaintLine } from './api';
import { CHANNELS, SUBJECTS } from './kinds';
import { words } from './words';

const SHOWN = ['OPEN', 'MINE', 'UNHANDLED', 'ESCALATE', 'LATE', 'CLOSED', 'ALL'] as const;
type Shown = (typeof SHOWN)[number];

function filtersOf(shown: Shown): Query {
  return {
    state: shown === 'CLOSED' || shown === 'ALL' ? shown : 'OPEN',
    mine: shown === 'MINE' ? true : null,
    unhandled: shown === 'UNHANDLED' ? true : null,
    escalate: shown === 'ESCALATE' ? true : null,
    late: shown === 'LATE' ? true : null,
  };
}

/** Whether a complaint is in time, must be known above its handler, or is over. */
export function ComplaintState({ complaint }: { readonly complaint: ComplaintLine }) {
  const t = useTexts(words);
  if (complaint.closedOn != null) return <Chip>{t.code('result', complaint.result ?? '')}</Chip>;
  if (complaint.late) return <Chip tone="bad">{t('complaint.late')}</Chip>;
  if (complaint.escalate) return <Chip tone="warn">{t('complaint.escalate')}</Chip>;
  return <Chip tone="busy">{t('complaint.open')}</Chip>;
}

function useColumns(): readonly Column<ComplaintLine>[] {
  const t = useTexts(words);
  return [
    { key: 'who', title: t('col.borrower'), cell: (row) => `${row.nameMasked} · ${row.borrowerNo}`, card: 'head' },
    { key: 'subject', title: t('col.subject'), cell: (row) => t(`subject.${row.subject}`) },
    { key: 'state', title: t('col.state'), cell: (row) => <ComplaintState complaint={row} />, card: 'head' },
    {
      key: 'due',
      title: t('col.due'),
      cell: (row) => (row.closedOn == null ? <Left on={row.dueOn} /> : <span className="day">{row.closedOn}</span>),
    },
    {
      key: 'handler',
      title: t('col.handler'),
      cell: (row) => (row.handler == null ? <Chip tone="warn">{t('handler.none')}</Chip> : (row.handler.name ?? '–')),
    },
    { key: 'channel', title: t('col.channel'), cell: (row) => t(`channel.${row.channel}`) },
    { key: 'received', title: t('col.received'), cell: (row) => <span className="day">{row.receivedOn}</span> },
  ];
}

/** The register of complaints, what is due first in front. */
export function ComplaintList() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const asked = params.get('show');
  const shown = SHOWN.find((each) => each === asked) ?? 'OPEN';
  const channel = params.get('channel');
  const subject = params.get('subject');
  const filtered = shown !== 'OPEN' || channel !== null || subject !== null;
  const listing = useComplaints({ ...filtersOf(shown), channel, subject });
  const set = (name: 'show' | 'channel' | 'subject', value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value && value !== 'OPEN') next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <div className="stack">
      <div className="filters">
        <Select<Shown>
          aria-label={t('show')}
          value={shown}
          onChange={(value) => set('show', value)}
          options={SHOWN.map((each) => ({ value: each, label: t(`show.${each}`) }))}
        />
        <Select
          allowClear
          aria-label={t('col.subject')}
          placeholder={t('col.subject')}
          value={subject}
          onChange={(value?: string | null) => set('subject', value)}
          options={SUBJECTS.map((each) => ({ value: each, label: t(`subject.${each}`) }))}
        />
        <Select
          allowClear
          aria-label={t('col.channel')}
          placeholder={t('col.channel')}
          value={channel}
          onChange={(value?: string | null) => set('channel', value)}
          options={CHANNELS.map((each) => ({ value: each, label: t(`channel.${each}`) }))}
        />
      </div>
      <Rows
        label={t('complaints')}
        columns={useColumns()}
        listing={listing}
        rowKey={(row) => row.id}
        opens={(row) => `/complaints/${row.id}`}
        empty={
          <Empty description={filtered ? t('none.filtered') : t('complaints.none')}>
            {filtered ? (
              <Button onClick={() => setParams({ tab: 'complaints' }, { replace: true })}>{t('filter.clear')}</Button>
            ) : null}
          </Empty>
        }
      />
    </div>
  );
}
