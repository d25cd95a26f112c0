import { Button, Empty, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Failure } from '../../../shared/ui/Failure';
import { PageHead } from '../../../shared/ui/PageHead';
import { useMarkedNotes, type MarkedNote } from './api';
import { Judge } from './Judge';
import { Note } from './Note';
import { words } from './words';

/** Notes whose words somebody should look at who did not write them, and what was made of those before. */
export function NotesPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') === 'judged' ? 'judged' : 'waiting';
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'judged' ? { tab: key } : {}, { replace: true })}
        items={[
          { key: 'waiting', label: t('waiting'), children: <Notes judged={false} /> },
          { key: 'judged', label: t('judged'), children: <Notes judged /> },
        ]}
        destroyOnHidden
      />
    </>
  );
}

export function Notes({ judged }: { readonly judged: boolean }) {
  const t = useTexts(words);
  const listing = useMarkedNotes(judged);
  const [judging, setJudging] = useState<MarkedNote | null>(null);
  if (listing.loading) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (listing.error !== null && listing.items.length === 0) {
    return <Failure error={listing.error} onRetry={listing.retry} />;
  }
  if (listing.items.length === 0) {
    return <Empty description={judged ? t('none.judged') : t('none.waiting')} />;
  }
  return (
    <>
      {listing.items.map((note) => (
        <Note key={note.id} note={note} onJudge={() => setJudging(note)} />
      ))}
      {listing.error === null ? null : <Failure error={listing.error} onRetry={listing.more} />}
      {listing.hasMore ? (
        <Button onClick={listing.more} loading={listing.loadingMore}>
          {t('more')}
        </Button>
      ) : null}
      {judging === null ? null : <Judge note={judging} onClose={() => setJudging(null)} />}
    </>
  );
}
