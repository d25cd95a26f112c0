import { Button, Empty, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useFile } from '../../../shared/api/files';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { formatInstant, isDay } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useIssued, useKinds, type Issued } from './api';
import { words } from './words';

const FILTERS = ['kind', 'code', 'from', 'to', 'withdrawn'] as const;
const CODE_CHARS = 19;

/** Everything the house issued, the latest first; found by kind, by day, or by the code somebody reads out. */
export function DocumentsPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const kinds = useKinds();
  const listing = useIssued(Object.fromEntries(FILTERS.map((name) => [name, params.get(name)])));
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
      <PageHead title={t('centre')} note={t('centre.note')} />
      <Card>
        <div className="stack">
          <div className="filters">
            <Input.Search
              allowClear
              aria-label={t('code')}
              placeholder={t('code')}
              maxLength={CODE_CHARS}
              defaultValue={params.get('code') ?? ''}
              onSearch={(value) => set('code', value.trim())}
            />
            <Select
              allowClear
              aria-label={t('kind')}
              placeholder={t('kind')}
              value={params.get('kind')}
              onChange={(value?: string | null) => set('kind', value)}
              options={(kinds.data ?? []).map((each) => ({ value: each.kind, label: each.title }))}
            />
            <Day label={t('from')} value={day('from')} onChange={(value) => set('from', value)} allowClear />
            <Day label={t('to')} value={day('to')} onChange={(value) => set('to', value)} allowClear />
            <Select
              allowClear
              aria-label={t('state')}
              placeholder={t('state')}
              value={params.get('withdrawn')}
              onChange={(value?: string | null) => set('withdrawn', value)}
              options={[
                { value: 'false', label: t('valid') },
                { value: 'true', label: t('withdrawn') },
              ]}
            />
          </div>
          <Rows
            label={t('centre')}
            columns={useColumns()}
            listing={listing}
            rowKey={(row) => row.id}
            opens={(row) => `/borrowers/${row.borrowerId}#documents`}
            empty={
              <Empty description={filtered ? t('none.filtered') : t('none.yet')}>
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

function useColumns(): readonly Column<Issued>[] {
  const t = useTexts(words);
  const names = useNames();
  return [
    {
      key: 'title',
      title: t('kind'),
      card: 'head',
      cell: (row) => (
        <span className="row">
          {row.title} {row.withdrawnAt == null ? null : <Chip tone="bad">{t('withdrawn')}</Chip>}
        </span>
      ),
    },
    { key: 'who', title: t('borrower'), cell: (row) => `${row.nameMasked} · ${row.borrowerNo}` },
    { key: 'asOf', title: t('asOf'), cell: (row) => row.asOf },
    { key: 'code', title: t('code'), cell: (row) => <span className="mono">{row.code}</span> },
    { key: 'pages', title: t('pages'), cell: (row) => row.pages, align: 'right' },
    { key: 'made', title: t('made.at'), cell: (row) => formatInstant(row.madeAt) },
    { key: 'by', title: t('made.by'), cell: (row) => names.get(row.madeBy) ?? '–' },
    { key: 'take', title: '', cell: (row) => <Take row={row} /> },
  ];
}

function Take({ row }: { readonly row: Issued }) {
  const t = useTexts(words);
  const take = useFile(`document-${row.id}.pdf`);
  return (
    <>
      <Button
        size="small"
        aria-label={t('take.of', { title: `${row.title} ${row.code}` })}
        loading={take.isPending}
        onClick={() => take.mutate({ verb: 'POST', path: `/documents/${row.id}/file` })}
      >
        {t('take')}
      </Button>
      <Refusal error={take.error} />
    </>
  );
}
