import { Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { pathOf, TEMPLATES, useVocabulary, type Done, type Head, type Vocabulary } from './api';
import { DraftForm } from './DraftForm';
import { Editor } from './Editor';
import { LANGUAGES } from './labels';
import { words } from './words';

const FIRST: Head = {
  kind: 'OVERDUE_NOTICE',
  medium: 'SMS',
  audience: 'DEBTOR',
  language: 'zh-CN',
  spokenByAgency: false,
  creditNotice: false,
};

/** A template of one's own: what it is for, its words, and why. */
export function NewTemplatePage() {
  const t = useTexts(words);
  const navigate = useNavigate();
  const vocabulary = useVocabulary();
  const [key, setKey] = useState('');
  const [head, setHead] = useState<Head>(FIRST);
  const [text, setText] = useState('');
  const save = useCommand<Done>({
    touches: [TEMPLATES],
    onDone: (done) => void navigate(pathOf(done.key, done.language)),
  });
  return (
    <>
      <p className="back">
        <Link to="/templates">← {t('back')}</Link>
      </p>
      <PageHead title={t('new')} note={t('new.note')} />
      <Loaded from={vocabulary}>
        {(known) => (
          <>
            <Card title={t('head')}>
              <HeadForm vocabulary={known} name={key} onName={setKey} head={head} onHead={setHead} />
            </Card>
            <Editor head={head} text={text} onText={setText} />
            <DraftForm
              error={save.error}
              saving={save.isPending}
              onSave={(reason) =>
                save.mutate({ verb: 'POST', path: '/templates', body: { key: key.trim(), head, text, reason } })
              }
              onCancel={() => void navigate('/templates')}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

interface HeadProps {
  readonly vocabulary: Vocabulary;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly head: Head;
  readonly onHead: (head: Head) => void;
}

function HeadForm({ vocabulary, name, onName, head, onHead }: HeadProps) {
  const t = useTexts(words);
  const kind = vocabulary.kinds.find((each) => each.kind === head.kind);
  const set = (change: Partial<Head>) => onHead({ ...head, ...change });
  /** A kind has its own readers; the reader chosen before stays when the kind allows it. */
  const chooseKind = (chosen: Head['kind']) => {
    const allowed = vocabulary.kinds.find((each) => each.kind === chosen)?.audiences ?? [];
    set({ kind: chosen, audience: allowed.includes(head.audience) ? head.audience : (allowed[0] ?? head.audience) });
  };
  return (
    <Form layout="vertical" component="div" className="fact">
      <Form.Item label={t('col.key')} extra={t('key.help')} htmlFor="template-key">
        <Input id="template-key" value={name} maxLength={60} onChange={(event) => onName(event.target.value)} />
      </Form.Item>
      <Form.Item label={t('col.kind')} extra={kind ? t('kind.speaksOf', { what: kind.speaksOf.join(t('and')) }) : null}>
        <Select
          aria-label={t('col.kind')}
          value={head.kind}
          onChange={chooseKind}
          options={vocabulary.kinds.map((each) => ({ value: each.kind, label: each.label }))}
        />
      </Form.Item>
      <Form.Item label={t('col.medium')}>
        <Select
          aria-label={t('col.medium')}
          value={head.medium}
          onChange={(medium) => set({ medium })}
          options={vocabulary.media.map((each) => ({ value: each.medium, label: each.label }))}
        />
      </Form.Item>
      <Form.Item label={t('col.audience')}>
        <Select
          aria-label={t('col.audience')}
          value={head.audience}
          onChange={(audience) => set({ audience })}
          options={vocabulary.audiences
            .filter((each) => kind?.audiences.includes(each.audience) === true)
            .map((each) => ({ value: each.audience, label: each.label }))}
        />
      </Form.Item>
      <Form.Item label={t('col.language')}>
        <Select
          aria-label={t('col.language')}
          value={head.language}
          onChange={(language) => set({ language })}
          options={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
        />
      </Form.Item>
      <Flag
        label={t('spokenByAgency')}
        on={head.spokenByAgency}
        onChange={(spokenByAgency) => set({ spokenByAgency })}
      />
      <Flag label={t('creditNotice')} on={head.creditNotice} onChange={(creditNotice) => set({ creditNotice })} />
    </Form>
  );
}

interface FlagProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Flag({ label, on, onChange }: FlagProps) {
  return (
    <Form.Item label={label}>
      <Switch aria-label={label} checked={on} onChange={onChange} />
    </Form.Item>
  );
}
