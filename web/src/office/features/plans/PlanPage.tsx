import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { AgreementList } from './agreements/AgreementList';
import { useAgreements } from './agreements/api';
import { ProposeDialog } from './agreements/ProposeDialog';
import { usePhrases } from './options/api';
import { Workbench, type Proposing } from './options/Workbench';
import { words } from './options/words';
import './plans.css';
import { PromiseList } from './promises/PromiseList';

/** One loan's way out of arrears: what is promised and agreed, and what could be. */
export function PlanPage() {
  const t = useTexts(words);
  const params = useParams();
  const borrowerId = params['id'] ?? '';
  const loanId = params['loan'] ?? '';
  const agreements = useAgreements(loanId);
  const phrases = usePhrases();
  const mayWork = useMay('COLLECTOR', 'PLANNER', 'MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR', 'ADMIN');
  const [proposing, setProposing] = useState<Proposing | null>(null);
  const mayPropose = useMay('COLLECTOR', 'PLANNER', 'MANAGER');
  const [another, setAnother] = useState(false);
  const active = agreements.data?.find((each) => each.state === 'ACTIVE')?.id ?? null;
  const about = useMemo(() => ({ loanId, replacing: active }), [loanId, active]);
  const toAgreements = () => document.getElementById('agreements')?.scrollIntoView({ block: 'start' });
  return (
    <>
      <p className="back">
        <Link to={`/borrowers/${borrowerId}`}>← {t('back')}</Link>
      </p>
      <PageHead title={t('page')} note={t('page.note')} />
      <div className="columns">
        <Loaded from={phrases}>{(known) => <AgreementList loanId={loanId} phrases={known} />}</Loaded>
        <PromiseList loanId={loanId} />
      </div>
      {active === null || !mayWork ? null : (
        <Card>
          <div className="stack">
            <p>{t(another ? 'page.another' : 'page.agreed')}</p>
            {another || !mayPropose ? null : (
              <p>
                <Button onClick={() => setAnother(true)}>{t('page.replace')}</Button>
              </p>
            )}
          </div>
        </Card>
      )}
      {mayWork && agreements.data !== undefined && (active === null || another) ? (
        <Workbench about={about} borrowerId={borrowerId} onPropose={setProposing} />
      ) : null}
      {proposing === null ? null : (
        <ProposeDialog
          about={about}
          proposing={proposing}
          onClose={() => setProposing(null)}
          onProposed={toAgreements}
        />
      )}
    </>
  );
}
