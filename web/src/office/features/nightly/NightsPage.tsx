import { Chip, type Tone } from '../../../shared/ui/Chip';
import { App, Button, Empty, Skeleton } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useMay, useSession } from '../../../shared/session/session';
import { secondsBetween } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Failure } from '../../../shared/ui/Failure';
import { Refusal } from '../../../shared/ui/Findings';
import { PageHead } from '../../../shared/ui/PageHead';
import { words as common } from '../../../shared/ui/words';
import { words } from './words';

type Step = Sent<'NightStepAnswer', 'message' | 'finishedAt'>;
type Night = With<Sent<'NightNightAnswer'>, { readonly steps: readonly Step[] }>;

const NIGHTS = ['nights'] as const;
const COLOURS: Readonly<Record<string, Tone>> = {
  RUNNING: 'busy',
  DONE: 'good',
  FAILED: 'bad',
  PARTIAL: 'warn',
};

/** Every night that ran, step by step, and a way to run one now. */
export function NightsPage() {
  const t = useTexts(words);
  const say = useTexts(common);
  const client = useQueryClient();
  const mayRun = useMay('ADMIN', 'MANAGER');
  const listing = useList<Night>(NIGHTS, '/nights');
  const [asked, setAsked] = useState<string | null>(null);
  // a night that was asked for stands in the list only once its first step has begun
  const expected = asked !== null && !listing.items.some((night) => night.businessDate === asked);
  const running = expected || listing.items.some((night) => night.state === 'RUNNING');
  useEffect(() => {
    if (!running) return undefined;
    const timer = window.setInterval(() => void client.invalidateQueries({ queryKey: NIGHTS }), 2000);
    return () => window.clearInterval(timer);
  }, [client, running]);
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      {mayRun ? <Run onAsked={setAsked} /> : null}
      {listing.loading ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {listing.error === null ? null : <Failure error={listing.error} onRetry={listing.retry} />}
      {!listing.loading && listing.error === null && listing.items.length === 0 ? (
        <Card>
          <Empty description={t('none')} />
        </Card>
      ) : null}
      {listing.items.map((night) => (
        <Card key={night.businessDate} title={night.businessDate} extra={<State state={night.state} />}>
          <Steps night={night} />
        </Card>
      ))}
      {listing.hasMore ? (
        <Button onClick={listing.more} loading={listing.loadingMore}>
          {say('loadMore')}
        </Button>
      ) : null}
    </>
  );
}

function State({ state }: { readonly state: string }) {
  const t = useTexts(words);
  return <Chip tone={COLOURS[state] ?? 'plain'}>{t.code('state', state)}</Chip>;
}

function Run({ onAsked }: { readonly onAsked: (day: string) => void }) {
  const t = useTexts(words);
  const { message, modal } = App.useApp();
  const { businessDate } = useSession();
  const [day, setDay] = useState(businessDate);
  const run = useCommand<unknown>({
    touches: [NIGHTS, ['book'], ['worklist']],
    onDone: () => {
      onAsked(day);
      void message.success(t('run.started'));
    },
  });
  const ask = () =>
    modal.confirm({
      title: t('run'),
      content: t('run.sure', { date: day }),
      okText: t('run'),
      cancelText: t('cancel'),
      onOk: () => run.mutate({ verb: 'POST', path: '/nights', body: { businessDate: day } }),
    });
  return (
    <Card>
      <div className="stack">
        <div className="row">
          <Day label={t('run.on')} value={day} onChange={(picked) => setDay(picked ?? businessDate)} />
          <Button type="primary" onClick={ask} loading={run.isPending}>
            {t('run')}
          </Button>
        </div>
        <Refusal error={run.error} />
      </div>
    </Card>
  );
}

function took(step: Step): number | null {
  return step.startedAt && step.finishedAt ? secondsBetween(step.startedAt, step.finishedAt) : null;
}

function Steps({ night }: { readonly night: Night }) {
  const t = useTexts(words);
  const numbers = ['read', 'changed', 'refused', 'failed'] as const;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={night.businessDate}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('step')}</th>
            <th>{t('state')}</th>
            {numbers.map((name) => (
              <th key={name} className="right">
                {t(name)}
              </th>
            ))}
            <th className="right">{t('took')}</th>
          </tr>
        </thead>
        <tbody>
          {night.steps.map((step) => {
            const seconds = took(step);
            return (
              <tr key={step.step}>
                <td className="night-step">
                  {step.title || step.step}
                  {step.message ? <span className="warn small block">{step.message}</span> : null}
                </td>
                <td>
                  <State state={step.state} />
                </td>
                {numbers.map((name) => (
                  <td key={name} className="right">
                    {formatCount(step[name])}
                  </td>
                ))}
                <td className="right">{seconds === null ? '–' : t('seconds', { n: seconds })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
