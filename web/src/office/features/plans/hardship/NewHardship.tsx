import { Input, Select } from 'antd';
import { useState } from 'react';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { useSession } from '../../../../shared/session/session';
import { Act, Field } from '../../../../shared/ui/Act';
import { Day } from '../../../../shared/ui/Day';
import { Loaded } from '../../../../shared/ui/Loaded';
import { ASKED_BY, DETAILS, TOUCHED, useQuestions, type QuestionText } from './api';
import { words } from './words';

type Entry = Readonly<Record<string, string | undefined>>;

/** Only what was answered is sent; a question nobody answered stays open. */
export function bodyOf(id: string, questions: readonly QuestionText[], entry: Entry) {
  const answered = questions
    .map(({ question }) => [question, entry[question]?.trim() ?? ''] as const)
    .filter(([, answer]) => answer !== '');
  return {
    id,
    detail: entry['detail'],
    askedOn: entry['askedOn'],
    askedBy: entry['askedBy'],
    answers: Object.fromEntries(answered),
  };
}

/** Takes a request for help down: from then on collection waits until somebody else decides. */
export function NewHardship({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const questions = useQuestions();
  return (
    <Loaded from={questions} rows={1}>
      {(all) => <Asking borrowerId={borrowerId} questions={all} onClose={onClose} />}
    </Loaded>
  );
}

interface Props {
  readonly borrowerId: string;
  readonly questions: readonly QuestionText[];
  readonly onClose: () => void;
}

function Asking({ borrowerId, questions, onClose }: Props) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const [id] = useState(() => uuidv7());
  return (
    <Act<Entry>
      title={t('ask')}
      lead={t('ask.lead')}
      ok={t('ask')}
      done={t('asked')}
      path={`/borrowers/${borrowerId}/hardships`}
      initial={{ detail: 'INCOME_LOST', askedBy: 'BORROWER', askedOn: businessDate }}
      body={(entry) => bodyOf(id, questions, entry)}
      touches={TOUCHED}
      onClose={onClose}
    >
      <Field name="detail" label={t('detail')} needed>
        <Select options={DETAILS.map((value) => ({ value, label: t(`detail.${value}`) }))} />
      </Field>
      <div className="pair">
        <Field name="askedBy" label={t('askedBy')} needed>
          <Select options={ASKED_BY.map((value) => ({ value, label: t(`askedBy.${value}`) }))} />
        </Field>
        <Field name="askedOn" label={t('askedOn')} needed>
          <Day label={t('askedOn')} />
        </Field>
      </div>
      {questions.map(({ question, text }) => (
        <Field key={question} name={question} label={text}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
        </Field>
      ))}
    </Act>
  );
}
