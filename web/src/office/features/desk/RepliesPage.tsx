import { Empty } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { useReplies, type ReplyLine } from './api';
import { words } from './words';

function useColumns(): readonly Column<ReplyLine>[] {
  const t = useTexts(words);
  return [
    { key: 'at', title: t('reply.at'), cell: (row) => formatInstant(row.at), card: 'head' },
    {
      key: 'said',
      title: t('reply.said'),
      cell: (row) =>
        row.keyword == null ? t('reply.other') : <Chip tone="warn">{t('reply.stop', { word: row.keyword })}</Chip>,
      card: 'head',
    },
    {
      key: 'people',
      title: t('reply.people'),
      cell: (row) =>
        row.people === 0 ? <Chip tone="warn">{t('reply.nobody')}</Chip> : t('reply.known', { n: row.people }),
    },
    { key: 'provider', title: t('reply.provider'), cell: (row) => row.provider },
    { key: 'reference', title: t('reply.reference'), cell: (row) => row.reference },
  ];
}

/** What people answered to text messages; the words themselves stand in the contact log of whoever wrote them. */
export function RepliesPage() {
  const t = useTexts(words);
  const listing = useReplies();
  return (
    <>
      <PageHead title={t('replies')} note={t('replies.note')} />
      <Card>
        <Rows
          label={t('replies')}
          columns={useColumns()}
          listing={listing}
          rowKey={(row) => `${row.provider}-${row.reference}`}
          empty={<Empty description={t('replies.none')} />}
        />
      </Card>
    </>
  );
}
