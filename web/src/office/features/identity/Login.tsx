import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { useTexts } from '../../../shared/i18n/texts';
import { SESSION } from '../../../shared/session/session';
import { Refusal } from '../../../shared/ui/Findings';
import { words } from './words';

interface Entry {
  readonly login: string;
  readonly password: string;
}

/** Asks who is there. A lock-out or a wrong password is told above the fields, in the server's words. */
export function Login() {
  const t = useTexts(words);
  const client = useQueryClient();
  const signIn = useCommand<unknown>({
    onDone: () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
      void client.invalidateQueries({ queryKey: SESSION });
    },
  });
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <p className="lead">{t('signIn.lead')}</p>
      <Refusal error={signIn.error} shownElsewhere={['login', 'password']} />
      <Form<Entry>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={(entry) => signIn.mutate({ verb: 'POST', path: '/session', body: entry })}
      >
        <Form.Item
          name="login"
          label={t('login')}
          rules={[{ required: true, message: t('login.missing') }]}
          extra={findingsOf(signIn.error, 'login').join(' ')}
        >
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password')}
          rules={[{ required: true, message: t('password.missing') }]}
          extra={findingsOf(signIn.error, 'password').join(' ')}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </Form>
    </>
  );
}
