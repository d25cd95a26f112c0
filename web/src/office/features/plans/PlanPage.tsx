import { useState } from 'react';
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
  const active = agreements.data?.some((each) => each.state === 'ACTIVE') ?? false;
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
      {!mayWork ? null : active ? (
        <Card>
          <p>{t('page.agreed')}</p>
        </Card>
      ) : (
        <Workbench loanId={loanId} borrowerId={borrowerId} onPropose={setProposing} />
      )}
      {proposing === null ? null : (
        <ProposeDialog
          loanId={loanId}
          proposing={proposing}
          onClose={() => setProposing(null)}
          onProposed={toAgreements}
        />
      )}
    </>
  );
}
