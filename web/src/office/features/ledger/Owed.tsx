import { Button, Empty, Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { Sum } from '../../../shared/ui/Sum';
import { BucketTag } from '../../../shared/ui/Tags';
import { words as common } from '../../../shared/ui/words';
import { useBorrowerOwed, type BorrowerOwed } from './api';
import { LoanOwedParts, type Loan } from './LoanOwed';
import { SplitTable } from './SplitTable';
import { words } from './words';

interface Props {
  readonly borrowerId: string;
  readonly loans: readonly Loan[];
  readonly businessDate: string;
  readonly on: string | null;
  readonly onDay: (day: string | null) => void;
}

/** What a person owes on any day: the number, what it is made of, and how it came about, loan by loan. */
export function Owed({ borrowerId, loans, businessDate, on, onDay }: Props) {
  const t = useTexts(words);
  const owed = useBorrowerOwed(borrowerId, on);
  const [chosen, setChosen] = useState<string | null>(null);
  const loan = loans.find((l) => l.id === chosen) ?? loans[0];
  return (
    <>
      <Card
        title={t('owed')}
        id="owed"
        extra={
          <span className="row">
            <Day label={t('owed.on')} value={on ?? businessDate} onChange={onDay} />
            {on === null ? null : <Button onClick={() => onDay(null)}>{t('owed.today')}</Button>}
          </span>
        }
      >
        <Loaded from={owed}>{(data) => <Headline owed={data} stale={owed.isPlaceholderData} />}</Loaded>
      </Card>
      {loans.length > 1 && loan !== undefined ? (
        <Segmented
          className="loan-choice"
          aria-label={t('loans')}
          value={loan.id}
          onChange={(id) => setChosen(id)}
          options={loans.map((l) => ({ value: l.id, label: t('loan', { no: l.loanNo }) }))}
        />
      ) : null}
      {loan === undefined ? (
        <Card>
          <Empty description={t('none')} />
        </Card>
      ) : (
        <LoanOwedParts key={loan.id} loan={loan} on={on} businessDate={businessDate} />
      )}
    </>
  );
}

function Headline({ owed, stale }: { readonly owed: BorrowerOwed; readonly stale: boolean }) {
  const t = useTexts(words);
  const say = useTexts(common);
  return (
    <div className="owed-head" aria-busy={stale} style={{ opacity: stale ? 0.5 : 1 }}>
      <div>
        <p className="soft">
          {t('overdue')} · {t('owed.asOf', { date: owed.asOf })}
        </p>
        <p className="big-sum" data-testid="owed-total">
          <Sum of={owed.overdue.total} />
        </p>
        <Facts
          facts={[
            { name: t('dpd'), value: formatCount(owed.dpd) },
            { name: t('bucket'), value: <BucketTag bucket={owed.bucket} full /> },
            { name: t('riskClass'), value: say.code('risk', owed.riskClass) },
            ...(owed.payoff ? [{ name: t('payoff'), value: <Sum of={owed.payoff} /> }] : []),
          ]}
        />
      </div>
      <SplitTable split={owed.overdue} />
    </div>
  );
}
