import { Chip } from '../../../shared/ui/Chip';
import { Tooltip } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount, formatMoney } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Facts, type Fact } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { Sum } from '../../../shared/ui/Sum';
import { BucketTag } from '../../../shared/ui/Tags';
import { words as common } from '../../../shared/ui/words';
import { percent, useLoanOwed, type Citation, type LoanOwed } from './api';
import { Curve } from './Curve';
import { RecordMenu } from './facts/RecordMenu';
import { Payments } from './Payments';
import { Schedule } from './Schedule';
import { SplitTable } from './SplitTable';
import { Steps } from './Steps';
import { words } from './words';

export interface Loan {
  readonly id: string;
  readonly loanNo: string;
  readonly product: string;
  readonly closedOn?: string | null;
}

interface Props {
  readonly loan: Loan;
  readonly on: string | null;
  readonly businessDate: string;
}

/** One loan: its figures on the day, the picture of how they came about, what happened, the schedule, the payments. */
export function LoanOwedParts({ loan, on, businessDate }: Props) {
  const t = useTexts(words);
  const owed = useLoanOwed(loan.id, on);
  const open = owed.data !== undefined && !owed.data.statedByLender && !loan.closedOn;
  const about = { loanId: loan.id, currency: owed.data?.overdue.total.currency ?? 'CNY', businessDate };
  return (
    <>
      <Card
        title={t('loan', { no: loan.loanNo })}
        extra={
          <span className="row">
            <span className="soft">{loan.product}</span>
            {open ? <RecordMenu {...about} /> : null}
          </span>
        }
      >
        <Loaded from={owed}>{(data) => <Figures owed={data} />}</Loaded>
      </Card>
      <Curve loanId={loan.id} to={on ?? businessDate} steps={owed.data?.steps ?? []} />
      <Card title={t('steps')}>
        <Loaded from={owed}>{(data) => <Steps steps={data.steps} />}</Loaded>
      </Card>
      <Card title={t('schedule')} id="schedule">
        <Loaded from={owed}>{(data) => <Schedule instalments={data.instalments} />}</Loaded>
      </Card>
      <Payments {...about} open={open} />
    </>
  );
}

function Figures({ owed }: { readonly owed: LoanOwed }) {
  const t = useTexts(words);
  return (
    <div className="owed-head">
      <div className="stack">
        {owed.statedByLender ? <p className="soft">{t('stated')}</p> : null}
        <Facts facts={useFacts(owed)} />
        <Citations of={owed.citations} />
      </div>
      <SplitTable split={owed.overdue} />
    </div>
  );
}

function useFacts(owed: LoanOwed): readonly Fact[] {
  const t = useTexts(words);
  const say = useTexts(common);
  const { limitation, cost, nextDue } = owed;
  const interrupted = limitation?.lastInterruptedOn;
  return [
    { name: t('dpd'), value: formatCount(owed.dpd) },
    { name: t('bucket'), value: <BucketTag bucket={owed.bucket} full /> },
    { name: t('riskClass'), value: say.code('risk', owed.riskClass) },
    { name: t('oldest'), value: owed.oldestUnpaidDueOn ?? null },
    { name: t('outstanding'), value: <Sum of={owed.outstandingPrincipal} /> },
    { name: t('notYetDue'), value: <Sum of={owed.notYetDue} /> },
    ...(owed.dueNotOverdue.total.minor === 0
      ? []
      : [{ name: t('dueNow'), value: <Sum of={owed.dueNotOverdue.total} /> }]),
    ...(owed.credit.minor === 0 ? [] : [{ name: t('credit'), value: <Sum of={owed.credit} /> }]),
    { name: t('payoff'), value: <Sum of={owed.payoff} /> },
    { name: t('nextDue'), value: nextDue ? `${nextDue.on} · ${formatMoney(nextDue.amount)}` : null },
    {
      name: t('limitation'),
      value: limitation?.expiresOn ? (
        <>
          {limitation.expiresOn}{' '}
          {limitation.expired === true ? <Chip tone="bad">{t('limitation.expired')}</Chip> : null}
          {interrupted ? (
            <span className="soft small block">
              {t('limitation.by', { date: interrupted, by: t.code('by', limitation.by ?? '') })}
            </span>
          ) : null}
        </>
      ) : null,
    },
    { name: t('cost'), value: cost?.effectiveRatePpm == null ? null : <Cost {...cost} ppm={cost.effectiveRatePpm} /> },
  ];
}

function Cost({ ppm, capPpm, excess }: NonNullable<LoanOwed['cost']> & { readonly ppm: number }) {
  const t = useTexts(words);
  const over = excess != null && excess.minor > 0;
  return (
    <>
      <span className={over ? 'warn' : undefined}>{percent(ppm)}</span>
      {capPpm == null ? null : <span className="soft small block">{t('cost.cap', { cap: percent(capPpm) })}</span>}
      {over ? <span className="warn small block">{t('cost.excess', { excess: formatMoney(excess) })}</span> : null}
    </>
  );
}

function Citations({ of }: { readonly of: readonly Citation[] }) {
  const t = useTexts(words);
  if (of.length === 0) return null;
  return (
    <div className="row">
      <span className="soft small">{t('rules')}</span>
      {of.map((citation) => (
        <Tooltip key={citation.ruleId} title={citation.source}>
          <Chip tabIndex={0}>{citation.ruleId}</Chip>
        </Tooltip>
      ))}
    </div>
  );
}
