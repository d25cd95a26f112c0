import { Button, Empty, Segmented, Skeleton } from 'antd';
import { useSearchParams, useNavigate } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Failure } from '../../../shared/ui/Failure';
import { PageHead } from '../../../shared/ui/PageHead';
import { useBook, type Book } from './api';
import { Buckets } from './Buckets';
import { Tiles } from './Tiles';
import { LatePeople, Treatments } from './Treatments';
import { Trend } from './Trend';
import { words } from './words';

/** The whole book on one page, on the business date or any other day. */
export function BookPage() {
  const t = useTexts(words);
  const [search, setSearch] = useSearchParams();
  const on = search.get('on');
  const book = useBook(on, search.get('currency'));
  const set = (name: 'on' | 'currency', value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const choose = (day: string | null) => set('on', day);
  const currencies = book.data?.currencies ?? [];
  return (
    <>
      <PageHead
        title={t('title')}
        note={book.data === undefined ? null : t('asOf', { date: book.data.asOf })}
        actions={
          <>
            {currencies.length > 1 ? (
              <Segmented
                aria-label={t('currency')}
                value={book.data?.currency ?? ''}
                onChange={(currency) => set('currency', currency)}
                options={[...currencies]}
              />
            ) : null}
            <Day label={t('on')} value={on ?? book.data?.asOf ?? null} onChange={choose} />
            {on === null ? null : <Button onClick={() => choose(null)}>{t('today')}</Button>}
          </>
        }
      />
      {book.data !== undefined ? (
        <Glance book={book.data} />
      ) : book.error !== null ? (
        <Failure error={book.error} onRetry={() => void book.refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </>
  );
}

function Glance({ book }: { readonly book: Book }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  if (book.totals.loans === 0) {
    return (
      <Card>
        <Empty description={<strong>{t('empty.title')}</strong>}>
          <p className="soft">{t('empty.text')}</p>
          <Button type="primary" onClick={() => void navigate('/imports')} style={{ marginTop: 16 }}>
            {t('empty.import')}
          </Button>
        </Empty>
      </Card>
    );
  }
  return (
    <>
      <Tiles book={book} />
      <div className="columns even">
        <Card title={t('buckets')} extra={<span className="soft">{t('buckets.hint')}</span>}>
          <Buckets lines={book.buckets} />
        </Card>
        <Card title={t('treatments')}>
          <Treatments lines={book.treatments} />
          <h3 className="apart">{t('late')}</h3>
          <LatePeople lines={book.buckets} />
        </Card>
      </div>
      <Trend currency={book.currency} />
    </>
  );
}
