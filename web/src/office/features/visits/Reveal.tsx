import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { formatInstant } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import type { Words } from './api';
import { words } from './words';

const PURPOSES = ['VISIT', 'CONTACT', 'COMPLAINT', 'AUDIT'] as const;
/** As long as the server lets a page show what is kept sealed. */
const SHOWN_MILLIS = 120_000;

/** What the borrower said in their own words, sealed until somebody says what they need it for. */
export function Reveal({ id }: { readonly id: string }) {
  const t = useTexts(words);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Words | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = window.setTimeout(() => setShown(null), SHOWN_MILLIS);
    return () => window.clearTimeout(timer);
  }, [shown]);
  return (
    <Card
      title={t('words')}
      extra={shown === null ? <Button onClick={() => setAsking(true)}>{t('words.show')}</Button> : null}
    >
      {shown === null ? <p className="soft">{t('words.sealed')}</p> : <Said shown={shown} />}
      {asking ? (
        <Act<{ purpose: string; reason: string }, Words>
          title={t('words.show')}
          lead={t('words.lead')}
          ok={t('words.show')}
          path={`/appointments/${id}/reveal`}
          initial={{ purpose: 'VISIT' }}
          body={(entry) => entry}
          touches={[]}
          onClose={() => setAsking(false)}
          onDone={setShown}
        >
          <Field name="purpose" label={t('words.purpose')} needed>
            <Select options={PURPOSES.map((each) => ({ value: each, label: t(`purpose.${each}`) }))} />
          </Field>
          <ReasonField label={t('words.reason')} />
        </Act>
      ) : null}
    </Card>
  );
}

function Said({ shown }: { readonly shown: Words }) {
  const t = useTexts(words);
  const nothing = shown.place == null && shown.notes.length === 0 && shown.evidence.length === 0;
  if (nothing) return <p className="soft">{t('words.none')}</p>;
  return (
    <ul className="lines">
      {shown.place == null ? null : <li>{shown.place}</li>}
      {shown.notes.map((note, at) => (
        <li key={at}>
          <span className="line-main">
            <span className="soft small">{formatInstant(note.at).slice(0, 16)}</span>
            {note.text}
          </span>
        </li>
      ))}
      {shown.evidence.map((evidence, at) => (
        <li key={`e${String(at)}`} className="soft">
          {evidence}
        </li>
      ))}
    </ul>
  );
}
