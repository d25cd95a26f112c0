import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { wholeListing } from '../../../shared/api/pages';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Chip, type Tone } from '../../../shared/ui/Chip';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { TreatmentTag } from '../../../shared/ui/Tags';
import { useCampaigns, type Campaign } from './api';
import { CampaignForm } from './CampaignForm';
import { words } from './words';

const TONES: Readonly<Record<Campaign['state'], Tone>> = { DRAFT: 'note', ACTIVE: 'good', PAUSED: 'warn' };

export function CampaignState({ state }: { readonly state: Campaign['state'] }) {
  const t = useTexts(words);
  return <Chip tone={TONES[state]}>{t(`campaign.${state}`)}</Chip>;
}

/** Which days after the due day it writes on, in words. */
export function useDays(): (campaign: Pick<Campaign, 'fromDay' | 'toDay'>) => string {
  const t = useTexts(words);
  return ({ fromDay, toDay }) =>
    toDay <= 0 ? t('days.early', { from: -fromDay, to: -toDay }) : t('days.late', { from: fromDay, to: toDay });
}

/** Who is written to, when and with which words; nothing leaves before a second person approved it. */
export function CampaignsPage() {
  const t = useTexts(words);
  const navigate = useNavigate();
  const mayWrite = useMay('MANAGER', 'PLANNER');
  const [adding, setAdding] = useState(false);
  const query = useCampaigns();
  return (
    <>
      <PageHead
        title={t('campaigns')}
        note={t('campaigns.note')}
        actions={
          mayWrite ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('campaign.new')}
            </Button>
          ) : null
        }
      />
      <Card>
        <Rows
          label={t('campaigns')}
          columns={useColumns()}
          listing={wholeListing(query)}
          rowKey={(row) => row.key}
          opens={(row) => `/campaigns/${row.key}`}
          empty={<Empty description={t('campaigns.none')} />}
        />
      </Card>
      {adding ? (
        <CampaignForm onClose={() => setAdding(false)} onDone={(key) => void navigate(`/campaigns/${key}`)} />
      ) : null}
    </>
  );
}

function useColumns(): readonly Column<Campaign>[] {
  const t = useTexts(words);
  const days = useDays();
  return [
    { key: 'kind', title: t('col.kind'), cell: (row) => row.kindText, card: 'head' },
    { key: 'state', title: t('col.state'), cell: (row) => <CampaignState state={row.state} />, card: 'head' },
    { key: 'channel', title: t('col.channel'), cell: (row) => t(`channel.${row.channel}`) },
    { key: 'days', title: t('col.days'), cell: days },
    {
      key: 'treatment',
      title: t('col.treatment'),
      cell: (row) => <TreatmentTag treatment={row.treatment} text={row.treatmentText ?? ''} />,
    },
    { key: 'limit', title: t('col.dailyLimit'), cell: (row) => formatCount(row.dailyLimit), align: 'right' },
    { key: 'key', title: t('col.key'), cell: (row) => <code>{row.key}</code> },
  ];
}
