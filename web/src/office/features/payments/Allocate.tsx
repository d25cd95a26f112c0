import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { get } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/commands';
import type { Sent } from '../../../shared/api/sent';
import { useTexts } from '../../../shared/i18n/texts';
import { formatMoney } from '../../../shared/money/money';
import { BorrowerPick } from '../../../shared/ui/BorrowerPick';
import { Refusal } from '../../../shared/ui/Findings';
import { TOUCHED, type Story } from './api';
import { fenOf, typed } from './MoneyField';
import { Proposals } from './Proposals';
import { words } from './words';

const REASON_CHARS = 200;

interface Share {
  readonly loanId: string;
  readonly label: string;
  readonly sum: string;
}

/** Gives open money to one loan or several; what is left stays open. */
export function Allocate({ story, onClose }: { readonly story: Story; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const { receipt } = story;
  const [shares, setShares] = useState<readonly Share[]>([]);
  const [reason, setReason] = useState('');
  const send = useCommand<unknown>({
    touches: TOUCHED,
    onDone: () => {
      void message.success(t('done'));
      onClose();
    },
  });
  const given = shares.reduce((sum, share) => sum + fenOf(share.sum), 0);
  const left = receipt.open.minor - given;
  const add = (loanId: string, label: string) => {
    if (!shares.some((share) => share.loanId === loanId)) {
      setShares([...shares, { loanId, label, sum: left > 0 ? typed(left) : '' }]);
    }
  };
  const bad = shares.length === 0 || left < 0 || shares.some((share) => fenOf(share.sum) === 0);
  return (
    <Modal
      title={t('allocate')}
      open
      onCancel={onClose}
      okText={t('allocate')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: bad }}
      confirmLoading={send.isPending}
      onOk={() =>
        send.mutate({
          verb: 'POST',
          path: `/money/receipts/${receipt.id}/allocate`,
          body: {
            shares: shares.map(({ loanId, sum }) => ({ loanId, fen: fenOf(sum) })),
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          },
        })
      }
    >
      <div className="stack">
        <p className="soft">{t('allocate.lead')}</p>
        <Refusal error={send.error} />
        <Proposals
          proposals={story.proposals}
          takes={t('choose')}
          onTake={({ loan }) => add(loan.loanId, `${loan.loanNo} · ${loan.borrowerMasked}`)}
        />
        <OtherLoan onPick={add} />
        {shares.map((share) => (
          <div key={share.loanId} className="row">
            <span>{share.label}</span>
            <Input
              aria-label={`${t('amount')} ${share.label}`}
              prefix="¥"
              inputMode="decimal"
              style={{ maxWidth: 160 }}
              value={share.sum}
              onChange={(event) =>
                setShares(shares.map((each) => (each === share ? { ...share, sum: event.target.value } : each)))
              }
            />
            <Button size="small" onClick={() => setShares(shares.filter((each) => each !== share))}>
              {t('remove')}
            </Button>
          </div>
        ))}
        <p aria-live="polite" className={left < 0 ? 'over' : 'soft'}>
          {t('left', { sum: formatMoney({ ...receipt.open, minor: left }) })}
        </p>
        <Input.TextArea
          aria-label={t('reason')}
          placeholder={t('allocate.reason')}
          rows={2}
          maxLength={REASON_CHARS}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}

/** A loan no rule proposed: the person by number, then one of their loans. */
function OtherLoan({ onPick }: { readonly onPick: (loanId: string, label: string) => void }) {
  const t = useTexts(words);
  const [borrower, setBorrower] = useState<string | null>(null);
  const person = useQuery({
    queryKey: ['borrowers', borrower],
    enabled: borrower !== null,
    queryFn: ({ signal }) => get<Sent<'Person'>>(`/borrowers/${borrower ?? ''}`, {}, signal),
  });
  const loans = borrower === null ? [] : (person.data?.loans ?? []);
  return (
    <div className="row">
      <BorrowerPick label={t('other')} value={borrower} onChange={setBorrower} />
      <Select<string>
        aria-label={t('loan')}
        placeholder={t('loan')}
        style={{ minWidth: 160 }}
        disabled={loans.length === 0}
        value={null}
        onChange={(loanId) => {
          const loan = loans.find((each) => each.id === loanId);
          if (loan !== undefined) onPick(loanId, `${loan.loanNo} · ${person.data?.nameMasked ?? ''}`);
        }}
        options={loans.map((loan) => ({ value: loan.id, label: loan.loanNo }))}
      />
    </div>
  );
}
