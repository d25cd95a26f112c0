import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { PageHead } from '../../../shared/ui/PageHead';
import { ComplaintList } from './ComplaintList';
import { HoldList } from './HoldList';
import { NewComplaint } from './NewComplaint';
import { NewHold } from './NewHold';
import { words } from './words';

/** Everything because of which somebody is left in peace for a while, and the complaints behind it. */
export function HoldsPage() {
  const t = useTexts(words);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState<'hold' | 'complaint' | null>(null);
  const mayOpen = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AGENCY_USER');
  const seesComplaints = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const tab = params.get('tab') === 'complaints' && seesComplaints ? 'complaints' : 'holds';
  const tabs = [{ key: 'holds', label: t('holds'), children: <HoldList /> }];
  if (seesComplaints) tabs.push({ key: 'complaints', label: t('complaints'), children: <ComplaintList /> });
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          mayOpen ? (
            <>
              <Button onClick={() => setAdding('complaint')}>{t('complaint.new')}</Button>
              <Button type="primary" onClick={() => setAdding('hold')}>
                {t('hold.new')}
              </Button>
            </>
          ) : null
        }
      />
      <Card>
        <Tabs
          activeKey={tab}
          onChange={(key) => setParams(key === 'complaints' ? { tab: key } : {}, { replace: true })}
          items={tabs}
          destroyOnHidden
        />
      </Card>
      {adding === 'hold' ? (
        <NewHold onClose={() => setAdding(null)} onMade={(id) => void navigate(`/holds/${id}`)} />
      ) : null}
      {adding === 'complaint' ? (
        <NewComplaint
          onClose={() => setAdding(null)}
          onMade={(id) => void navigate(seesComplaints ? `/complaints/${id}` : '/holds')}
        />
      ) : null}
    </>
  );
}
