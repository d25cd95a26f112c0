import { Button, Empty, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Clamped } from '../../../shared/ui/Clamped';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useMay } from '../../../shared/session/session';
import { Sum } from '../../../shared/ui/Sum';
import { BucketTag, TreatmentTag } from '../../../shared/ui/Tags';
import { words as common } from '../../../shared/ui/words';
import { useWorklist, type WorkLine } from './api';
import { Reassign } from './Reassign';
import { words } from './words';

const BUCKETS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const;
const TREATMENTS = ['REMIND', 'CALL', 'LETTER', 'PROPOSE_VISIT', 'CARE', 'LEGAL_REVIEW', 'WAIT'] as const;

/** Whom to treat today, how and why: one's own list, or the team's. */
export function WorklistPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const [moving, setMoving] = useState<WorkLine | null>(null);
  const collects = useMay('COLLECTOR', 'AGENCY_USER');
  const leads = useMay('MANAGER', 'PLANNER');
  // Only collectors have a list of their own to start with.
  const whose = params.get('whose') ?? (collects ? 'mine' : 'team');
  const listing = useWorklist({
    collector: whose === 'team' ? 'all' : 'me',
    bucket: params.get('bucket'),
    treatment: params.get('treatment'),
    district: params.get('district'),
  });
  const set = (name: string, value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <Segmented
            aria-label={t('whose')}
            value={whose}
            onChange={(value) => set('whose', value)}
            options={[
              { value: 'mine', label: t('mine') },
              { value: 'team', label: t('team') },
            ]}
          />
        }
      />
      <Card>
        <div className="stack">
          <Filters params={params} set={set} />
          <Rows
            label={t('title')}
            columns={useColumns(leads, whose === 'team', setMoving)}
            listing={listing}
            rowKey={(row) => row.caseId}
            opens={(row) => `/borrowers/${row.borrowerId}`}
            empty={
              <Empty description={whose === 'team' ? t('none.team') : t('none')}>
                <p className="soft">{t('none.text')}</p>
              </Empty>
            }
          />
        </div>
      </Card>
      {moving === null ? null : <Reassign line={moving} onClose={() => setMoving(null)} />}
    </>
  );
}

function useColumns(leads: boolean, team: boolean, move: (line: WorkLine) => void): readonly Column<WorkLine>[] {
  const t = useTexts(words);
  const collector: Column<WorkLine> = {
    key: 'collector',
    title: t('col.collector'),
    cell: (row) => (
      <span className="row">
        {row.collector?.displayName ?? t('unassigned')}
        {leads ? (
          <Button size="small" type="text" onClick={() => move(row)}>
            {t('assign')}
          </Button>
        ) : null}
      </span>
    ),
  };
  return [
    { key: 'name', title: t('col.name'), cell: (row) => row.nameMasked, card: 'head' },
    { key: 'district', title: t('col.district'), cell: (row) => row.district ?? '–' },
    { key: 'bucket', title: t('col.bucket'), cell: (row) => <BucketTag bucket={row.bucket} />, card: 'head' },
    { key: 'dpd', title: t('col.dpd'), cell: (row) => formatCount(row.dpd), align: 'right' },
    { key: 'overdue', title: t('col.overdue'), cell: (row) => <Sum of={row.overdue} strong />, align: 'right' },
    {
      key: 'next',
      title: t('col.next'),
      cell: (row) => <TreatmentTag treatment={row.treatment} text={row.nextAction} />,
    },
    { key: 'priority', title: t('col.priority'), cell: (row) => row.priority, align: 'right' },
    { key: 'reason', title: t('col.reason'), cell: (row) => <Why line={row} />, width: 320 },
    ...(team ? [collector] : []),
  ];
}

function Why({ line }: { readonly line: WorkLine }) {
  const t = useTexts(words);
  const { assignReason } = line;
  return (
    <span className="why">
      <Clamped
        text={line.reason}
        more={
          assignReason ? <span className="soft small block">{t('assign.why', { reason: assignReason })}</span> : null
        }
      />
    </span>
  );
}

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly set: (name: string, value: string | null | undefined) => void;
}

function Filters({ params, set }: FiltersProps) {
  const t = useTexts(words);
  const say = useTexts(common);
  const district = params.get('district') ?? '';
  return (
    <div className="filters">
      <Select
        allowClear
        aria-label={t('filter.treatment')}
        placeholder={t('filter.treatment')}
        value={params.get('treatment')}
        onChange={(value?: string | null) => set('treatment', value)}
        options={TREATMENTS.map((treatment) => ({ value: treatment, label: say(`treatment.${treatment}`) }))}
      />
      <Select
        allowClear
        aria-label={t('filter.bucket')}
        placeholder={t('filter.bucket')}
        value={params.get('bucket')}
        onChange={(value?: string | null) => set('bucket', value)}
        options={BUCKETS.map((bucket) => ({ value: bucket, label: say(`bucket.${bucket}`) }))}
      />
      <Input
        key={district}
        allowClear
        aria-label={t('filter.district')}
        placeholder={t('filter.district')}
        defaultValue={district}
        onPressEnter={(event) => set('district', event.currentTarget.value.trim())}
        onBlur={(event) => set('district', event.currentTarget.value.trim())}
      />
    </div>
  );
}
