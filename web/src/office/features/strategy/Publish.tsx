import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { PLAYBOOKS } from './api';
import { words } from './words';

interface Props {
  readonly playbook: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** Puts a draft in force from a day on, with the reason. */
export function Publish({ playbook, version, onClose }: Props) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const { businessDate } = useSession();
  const [on, setOn] = useState(businessDate);
  const [form] = Form.useForm<{ reason: string }>();
  const publish = useCommand<unknown>({
    touches: [PLAYBOOKS],
    onDone: () => {
      void message.success(t('publish.done'));
      onClose();
    },
  });
  const path = `/playbooks/${playbook}/versions/${String(version)}/publish`;
  return (
    <Modal
      title={`${t('publish')} · ${t('version', { v: version })}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('publish')}
      cancelText={t('cancel')}
      confirmLoading={publish.isPending}
    >
      <Refusal error={publish.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => publish.mutate({ verb: 'POST', path, body: { effectiveOn: on, reason } })}
      >
        <Form.Item label={t('publish.on')}>
          <Day label={t('publish.on')} value={on} onChange={(day) => setOn(day ?? businessDate)} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('publish.reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
