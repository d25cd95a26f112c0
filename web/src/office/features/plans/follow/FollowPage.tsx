import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useMay } from '../../../../shared/session/session';
import { PageHead } from '../../../../shared/ui/PageHead';
import '../plans.css';
import { Actions } from './Actions';
import { Leaks } from './Leaks';
import { Rates } from './Rates';
import { words } from './words';

/** What follows from promises: what is to be done today, what nobody follows, and how many are kept. */
export function FollowPage() {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const maySeeLeaks = useMay('PLANNER', 'MANAGER', 'AUDITOR');
  const maySeeActions = useMay('COLLECTOR', 'PLANNER', 'MANAGER', 'AGENCY_USER');
  const tabs = [
    ...(maySeeActions ? [{ key: 'actions', label: t('actions'), children: <Actions /> }] : []),
    ...(maySeeLeaks
      ? [
          { key: 'leaks', label: t('leaks'), children: <Leaks /> },
          { key: 'rates', label: t('rates'), children: <Rates /> },
        ]
      : []),
  ];
  const wanted = params.get('tab') ?? '';
  return (
    <>
      <PageHead title={t('follow')} note={t('follow.note')} />
      <Tabs
        activeKey={tabs.some((tab) => tab.key === wanted) ? wanted : (tabs[0]?.key ?? '')}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        items={tabs}
      />
    </>
  );
}
