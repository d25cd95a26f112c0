import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Sum } from '../../../shared/ui/Sum';
import { Allocate } from './Allocate';
import { DECIDES, ENTERS, useChannelTitles, useStory, type Story } from './api';
import { Moves } from './Moves';
import { RefundList } from './RefundList';
import { NewRefund, ReturnMoney } from './RefundForms';
import { WherePicture } from './WherePicture';
import { WrittenWords } from './WrittenWords';
import { words } from './words';

type Doing = 'allocate' | 'refund' | 'return' | null;

/** One sum received: where every fen of it is, and what can be done with what is open. */
export function ReceiptPage() {
  const t = useTexts(words);
  const id = useParams()['id'] ?? '';
  const story = useStory(id);
  return (
    <>
      <p className="back">
        <Link to="/receipts">← {t('receipts.back')}</Link>
      </p>
      <Loaded from={story} rows={8}>
        {(data) => <One story={data} />}
      </Loaded>
    </>
  );
}

function One({ story }: { readonly story: Story }) {
  const t = useTexts(words);
  const titles = useChannelTitles();
  const names = useNames();
  const mayMove = useMay(...ENTERS);
  const mayReturn = useMay(...DECIDES);
  const [doing, setDoing] = useState<Doing>(null);
  const { receipt } = story;
  const open = receipt.open.minor > 0;
  const ours = open || receipt.allocated.minor > 0;
  return (
    <>
      <PageHead
        title={<Sum of={receipt.amount} />}
        note={`${titles.get(receipt.channel) ?? receipt.channel} · ${receipt.reference} · ${receipt.bookedOn}`}
        actions={
          <>
            {mayReturn && ours ? <Button onClick={() => setDoing('return')}>{t('return')}</Button> : null}
            {mayMove && open ? <Button onClick={() => setDoing('refund')}>{t('refund')}</Button> : null}
            {mayMove && open ? (
              <Button type="primary" onClick={() => setDoing('allocate')}>
                {t('allocate')}
              </Button>
            ) : null}
          </>
        }
      />
      <Card title={t('picture')}>
        <div className="stack">
          <WherePicture receipt={receipt} />
          {receipt.waitsText == null ? null : <p className="soft">{receipt.waitsText}</p>}
        </div>
      </Card>
      <Card title={t('moves')}>
        <Moves story={story} />
      </Card>
      {story.refunds.length === 0 ? null : (
        <Card title={t('refunds')}>
          <RefundList refunds={story.refunds} />
        </Card>
      )}
      <Card title={t('arrived')}>
        <div className="stack">
          <Facts
            facts={[
              { name: t('bookedOn'), value: receipt.bookedOn },
              { name: t('valueOn'), value: receipt.valueOn },
              { name: t('source'), value: t.code('source', receipt.source) },
              { name: t('payer'), value: receipt.payerMasked },
              { name: t('by'), value: names.get(receipt.receivedBy) ?? t('machine') },
              { name: t('at'), value: formatInstant(receipt.receivedAt) },
            ]}
          />
          {receipt.hasWords ? <WrittenWords id={receipt.id} /> : null}
        </div>
      </Card>
      {doing === 'allocate' ? <Allocate story={story} onClose={() => setDoing(null)} /> : null}
      {doing === 'refund' ? <NewRefund receipt={receipt} onClose={() => setDoing(null)} /> : null}
      {doing === 'return' ? <ReturnMoney receipt={receipt} onClose={() => setDoing(null)} /> : null}
    </>
  );
}
