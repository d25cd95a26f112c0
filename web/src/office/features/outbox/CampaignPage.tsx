import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useNames } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant } from '../../../shared/time/dates';
import { Act, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Day } from '../../../shared/ui/Day';
import { Facts, type Fact } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { TreatmentTag } from '../../../shared/ui/Tags';
import { CAMPAIGNS, OUTBOX, useCampaign, useTrial, type Campaign, type CampaignAct as Done, type Planned } from './api';
import { campaignActsOf, clockOf, type CampaignAct } from './campaign';
import { CampaignForm } from './CampaignForm';
import { CampaignState, useDays } from './CampaignsPage';
import { words } from './words';

const REASON_CHARS = 500;

/** One campaign: whom it writes to, who answers for it, and how many it would write to. */
export function CampaignPage() {
  const t = useTexts(words);
  const campaign = useCampaign(useParams()['key'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/campaigns">← {t('campaigns')}</Link>
      </p>
      <Loaded from={campaign}>{(data) => <Opened campaign={data} />}</Loaded>
    </>
  );
}

function Opened({ campaign }: { readonly campaign: Campaign }) {
  const t = useTexts(words);
  const user = useSession().user;
  const approves = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const [act, setAct] = useState<CampaignAct | null>(null);
  const acts = campaignActsOf(campaign, user?.id ?? '', user?.roles ?? []);
  const own = approves && campaign.state === 'DRAFT' && campaign.written.by === user?.id;
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {campaign.kindText} <CampaignState state={campaign.state} />
          </span>
        }
        note={<code>{campaign.key}</code>}
        actions={acts.map((each) => (
          <Button
            key={each}
            {...(each === 'approve' || each === 'resume' ? { type: 'primary' as const } : {})}
            onClick={() => setAct(each)}
          >
            {t(`act.${each}`)}
          </Button>
        ))}
      />
      <div className="columns">
        <Card title={t('campaign.terms')}>
          <div className="stack">
            <p className="verdict-line">{t(`campaign.text.${campaign.state}`)}</p>
            {own ? <p className="soft">{t('campaign.own')}</p> : null}
            <Facts facts={useFacts(campaign)} />
          </div>
        </Card>
        <Card title={t('trial')}>
          <TrialOf campaign={campaign} />
        </Card>
      </div>
      <Card title={t('campaign.deeds')}>
        <ul className="lines">
          <Deed name={t('deed.written')} done={campaign.written} />
          {campaign.approved == null ? null : <Deed name={t('deed.approved')} done={campaign.approved} />}
          {campaign.paused == null ? null : <Deed name={t('deed.paused')} done={campaign.paused} />}
        </ul>
      </Card>
      {act === 'edit' ? <CampaignForm campaign={campaign} onClose={() => setAct(null)} /> : null}
      {act === null || act === 'edit' ? null : <Doing campaign={campaign} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function useFacts(campaign: Campaign): readonly Fact[] {
  const t = useTexts(words);
  const days = useDays();
  const { visit } = campaign;
  const facts: Fact[] = [
    { name: t('col.channel'), value: t(`channel.${campaign.channel}`) },
    {
      name: t('col.template'),
      value: <Link to={`/templates/${campaign.template}/zh-CN`}>{campaign.template}</Link>,
    },
    { name: t('col.days'), value: days(campaign) },
    {
      name: t('col.treatment'),
      value: <TreatmentTag treatment={campaign.treatment} text={campaign.treatmentText ?? ''} />,
    },
    { name: t('col.dailyLimit'), value: formatCount(campaign.dailyLimit) },
  ];
  if (visit != null) {
    const hours = { n: visit.daysAhead, from: clockOf(visit.fromMinute), to: clockOf(visit.toMinute) };
    facts.push({ name: t('visit'), value: t('visit.hours', hours) });
  }
  return facts;
}

/** What a day would bring, whether the campaign is active or not; nothing is planned by looking. */
function TrialOf({ campaign }: { readonly campaign: Campaign }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [on, setOn] = useState(businessDate);
  const trial = useTrial(campaign.key, on);
  return (
    <div className="stack">
      <span>
        <Day label={t('trial.on')} value={on} onChange={(day) => setOn(day ?? businessDate)} />
      </span>
      <Loaded from={trial} rows={2}>
        {(data) => (
          <div aria-live="polite" aria-busy={trial.isFetching}>
            <p className="verdict-line">
              {t('trial.planned', { date: data.on, n: formatCount(data.planned), most: formatCount(data.dailyLimit) })}
            </p>
            <p className="soft">{data.planned >= data.dailyLimit ? t('trial.full') : t('trial.gate')}</p>
          </div>
        )}
      </Loaded>
      <Link to={`/outbox?campaign=${encodeURIComponent(campaign.key)}`}>{t('campaign.messages')}</Link>
    </div>
  );
}

function Deed({ name, done }: { readonly name: string; readonly done: Done }) {
  const t = useTexts(words);
  const names = useNames();
  return (
    <li>
      <span className="line-name wide day">{formatInstant(done.at)}</span>
      <span className="line-main">
        {name}
        <span className="soft small">{names.get(done.by) ?? t('somebody')}</span>
        {done.note == null ? null : <span className="said-words">{done.note}</span>}
      </span>
    </li>
  );
}

interface DoingProps {
  readonly campaign: Campaign;
  readonly act: Exclude<CampaignAct, 'edit'>;
  readonly onClose: () => void;
}

function Doing({ campaign, act, onClose }: DoingProps) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const path = `/campaigns/${encodeURIComponent(campaign.key)}/${act}`;
  const title = t(`act.${act}`);
  if (act === 'plan') {
    return (
      <Act<object, Planned>
        title={title}
        lead={t('act.plan.lead')}
        ok={title}
        path={path}
        body={() => undefined}
        touches={[CAMPAIGNS, OUTBOX]}
        onClose={onClose}
        onDone={({ planned }) => void message.success(t('act.plan.done', { n: formatCount(planned) }))}
      />
    );
  }
  return (
    <Act<{ reason?: string }>
      title={title}
      lead={t(`act.${act}.lead`)}
      ok={title}
      done={t('act.done')}
      path={path}
      body={({ reason = null }: { reason?: string | null }) => ({ reason })}
      touches={[CAMPAIGNS]}
      onClose={onClose}
    >
      <ReasonField
        label={act === 'pause' ? t('act.reason') : t('act.remark')}
        needed={act === 'pause'}
        most={REASON_CHARS}
      />
    </Act>
  );
}
