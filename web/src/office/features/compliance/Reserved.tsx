import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { instantAt } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Time } from '../../../shared/ui/Time';
import { CONTACTS, type Contact } from './api';
import { timeOf } from './findings';
import { words } from './words';

const OUTCOMES = ['EFFECTIVE', 'CONNECTED', 'ATTEMPTED'] as const;
const MOST_REMARK_CHARS = 1_000;
const MOST_REASON_CHARS = 200;
const TOUCHED = [CONTACTS, ['gate']] as const;

/** What was permitted and not yet done: it happened, or it is given back. */
export function Reserved({ contact }: { readonly contact: Contact }) {
  const t = useTexts(words);
  const [act, setAct] = useState<'settle' | 'cancel' | null>(null);
  if (contact.outcome !== 'RESERVED') return <>–</>;
  const close = () => setAct(null);
  return (
    <span className="row">
      <Button size="small" onClick={() => setAct('settle')}>
        {t('settle')}
      </Button>
      <Button size="small" onClick={() => setAct('cancel')}>
        {t('giveBack')}
      </Button>
      {act === 'settle' ? <Settle contact={contact} onClose={close} /> : null}
      {act === 'cancel' ? <GiveBack contact={contact} onClose={close} /> : null}
    </span>
  );
}

interface Props {
  readonly contact: Contact;
  readonly onClose: () => void;
}

interface Happened {
  readonly outcome: string;
  readonly time?: string | null;
  readonly remark?: string;
}

/** What became of it, once; the permit must have held when it began, however late it is told. */
function Settle({ contact, onClose }: Props) {
  const t = useTexts(words);
  const today = useSession().businessDate === contact.day;
  return (
    <Act<Happened>
      title={t('settle')}
      lead={t('settle.lead')}
      ok={t('inbound.save')}
      done={t('inbound.done')}
      path={`/contacts/${contact.id}/settle`}
      initial={{ outcome: 'ATTEMPTED', ...(today ? {} : { time: timeOf(contact.second) }) }}
      body={({ outcome, time, remark }) => ({
        outcome,
        ...(time == null ? {} : { begunAt: instantAt(contact.day, time) }),
        ...(remark?.trim() ? { remark: remark.trim() } : {}),
      })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <div className="pair">
        <Field name="outcome" label={t('contact.outcome')} needed>
          <Select options={OUTCOMES.map((each) => ({ value: each, label: t(`outcome.${each}`) }))} />
        </Field>
        <Field
          name="time"
          label={t('settle.begun', { day: contact.day })}
          needed={!today}
          {...(today ? { help: t('settle.now') } : {})}
        >
          <Time label={t('settle.begun', { day: contact.day })} />
        </Field>
      </div>
      <ReasonField
        name="remark"
        label={t('inbound.remark')}
        needed={false}
        most={MOST_REMARK_CHARS}
        help={t('sealed')}
      />
    </Act>
  );
}

/** It will not happen: the permit goes back and counts for nothing. */
function GiveBack({ contact, onClose }: Props) {
  const t = useTexts(words);
  return (
    <Act<{ reason: string }>
      title={t('giveBack')}
      lead={t('giveBack.lead')}
      ok={t('giveBack')}
      done={t('inbound.done')}
      path={`/contacts/${contact.id}/cancel`}
      body={({ reason }) => ({ reason: reason.trim() })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <ReasonField label={t('reason')} most={MOST_REASON_CHARS} />
    </Act>
  );
}
