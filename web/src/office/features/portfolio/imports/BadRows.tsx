import { Chip } from '../../../../shared/ui/Chip';
import { App, Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { address } from '../../../../shared/api/client';
import { useCommand } from '../../../../shared/api/commands';
import { useList } from '../../../../shared/api/pages';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatCount } from '../../../../shared/money/money';
import { Card } from '../../../../shared/ui/Card';
import { Failure } from '../../../../shared/ui/Failure';
import { Refusal } from '../../../../shared/ui/Findings';
import { words as commonWords } from '../../../../shared/ui/words';
import { IMPORTS, type BadRow, type Import } from './api';
import { Repair } from './Repair';
import { words } from './words';

/** No section has this name. */
const ALL = '*';

/** The rows that could not be taken: why, in words, and a place to put them right. */
export function BadRows({ run }: { readonly run: Import }) {
  const t = useTexts(words);
  const common = useTexts(commonWords);
  const { message } = App.useApp();
  const [section, setSection] = useState<string | null>(null);
  const listing = useList<BadRow>([...IMPORTS, run.id, 'bad'], `/imports/${run.id}/bad-rows`, { section });
  const navigate = useNavigate();
  const retry = useCommand<Import>({
    touches: [IMPORTS],
    onDone: (made) => {
      void message.success(t('bad.retried'));
      void navigate(`/imports/${made.id}`);
    },
  });
  const sections = Object.keys(run.counts ?? {});
  return (
    <Card
      title={`${t('bad.title')} · ${formatCount(run.rowsBad)}`}
      extra={
        <span className="row">
          {sections.length > 1 ? (
            <Select<string>
              aria-label={t('guide.section')}
              value={section ?? ALL}
              onChange={(next) => setSection(next === ALL ? null : next)}
              style={{ minWidth: 130 }}
              options={[
                { value: ALL, label: t('bad.all') },
                ...sections.map((name) => ({ value: name, label: t.code('section', name) })),
              ]}
            />
          ) : null}
          <Button href={address(`/imports/${run.id}/bad-rows.csv`)} download>
            {t('bad.download')}
          </Button>
          <Button
            type="primary"
            loading={retry.isPending}
            onClick={() => retry.mutate({ verb: 'POST', path: `/imports/${run.id}/bad-rows/retry` })}
          >
            {t('bad.retry')}
          </Button>
        </span>
      }
    >
      <div className="stack">
        <p className="soft">
          {t('bad.lead')}
          {run.badRowsLeftOut ? ` ${t('bad.leftOut', { n: formatCount(run.badRowsLeftOut) })}` : ''}
        </p>
        <Refusal error={retry.error} />
        {listing.error === null ? null : <Failure error={listing.error} onRetry={listing.retry} />}
        {!listing.loading && listing.items.length === 0 ? <Empty description={t('bad.none')} /> : null}
        <ul className="bad-rows">
          {listing.items.map((row) => (
            <li key={`${row.section}.${String(row.rowNo)}`}>
              <OneBadRow importId={run.id} row={row} />
            </li>
          ))}
        </ul>
        {listing.hasMore ? (
          <Button onClick={listing.more} loading={listing.loadingMore}>
            {common('loadMore')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

function OneBadRow({ importId, row }: { readonly importId: string; readonly row: BadRow }) {
  const t = useTexts(words);
  const [open, setOpen] = useState(false);
  const repaired = row.repaired === true || row.findings.length === 0;
  return (
    <>
      <div className="bad-row-head">
        <strong>
          {t.code('section', row.section)} · {t('bad.row', { row: row.rowNo })}
        </strong>
        {repaired ? <Chip tone="good">{t('bad.repaired')}</Chip> : null}
        <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? t('bad.close') : t('bad.edit')}
        </Button>
      </div>
      <ul className="findings">
        {row.findings.map((finding) => (
          <li key={`${finding.field}.${finding.code}`}>
            <code>{finding.field}</code> {finding.message}
            {finding.value ? <span className="soft"> {t('bad.value', { value: finding.value })}</span> : null}
          </li>
        ))}
      </ul>
      {open ? <Repair importId={importId} row={row} /> : null}
    </>
  );
}
