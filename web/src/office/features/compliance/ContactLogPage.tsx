import { Button, Empty, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Problem } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Rows, type Column } from '../../../shared/ui/Rows';
import { RuleLink } from '../../../shared/ui/RuleLink';
import { useBorrower, useContactsOf, useUnreachable, type Borrower, type Contact, type UnreachableTest } from './api';
import { useContactColumns } from './contactColumns';
import { timeOf } from './findings';
import { Inbound } from './Inbound';
import { Reserved } from './Reserved';
import { Wishes } from './wishes/Wishes';
import { words } from './words';

const UNREACHABLE = 'CN-W-10';
const RECORDERS = ['MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'AGENCY_USER'] as const;

/** Every contact with one person, and whether they count as unreachable, by which failed calls. */
export function ContactLogPage() {
  const t = useTexts(words);
  const id = useParams()['id'] ?? '';
  const borrower = useBorrower(id);
  return (
    <>
      <p className="back">
        <Link to={`/borrowers/${id}`}>← {t('contacts.back')}</Link>
      </p>
      <Loaded from={borrower}>
        {(person) => (
          <>
            <PageHead
              title={t('contacts.of', { name: person.nameMasked })}
              note={person.borrowerNo}
              actions={<Actions borrowerId={id} />}
            />
            <Parts borrower={person} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Parts({ borrower }: { readonly borrower: Borrower }) {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  return (
    <Tabs
      activeKey={params.get('tab') === 'wishes' ? 'wishes' : 'log'}
      onChange={(key) => setParams(key === 'wishes' ? { tab: key } : {}, { replace: true })}
      items={[
        {
          key: 'log',
          label: t('contacts'),
          children: (
            <>
              <Unreachable borrowerId={borrower.id} />
              <Log borrowerId={borrower.id} />
            </>
          ),
        },
        { key: 'wishes', label: t('wishes'), children: <Wishes borrower={borrower} /> },
      ]}
      destroyOnHidden
    />
  );
}

function Actions({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const may = useMay(...RECORDERS);
  const navigate = useNavigate();
  const [recording, setRecording] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => void navigate(`/gate?borrower=${borrowerId}`)}>{t('contacts.ask')}</Button>
      <Button type="primary" onClick={() => setRecording(true)}>
        {t('inbound.new')}
      </Button>
      {recording ? <Inbound borrowerId={borrowerId} onClose={() => setRecording(false)} /> : null}
    </>
  );
}

function Unreachable({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const test = useUnreachable(borrowerId);
  return (
    <Card
      title={
        <span className="row">
          {t('unreachable')} <RuleLink rule={UNREACHABLE} />
        </span>
      }
    >
      {test.error instanceof Problem && test.error.status === 409 ? (
        <p className="soft">{test.error.message}</p>
      ) : (
        <Loaded from={test}>{(result) => <Evidence test={result} />}</Loaded>
      )}
    </Card>
  );
}

function Evidence({ test }: { readonly test: UnreachableTest }) {
  const t = useTexts(words);
  return (
    <div className="stack">
      <p className="verdict-line row">
        <Chip tone={test.holds ? 'warn' : 'good'}>{test.holds ? t('unreachable.yes') : t('unreachable.no')}</Chip>
        {test.holds
          ? t('unreachable.yes.text')
          : t('unreachable.no.text', { n: test.daysNeeded, fresh: test.mostDaysAgo })}
      </p>
      <Facts
        facts={[
          { name: t('unreachable.on'), value: <span className="day">{test.on}</span> },
          { name: t('unreachable.lastReached'), value: test.lastReached ?? t('unreachable.never') },
          { name: t('unreachable.invalid'), value: test.numberInvalid ? t('yes') : t('no') },
        ]}
      />
      <h3>{t('unreachable.evidence')}</h3>
      {test.evidence.length === 0 ? <p className="soft">{t('unreachable.evidence.none')}</p> : null}
      <ul className="lines">
        {test.evidence.map((tried, at) => (
          <li key={at}>
            <span className="line-name wide day">
              {tried.day} {timeOf(tried.second)}
            </span>
            <span className="line-main">{t('unreachable.failed', { channel: t.code('channel', tried.channel) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useColumns(): readonly Column<Contact>[] {
  const t = useTexts(words);
  const names = useNames();
  const columns = useContactColumns<Contact>((row) => row);
  const [when, ...others] = columns;
  const may = useMay(...RECORDERS);
  return [
    ...(when === undefined ? [] : [{ ...when, card: 'head' as const }]),
    ...others,
    { key: 'by', title: t('contact.by'), cell: (row) => names.get(row.recordedBy) ?? t('colleague') },
    ...(may ? [{ key: 'act', title: t('contact.todo'), cell: (row: Contact) => <Reserved contact={row} /> }] : []),
  ];
}

function Log({ borrowerId }: { readonly borrowerId: string }) {
  const t = useTexts(words);
  const listing = useContactsOf(borrowerId);
  return (
    <Card title={t('contacts')}>
      <Rows
        label={t('contacts')}
        columns={useColumns()}
        listing={listing}
        rowKey={(row) => row.id}
        empty={<Empty description={t('contacts.none')} />}
      />
    </Card>
  );
}
