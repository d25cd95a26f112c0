import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Act, Field } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { MONEY, RUNS_CHANNELS, useProfiles, type Profile } from './api';
import { words } from './words';

const MOST_CHARS = 20_000;

/** How each bank's file is read; a change is a new version, the name in the text says of which. */
export function Profiles() {
  const t = useTexts(words);
  const may = useMay(...RUNS_CHANNELS);
  const profiles = useProfiles();
  const [editing, setEditing] = useState<Profile | null>(null);
  return (
    <Card title={t('profiles')}>
      <div className="stack">
        <p className="soft">{t('profiles.note')}</p>
        <Loaded from={profiles}>
          {(list) => (
            <ul className="lines">
              {list.map((profile) => (
                <li key={profile.name}>
                  <span className="line-main">
                    <strong>{t.code('profile', profile.name)}</strong>
                    <span className="soft small">
                      {profile.version === 0 ? t('shipped') : t('version', { n: profile.version })}
                    </span>
                  </span>
                  {may ? (
                    <Button size="small" onClick={() => setEditing(profile)}>
                      {t('profile.change')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
      {editing === null ? null : (
        <Act<{ body: string }>
          title={t('profile.change')}
          lead={t('profile.lead')}
          ok={t('save')}
          done={t('done')}
          path="/money/statement-profiles"
          initial={{ body: editing.body }}
          body={(said) => said}
          touches={[MONEY]}
          onClose={() => setEditing(null)}
        >
          <Field name="body" label={t('profile')} needed>
            <Input.TextArea autoSize={{ minRows: 12, maxRows: 24 }} maxLength={MOST_CHARS} spellCheck={false} />
          </Field>
        </Act>
      )}
    </Card>
  );
}
