import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useList } from '../../../../shared/api/pages';
import { formatCount } from '../../../../shared/money/money';
import { useNames } from '../../../../shared/session/names';
import { useMay } from '../../../../shared/session/session';
import { formatInstant } from '../../../../shared/time/dates';
import { Card } from '../../../../shared/ui/Card';
import { PageHead } from '../../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../../shared/ui/Rows';
import { IMPORTS, type Import } from './api';
import { StateTag } from './StateTag';
import { Templates } from './Templates';
import { Upload } from './Upload';
import { words } from './words';

/** Every file that came in, and the way to bring in the next. */
export function ImportsPage() {
  const t = useTexts(words);
  const [uploading, setUploading] = useState(false);
  const [templates, setTemplates] = useState(false);
  const names = useNames();
  const mayImport = useMay('ADMIN', 'MANAGER');
  const listing = useList<Import>([...IMPORTS, 'list'], '/imports');
  const columns: readonly Column<Import>[] = [
    { key: 'file', title: t('col.file'), cell: (row) => row.fileName, card: 'head' },
    { key: 'state', title: t('col.state'), cell: (row) => <StateTag state={row.state} />, card: 'head' },
    { key: 'tape', title: t('col.tape'), cell: (row) => t.code('template', row.tape) },
    { key: 'rows', title: t('col.rows'), cell: (row) => formatCount(row.rowsRead), align: 'right' },
    { key: 'bad', title: t('col.bad'), cell: (row) => formatCount(row.rowsBad), align: 'right' },
    { key: 'received', title: t('col.received'), cell: (row) => formatInstant(row.receivedAt) },
    { key: 'actor', title: t('col.actor'), cell: (row) => names.get(row.actor ?? '') ?? '–', card: 'none' },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button onClick={() => setTemplates(true)}>{t('templates')}</Button>
            {mayImport ? (
              <Button type="primary" onClick={() => setUploading(true)}>
                {t('new')}
              </Button>
            ) : null}
          </>
        }
      />
      <Card>
        <Rows
          label={t('title')}
          columns={columns}
          listing={listing}
          rowKey={(row) => row.id}
          opens={(row) => `/imports/${row.id}`}
          empty={
            <Empty description={t('none')}>
              <p className="soft">{t('none.text')}</p>
              {mayImport ? (
                <Button type="primary" onClick={() => setUploading(true)} style={{ marginTop: 12 }}>
                  {t('new')}
                </Button>
              ) : null}
            </Empty>
          }
        />
      </Card>
      <Upload open={uploading} onClose={() => setUploading(false)} />
      <Templates open={templates} onClose={() => setTemplates(false)} />
    </>
  );
}
