import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { get } from '../../../../shared/api/client';
import { useCommand } from '../../../../shared/api/commands';
import type { Sent } from '../../../../shared/api/sent';
import { useTexts } from '../../../../shared/i18n/texts';
import { useColleagues } from '../../../../shared/session/names';
import { useMay } from '../../../../shared/session/session';
import { Card } from '../../../../shared/ui/Card';
import { FileDrop } from '../../../../shared/ui/FileDrop';
import { Refusal } from '../../../../shared/ui/Findings';
import { Loaded } from '../../../../shared/ui/Loaded';
import './record.css';
import { words } from './words';

const FACES = ['faces'] as const;
const ACCEPTED = '.jpg,.jpeg,.png,image/jpeg,image/png';

type Face = Sent<'PortraitsLine'>;

interface Person {
  readonly id: string;
  readonly name: string;
}

/** The face on each visitor's badge, so that whoever stands at a door can compare. */
export function Faces() {
  const t = useTexts(words);
  const colleagues = useColleagues();
  const faces = useQuery({
    queryKey: FACES,
    queryFn: ({ signal }) => get<readonly Face[]>('/field/portraits', {}, signal),
  });
  const [giving, setGiving] = useState<Person | null>(null);
  const mayGive = useMay('ADMIN', 'MANAGER', 'COMPLIANCE_OFFICER');
  const visitors = (colleagues.data ?? []).filter(({ roles, active }) => active && roles.includes('COLLECTOR'));
  return (
    <Card title={t('faces')}>
      <p className="soft">{t('faces.note')}</p>
      <Loaded from={faces} rows={2}>
        {(all) => (
          <ul className="faces">
            {visitors.map(({ id, displayName }) => {
              const face = all.find(({ user }) => user === id);
              return (
                <li key={id}>
                  {face === undefined ? (
                    <span className="face-none" aria-hidden="true">
                      {displayName.slice(-1)}
                    </span>
                  ) : (
                    <img
                      src={`/api/v1/field/portraits/${id}?at=${encodeURIComponent(face.setAt)}`}
                      alt={t('faces.of', { name: displayName })}
                      width="72"
                      height="90"
                    />
                  )}
                  <span>{displayName}</span>
                  {mayGive ? (
                    <Button
                      size="small"
                      aria-label={t('faces.give.of', { name: displayName })}
                      onClick={() => setGiving({ id, name: displayName })}
                    >
                      {face === undefined ? t('faces.give') : t('faces.again')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
      {giving === null ? null : <Giving person={giving} onClose={() => setGiving(null)} />}
    </Card>
  );
}

function Giving({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useTexts(words);
  const [file, setFile] = useState<File | null>(null);
  const give = useCommand<unknown>({ touches: [FACES], onDone: onClose });
  const send = () => {
    if (file === null) return;
    const body = new FormData();
    body.set('file', file);
    give.mutate({ verb: 'POST', path: `/field/portraits/${person.id}`, body });
  };
  return (
    <Modal
      title={t('faces.of', { name: person.name })}
      open
      onCancel={onClose}
      onOk={send}
      okText={t('faces.put')}
      cancelText={t('faces.close')}
      okButtonProps={{ disabled: file === null }}
      confirmLoading={give.isPending}
    >
      <div className="stack">
        <p className="soft">{t('faces.lead')}</p>
        <FileDrop label={t('faces.drop')} accept={ACCEPTED} file={file} onPick={setFile} />
        <Refusal error={give.error} />
      </div>
    </Modal>
  );
}
