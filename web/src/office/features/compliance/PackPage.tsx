import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useNames } from '../../../shared/session/names';
import { useMay, useSession } from '../../../shared/session/session';
import { formatInstant, plusDays } from '../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../shared/ui/Act';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { Day } from '../../../shared/ui/Day';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { PACKS, usePack, usePacks, type Pack, type PackChange, type PackLine } from './api';
import { PackDraft } from './PackDraft';
import { actsOf, type PackAct } from './packs';
import { PackState } from './PacksPage';
import { RuleLink } from '../../../shared/ui/RuleLink';
import { TrialCard } from './TrialCard';
import { words } from './words';

/** Stands for the house itself: what is shipped was written by nobody here. */
const HOUSE = ['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'];

/** One rule pack: its versions, what differs from the one in force, its text, its rehearsal and its approval. */
export function PackPage() {
  const t = useTexts(words);
  const name = useParams()['name'] ?? '';
  const packs = usePacks();
  return (
    <>
      <p className="back">
        <Link to="/packs">← {t('packs')}</Link>
      </p>
      <Loaded from={packs}>
        {(lines) => <Versions key={name} name={name} versions={lines.filter((each) => each.name === name)} />}
      </Loaded>
    </>
  );
}

interface VersionsProps {
  readonly name: string;
  readonly versions: readonly PackLine[];
}

function Versions({ name, versions }: VersionsProps) {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const sorted = versions.toSorted((a, b) => b.version - a.version);
  const asked = Number(params.get('version') ?? Number.NaN);
  const inForce = sorted.find((each) => each.inForce) ?? sorted[0];
  const shown = sorted.some((each) => each.version === asked) ? asked : (inForce?.version ?? null);
  const pack = usePack(name, shown);
  const show = (version: number) => setParams({ version: String(version) }, { replace: true });
  return (
    <>
      <PageHead
        title={inForce?.title ?? name}
        note={`${name} · ${inForce?.jurisdiction ?? ''}`}
        actions={
          <Select<number>
            aria-label={t('packs.version')}
            value={shown}
            onChange={show}
            style={{ minWidth: 180 }}
            options={sorted.map((each) => ({
              value: each.version,
              label: `${t('version', { v: each.version })} · ${t.code('state', each.state)}`,
            }))}
          />
        }
      />
      {shown === null ? (
        <Card>
          <p className="soft">{t('packs.unknown')}</p>
        </Card>
      ) : (
        <Loaded from={pack} rows={10}>
          {(data) => <OneVersion key={data.pack.version} data={data} latest={sorted[0]?.version ?? 0} onMade={show} />}
        </Loaded>
      )}
    </>
  );
}

interface OneProps {
  readonly data: Pack;
  readonly latest: number;
  readonly onMade: (version: number) => void;
}

function OneVersion({ data, latest, onMade }: OneProps) {
  const t = useTexts(words);
  const { pack, text, changes } = data;
  const mayChange = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const mayRehearse = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'AUDITOR');
  const [act, setAct] = useState<PackAct | null>(null);
  const [writing, setWriting] = useState(false);
  if (writing) {
    return (
      <PackDraft
        from={text}
        latest={latest}
        onClose={() => setWriting(false)}
        onMade={(version) => {
          setWriting(false);
          onMade(version);
        }}
      />
    );
  }
  const acts = mayChange ? actsOf(pack) : [];
  return (
    <>
      <Card
        title={
          <span className="row">
            {t('version', { v: pack.version })} <PackState state={pack.state} />
            {pack.inForce ? <Chip tone="good">{t('packs.inForceNow')}</Chip> : null}
          </span>
        }
        extra={
          <span className="row">
            {mayChange ? <Button onClick={() => setWriting(true)}>{t('pack.write')}</Button> : null}
            {acts.map((each) => (
              <Button
                key={each}
                {...(each === 'withdraw' ? {} : { type: 'primary' as const })}
                onClick={() => setAct(each)}
              >
                {t(`pack.${each}`)}
              </Button>
            ))}
          </span>
        }
      >
        <About pack={pack} />
      </Card>
      <div className="columns">
        <Changes pack={pack} changes={changes} />
        {mayRehearse ? <TrialCard name={pack.name} version={pack.version} /> : null}
      </div>
      <Card title={t('pack.text')}>
        <ol className="source numbered" tabIndex={0} aria-label={t('pack.text')}>
          {text.split('\n').map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ol>
      </Card>
      {act === null ? null : <ActOn pack={pack} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function About({ pack }: { readonly pack: PackLine }) {
  const t = useTexts(words);
  const names = useNames();
  const who = (id: string) => (HOUSE.includes(id) ? t('house') : (names.get(id) ?? t('colleague')));
  return (
    <p className="row soft">
      <span>{t('pack.written', { who: who(pack.author), at: formatInstant(pack.createdAt) })}</span>
      {pack.proposer == null ? null : <span>{t('pack.proposed', { who: who(pack.proposer) })}</span>}
      {pack.approver == null ? null : <span>{t('pack.approved', { who: who(pack.approver) })}</span>}
      {pack.effectiveFrom == null ? null : <span>{t('pack.from', { date: pack.effectiveFrom })}</span>}
      <span>{t('packs.rules', { n: pack.rules })}</span>
      {pack.reason === '' ? null : <span>{pack.reason}</span>}
    </p>
  );
}

const EFFECTS = { NARROWS: 'good', WIDENS: 'bad', NEITHER: 'plain' } as const;

function Changes({ pack, changes }: { readonly pack: PackLine; readonly changes: readonly PackChange[] }) {
  const t = useTexts(words);
  return (
    <Card title={t('pack.changes')}>
      {changes.length === 0 ? (
        <p className="soft">{pack.inForce ? t('pack.changes.itself') : t('pack.changes.none')}</p>
      ) : (
        <div className="scroll tall" tabIndex={0} role="region" aria-label={t('pack.changes')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('pack.rule')}</th>
                <th>{t('pack.field')}</th>
                <th>{t('pack.before')}</th>
                <th>{t('pack.after')}</th>
                <th>{t('pack.effect')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change, at) => (
                <tr key={at}>
                  <td className="day">
                    <RuleLink rule={change.rule} />
                  </td>
                  <td>{t.code('number', change.field)}</td>
                  <td>{change.before === '' ? '–' : <del className="before">{change.before}</del>}</td>
                  <td>{change.after === '' ? '–' : change.after}</td>
                  <td>
                    <Chip tone={change.effect in EFFECTS ? EFFECTS[change.effect as keyof typeof EFFECTS] : 'plain'}>
                      {t.code('effect', change.effect)}
                    </Chip>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

interface ActOnProps {
  readonly pack: PackLine;
  readonly act: PackAct;
  readonly onClose: () => void;
}

function ActOn({ pack, act, onClose }: ActOnProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<{ reason: string; effectiveFrom?: string }>
      title={`${t(`pack.${act}`)} · ${t('version', { v: pack.version })}`}
      lead={t(`pack.${act}.lead`)}
      ok={t(`pack.${act}`)}
      done={t('pack.done')}
      path={`/packs/${pack.name}/versions/${String(pack.version)}/${act}`}
      initial={{ effectiveFrom: plusDays(businessDate, 1) }}
      body={({ reason, effectiveFrom }) => (act === 'propose' ? { reason, effectiveFrom } : { reason })}
      touches={[PACKS, ['gate']]}
      onClose={onClose}
    >
      {act === 'propose' ? (
        <Field name="effectiveFrom" label={t('pack.effectiveFrom')} needed>
          <Day label={t('pack.effectiveFrom')} />
        </Field>
      ) : null}
      <ReasonField label={t('reason')} most={200} />
    </Act>
  );
}
