import { Button, Form, Select } from 'antd';
import { useFile } from '../../../shared/api/files';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { KINDS, PAPERS, type PaperKind } from './api';
import { words } from './words';

interface Entry {
  readonly kind: PaperKind;
  readonly asOf: string;
  readonly language: string;
}

const LANGUAGES = ['zh-CN', 'en'] as const;

/** A certificate is made for the day itself, which the server knows best. */
export function bodyOf({ kind, asOf, language }: Entry) {
  return kind === 'SETTLEMENT_CERTIFICATE' ? { kind, language } : { kind, asOf, language };
}

/** Issues a paper, or shows beforehand what it would say. */
export function NewPaper({ borrowerId, onClose }: { readonly borrowerId: string; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<Entry>
      title={t('make')}
      lead={t('make.lead')}
      ok={t('make.ok')}
      done={t('made')}
      path={`/borrowers/${borrowerId}/documents`}
      initial={{ kind: 'DEMAND_NOTICE', asOf: businessDate, language: 'zh-CN' }}
      body={bodyOf}
      touches={[PAPERS]}
      onClose={onClose}
    >
      <Field name="kind" label={t('kind')} needed>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Field>
      <Field name="asOf" label={t('asOf')} needed help={t('asOf.help')}>
        <Day label={t('asOf')} />
      </Field>
      <Field name="language" label={t('language')} needed>
        <Select options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))} />
      </Field>
      <Preview borrowerId={borrowerId} />
    </Act>
  );
}

function Preview({ borrowerId }: { readonly borrowerId: string }) {
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
              body: bodyOf(form.getFieldsValue()),
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
