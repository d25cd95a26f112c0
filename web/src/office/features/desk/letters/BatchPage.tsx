import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { Act } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip, type Tone } from '../../../../shared/ui/Chip';
import { PageHead } from '../../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../../shared/ui/Rows';
import { words } from '../words';
import { LETTERS, useBatches, useLetters, type Letter } from './api';
import { Dispatch } from './Dispatch';
import { standingOf, type Standing } from './letter';
import { Pages } from './Pages';
import { Proof } from './Proof';

const TONES: Readonly<Record<Standing, Tone>> = { waits: 'plain', posted: 'busy', DELIVERED: 'good', RETURNED: 'bad' };

interface Acting {
  readonly letter: Letter;
  readonly act: 'dispatch' | 'proof';
}

function useColumns(closed: boolean, act: (acting: Acting) => void): readonly Column<Letter>[] {
  const t = useTexts(words);
  const may = useMay('MANAGER', 'PLANNER') && closed;
  const dash = (day: string | null | undefined) => (day == null ? '–' : <span className="day">{day}</span>);
  return [
    {
      key: 'to',
      title: t('letter.to'),
      cell: (row) => (
        <Link to={`/borrowers/${row.borrowerId}`}>
          {row.nameMasked ?? t('letter.borrower', { no: row.borrowerId })}
        </Link>
      ),
      card: 'head',
    },
    {
      key: 'state',
      title: t('batch.state'),
      cell: (row) => <Chip tone={TONES[standingOf(row)]}>{t(`letter.${standingOf(row)}`)}</Chip>,
      card: 'head',
    },
    { key: 'number', title: t('letter.number'), cell: (row) => row.dispatchNumber ?? '–' },
    { key: 'posted', title: t('letter.postedOn'), cell: (row) => dash(row.dispatchedOn) },
    { key: 'proved', title: t('letter.provedOn'), cell: (row) => dash(row.proofOn) },
    ...(may
      ? [
          {
            key: 'act',
            title: t('letter.todo'),
            cell: (letter: Letter) => {
              const standing = standingOf(letter);
              if (standing === 'waits') {
                return (
                  <Button size="small" onClick={() => act({ letter, act: 'dispatch' })}>
                    {t('dispatch')}
                  </Button>
                );
              }
              return standing === 'posted' ? (
                <Button size="small" onClick={() => act({ letter, act: 'proof' })}>
                  {t('proof')}
                </Button>
              ) : (
                '–'
              );
            },
          },
        ]
      : []),
  ];
}

/** One batch: closed, printed, posted, and for every letter what the post brought back. */
export function BatchPage() {
  const t = useTexts(words);
  const id = useParams()['id'] ?? '';
  const batches = useBatches();
  const letters = useLetters(id);
  const may = useMay('MANAGER', 'PLANNER');
  const [acting, setActing] = useState<Acting | null>(null);
  const [closing, setClosing] = useState(false);
  const batch = batches.items.find((each) => each.id === id);
  const closed = batch?.closedAt != null;
  const columns = useColumns(closed, setActing);
  const stop = () => setActing(null);
  return (
    <>
      <p className="back">
        <Link to="/letters">← {t('letters')}</Link>
      </p>
      <PageHead
        title={batch === undefined ? t('batch') : t('batch.of', { day: batch.day })}
        note={batch === undefined ? null : closed ? t('batch.closed.note') : t('batch.open.note')}
        actions={
          may && batch !== undefined ? (
            closed ? (
              <Pages batch={id} />
            ) : (
              <Button type="primary" onClick={() => setClosing(true)}>
                {t('batch.close')}
              </Button>
            )
          ) : null
        }
      />
      <Card>
        <Rows
          label={t('batch')}
          columns={columns}
          listing={letters}
          rowKey={(row) => row.messageId}
          empty={<Empty description={t('batch.none')} />}
        />
      </Card>
      {closing ? (
        <Act
          title={t('batch.close')}
          lead={t('batch.close.lead')}
          ok={t('batch.close')}
          done={t('batch.close.done')}
          path={`/letter-batches/${id}/close`}
          body={() => undefined}
          touches={[LETTERS]}
          onClose={() => setClosing(false)}
        />
      ) : null}
      {acting?.act === 'dispatch' ? <Dispatch letter={acting.letter} onClose={stop} /> : null}
      {acting?.act === 'proof' ? <Proof letter={acting.letter} onClose={stop} /> : null}
    </>
  );
}
