import { Chip } from '../../../shared/ui/Chip';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Refusal } from '../../../shared/ui/Findings';
import { PLAYBOOKS, type PlaybookLine } from './api';
import { words } from './words';

/** Makes a playbook the one the night asks, with the reason. */
export function Use({ playbook }: { readonly playbook: PlaybookLine }) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const mayUse = useMay('MANAGER');
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const use = useCommand<unknown>({
    touches: [PLAYBOOKS],
    onDone: () => {
      void message.success(t('use.done'));
      setAsking(false);
    },
  });
  if (playbook.inUse === true) {
    return <Chip tone="busy">{t('inUse')}</Chip>;
  }
  if (!mayUse) return null;
  const path = `/playbooks/${playbook.key}/use`;
  return (
    <>
      <Button disabled={playbook.activeVersion == null} onClick={() => setAsking(true)}>
        {t('use')}
      </Button>
      <Modal
        title={t('use')}
        open={asking}
        onCancel={() => setAsking(false)}
        onOk={() => form.submit()}
        okText={t('use')}
        cancelText={t('cancel')}
        confirmLoading={use.isPending}
        destroyOnHidden
      >
        <p className="soft">{t('use.lead')}</p>
        <Refusal error={use.error} />
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => use.mutate({ verb: 'POST', path, body: { reason } })}
        >
          <Form.Item
            name="reason"
            label={t('use.reason')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={200} autoFocus />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
