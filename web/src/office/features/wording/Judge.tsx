import { Radio } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Marked } from '../../../shared/wording/Marked';
import { marksOfFindings } from '../../../shared/wording/marks';
import { MARKED, type Judgement, type MarkedNote } from './api';
import { JUDGEMENTS } from './judgements';
import { words } from './words';

const REASON_CHARS = 500;

/** What somebody who did not write a note makes of it: once, and with a reason. */
export function Judge({ note, onClose }: { readonly note: MarkedNote; readonly onClose: () => void }) {
  const t = useTexts(words);
  return (
    <Act<{ judgement: Judgement; reason: string }>
      title={t('judge')}
      lead={t('judge.lead')}
      ok={t('judge')}
      done={t('judge.done')}
      path={`/marked-notes/${note.id}/judge`}
      body={(entry) => entry}
      touches={[MARKED]}
      onClose={onClose}
    >
      <div className="words-read apart">
        <Marked text={note.text} marks={marksOfFindings(note.findings)} />
      </div>
      <Field name="judgement" label={t('judge.what')} needed>
        <Radio.Group className="judgements">
          {JUDGEMENTS.map((each) => (
            <Radio key={each} value={each}>
              {t(`judgement.${each}`)}
              <span className="soft small"> {t(`judgement.${each}.means`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Field>
      <ReasonField label={t('judge.reason')} most={REASON_CHARS} help={t('sealed')} />
    </Act>
  );
}
