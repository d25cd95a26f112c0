import { Input, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useMayListColleagues } from '../../../shared/session/names';
import { useSession } from '../../../shared/session/session';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { BorrowerPick } from '../../../shared/ui/BorrowerPick';
import { ColleaguePick } from '../../../shared/ui/ColleaguePick';
import { Day } from '../../../shared/ui/Day';
import { BOTH, type Saved } from './api';
import { CHANNELS, SUBJECTS } from './kinds';
import { words } from './words';

export const HANDLERS = ['MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER'] as const;

interface Entry {
  readonly borrowerId: string;
  readonly channel: string;
  readonly subject: string;
  readonly receivedOn: string;
  readonly about?: string | null;
  readonly handlerId?: string | null;
  readonly text: string;
}

interface Props {
  readonly borrowerId?: string;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}

/** Takes a complaint in; its clock and its hold begin with the day it was received. */
export function NewComplaint({ borrowerId, onClose, onMade }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(uuidv7);
  const namesPeople = useMayListColleagues();
  return (
    <Act<Entry, Saved>
      title={t('complaint.new')}
      lead={t('complaint.new.lead')}
      ok={t('complaint.save')}
      done={t('complaint.saved')}
      path="/complaints"
      initial={{
        ...(borrowerId === undefined ? {} : { borrowerId }),
        channel: 'HOTLINE',
        receivedOn: businessDate,
      }}
      body={(entry) => ({
        id,
        borrowerId: Number(entry.borrowerId),
        channel: entry.channel,
        subject: entry.subject,
        receivedOn: entry.receivedOn,
        about: entry.about == null ? null : [entry.about],
        handlerId: entry.handlerId ?? null,
        text: entry.text,
      })}
      touches={BOTH}
      onClose={onClose}
      {...(onMade === undefined ? {} : { onDone: (saved: Saved) => onMade(saved.id) })}
    >
      {borrowerId === undefined ? (
        <Field name="borrowerId" label={t('col.borrower')} needed>
          <BorrowerPick label={t('col.borrower')} />
        </Field>
      ) : (
        <Field name="borrowerId" label={t('col.borrower')} more={{ hidden: true }}>
          <Input />
        </Field>
      )}
      <div className="pair">
        <Field name="subject" label={t('col.subject')} needed>
          <Select options={SUBJECTS.map((each) => ({ value: each, label: t(`subject.${each}`) }))} />
        </Field>
        <Field name="channel" label={t('col.channel')} needed>
          <Select options={CHANNELS.map((each) => ({ value: each, label: t(`channel.${each}`) }))} />
        </Field>
        <Field name="receivedOn" label={t('col.received')} needed>
          <Day label={t('col.received')} />
        </Field>
        {namesPeople ? (
          <>
            <Field name="about" label={t('complaint.about')}>
              <ColleaguePick label={t('complaint.about')} />
            </Field>
            <Field name="handlerId" label={t('col.handler')}>
              <ColleaguePick label={t('col.handler')} roles={HANDLERS} />
            </Field>
          </>
        ) : null}
      </div>
      <ReasonField name="text" label={t('complaint.text')} help={t('sealed')} />
    </Act>
  );
}
