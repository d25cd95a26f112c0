import { Button, Empty, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { useMay } from '../../../../shared/session/session';
import { Card } from '../../../../shared/ui/Card';
import { PageHead } from '../../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../../shared/ui/Rows';
import { Sum } from '../../../../shared/ui/Sum';
import { BucketTag, TreatmentTag } from '../../../../shared/ui/Tags';
import { isBusy } from '../../../../shared/ui/useRowKeys';
import { words as common } from '../../../../shared/ui/words';
import { useBorrowers, type BorrowerLine } from './api';
import { words } from './words';

const FILTERS = ['bucket', 'treatment', 'district', 'sort'] as const;
type Filter = (typeof FILTERS)[number];
const BUCKETS = ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const;
const TREATMENTS = ['REMIND', 'CALL', 'LETTER', 'PROPOSE_VISIT', 'CARE', 'LEGAL_REVIEW', 'WAIT', 'NONE'] as const;
const SORTS = ['overdue', 'dpd', 'no'] as const;

/** Finds people: by exact number, or by how they stand. */
export function BorrowersPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const [q, setQ] = useState('');
  const filters = Object.fromEntries(FILTERS.map((name) => [name, params.get(name)]));
  const listing = useBorrowers(filters, q);
  const set = (name: Filter, value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const filtered = FILTERS.some((name) => name !== 'sort' && params.has(name));
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <Card>
        <div className="stack">
          <SearchBox onSearch={setQ} />
          <Filters params={params} set={set} onClear={filtered ? () => setParams({}, { replace: true }) : null} />
          <Rows
            label={t('title')}
            columns={useColumns()}
            listing={listing}
            rowKey={(row) => row.id}
            opens={(row) => `/borrowers/${row.id}`}
            empty={<Nothing reason={q !== '' ? 'none.search' : filtered ? 'none.filter' : 'none.book'} />}
          />
        </div>
      </Card>
    </>
  );
}

function useColumns(): readonly Column<BorrowerLine>[] {
  const t = useTexts(words);
  return [
    { key: 'name', title: t('col.name'), cell: (row) => row.nameMasked, card: 'head' },
    { key: 'no', title: t('col.no'), cell: (row) => row.borrowerNo },
    { key: 'district', title: t('col.district'), cell: (row) => row.district ?? '–' },
    { key: 'bucket', title: t('col.bucket'), cell: (row) => <BucketTag bucket={row.bucket} />, card: 'head' },
    { key: 'dpd', title: t('col.dpd'), cell: (row) => formatCount(row.dpd), align: 'right' },
    { key: 'overdue', title: t('col.overdue'), cell: (row) => <Sum of={row.overdue} strong />, align: 'right' },
    {
      key: 'out',
      title: t('col.outstanding'),
      cell: (row) => <Sum of={row.outstanding} />,
      align: 'right',
      card: 'none',
    },
    { key: 'loans', title: t('col.loans'), cell: (row) => formatCount(row.loans), align: 'right', card: 'none' },
    { key: 'treatment', title: t('col.treatment'), cell: (row) => <TreatmentTag treatment={row.treatment} /> },
  ];
}

function SearchBox({ onSearch }: { readonly onSearch: (q: string) => void }) {
  const t = useTexts(words);
  const box = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isBusy(event.target)) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Input.Search
      ref={box}
      allowClear
      autoComplete="off"
      aria-label={t('search')}
      placeholder={t('search.place')}
      enterButton={t('search')}
      value={typed}
      maxLength={64}
      onChange={(event) => {
        setTyped(event.target.value);
        if (event.target.value === '') onSearch('');
      }}
      onSearch={(value) => onSearch(value.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'ArrowDown') event.currentTarget.blur();
      }}
    />
  );
}

interface FiltersProps {
  readonly params: URLSearchParams;
  readonly set: (name: Filter, value: string | null | undefined) => void;
  readonly onClear: (() => void) | null;
}

function Filters({ params, set, onClear }: FiltersProps) {
  const t = useTexts(words);
  const say = useTexts(common);
  const district = params.get('district') ?? '';
  return (
    <div className="filters">
      <Select
        allowClear
        aria-label={t('filter.bucket')}
        placeholder={t('filter.bucket')}
        value={params.get('bucket')}
        onChange={(value?: string | null) => set('bucket', value)}
        options={BUCKETS.map((bucket) => ({ value: bucket, label: say(`bucket.${bucket}`) }))}
      />
      <Select
        allowClear
        aria-label={t('filter.treatment')}
        placeholder={t('filter.treatment')}
        value={params.get('treatment')}
        onChange={(value?: string | null) => set('treatment', value)}
        options={TREATMENTS.map((treatment) => ({ value: treatment, label: say(`treatment.${treatment}`) }))}
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
      <Select
        aria-label={t('filter.sort')}
        value={params.get('sort') ?? 'overdue'}
        onChange={(value: string) => set('sort', value === 'overdue' ? null : value)}
        options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
      />
      {onClear === null ? null : (
        <Button type="link" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Nothing({ reason }: { readonly reason: 'none.search' | 'none.filter' | 'none.book' }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const mayImport = useMay('ADMIN', 'MANAGER');
  return (
    <Empty description={t(reason)}>
      {reason === 'none.book' && mayImport ? (
        <Button type="primary" onClick={() => void navigate('/imports')}>
          {t('none.import')}
        </Button>
      ) : null}
    </Empty>
  );
}
