import { Select } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import type { Borrower } from '../api';
import { CHANNELS } from '../question';
import { words as gate } from '../words';
import { TOUCHED } from './api';
import { EvidenceField } from './EvidenceField';
import { words } from './words';

interface Props {
  readonly borrower: Borrower;
  readonly onClose: () => void;
}

/** People named with the debtor, to choose from. */
export function usePeople(borrower: Borrower) {
  const t = useTexts(gate);
  return borrower.relatedPersons.map((each) => ({
    value: each.id,
    label: `${each.nameMasked} · ${t.code('role', each.role)}`,
  }));
}

interface OptOut {
  readonly personId?: string | null;
  readonly channel: string;
  readonly saidOn: string;
  readonly evidence: string;
}

/** Somebody does not want to be reached in one way any more. */
export function NewOptOut({ borrower, onClose }: Props) {
  const t = useTexts(words);
  const tGate = useTexts(gate);
  const { businessDate } = useSession();
  const people = usePeople(borrower);
  return (
    <Act<OptOut>
      title={t('optOut.new')}
      lead={t('optOut.new.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/borrowers/${borrower.id}/opt-outs`}
      initial={{ channel: 'SMS', saidOn: businessDate }}
      body={({ personId, channel, saidOn, evidence }) => ({
        ...(personId == null ? {} : { personId: Number(personId) }),
        channel,
        saidOn,
        evidence: evidence.trim(),
      })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <Field name="personId" label={t('who')}>
        <Select allowClear placeholder={t('who.debtor')} options={people} notFoundContent={t('refusal.nobody')} />
      </Field>
      <div className="pair">
        <Field name="channel" label={t('optOut.channel')} needed>
          <Select options={CHANNELS.map((each) => ({ value: each, label: tGate(`channel.${each}`) }))} />
        </Field>
        <Field name="saidOn" label={t('saidOn')} needed>
          <Day label={t('saidOn')} />
        </Field>
      </div>
      <EvidenceField />
    </Act>
  );
}

interface Refusal {
  readonly personId: string;
  readonly saidOn: string;
  readonly evidence: string;
}

/** A contact person said no: for good. */
export function NewRefusal({ borrower, onClose }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const people = usePeople(borrower);
  return (
    <Act<Refusal>
      title={t('refusal.new')}
      lead={t('refusal.new.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/borrowers/${borrower.id}/refusals`}
      initial={{ saidOn: businessDate }}
      body={({ personId, saidOn, evidence }) => ({ personId: Number(personId), saidOn, evidence: evidence.trim() })}
      touches={TOUCHED}
      onClose={onClose}
    >
      <div className="pair">
        <Field name="personId" label={t('who')} needed>
          <Select options={people} notFoundContent={t('refusal.nobody')} />
        </Field>
        <Field name="saidOn" label={t('saidOn')} needed>
          <Day label={t('saidOn')} />
        </Field>
      </div>
      <EvidenceField />
    </Act>
  );
}
