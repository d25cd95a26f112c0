import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../../shared/api/commands';
import { useFile } from '../../../../shared/api/files';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { useNames } from '../../../../shared/session/names';
import { formatInstant } from '../../../../shared/time/dates';
import { FileDrop } from '../../../../shared/ui/FileDrop';
import { Refusal } from '../../../../shared/ui/Findings';
import { TOUCHED, type Hardship, type Look, type Words } from './api';
import { words } from './words';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};
const ACCEPTED = '.jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf';

/** The papers of a request; each is opened by itself, for the purpose and reason already given. */
export function Papers({ hardship, read, look }: { hardship: Hardship; read: Words; look: Look }) {
  const t = useTexts(words);
  if (read.papers.length === 0) return null;
  return (
    <>
      <h3 className="apart">{t('papers')}</h3>
      <ul className="lines">
        {read.papers.map((paper) => (
          <PaperLine key={paper.id} hardship={hardship} paper={paper} look={look} />
        ))}
      </ul>
    </>
  );
}

function PaperLine({ hardship, paper, look }: { hardship: Hardship; paper: Words['papers'][number]; look: Look }) {
  const t = useTexts(words);
  const names = useNames();
  const ending = ENDINGS[paper.mediaType] ?? 'bin';
  const take = useFile(`paper-${paper.id}.${ending}`);
  return (
    <li>
      <span className="line-main">
        <span>
          {ending.toUpperCase()} · {t('paper.size', { kb: Math.ceil(paper.bytes / 1024) })}
        </span>
        <span className="soft small">
          {names.get(paper.addedBy) ?? t('colleague')} · {formatInstant(paper.addedAt)}
        </span>
        <Refusal error={take.error} />
      </span>
      <Button
        size="small"
        loading={take.isPending}
        onClick={() =>
          take.mutate({ verb: 'POST', path: `/hardships/${hardship.id}/papers/${paper.id}/reveal`, body: look })
        }
      >
        {t('paper.open')}
      </Button>
    </li>
  );
}

/** Adds a picture or a scan; it is sealed as it arrives. */
export function NewPaper({ hardship, onClose }: { readonly hardship: Hardship; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [file, setFile] = useState<File | null>(null);
  const [id] = useState(() => uuidv7());
  const add = useCommand<unknown>({ touches: TOUCHED, onDone: onClose });
  const send = () => {
    if (file === null) return;
    const body = new FormData();
    body.set('file', file);
    body.set('paper', id);
    add.mutate({ verb: 'POST', path: `/hardships/${hardship.id}/papers`, body });
  };
  return (
    <Modal
      title={t('paper')}
      open
      onCancel={onClose}
      onOk={send}
      okText={t('paper')}
      cancelText={t('paper.close')}
      okButtonProps={{ disabled: file === null }}
      confirmLoading={add.isPending}
    >
      <div className="stack">
        <p className="soft">{t('paper.lead')}</p>
        <FileDrop label={t('paper.drop')} accept={ACCEPTED} file={file} onPick={setFile} />
        <Refusal error={add.error} />
      </div>
    </Modal>
  );
}
