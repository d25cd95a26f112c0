import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { FileDrop } from '../../../shared/ui/FileDrop';
import { Refusal } from '../../../shared/ui/Findings';
import { MONEY, useChannels, useProfiles } from './api';
import { words } from './words';

const ACCEPTED = '.csv,.txt,.xml,text/csv,application/xml,text/xml';

/** Chooses a bank's file, its channel and how it is read; it is checked before anything is booked. */
export function UploadStatement({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const channels = useChannels();
  const profiles = useProfiles();
  const [file, setFile] = useState<File | null>(null);
  const [channel, setChannel] = useState('BANK');
  const [profile, setProfile] = useState('plain');
  const [id, setId] = useState(() => uuidv7());
  const [asked, setAsked] = useState(false);
  const upload = useCommand<unknown>({
    touches: [MONEY],
    onDone: () => {
      onClose();
      void navigate(`/money-in/${id}`);
    },
  });
  const xml = file?.name.toLowerCase().endsWith('.xml') ?? false;
  const start = () => {
    setAsked(true);
    if (file === null) return;
    const body = new FormData();
    body.set('file', file);
    body.set('id', id);
    body.set('channel', channel);
    if (!xml) body.set('profile', profile);
    upload.mutate({ verb: 'POST', path: '/money/statements', body });
  };
  const live = (channels.data ?? []).filter((each) => each.state === 'LIVE' && each.kind !== 'CASH');
  return (
    <Modal
      title={t('upload')}
      open
      onCancel={onClose}
      onOk={start}
      okText={t('upload.start')}
      cancelText={t('cancel')}
      confirmLoading={upload.isPending}
    >
      <div className="stack">
        <p className="soft">{t('upload.lead')}</p>
        <Refusal error={upload.error ?? channels.error ?? profiles.error} />
        <Form layout="vertical" component="div">
          <Form.Item
            label={t('file')}
            {...(asked && file === null ? { validateStatus: 'error' as const, help: t('file.missing') } : {})}
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
          <Form.Item label={t('channel')}>
            <Select
              aria-label={t('channel')}
              value={channel}
              loading={channels.isPending}
              onChange={setChannel}
              options={live.map((each) => ({ value: each.id, label: each.title }))}
            />
          </Form.Item>
          {xml ? (
            <p className="soft">{t('profile.xml')}</p>
          ) : (
            <Form.Item label={t('profile')} extra={t('profile.help')}>
              <Select
                aria-label={t('profile')}
                value={profile}
                loading={profiles.isPending}
                onChange={setProfile}
                options={(profiles.data ?? []).map((each) => ({
                  value: each.name,
                  label: t.code('profile', each.name),
                }))}
              />
            </Form.Item>
          )}
        </Form>
      </div>
    </Modal>
  );
}
