import { Chip, type Tone } from '../../../../shared/ui/Chip';
import { Empty } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { Card } from '../../../../shared/ui/Card';
import type { Borrower, ContactPoint } from './api';
import { Masked } from '../../../../shared/ui/Masked';
import { words } from './words';

const CONSENT: Readonly<Record<string, Tone>> = { GIVEN: 'good', NOT_GIVEN: 'plain', WITHDRAWN: 'bad' };

/** Every way to reach the borrower, with where it came from and whether it may be used. */
export function Contacts({ borrower }: { readonly borrower: Borrower }) {
  const t = useTexts(words);
  return (
    <Card title={t('contacts')} id="contacts">
      {borrower.contactPoints.length === 0 ? (
        <Empty description={t('contacts.none')} />
      ) : (
        <ul className="lines">
          {borrower.contactPoints.map((point) => (
            <li key={point.id}>
              <Contact borrower={borrower} point={point} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function personOf(borrower: Borrower, point: ContactPoint): string | null {
  const { person } = point;
  if (person === null || person === undefined) return null;
  return borrower.relatedPersons.find((p) => p.id === person)?.nameMasked ?? person;
}

function Contact({ borrower, point }: { readonly borrower: Borrower; readonly point: ContactPoint }) {
  const t = useTexts(words);
  const kind = t.code('kind', point.kind);
  return (
    <>
      <span className="line-name">{kind}</span>
      <span className="line-main">
        <Masked
          masked={point.valueMasked}
          what={kind}
          borrowerId={borrower.id}
          field="contactPoint"
          contactPointId={point.id}
        />
        <span className="soft small">
          {personOf(borrower, point) ?? t('contact.self')} · {t.code('source', point.source)}
          {point.district ? ` · ${point.district}` : ''}
        </span>
      </span>
      <Chip tone={CONSENT[point.consent] ?? 'plain'}>{t.code('consent', point.consent)}</Chip>
    </>
  );
}

/** Guarantors and contact persons. */
export function RelatedPeople({ borrower }: { readonly borrower: Borrower }) {
  const t = useTexts(words);
  return (
    <Card title={t('people')} id="people">
      {borrower.relatedPersons.length === 0 ? (
        <Empty description={t('people.none')} />
      ) : (
        <ul className="lines">
          {borrower.relatedPersons.map((person) => (
            <li key={person.id}>
              <span className="line-name">{t.code('role', person.role)}</span>
              <span className="line-main">{person.nameMasked}</span>
              <span className="soft">{person.relation ?? ''}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
