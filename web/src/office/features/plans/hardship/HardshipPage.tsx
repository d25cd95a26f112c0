import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { useNames } from '../../../../shared/session/names';
import { useMay, useSession } from '../../../../shared/session/session';
import { formatInstant, plusDays } from '../../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Day } from '../../../../shared/ui/Day';
import { Facts } from '../../../../shared/ui/Facts';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { NOTES, TOUCHED, useHardship, useQuestions, type Hardship, type Look, type Words } from './api';
import { Decided } from './HardshipLines';
import { NewPaper, Papers } from './Papers';
import { words } from './words';

type Doing = 'note' | 'paper' | 'reveal' | 'recognise' | 'decline';

/** What somebody read, and why. */
interface Read {
  readonly words: Words;
  readonly look: Look;
}

/** One request for help: what is on record, its words for a purpose, and its decision by somebody else. */
export function HardshipPage() {
  const t = useTexts(words);
  const hardship = useHardship(useParams()['id'] ?? '');
  return (
    <>
      <p className="back">
        <Link to="/hardships">← {t('hardships')}</Link>
      </p>
      <Loaded from={hardship}>{(data) => <One hardship={data} />}</Loaded>
    </>
  );
}

function One({ hardship }: { readonly hardship: Hardship }) {
  const t = useTexts(words);
  const { user } = useSession();
  const mayDecide = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const mayRead = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const mayNote = useMay('COLLECTOR', 'PLANNER', 'MANAGER', 'COMPLIANCE_OFFICER', 'AGENCY_USER');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const open = hardship.decision == null;
  const own = hardship.openedBy === user?.id;
  return (
    <>
      <PageHead
        title={
          <span className="row">
            {t('line', { detail: t.code('detail', hardship.detail) })} <Decided hardship={hardship} />
          </span>
        }
        note={open ? t('waits') : null}
        actions={<Link to={`/borrowers/${hardship.borrowerId}`}>{t('borrower')}</Link>}
      />
      <Card
        title={t('record')}
        extra={
          <span className="row">
            {mayRead ? <Button onClick={() => setDoing('reveal')}>{t('reveal')}</Button> : null}
            {open && mayNote ? (
              <>
                <Button onClick={() => setDoing('note')}>{t('note')}</Button>
                <Button onClick={() => setDoing('paper')}>{t('paper')}</Button>
              </>
            ) : null}
            {open && mayDecide && !own ? (
              <>
                <Button onClick={() => setDoing('decline')}>{t('decline')}</Button>
                <Button type="primary" onClick={() => setDoing('recognise')}>
                  {t('recognise')}
                </Button>
              </>
            ) : null}
          </span>
        }
      >
        <About hardship={hardship} />
        {open && own && mayDecide ? <p className="soft">{t('own')}</p> : null}
      </Card>
      {read === null ? null : <Said hardship={hardship} read={read.words} look={read.look} />}
      {doing === null ? null : (
        <Doings hardship={hardship} doing={doing} onRead={setRead} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

function About({ hardship }: { readonly hardship: Hardship }) {
  const t = useTexts(words);
  const names = useNames();
  const who = (id: string) => names.get(id) ?? t('colleague');
  return (
    <Facts
      facts={[
        { name: t('askedOn'), value: hardship.askedOn },
        { name: t('askedBy'), value: t.code('askedBy', hardship.askedBy) },
        { name: t('openedBy'), value: `${who(hardship.openedBy)} · ${formatInstant(hardship.openedAt)}` },
        ...(hardship.decidedBy == null
          ? []
          : [{ name: t('decidedBy'), value: `${who(hardship.decidedBy)} · ${hardship.decidedOn ?? ''}` }]),
        ...(hardship.reviewOn == null ? [] : [{ name: t('review'), value: hardship.reviewOn }]),
      ]}
    />
  );
}

/** What was said, seen and decided, in clear; gone when the page is left. */
function Said({ hardship, read, look }: { readonly hardship: Hardship; readonly read: Words; readonly look: Look }) {
  const t = useTexts(words);
  const names = useNames();
  const questions = useQuestions();
  const asked = new Map(questions.data?.map((each) => [each.question, each.text]));
  return (
    <Card title={t('said')}>
      <dl className="stack">
        {read.answers.map((each) => (
          <div key={each.question}>
            <dt className="soft">{asked.get(each.question) ?? each.question}</dt>
            <dd className="said-words">{each.answer}</dd>
          </div>
        ))}
      </dl>
      {read.notes.length === 0 ? null : <h3 className="apart">{t('notes')}</h3>}
      <ul className="lines">
        {read.notes.map((note, at) => (
          <li key={at}>
            <span className="line-main">
              <span className="said-words">{note.text}</span>
              <span className="soft small">
                {t.code('note', note.kind)} · {names.get(note.notedBy) ?? t('colleague')} ·{' '}
                {formatInstant(note.notedAt)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Papers hardship={hardship} read={read} look={look} />
      {read.reasons == null ? null : (
        <>
          <h3 className="apart">{t('reasons')}</h3>
          <p className="said-words">{read.reasons}</p>
        </>
      )}
    </Card>
  );
}

interface DoingsProps {
  readonly hardship: Hardship;
  readonly doing: Doing;
  readonly onRead: (read: Read) => void;
  readonly onClose: () => void;
}

const REVIEW_DAYS = 90;
const PURPOSES = ['COMPLAINT', 'CONTACT', 'VISIT', 'VERIFY', 'AUDIT'] as const;

function Doings({ hardship, doing, onRead, onClose }: DoingsProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(() => uuidv7());
  const look = useRef<Look>({ purpose: '', reason: '' });
  const path = `/hardships/${hardship.id}`;
  switch (doing) {
    case 'note':
      return (
        <Act<{ kind: string; text: string }>
          title={t('note')}
          lead={t('note.lead')}
          ok={t('note')}
          done={t('saved')}
          path={`${path}/notes`}
          initial={{ kind: 'PAPER' }}
          body={(entry) => ({ id, ...entry })}
          touches={TOUCHED}
          onClose={onClose}
        >
          <Field name="kind" label={t('note.kind')} needed>
            <Select options={NOTES.map((value) => ({ value, label: t(`note.${value}`) }))} />
          </Field>
          <ReasonField name="text" label={t('note.text')} />
        </Act>
      );
    case 'paper':
      return <NewPaper hardship={hardship} onClose={onClose} />;
    case 'reveal':
      return (
        <Act<Look, Words>
          title={t('reveal')}
          lead={t('reveal.lead')}
          ok={t('reveal')}
          path={`${path}/reveal`}
          body={(entry) => {
            look.current = entry;
            return entry;
          }}
          initial={{ purpose: 'COMPLAINT' }}
          touches={[]}
          onClose={onClose}
          onDone={(read) => onRead({ words: read, look: look.current })}
        >
          <Field name="purpose" label={t('purpose')} needed>
            <Select options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
          </Field>
          <ReasonField label={t('reason')} most={200} />
        </Act>
      );
    case 'recognise':
    case 'decline':
      return (
        <Act<{ reasons: string; reviewOn?: string }>
          title={t(doing)}
          lead={t(`${doing}.lead`)}
          ok={t(doing)}
          done={t('saved')}
          path={`${path}/decide`}
          initial={{ reviewOn: plusDays(businessDate, REVIEW_DAYS) }}
          body={({ reasons, reviewOn }) =>
            doing === 'recognise'
              ? { decision: 'RECOGNISED', reasons, reviewOn }
              : { decision: 'DECLINED', reasons, reviewOn: null }
          }
          touches={TOUCHED}
          onClose={onClose}
        >
          <ReasonField name="reasons" label={t('reasons')} />
          {doing === 'recognise' ? (
            <Field name="reviewOn" label={t('review')} needed>
              <Day label={t('review')} />
            </Field>
          ) : null}
        </Act>
      );
  }
}
