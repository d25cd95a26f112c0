import { App, Checkbox, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../../shared/api/commands';
import { useTexts } from '../../../../shared/i18n/texts';
import { Refusal } from '../../../../shared/ui/Findings';
import { TOUCHED, type Agreement } from './api';
import { CodeEntry, FIGURES } from './CodeEntry';
import { Drawing } from './Drawing';
import { words } from './words';

interface Props {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}

type Way = 'drawn' | 'code';

/** What the server answers when the figures were wrong; everything else it answers means the agreement is in force. */
interface Answer {
  readonly left?: number;
}

/** The borrower reads every word, says so, and draws or enters a code; either stands for just these words. */
export function SignDialog({ agreement, onClose }: Props) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const [read, setRead] = useState(false);
  const [way, setWay] = useState<Way>('drawn');
  const [drawn, setDrawn] = useState<string | null>(null);
  const [figures, setFigures] = useState('');
  const accept = useCommand<Answer>({
    touches: TOUCHED,
    onDone: ({ left }) => {
      setFigures('');
      if (left !== undefined) return;
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
      okButtonProps={{ disabled: !read || !(way === 'drawn' ? drawn !== null : FIGURES.test(figures)) }}
      confirmLoading={accept.isPending}
      onOk={() =>
        accept.mutate({
          verb: 'POST',
          ...(way === 'drawn'
            ? { path: `/agreements/${agreement.id}/accept`, body: { textSha256: agreement.textSha256, drawn } }
            : {
                path: `/agreements/${agreement.id}/accept-by-code`,
                body: { textSha256: agreement.textSha256, figures },
              }),
        })
      }
    >
      <div className="stack">
        <p className="soft">{t('sign.lead')}</p>
        <AgreementText agreement={agreement} />
        <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
          {t('sign.read')}
        </Checkbox>
        <Segmented<Way>
          aria-label={t('sign.way')}
          value={way}
          onChange={setWay}
          options={[
            { value: 'drawn', label: t('sign.way.drawn') },
            { value: 'code', label: t('sign.way.code') },
          ]}
        />
        {way === 'drawn' ? (
          <Drawing onDrawn={setDrawn} />
        ) : (
          <CodeEntry agreement={agreement} ready={read} figures={figures} onFigures={setFigures} />
        )}
        {accept.data?.left === undefined ? null : (
          <p role="alert" className="bad">
            {t('code.wrong', { left: accept.data.left })}
          </p>
        )}
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
