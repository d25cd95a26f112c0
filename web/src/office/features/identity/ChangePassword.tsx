import { Button, Form, Input } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { SESSION } from '../../../shared/session/session';
import { Refusal } from '../../../shared/ui/Findings';
import { words } from './words';

/** As in the server's rule; the server has the last word. */
const SHORTEST = 12;

interface Entry {
  readonly old: string;
  readonly fresh: string;
  readonly again: string;
}

/** Sets the person's own password; at first sign-in nothing else is reachable until it is done. */
export function ChangePassword({ forced, onDone }: { readonly forced: boolean; readonly onDone?: () => void }) {
  const t = useTexts(words);
  const change = useCommand<unknown>({ touches: [SESSION], onDone: () => onDone?.() });
  return (
    <>
      {forced ? (
        <>
          <h1>{t('change.title')}</h1>
          <p className="lead">{t('change.forced')}</p>
        </>
      ) : null}
      <Refusal error={change.error} shownElsewhere={['old', 'new']} />
      <Form<Entry>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={({ old, fresh }) =>
          change.mutate({ verb: 'POST', path: '/session/password', body: { old, new: fresh } })
        }
      >
        <Form.Item
          name="old"
          label={t('change.old')}
          rules={[{ required: true, message: t('password.missing') }]}
          extra={findingsOf(change.error, 'old').join(' ')}
        >
          <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="fresh"
          label={t('change.new')}
          rules={[{ required: true, min: SHORTEST, message: t('change.short') }]}
          extra={findingsOf(change.error, 'new').join(' ') || t('change.rule')}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('change.again')}
          dependencies={['fresh']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, value: unknown) =>
                value === getFieldValue('fresh') ? Promise.resolve() : Promise.reject(new Error(t('change.differ'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t('change.save')}
        </Button>
      </Form>
    </>
  );
}
