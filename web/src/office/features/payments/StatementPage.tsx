import { Alert, App, Button, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useMay } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Chip, type Tone } from '../../../shared/ui/Chip';
import { Facts } from '../../../shared/ui/Facts';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { Sum } from '../../../shared/ui/Sum';
import {
  ENTERS,
  isRunning,
  TOUCHED,
  useChannelTitles,
  useStatement,
  useStatementRows,
  type Statement,
  type StatementLine,
} from './api';
import { StateTag } from './StateTag';
import { words } from './words';

const OUTCOMES = ['BAD', 'GOOD', 'KNOWN', 'OTHER'] as const;
const TONES: Readonly<Record<string, Tone>> = { BAD: 'bad', GOOD: 'good', KNOWN: 'note', OTHER: 'plain' };

/** One file of a bank: how far it is, what is in it row by row, and whether it is booked. */
export function StatementPage() {
  const t = useTexts(words);
  const id = useParams()['id'] ?? '';
  const found = useStatement(id);
  return (
    <>
      <p className="back">
        <Link to="/money-in">← {t('back')}</Link>
      </p>
      <Loaded from={found} rows={8}>
        {(statement) => <One key={statement.state} statement={statement} />}
      </Loaded>
    </>
  );
}

function One({ statement }: { readonly statement: Statement }) {
  const t = useTexts(words);
  const titles = useChannelTitles();
  const channel = titles.get(statement.channel) ?? statement.channel;
  return (
    <>
      <PageHead
        title={statement.fileName}
        note={`${channel} · ${t.code('form', statement.form)} · ${formatInstant(statement.uploadedAt)}`}
        actions={<StateTag state={statement.state} />}
      />
      {isRunning(statement.state) ? <Running statement={statement} /> : <Found statement={statement} />}
      {statement.rowsRead > 0 ? <Lines statement={statement} /> : null}
    </>
  );
}

function Running({ statement }: { readonly statement: Statement }) {
  const t = useTexts(words);
  const { done, total } = statement.progress ?? { done: 0, total: 0 };
  const percent = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : 0;
  return (
    <Card title={t.code('state', statement.state)}>
      <Progress percent={percent} status="active" aria-label={t.code('state', statement.state)} />
    </Card>
  );
}

function Found({ statement }: { readonly statement: Statement }) {
  const t = useTexts(words);
  const { modal } = App.useApp();
  const may = useMay(...ENTERS) && statement.state === 'CHECKED';
  const book = useCommand<unknown>({ touches: TOUCHED });
  const discard = useCommand<unknown>({ touches: TOUCHED });
  const faulty = statement.rowsBad > 0 || statement.faults.length > 0;
  const figures = { good: formatCount(statement.rowsGood), bad: formatCount(statement.rowsBad) };
  const path = `/money/statements/${statement.id}`;
  const ask = (title: string, content: string, act: () => void) =>
    modal.confirm({ title, content, okText: title, cancelText: t('cancel'), onOk: act });
  const name = faulty ? t('book.good') : t('book');
  return (
    <Card
      title={t('found')}
      extra={
        may ? (
          <span className="row">
            <Button
              onClick={() =>
                ask(t('discard'), t('discard.sure'), () => discard.mutate({ verb: 'POST', path: `${path}/discard` }))
              }
            >
              {t('discard')}
            </Button>
            <Button
              type="primary"
              loading={book.isPending}
              disabled={statement.rowsGood === 0}
              onClick={() =>
                ask(name, t(faulty ? 'book.good.sure' : 'book.sure', figures), () =>
                  book.mutate({ verb: 'POST', path: `${path}/book`, body: { goodRowsOnly: faulty } }),
                )
              }
            >
              {name}
            </Button>
          </span>
        ) : null
      }
    >
      <div className="stack">
        <Refusal error={book.error ?? discard.error} />
        {statement.faults.map((fault) => (
          <Alert key={`${fault.field}.${fault.code}`} type="error" showIcon title={fault.message} />
        ))}
        <Facts
          facts={[
            { name: t('rows.read'), value: formatCount(statement.rowsRead) },
            { name: t('rows.good'), value: figures.good },
            { name: t('good.sum'), value: <Sum of={statement.good} strong /> },
            { name: t('rows.bad'), value: figures.bad },
            { name: t('rows.known'), value: formatCount(statement.rowsKnown) },
            { name: t('rows.other'), value: formatCount(statement.rowsOther) },
            ...(statement.state === 'BOOKED'
              ? [{ name: t('rows.booked'), value: formatCount(statement.rowsBooked) }]
              : []),
          ]}
        />
        {statement.state === 'BOOKED' ? (
          <p>
            <Link to={`/receipts?statement=${statement.id}`}>{t('to.receipts')}</Link>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function Lines({ statement }: { readonly statement: Statement }) {
  const t = useTexts(words);
  const [outcome, setOutcome] = useState<string>(statement.rowsBad > 0 ? 'BAD' : 'GOOD');
  const listing = useStatementRows(statement.id, outcome);
  const columns: readonly Column<StatementLine>[] = [
    { key: 'row', title: t('row'), cell: (row) => formatCount(row.rowNo), card: 'head' },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: (row) => <Chip tone={TONES[row.outcome] ?? 'plain'}>{t.code('outcome', row.outcome)}</Chip>,
      card: 'head',
    },
    {
      key: 'faults',
      title: t('faults'),
      cell: (row) =>
        row.faults.map((fault) => (
          <div key={`${fault.field}.${fault.code}`}>
            <strong>{t.code('field', fault.field)}</strong> {fault.message}
          </div>
        )),
    },
    { key: 'ref', title: t('reference'), cell: (row) => row.reference ?? '–' },
    { key: 'on', title: t('bookedOn'), cell: (row) => row.bookedOn ?? '–' },
    { key: 'sum', title: t('amount'), cell: (row) => <Sum of={row.amount} />, align: 'right' },
    { key: 'payer', title: t('payer'), cell: (row) => row.payerMasked ?? '–' },
  ];
  return (
    <Card title={t('lines')}>
      <div className="stack">
        <div className="scroll">
          <Segmented
            aria-label={t('outcome')}
            value={outcome}
            onChange={setOutcome}
            options={OUTCOMES.map((each) => ({ value: each, label: t.code('outcome', each) }))}
          />
        </div>
        <Rows label={t('lines')} columns={columns} listing={listing} rowKey={(row) => String(row.rowNo)} />
      </div>
    </Card>
  );
}
