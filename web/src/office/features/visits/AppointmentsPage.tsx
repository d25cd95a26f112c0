import { Button, Empty, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Chip } from '../../../shared/ui/Chip';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { AppointmentState } from './AppointmentState';
import { useCounts, useQueue, type AppointmentLine } from './api';
import { CalendarFeed } from './CalendarFeed';
import { written } from './hours';
import { words } from './words';

const QUEUES = ['PROPOSE', 'WAITING', 'COUNTERED', 'SOON', 'MOVING', 'ATTENTION', 'OVER'] as const;
type Queue = (typeof QUEUES)[number];

function useColumns(): readonly Column<AppointmentLine>[] {
  const t = useTexts(words);
  return [
    { key: 'who', title: t('col.borrower'), cell: (row) => row.nameMasked, card: 'head' },
    {
      key: 'state',
      title: t('col.state'),
      cell: (row) =>
        row.declinedBefore ? (
          <Chip tone="warn">{t('declinedBefore')}</Chip>
        ) : (
          <AppointmentState state={row.state} attention={row.attention} />
        ),
      card: 'head',
    },
    {
      key: 'when',
      title: t('col.when'),
      cell: (row) =>
        row.day == null || row.fromMinute == null || row.toMinute == null ? (
          '–'
        ) : (
          <span className="day">{written({ day: row.day, fromMinute: row.fromMinute, toMinute: row.toMinute })}</span>
        ),
    },
    { key: 'where', title: t('col.where'), cell: (row) => (row.place == null ? '–' : t.code('place', row.place)) },
    {
      key: 'answerBy',
      title: t('col.answerBy'),
      cell: (row) =>
        row.answerBy == null || (row.state !== 'OFFERED' && row.state !== 'COUNTERED') ? (
          '–'
        ) : (
          <span className="day">{formatInstant(row.answerBy).slice(0, 16)}</span>
        ),
    },
    { key: 'district', title: t('col.district'), cell: (row) => row.district ?? '–' },
  ];
}

/** The appointment desk: whom to ask, who has the word, and whom we meet today and tomorrow. */
export function AppointmentsPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const asked = params.get('queue');
  const queue: Queue = QUEUES.find((each) => each === asked) ?? 'SOON';
  const counts = useCounts();
  const listing = useQueue(queue);
  const mayFeed = useMay('COLLECTOR', 'PLANNER', 'MANAGER');
  const [feeding, setFeeding] = useState(false);
  const label = (each: Queue) => {
    const count = counts.data?.[each];
    return count === undefined ? t(`queue.${each}`) : `${t(`queue.${each}`)} ${String(count)}`;
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={mayFeed ? <Button onClick={() => setFeeding(true)}>{t('feed')}</Button> : null}
      />
      <Tabs
        activeKey={queue}
        onChange={(next) => setParams({ queue: next }, { replace: true })}
        items={QUEUES.map((each) => ({ key: each, label: label(each) }))}
      />
      <Rows
        label={t(`queue.${queue}`)}
        columns={useColumns()}
        listing={listing}
        rowKey={(row) => row.id ?? row.borrowerId}
        opens={(row) => (row.id == null ? `/borrowers/${row.borrowerId}#appointments` : `/appointments/${row.id}`)}
        empty={<Empty description={t(`none.${queue}`)} />}
      />
      {feeding ? <CalendarFeed onClose={() => setFeeding(false)} /> : null}
    </>
  );
}
