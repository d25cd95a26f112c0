import { Button, Form, Select } from 'antd';
import { useFile } from '../../../shared/api/files';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { PAPERS, useChoices, type Choice } from './api';
import { words } from './words';

interface Entry {
  readonly paper: string;
  readonly asOf: string;
  readonly language: string;
}

const LANGUAGES = ['zh-CN', 'en'] as const;

function keyOf({ kind, recordId }: Choice): string {
  return recordId == null ? kind : `${kind} ${recordId}`;
}

/** What is made for today only has no date of its own; the server knows best which day it is. */
export function bodyOf({ paper, asOf, language }: Entry, choices: readonly Choice[]) {
  const [kind = paper, recordId] = paper.split(' ');
  const today = choices.find((choice) => keyOf(choice) === paper)?.todayOnly ?? false;
  return { kind, ...(recordId == null ? {} : { recordId }), ...(today ? {} : { asOf }), language };
}

/** Issues a paper, or shows beforehand what it would say. */
export function NewPaper({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  const choices = useChoices(borrowerId);
  const known = choices.data ?? [];
  return (
    <Act<Entry>
      title={t('make')}
      lead={t('make.lead')}
      ok={t('make.ok')}
      done={t('made')}
      path={`/borrowers/${borrowerId}/documents`}
      initial={{ paper: 'DEMAND_NOTICE', asOf: businessDate, language: 'zh-CN' }}
      body={(entry) => bodyOf(entry, known)}
      touches={[PAPERS]}
      onClose={onClose}
    >
      <Field name="paper" label={t('kind')} needed>
        <Select
          loading={choices.isPending}
          options={known.map((choice) => ({
            value: keyOf(choice),
            label: choice.about == null ? choice.title : `${choice.title} · ${choice.about}`,
          }))}
        />
      </Field>
      <Refusal error={choices.error} />
      <Form.Item noStyle dependencies={['paper']}>
        {({ getFieldValue }) =>
          known.some((choice) => choice.todayOnly && keyOf(choice) === getFieldValue('paper')) ? (
            <p className="soft small">{t('asOf.today')}</p>
          ) : (
            <Field name="asOf" label={t('asOf')} needed help={t('asOf.help')}>
              <Day label={t('asOf')} />
            </Field>
          )
        }
      </Form.Item>
      <Field name="language" label={t('language')} needed>
        <Select options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))} />
      </Field>
      <Preview borrowerId={borrowerId} choices={known} />
    </Act>
  );
}

function Preview({ borrowerId, choices }: { readonly borrowerId: string; readonly choices: readonly Choice[] }) {
  const t = useTexts(words);
  const form = Form.useFormInstance<Entry>();
  const look = useFile(`preview-${borrowerId}.pdf`);
  return (
    <div className="stack">
      <span className="row">
        <Button
          loading={look.isPending}
          onClick={() =>
            look.mutate({
              verb: 'POST',
              path: `/borrowers/${borrowerId}/documents/preview`,
              body: bodyOf(form.getFieldsValue(true) as Entry, choices),
            })
          }
        >
          {t('preview')}
        </Button>
        <span className="soft small">{t('preview.help')}</span>
      </span>
      <Refusal error={look.error} />
    </div>
  );
}
