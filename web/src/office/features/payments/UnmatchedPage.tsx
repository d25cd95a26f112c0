import { App, Button, Empty, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Failure } from '../../../shared/ui/Failure';
import { Refusal } from '../../../shared/ui/Findings';
import { PageHead } from '../../../shared/ui/PageHead';
import { Sum } from '../../../shared/ui/Sum';
import { isBusy, useRowKeys } from '../../../shared/ui/useRowKeys';
import { words as shared } from '../../../shared/ui/words';
import { ENTERS, TOUCHED, useChannelTitles, useUnmatched, type Proposal, type Waiting } from './api';
import { Proposals } from './Proposals';
import { words } from './words';

/** Money no rule could place, the oldest first: one key takes the best proposal, and nothing is guessed. */
export function UnmatchedPage() {
  const t = useTexts(words);
  const common = useTexts(shared);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const may = useMay(...ENTERS);
  const listing = useUnmatched();
  const { items } = listing;
  const active = useRowKeys(items.length, (at) => {
    const row = items[at];
    if (row !== undefined) void navigate(`/receipts/${row.receipt.id}`);
  });
  const take = useCommand<unknown>({ touches: TOUCHED, onDone: () => void message.success(t('done')) });
  const accept = (row: Waiting, proposal: Proposal) =>
    take.mutate({
      verb: 'POST',
      path: `/money/receipts/${row.receipt.id}/allocate`,
      body: { shares: [{ loanId: proposal.loan.loanId, fen: proposal.amount.minor }] },
    });
  useAcceptKey(() => {
    const row = items[active];
    const best = row?.proposals[0];
    if (may && row !== undefined && best !== undefined && !take.isPending) accept(row, best);
  });
  return (
    <>
      <PageHead title={t('unmatched.title')} note={t('unmatched.note')} />
      <div className="stack">
        <Refusal error={take.error} />
        {listing.loading ? <Skeleton active title={false} paragraph={{ rows: 6 }} /> : null}
        {listing.error === null ? null : <Failure error={listing.error} onRetry={listing.retry} />}
        {!listing.loading && listing.error === null && items.length === 0 ? (
          <Card>
            <Empty description={t('unmatched.none')} />
          </Card>
        ) : null}
        {items.map((row, at) => (
          <div key={row.receipt.id} className={at === active ? 'row-active' : undefined}>
            <One row={row} {...(may ? { onTake: (proposal: Proposal) => accept(row, proposal) } : {})} />
          </div>
        ))}
        {listing.hasMore ? (
          <Button onClick={listing.more} loading={listing.loadingMore}>
            {common('loadMore')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** The letter a takes the best proposal of the row the keyboard stands on. */
function useAcceptKey(accept: () => void): void {
  const latest = useRef(accept);
  latest.current = accept;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'a' || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

interface Props {
  readonly row: Waiting;
  readonly onTake?: (proposal: Proposal) => void;
}

function One({ row, onTake }: Props) {
  const t = useTexts(words);
  const titles = useChannelTitles();
  const { receipt } = row;
  return (
    <Card
      title={
        <>
          <Sum of={receipt.open} strong />{' '}
          <span className="soft small">{receipt.payerMasked ?? t('payer.unknown')}</span>
        </>
      }
      extra={<Link to={`/receipts/${receipt.id}`}>{t('look')}</Link>}
    >
      <div className="stack">
        <p className="soft small">
          {titles.get(receipt.channel) ?? receipt.channel} · {receipt.reference} · {receipt.bookedOn}
        </p>
        {receipt.waitsText == null ? null : <p>{receipt.waitsText}</p>}
        <Proposals proposals={row.proposals} takes={t('take')} {...(onTake === undefined ? {} : { onTake })} />
      </div>
    </Card>
  );
}
