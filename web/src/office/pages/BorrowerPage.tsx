import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../shared/i18n/texts';
import { useMay, useSession } from '../../shared/session/session';
import { isDay } from '../../shared/time/dates';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHead } from '../../shared/ui/PageHead';
import { Timeline } from '../features/cases/Timeline';
import { HoldsCard } from '../features/complaints/HoldsCard';
import { PlacementsCard } from '../features/compliance/PlacementsCard';
import { DocumentsCard } from '../features/documents/DocumentsCard';
import { Owed } from '../features/ledger/Owed';
import { useBorrower, type Borrower } from '../features/portfolio/borrowers/api';
import { Contacts, RelatedPeople } from '../features/portfolio/borrowers/Contacts';
import { InventedTag, Person } from '../features/portfolio/borrowers/Person';
import { PlansCard } from '../features/plans/PlansCard';
import { DecisionCard } from '../features/strategy/Decision';
import { AppointmentsCard } from '../features/visits/AppointmentsCard';
import { VisitsCard } from '../features/visits/record/VisitsCard';
import { words } from './words';

/** Everything about one person on one page, on the business date or any other day. */
export function BorrowerPage() {
  const t = useTexts(words);
  const id = useParams()['id'] ?? '';
  const borrower = useBorrower(id);
  return (
    <>
      <p className="back">
        <Link to="/borrowers">← {t('back')}</Link>
      </p>
      <Loaded from={borrower} rows={10}>
        {(data) => <Whole borrower={data} />}
      </Loaded>
    </>
  );
}

function Whole({ borrower }: { readonly borrower: Borrower }) {
  const t = useTexts(words);
  const mayAsk = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'AGENCY_USER');
  const mayRead = useMay('MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR');
  const mayPlace = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER', 'AUDITOR');
  const { businessDate } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('on');
  const on = asked !== null && isDay(asked) ? asked : null;
  const setDay = (day: string | null) =>
    setParams(day === null || day === businessDate ? {} : { on: day }, { replace: true });
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {borrower.nameMasked}
            {borrower.invented ? <InventedTag /> : null}
          </span>
        }
        note={[borrower.borrowerNo, borrower.district].filter(Boolean).join(' · ')}
        actions={
          <>
            <Link to={`/borrowers/${borrower.id}/contacts`}>{t('contactLog')}</Link>
            <Link to={`/borrowers/${borrower.id}/contacts?tab=wishes`}>{t('wishes')}</Link>
            {mayAsk ? <Link to={`/gate?borrower=${borrower.id}`}>{t('mayContact')}</Link> : null}
          </>
        }
      />
      <div className="person">
        <div>
          <Owed borrowerId={borrower.id} loans={borrower.loans} businessDate={businessDate} on={on} onDay={setDay} />
        </div>
        <div>
          {/* what is known at once comes first: nothing that arrives later moves it from under the pointer */}
          <Person borrower={borrower} />
          <Contacts borrower={borrower} />
          <RelatedPeople borrower={borrower} />
          <DecisionCard borrowerId={borrower.id} />
          <PlansCard borrowerId={borrower.id} loans={borrower.loans} />
          <AppointmentsCard borrowerId={borrower.id} />
          <VisitsCard borrowerId={borrower.id} />
          <HoldsCard borrowerId={borrower.id} />
          {mayPlace ? <PlacementsCard borrowerId={borrower.id} /> : null}
          {mayRead ? <DocumentsCard borrowerId={borrower.id} /> : null}
          <Timeline borrowerId={borrower.id} />
        </div>
      </div>
    </>
  );
}
