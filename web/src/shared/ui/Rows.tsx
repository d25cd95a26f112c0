import { Button, Empty, Grid, Skeleton, Table, type TableColumnsType } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Listing } from '../api/pages';
import { useTexts } from '../i18n/texts';
import { formatCount } from '../money/money';
import { Failure } from './Failure';
import { useRowKeys } from './useRowKeys';
import { words } from './words';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: 'right';
  readonly width?: number;
  /** Where it stands on a narrow screen: `head` is the card's first line, `none` leaves it out. */
  readonly card?: 'head' | 'body' | 'none';
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly listing: Listing<T>;
  readonly rowKey: (row: T) => string;
  /** The page a row opens; with it the keys ↑ ↓ j k and Enter work. */
  readonly opens?: (row: T) => string;
  readonly empty?: ReactNode;
}

/** Any list of the office: a table where there is room, cards at 390 px; never blank. */
export function Rows<T>({ label, columns, listing, rowKey, opens, empty }: Props<T>) {
  const wide = Grid.useBreakpoint().md ?? true;
  const navigate = useNavigate();
  const active = useRowKeys(opens === undefined ? 0 : listing.items.length, (at) => {
    const row = listing.items[at];
    if (row !== undefined && opens !== undefined) void navigate(opens(row));
  });
  if (listing.loading) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (listing.error !== null && listing.items.length === 0) {
    return <Failure error={listing.error} onRetry={listing.retry} />;
  }
  if (listing.items.length === 0) return <div className="empty">{empty ?? <Empty description={false} />}</div>;
  const parts = { label, columns, listing, rowKey, active, ...(opens === undefined ? {} : { opens }) };
  return (
    <>
      {wide ? <WideRows {...parts} /> : <Cards {...parts} />}
      <Foot listing={listing} />
    </>
  );
}

interface Parts<T> extends Props<T> {
  readonly active: number;
}

/** A click on a row opens it, unless it was on a control or ended a selection of text. */
function isPlainClick(event: MouseEvent): boolean {
  const onControl = event.target instanceof Element && event.target.closest('a,button,input') !== null;
  return !onControl && (window.getSelection()?.isCollapsed ?? true);
}

function WideRows<T>({ label, columns, listing, rowKey, opens, active }: Parts<T>) {
  const navigate = useNavigate();
  const shape: TableColumnsType<T> = columns.map((column, at) => ({
    key: column.key,
    title: column.title,
    // Whose row it is stays in sight while the rest is scrolled.
    ...(at === 0 ? { fixed: 'start' as const } : {}),
    ...(column.align === undefined ? {} : { align: column.align }),
    ...(column.width === undefined ? {} : { width: column.width }),
    render: (_value: unknown, row: T) =>
      at === 0 && opens !== undefined ? <Link to={opens(row)}>{column.cell(row)}</Link> : column.cell(row),
  }));
  return (
    <Table<T>
      aria-label={label}
      size="middle"
      columns={shape}
      dataSource={[...listing.items]}
      rowKey={rowKey}
      pagination={false}
      scroll={{ x: 'max-content' }}
      {...(opens === undefined
        ? {}
        : {
            onRow: (row: T) => ({
              onClick: (event: MouseEvent) => {
                if (isPlainClick(event)) void navigate(opens(row));
              },
              style: { cursor: 'pointer' },
            }),
          })}
      rowClassName={(_row, at) => (at === active ? 'row-active' : '')}
    />
  );
}

function Cards<T>({ label, columns, listing, rowKey, opens, active }: Parts<T>) {
  const heads = columns.filter((c) => c.card === 'head');
  const bodies = columns.filter((c) => c.card === undefined || c.card === 'body');
  return (
    <ul className="row-cards" aria-label={label}>
      {listing.items.map((row, at) => (
        <li key={rowKey(row)} className={at === active ? 'row-active' : undefined}>
          <div className="row-card-head">
            {heads.map((c, i) => (
              <span key={c.key}>
                {i === 0 && opens !== undefined ? <Link to={opens(row)}>{c.cell(row)}</Link> : c.cell(row)}
              </span>
            ))}
          </div>
          <dl>
            {bodies.map((c) => (
              <div key={c.key}>
                <dt>{c.title}</dt>
                <dd>{c.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Foot<T>({ listing }: { readonly listing: Listing<T> }) {
  const t = useTexts(words);
  const n = formatCount(listing.items.length);
  return (
    <div className="rows-foot">
      <span aria-live="polite">
        {listing.total === null ? t('loaded', { n }) : t('loadedOf', { n, total: formatCount(listing.total) })}
      </span>
      {listing.error === null ? null : <Failure error={listing.error} onRetry={listing.more} />}
      {listing.hasMore ? (
        <Button onClick={listing.more} loading={listing.loadingMore}>
          {t('loadMore')}
        </Button>
      ) : null}
    </div>
  );
}
