import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/session';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { Marked } from '../../../shared/wording/Marked';
import { ActDialog, type ActKind } from './ActDialog';
import { pathOf, TEMPLATES, useTemplate, useVersion, type Done, type Head, type Template, type Version } from './api';
import { DraftForm } from './DraftForm';
import { Editor, Summary } from './Editor';
import { FindingsList } from './FindingsList';
import { History } from './History';
import { useLabels } from './labels';
import { marksOf } from './marks';
import { PreviewCard } from './PreviewCard';
import { State } from './State';
import { words } from './words';

/** One template: a version with what stands against it, the way to its approval, and what became of its words. */
export function TemplatePage() {
  const t = useTexts(words);
  const { key = '', language = '' } = useParams();
  const template = useTemplate(key, language);
  return (
    <>
      <p className="back">
        <Link to="/templates">← {t('back')}</Link>
      </p>
      <Loaded from={template}>{(data) => <Opened key={`${key}/${language}`} template={data} />}</Loaded>
    </>
  );
}

function useHeadLine(template: Template): string {
  const t = useTexts(words);
  const labels = useLabels();
  return [
    labels.medium(template.medium),
    labels.audience(template.audience),
    t.code('language', template.language),
    template.spokenByAgency ? t('spokenByAgency') : '',
    template.creditNotice ? t('creditNotice') : '',
    template.key,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Opened({ template }: { readonly template: Template }) {
  const t = useTexts(words);
  const labels = useLabels();
  const [params, setParams] = useSearchParams();
  const [editing, setEditing] = useState(false);
  const asked = Number(params.get('version') ?? Number.NaN);
  const known = template.versions.some((line) => line.number === asked);
  const shown = known ? asked : (template.versions[0]?.number ?? null);
  const version = useVersion(template.key, template.language, shown);
  const show = (number: number) => {
    setEditing(false);
    setParams({ version: String(number) }, { replace: true });
  };
  return (
    <>
      <PageHead
        title={labels.kind(template.kind)}
        note={useHeadLine(template)}
        actions={
          <Select<number>
            aria-label={t('versions')}
            value={shown}
            onChange={show}
            style={{ minWidth: 180 }}
            options={template.versions.map((line) => ({
              value: line.number,
              label: `${t('version', { v: line.number })} · ${t.code('state', line.state)}`,
            }))}
          />
        }
      />
      <Loaded from={version}>
        {(data) =>
          editing ? (
            <Writing template={template} from={data.text} onClose={() => setEditing(false)} onMade={show} />
          ) : (
            <OneVersion template={template} version={data} onWrite={() => setEditing(true)} />
          )
        }
      </Loaded>
      {shown === null ? null : <History template={template} shown={shown} />}
    </>
  );
}

interface WritingProps {
  readonly template: Template;
  readonly from: string;
  readonly onClose: () => void;
  readonly onMade: (number: number) => void;
}

function headOf({ kind, medium, audience, language, spokenByAgency, creditNotice }: Template): Head {
  return { kind, medium, audience, language, spokenByAgency, creditNotice };
}

function Writing({ template, from, onClose, onMade }: WritingProps) {
  const [text, setText] = useState(from);
  const [head] = useState(() => headOf(template));
  const save = useCommand<Done>({ touches: [TEMPLATES], onDone: (done) => onMade(done.number) });
  const path = `${pathOf(template.key, template.language)}/versions`;
  return (
    <>
      <Editor head={head} text={text} onText={setText} />
      <DraftForm
        error={save.error}
        saving={save.isPending}
        onSave={(reason) => save.mutate({ verb: 'POST', path, body: { text, reason } })}
        onCancel={onClose}
      />
    </>
  );
}

interface OneProps {
  readonly template: Template;
  readonly version: Version;
  readonly onWrite: () => void;
}

function OneVersion({ template, version, onWrite }: OneProps) {
  const t = useTexts(words);
  const { card, reading, text } = version;
  const mayWrite = useMay('MANAGER', 'PLANNER', 'COMPLIANCE_OFFICER');
  const mayApprove = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const [act, setAct] = useState<ActKind | null>(null);
  const offer = (kind: ActKind, may: boolean, primary = false) =>
    may ? (
      <Button key={kind} {...(primary ? { type: 'primary' as const } : {})} onClick={() => setAct(kind)}>
        {t(`act.${kind}`)}
      </Button>
    ) : null;
  return (
    <div className="writing">
      <Card
        title={
          <span className="row">
            {t('version', { v: card.number })} <State state={card.state} />
          </span>
        }
        extra={
          <span className="row">
            {mayWrite ? <Button onClick={onWrite}>{t('write')}</Button> : null}
            {offer('retire', mayApprove && card.state !== 'RETIRED')}
            {offer('propose', mayWrite && card.state === 'DRAFT', true)}
            {offer('approve', mayApprove && card.state === 'PROPOSED', true)}
          </span>
        }
      >
        <div className="stack">
          <div className="words-read" lang={template.language}>
            <Marked text={text} marks={marksOf(reading, text)} />
          </div>
          <p className="row">
            <Summary reading={reading} waiting={false} />
          </p>
          <FindingsList reading={reading} />
        </div>
      </Card>
      <Card title={t('preview')}>
        <PreviewCard preview={reading.preview} medium={template.medium} language={template.language} />
      </Card>
      {act === null ? null : (
        <ActDialog template={template} version={version} kind={act} onClose={() => setAct(null)} />
      )}
    </div>
  );
}
