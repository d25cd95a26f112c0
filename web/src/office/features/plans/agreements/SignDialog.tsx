import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../../shared/api/commands';
import { useTexts } from '../../../../shared/i18n/texts';
import { Refusal } from '../../../../shared/ui/Findings';
import { TOUCHED, type Agreement } from './api';
import { Drawing } from './Drawing';
import { words } from './words';

interface Props {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}

/** The borrower reads every word, says so, and signs by drawing; what is signed is the hash of just these words. */
export function SignDialog({ agreement, onClose }: Props) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const [read, setRead] = useState(false);
  const [drawn, setDrawn] = useState<string | null>(null);
  const accept = useCommand({
    touches: TOUCHED,
    onDone: () => {
      void message.success(t('signed'));
      onClose();
    },
  });
  return (
    <Modal
      title={t('sign')}
      open
      width={720}
      onCancel={onClose}
      okText={t('sign')}
      cancelText={t('cancel.close')}
      okButtonProps={{ disabled: !read || drawn === null }}
      confirmLoading={accept.isPending}
      onOk={() =>
        accept.mutate({
          verb: 'POST',
          path: `/agreements/${agreement.id}/accept`,
          body: { textSha256: agreement.textSha256, drawn },
        })
      }
    >
      <div className="stack">
        <p className="soft">{t('sign.lead')}</p>
        <AgreementText agreement={agreement} />
        <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
          {t('sign.read')}
        </Checkbox>
        <Drawing onDrawn={setDrawn} />
        <Refusal error={accept.error} />
      </div>
    </Modal>
  );
}

/** The words of an agreement with the hash that stands for them. */
export function AgreementText({ agreement }: { readonly agreement: Agreement }) {
  const t = useTexts(words);
  return (
    <>
      <div className="agreed-text" tabIndex={0} role="region" aria-label={t('text')}>
        {agreement.text
          .trimEnd()
          .split('\n')
          .map((line, at) => (
            <p key={at}>{line}</p>
          ))}
      </div>
      <p className="soft small">
        {t('text.hash')} <code>{agreement.textSha256}</code>
      </p>
    </>
  );
}
