import { Form, Input, Radio, Select } from 'antd';
import { useTexts } from '../../../../shared/i18n/texts';
import { parseFen } from '../../../../shared/money/money';
import { useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import type { Borrower } from '../api';
import { words as gate } from '../words';
import { TOUCHED } from './api';
import { EvidenceField } from './EvidenceField';
import { aboutOf, ABOUTS, bodyOf, FACTS, formOf, type Entry, type FactName } from './facts';
import { usePeople } from './NewNo';
import { words } from './words';

const USUAL: FactName = 'SOURCE_PROVEN';

interface Props {
  readonly borrower: Borrower;
  readonly onClose: () => void;
}

/** Puts on record what can be proved and no other register says. */
export function NewProof({ borrower, onClose }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<Entry>
      title={t('proof.new')}
      lead={t('proof.new.lead')}
      ok={t('save')}
      done={t('saved')}
      path={`/borrowers/${borrower.id}/attestations`}
      initial={{ fact: USUAL, yes: true, fromDay: businessDate }}
      body={bodyOf}
      touches={TOUCHED}
      onClose={onClose}
    >
      <ProofFields borrower={borrower} />
    </Act>
  );
}

function ProofFields({ borrower }: { readonly borrower: Borrower }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const fact = Form.useWatch('fact', form) ?? USUAL;
  return (
    <>
      <Field name="fact" label={t('proof.fact')} needed>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={ABOUTS.map((about) => ({
            label: t(`about.${about}`),
            options: FACTS[about].map((each) => ({ value: each, label: t(`fact.${each}`) })),
          }))}
        />
      </Field>
      <Whom borrower={borrower} fact={fact} />
      <Value fact={fact} />
      <div className="pair">
        <Field name="fromDay" label={t('fromDay')} needed>
          <Day label={t('fromDay')} />
        </Field>
        <Field name="untilDay" label={t('untilDay')} help={t('untilDay.help')}>
          <Day label={t('untilDay')} allowClear />
        </Field>
      </div>
      <EvidenceField />
    </>
  );
}

function Whom({ borrower, fact }: { readonly borrower: Borrower; readonly fact: FactName }) {
  const t = useTexts(words);
  const tGate = useTexts(gate);
  const people = usePeople(borrower);
  const about = aboutOf(fact);
  if (about === 'BORROWER') return null;
  if (about === 'PERSON') {
    return (
      <Field name="personId" label={t('proof.about')}>
        <Select allowClear placeholder={t('who.debtor')} options={people} notFoundContent={t('refusal.nobody')} />
      </Field>
    );
  }
  return (
    <Field name="contactPointId" label={t('proof.point')} needed>
      <Select
        options={borrower.contactPoints.map((point) => ({
          value: point.id,
          label: `${tGate.code('point', point.kind)} ${point.valueMasked}`,
        }))}
      />
    </Field>
  );
}

function Value({ fact }: { readonly fact: FactName }) {
  const t = useTexts(words);
  const shape = formOf(fact);
  if (shape === 'DAY') {
    return (
      <Field name="day" label={t('proof.day')} needed>
        <Day label={t('proof.day')} />
      </Field>
    );
  }
  if (shape === 'FEN') {
    const sum = {
      rules: [
        {
          validator: (_rule: unknown, typed?: string) =>
            parseFen(typed?.trim() ?? '') === null
              ? Promise.reject(new Error(t('proof.amount.wrong')))
              : Promise.resolve(),
        },
      ],
    };
    return (
      <Field name="amount" label={t('proof.amount')} more={sum}>
        <Input inputMode="decimal" autoComplete="off" suffix={t('yuan')} />
      </Field>
    );
  }
  return (
    <Field name="yes" label={t('proof.value')} needed>
      <Radio.Group
        options={[
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]}
      />
    </Field>
  );
}
