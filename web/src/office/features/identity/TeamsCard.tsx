import { Button, Empty, Form, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/commands';
import { findingsOf } from '../../../shared/api/problem';
import { uuidv7 } from '../../../shared/api/uuid';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { Loaded } from '../../../shared/ui/Loaded';
import { TEAMS, useTeams } from './api';
import { words } from './words';

/** Teams, by district, own staff or an outside agency. */
export function TeamsCard() {
  const t = useTexts(words);
  const teams = useTeams();
  const mayChange = useMay('ADMIN');
  const [adding, setAdding] = useState(false);
  return (
    <Card>
      <div className="stack">
        {mayChange ? (
          <div>
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('teams.add')}
            </Button>
          </div>
        ) : null}
        <Loaded from={teams}>
          {(lines) =>
            lines.length === 0 ? (
              <Empty description={t('teams.none')} />
            ) : (
              <ul className="lines">
                {lines.map((team) => (
                  <li key={team.id}>
                    <span className="line-main">{team.name}</span>
                    <span className="soft">{team.district ?? ''}</span>
                    <span className="soft">{team.agency === true ? t('team.agency.yes') : t('team.agency.no')}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      {adding ? <AddTeam onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

interface Entry {
  readonly name: string;
  readonly district?: string;
  readonly agency?: boolean;
}

function AddTeam({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(words);
  const [form] = Form.useForm<Entry>();
  const [id] = useState(() => uuidv7());
  const save = useCommand<unknown>({ touches: [TEAMS], onDone: onClose });
  const submit = ({ name, district, agency }: Entry) => {
    const body = { id, name, district: district || null, agency: agency ?? false };
    save.mutate({ verb: 'POST', path: '/teams', body });
  };
  return (
    <Modal
      title={t('teams.add')}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('user.save')}
      cancelText={t('user.cancel')}
      confirmLoading={save.isPending}
    >
      <Refusal error={save.error} shownElsewhere={['name', 'district']} />
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          name="name"
          label={t('team.name')}
          rules={[{ required: true, whitespace: true, message: t('user.required') }]}
          extra={findingsOf(save.error, 'name').join(' ')}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="district" label={t('team.district')} extra={findingsOf(save.error, 'district').join(' ')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="agency" label={t('team.agency')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
