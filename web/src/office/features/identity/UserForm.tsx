import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { uuidv7 } from '../../../shared/api/uuid';
import { LANGUAGES } from '../../../shared/i18n/language';
import { useTexts } from '../../../shared/i18n/texts';
import { Refusal } from '../../../shared/ui/Findings';
import { USERS, useTeams, type User, type Secret } from './api';
import { ROLES } from './roles';
import { words } from './words';

interface Entry {
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly teamId?: string | null;
  readonly language: string;
}

interface Props {
  readonly user: User | null;
  readonly onClose: () => void;
  readonly onSecret: (secret: string | null) => void;
}

/** Adds a person or changes name, roles, team and language. A new person gets a one-time password, shown once. */
export function UserForm({ user, onClose, onSecret }: Props) {
  const t = useTexts(words);
  const teams = useTeams();
  const [form] = Form.useForm<Entry>();
  const [id] = useState(() => user?.id ?? uuidv7());
  const save = useCommand<Partial<Secret>>({
    touches: [USERS],
    onDone: (outcome) => {
      onSecret(outcome.oneTimePassword ?? null);
      onClose();
    },
  });
  const required = [{ required: true, message: t('user.required') }];
  const submit = (entry: Entry) => {
    const body = { ...entry, teamId: entry.teamId ?? null };
    if (user === null) save.mutate({ verb: 'POST', path: '/users', body: { id, ...body } });
    else save.mutate({ verb: 'PUT', path: `/users/${user.id}`, body });
  };
  const said = (field: string) => findingsOf(save.error, field).join(' ');
  return (
    <Modal
      title={user === null ? t('users.add') : `${t('user.edit')} · ${user.displayName}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('user.save')}
      cancelText={t('user.cancel')}
      confirmLoading={save.isPending}
    >
      <Refusal error={save.error} shownElsewhere={['login', 'displayName', 'roles', 'teamId']} />
      <Form<Entry>
        form={form}
        layout="vertical"
        initialValues={
          user === null
            ? { language: 'zh-CN', roles: ['COLLECTOR'] }
            : { ...user, teamId: user.team?.id ?? null, language: user.language ?? 'zh-CN' }
        }
        onFinish={submit}
      >
        <Form.Item name="displayName" label={t('user.name')} rules={required} extra={said('displayName')}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="login" label={t('user.login')} rules={required} extra={said('login')}>
          <Input maxLength={60} autoCapitalize="none" spellCheck={false} disabled={user !== null} />
        </Form.Item>
        <Form.Item
          name="roles"
          label={t('user.roles')}
          rules={[{ required: true, message: t('user.roles.required') }]}
          extra={said('roles')}
        >
          <Checkbox.Group
            className="choices"
            options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
        </Form.Item>
        <Form.Item name="teamId" label={t('user.team')} extra={said('teamId')}>
          <Select
            allowClear
            loading={teams.isPending}
            options={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
          />
        </Form.Item>
        <Form.Item name="language" label={t('user.language')}>
          <Select options={LANGUAGES.map((name) => ({ value: name, label: t(`language.${name}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
