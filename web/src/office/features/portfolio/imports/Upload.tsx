import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../../shared/api/commands';
import { findingsOf } from '../../../../shared/api/problem';
import { uuidv7 } from '../../../../shared/api/uuid';
import { useTexts } from '../../../../shared/i18n/texts';
import { Day } from '../../../../shared/ui/Day';
import { FileDrop } from '../../../../shared/ui/FileDrop';
import { Refusal } from '../../../../shared/ui/Findings';
import { IMPORTS, useProfiles, type Import } from './api';
import { words } from './words';

const ACCEPTED = '.csv,.xlsx,.gz,text/csv,application/gzip';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Chooses a file and how to read it; the checks then run on the server. */
export function Upload({ open, onClose }: Props) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const profiles = useProfiles();
  const [file, setFile] = useState<File | null>(null);
  const [profile, setProfile] = useState<string | null>(null);
  const [asOf, setAsOf] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  // One upload, one id: chosen with the file, kept when the answer is lost.
  const [id, setId] = useState(() => uuidv7());
  const upload = useCommand<Import>({
    touches: [IMPORTS],
    onDone: (made) => {
      onClose();
      void navigate(`/imports/${made.id}`);
    },
  });
  const chosen = profiles.data?.find((p) => p.key === profile) ?? null;
  const start = () => {
    setAsked(true);
    if (file === null || profile === null) return;
    const body = new FormData();
    body.set('file', file);
    body.set('profile', profile);
    body.set('id', id);
    if (asOf !== null) body.set('asOf', asOf);
    upload.mutate({ verb: 'POST', path: '/imports', body });
  };
  return (
    <Modal
      title={t('new')}
      open={open}
      onCancel={onClose}
      onOk={start}
      okText={t('start')}
      cancelText={t('cancel')}
      confirmLoading={upload.isPending}
      destroyOnHidden
    >
      <Refusal error={upload.error} shownElsewhere={['file', 'profile', 'asOf']} />
      <Refusal error={profiles.error} />
      <Form layout="vertical" component="div">
        <Form.Item
          label={t('file')}
          required
          {...fieldState(asked && file === null ? t('file.missing') : '', findingsOf(upload.error, 'file'))}
        >
          <FileDrop
            label={t('file.pick')}
            accept={ACCEPTED}
            file={file}
            onPick={(picked) => {
              setFile(picked);
              if (picked !== null) setId(uuidv7());
            }}
          />
        </Form.Item>
        <Form.Item
          label={t('profile')}
          htmlFor="import-profile"
          required
          {...fieldState(asked && profile === null ? t('profile.missing') : '', findingsOf(upload.error, 'profile'))}
          extra={chosen?.description ?? undefined}
        >
          <Select
            id="import-profile"
            aria-label={t('profile')}
            value={profile}
            loading={profiles.isPending}
            onChange={setProfile}
            options={(profiles.data ?? []).map((p) => ({ value: p.key, label: p.title }))}
          />
        </Form.Item>
        {chosen?.tape === 'SCHEDULE' ? null : (
          <Form.Item label={t('asOf')} extra={t('asOf.extra')} {...fieldState('', findingsOf(upload.error, 'asOf'))}>
            <Day label={t('asOf')} value={asOf} onChange={setAsOf} allowClear />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function fieldState(missing: string, findings: readonly string[]) {
  const help = missing || findings.join(' ');
  return help === '' ? {} : ({ validateStatus: 'error', help } as const);
}
