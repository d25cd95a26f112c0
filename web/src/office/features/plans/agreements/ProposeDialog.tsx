import { useQuery } from '@tanstack/react-query';
import { Alert, InputNumber, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import { useLanguage } from '../../../../shared/i18n/language';
import { Act, Field } from '../../../../shared/ui/Act';
import { Refusal } from '../../../../shared/ui/Findings';
import { OPTIONS, quote, type About } from '../options/api';
import { differences, fromServer, type Plan } from '../options/plan';
import type { Proposing } from '../options/Workbench';
import { WAYS } from '../promises/ways';
import { TOUCHED } from './api';
import { words } from './words';

interface Props {
  readonly about: About;
  readonly proposing: Proposing;
  readonly onClose: () => void;
  readonly onProposed: () => void;
}

interface Entry {
  readonly way: string;
  readonly toleranceYuan: number;
  readonly graceDays: number;
}

/** Has the server work the arrangement out before it is proposed; what differs is told, never hidden. */
export function ProposeDialog({ about, proposing, onClose, onProposed }: Props) {
  const t = useTexts(words);
  const { arrangement } = proposing;
  const [id] = useState(() => uuidv7());
  const confirmed = useQuery({
    queryKey: [...OPTIONS, about, 'confirm', useLanguage(), arrangement],
    queryFn: () => quote(about, arrangement, null),
    gcTime: 0,
    staleTime: 0,
  });
  const option = confirmed.data?.option ?? null;
  const plan = option === null ? null : fromServer(option);
  return (
    <Act<Entry, { needsSecondPerson: boolean }>
      title={t('propose')}
      lead={t('propose.lead')}
      ok={t('propose')}
      done={t('proposed')}
      path={`/loans/${about.loanId}/agreements`}
      initial={{ way: 'CALL', toleranceYuan: 0, graceDays: 3 }}
      body={({ way, toleranceYuan, graceDays }) => ({
        id,
        arrangement,
        toleranceFen: Math.round(toleranceYuan * 100),
        graceDays,
        way,
        replaces: about.replacing,
      })}
      touches={TOUCHED}
      onClose={onClose}
      onDone={onProposed}
    >
      {confirmed.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      <Refusal error={confirmed.error} />
      {confirmed.data !== undefined && plan === null ? (
        <Alert
          type="error"
          showIcon
          title={t('propose.declined')}
          description={
            <ul className="findings">
              {confirmed.data.refused.map((each, at) => (
                <li key={at}>{each.says}</li>
              ))}
            </ul>
          }
        />
      ) : null}
      {plan === null ? null : (
        <Confirmed server={plan} browser={proposing.plan} currency={option?.total.currency ?? ''} />
      )}
      <Field name="way" label={t('way')} needed>
        <Select options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))} />
      </Field>
      <div className="pair">
        <Field name="graceDays" label={t('grace')} needed help={t('grace.help')}>
          <InputNumber min={0} max={7} precision={0} />
        </Field>
        <Field name="toleranceYuan" label={t('tolerance')} needed help={t('tolerance.help')}>
          <InputNumber min={0} max={100} precision={2} />
        </Field>
      </div>
    </Act>
  );
}

interface ConfirmedProps {
  readonly server: Plan;
  readonly browser: Plan | null;
  readonly currency: string;
}

/** Whether server and browser came to the same, to the fen and the day. */
export function Confirmed({ server, browser, currency }: ConfirmedProps) {
  const t = useTexts(words);
  const sum = (minor: number) => formatMoney({ minor, currency });
  const told = t('confirmed.sum', {
    first: sum(server.firstFen),
    total: sum(server.totalFen),
    n: server.payments.length,
    end: server.endsOn,
  });
  if (browser === null) return <Alert type="info" showIcon title={t('confirmed.alone')} description={told} />;
  const parts = differences(server, browser);
  if (parts.length === 0) return <Alert type="success" showIcon title={t('confirmed.same')} description={told} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('confirmed.differs')}
      description={
        <div className="stack">
          <p>{t('confirmed.differs.in', { parts: parts.map((part) => t(`part.${part}`)).join(t('comma')) })}</p>
          <p>
            {t('confirmed.server', { first: sum(server.firstFen), total: sum(server.totalFen), end: server.endsOn })}
          </p>
          <p>
            {t('confirmed.browser', {
              first: sum(browser.firstFen),
              total: sum(browser.totalFen),
              end: browser.endsOn,
            })}
          </p>
        </div>
      }
    />
  );
}
