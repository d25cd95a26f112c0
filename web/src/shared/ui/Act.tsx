import { App, Form, Input, Modal, type FormItemProps } from 'antd';
import { createContext, useContext, type ReactNode } from 'react';
import { useCommand } from '../api/commands';
import { findingsOf } from '../api/problem';
import { useTexts } from '../i18n/texts';
import { Refusal } from './Findings';
import { words } from './words';

const Said = createContext<unknown>(null);

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly needed?: boolean;
  readonly help?: ReactNode;
  readonly children: ReactNode;
  readonly more?: FormItemProps;
}

/** One field of an act; what the server found wrong with it is told beneath. */
export function Field({ name, label, needed = false, help, children, more = {} }: FieldProps) {
  const t = useTexts(words);
  const said = findingsOf(useContext(Said), name).join(' ');
  const wrong = said === '' ? {} : { validateStatus: 'error' as const };
  return (
    <Form.Item
      name={name}
      label={label}
      rules={needed ? [{ required: true, message: t('required') }] : []}
      extra={said === '' ? help : said}
      {...wrong}
      {...more}
    >
      {children}
    </Form.Item>
  );
}

/** Why somebody does something, in their own words. */
export function ReasonField({
  label,
  needed = true,
  name = 'reason',
  most = 2000,
  help,
}: {
  readonly label: string;
  readonly needed?: boolean;
  readonly name?: string;
  readonly most?: number;
  readonly help?: ReactNode;
}) {
  const t = useTexts(words);
  const rules = needed ? [{ required: true, whitespace: true, message: t('required') }] : [];
  return (
    <Field name={name} label={label} more={{ rules }} {...(help === undefined ? {} : { help })}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={most} />
    </Field>
  );
}

interface Props<E, O> {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly ok: string;
  readonly done?: string;
  readonly verb?: 'POST' | 'PUT';
  /** Where it is sent; for something new this may stand in the entry. */
  readonly path: string | ((entry: E) => string);
  readonly initial?: Partial<E>;
  readonly body: (entry: E) => unknown;
  readonly touches: readonly (readonly unknown[])[];
  readonly onClose: () => void;
  readonly onDone?: (outcome: O) => void;
  readonly children?: ReactNode;
}

/** A dialog that does one thing: says what it does, asks what it needs, sends it, and tells a refusal in place. */
export function Act<E extends object, O = unknown>(props: Props<E, O>) {
  const { title, lead, ok, done, verb = 'POST', path, initial, body, touches, onClose, onDone, children } = props;
  const t = useTexts(words);
  const { message } = App.useApp();
  const [form] = Form.useForm<E>();
  const send = useCommand<O>({
    touches,
    onDone: (outcome) => {
      if (done !== undefined) void message.success(done);
      onClose();
      onDone?.(outcome);
    },
  });
  const fields = send.error === null ? [] : Object.keys(form.getFieldsValue());
  return (
    <Modal
      title={title}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={ok}
      cancelText={t('cancel')}
      confirmLoading={send.isPending}
    >
      <div className="stack act">
        {lead === undefined ? null : <p className="soft">{lead}</p>}
        <Refusal error={send.error} shownElsewhere={fields} />
        <Said value={send.error}>
          <Form<E>
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={initial ?? {}}
            onFinish={(entry) =>
              send.mutate({ verb, path: typeof path === 'string' ? path : path(entry), body: body(entry) })
            }
          >
            {children}
          </Form>
        </Said>
      </div>
    </Modal>
  );
}
