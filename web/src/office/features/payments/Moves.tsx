import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Chip } from '../../../shared/ui/Chip';
import { Sum } from '../../../shared/ui/Sum';
import { DECIDES, TOUCHED, type Move, type Story } from './api';
import { words } from './words';

const REASON_CHARS = 200;

/** What happened to the money, in order; an allocation can be taken back, never erased. */
export function Moves({ story }: { readonly story: Story }) {
  const t = useTexts(words);
  const names = useNames();
  const mayTakeBack = useMay(...DECIDES);
  const [back, setBack] = useState<Move | null>(null);
  if (story.moves.length === 0) return <Empty description={t('moves.none')} />;
  return (
    <>
      <ul className="lines">
        {story.moves.map((move) => (
          <li key={move.id}>
            <span className="line-main">
              <span className="row">
                <Chip>{t.code('move', move.kind)}</Chip>
                <Sum of={move.amount} strong />
                {move.loan === null ? null : (
                  <Link to={`/borrowers/${move.loan.borrowerId}`}>
                    {move.loan.loanNo} · {move.loan.borrowerMasked}
                  </Link>
                )}
                {move.undone ? <Chip tone="note">{t('undone')}</Chip> : null}
              </span>
              <span className="soft small">
                {move.on}
                {move.basis == null ? '' : ` · ${t.code('basis', move.basis)}`}
                {move.reason == null ? '' : ` · ${move.reason}`} · {names.get(move.by) ?? t('machine')} ·{' '}
                {formatInstant(move.at)}
              </span>
            </span>
            {mayTakeBack && move.kind === 'ALLOCATED' && !move.undone ? (
              <Button size="small" onClick={() => setBack(move)}>
                {t('takeBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {back === null ? null : (
        <Act<{ reason: string }>
          title={t('takeBack')}
          lead={t('takeBack.lead')}
          ok={t('takeBack')}
          done={t('done')}
          path={`/money/receipts/${story.receipt.id}/take-back`}
          body={({ reason }) => ({ movement: back.id, reason })}
          touches={TOUCHED}
          onClose={() => setBack(null)}
        >
          <ReasonField label={t('reason')} most={REASON_CHARS} />
        </Act>
      )}
    </>
  );
}
