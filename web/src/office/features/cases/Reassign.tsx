import { App, Form, Input, Modal, Select } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { Refusal } from '../../../shared/ui/Findings';
import { useColleagues, WORKLIST, type WorkLine } from './api';
import { words } from './words';

/** Gives a case to somebody else, with the reason the next person will read. */
export function Reassign({ line, onClose }: { readonly line: WorkLine; readonly onClose: () => void }) {
  const t = useTexts(words);
  const { message } = App.useApp();
  const colleagues = useColleagues();
  const [form] = Form.useForm<{ collectorId: string; reason: string }>();
  const assign = useCommand<unknown>({
    touches: [WORKLIST, ['timeline']],
    onDone: () => {
      void message.success(t('assign.done'));
      onClose();
    },
  });
  const required = [{ required: true, message: t('assign.required') }];
  return (
    <Modal
      title={`${t('assign')} · ${line.nameMasked}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('assign.save')}
      cancelText={t('assign.cancel')}
      confirmLoading={assign.isPending}
    >
      <Refusal error={assign.error ?? colleagues.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(entry) => assign.mutate({ verb: 'POST', path: `/cases/${line.caseId}/assign`, body: entry })}
      >
        <Form.Item name="collectorId" label={t('assign.to')} rules={required}>
          <Select
            loading={colleagues.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={(colleagues.data ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('assign.reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
