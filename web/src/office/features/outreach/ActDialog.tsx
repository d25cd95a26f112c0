import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useSession } from '../../../shared/session/session';
import { Day } from '../../../shared/ui/Day';
import { Refusal } from '../../../shared/ui/Findings';
import { pathOf, TEMPLATES, type Done, type Template, type Version } from './api';
import { words } from './words';

export type ActKind = 'propose' | 'approve' | 'retire';

interface Props {
  readonly template: Template;
  readonly version: Version;
  readonly kind: ActKind;
  readonly onClose: () => void;
}

/** Proposes, approves or retires a version; warnings and retiring need a reason, an approval its first day. */
export function ActDialog({ template, version, kind, onClose }: Props) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const { businessDate } = useSession();
  const [from, setFrom] = useState(businessDate);
  const [form] = Form.useForm<{ reason?: string }>();
  const send = useCommand<Done>({
    touches: [TEMPLATES],
    onDone: () => {
      void message.success(t(`act.${kind}.done`));
      onClose();
    },
  });
  const needed = kind === 'retire' || (kind === 'propose' && version.reading.warned && !version.reading.denied);
  const path = `${pathOf(template.key, template.language)}/versions/${String(version.card.number)}/${kind}`;
  return (
    <Modal
      title={`${t(`act.${kind}`)} · ${t('version', { v: version.card.number })}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t(`act.${kind}`)}
      cancelText={t('cancel')}
      confirmLoading={send.isPending}
    >
      <div className="stack">
        <p className="soft">{t(`act.${kind}.lead`)}</p>
        <Refusal error={send.error} />
        <Form<{ reason?: string }>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason = null }: { reason?: string | null }) =>
            send.mutate({
              verb: 'POST',
              path,
              body: kind === 'approve' ? { effectiveFrom: from, reason } : { reason },
            })
          }
        >
          {kind === 'approve' ? (
            <Form.Item label={t('effectiveFrom')}>
              <Day label={t('effectiveFrom')} value={from} onChange={(day) => setFrom(day ?? businessDate)} />
            </Form.Item>
          ) : null}
          <Form.Item
            name="reason"
            label={needed ? t(`act.${kind}.reason`) : t('act.remark')}
            rules={needed ? [{ required: true, whitespace: true, message: t('required') }] : []}
          >
            <Input maxLength={500} autoFocus />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
