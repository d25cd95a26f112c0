import { Button, Empty } from 'antd';
import { useState } from 'react';
import { address } from '../../../shared/api/client';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useNames } from '../../../shared/session/names';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import { ENTERS, useChannelTitles, useStatements, type Statement } from './api';
import { Entries } from './Entries';
import { NewEntry } from './NewEntry';
import { Refunds } from './Refunds';
import { StateTag } from './StateTag';
import { UploadStatement } from './UploadStatement';
import { words } from './words';

type Doing = 'upload' | 'entry' | null;

/** How money comes in: files of banks, entries by hand, and what waits for a second person. */
export function MoneyInPage() {
  const t = useTexts(words);
  const mayEnter = useMay(...ENTERS);
  const names = useNames();
  const titles = useChannelTitles();
  const [doing, setDoing] = useState<Doing>(null);
  const listing = useStatements();
  const columns: readonly Column<Statement>[] = [
    { key: 'file', title: t('file'), cell: (row) => row.fileName, card: 'head' },
    { key: 'state', title: t('state'), cell: (row) => <StateTag state={row.state} />, card: 'head' },
    { key: 'channel', title: t('channel'), cell: (row) => titles.get(row.channel) ?? row.channel },
    { key: 'good', title: t('rows.good'), cell: (row) => formatCount(row.rowsGood), align: 'right' },
    { key: 'bad', title: t('rows.bad'), cell: (row) => formatCount(row.rowsBad), align: 'right' },
    { key: 'sum', title: t('good.sum'), cell: (row) => <Sum of={row.good} />, align: 'right' },
    { key: 'when', title: t('uploaded'), cell: (row) => formatInstant(row.uploadedAt) },
    { key: 'who', title: t('by'), cell: (row) => names.get(row.uploadedBy) ?? '–', card: 'none' },
  ];
  return (
    <>
      <PageHead
        title={t('in.title')}
        note={t('in.note')}
        actions={
          mayEnter ? (
            <>
              <Button href={address('/money/sample-statement')} download>
                {t('sample')}
              </Button>
              <Button onClick={() => setDoing('entry')}>{t('entry.new')}</Button>
              <Button type="primary" onClick={() => setDoing('upload')}>
                {t('upload')}
              </Button>
            </>
          ) : undefined
        }
      />
      <Entries />
      <Refunds />
      <Card title={t('statements')} id="statements">
        <Rows
          label={t('statements')}
          columns={columns}
          listing={listing}
          rowKey={(row) => row.id}
          opens={(row) => `/money-in/${row.id}`}
          empty={
            <Empty description={t('statements.none')}>
              <p className="soft">{t('statements.none.text')}</p>
            </Empty>
          }
        />
      </Card>
      {doing === 'upload' ? <UploadStatement onClose={() => setDoing(null)} /> : null}
      {doing === 'entry' ? <NewEntry onClose={() => setDoing(null)} /> : null}
    </>
  );
}
