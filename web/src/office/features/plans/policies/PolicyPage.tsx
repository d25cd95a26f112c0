import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../../../shared/i18n/texts';
import { useNames } from '../../../../shared/session/names';
import { useMay, useSession } from '../../../../shared/session/session';
import { formatInstant, plusDays } from '../../../../shared/time/dates';
import { Act, Field, ReasonField } from '../../../../shared/ui/Act';
import { Card } from '../../../../shared/ui/Card';
import { Chip } from '../../../../shared/ui/Chip';
import { Day } from '../../../../shared/ui/Day';
import { Loaded } from '../../../../shared/ui/Loaded';
import { PageHead } from '../../../../shared/ui/PageHead';
import { actsOf, POLICIES, usePolicies, usePolicy, type PolicyAct, type PolicyCard, type PolicyView } from './api';
import { PolicyDraft } from './PolicyDraft';
import { PolicyState } from './PoliciesPage';
import { words } from './words';

/** One policy on options: its versions, what differs from the one in force, its text, and its approval. */
export function PolicyPage() {
  const t = useTexts(words);
  const name = useParams()['name'] ?? '';
  const policies = usePolicies();
  return (
    <>
      <p className="back">
        <Link to="/option-policies">← {t('policies')}</Link>
      </p>
      <Loaded from={policies}>
        {(all) => <Versions key={name} name={name} versions={all.filter((each) => each.name === name)} />}
      </Loaded>
    </>
  );
}

function Versions({ name, versions }: { readonly name: string; readonly versions: readonly PolicyCard[] }) {
  const t = useTexts(words);
  const [params, setParams] = useSearchParams();
  const sorted = versions.toSorted((a, b) => b.version - a.version);
  const asked = Number(params.get('version') ?? Number.NaN);
  const inForce = sorted.find((each) => each.inForce) ?? sorted[0];
  const shown = sorted.some((each) => each.version === asked) ? asked : (inForce?.version ?? null);
  const policy = usePolicy(name, shown);
  const show = (version: number) => setParams({ version: String(version) }, { replace: true });
  return (
    <>
      <PageHead
        title={inForce?.title ?? name}
        note={name}
        actions={
          <Select<number>
            aria-label={t('version.choose')}
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
      <Loaded from={policy} rows={10}>
        {(data) => <One key={data.policy.version} data={data} latest={sorted[0]?.version ?? 0} onMade={show} />}
      </Loaded>
    </>
  );
}

interface OneProps {
  readonly data: PolicyView;
  readonly latest: number;
  readonly onMade: (version: number) => void;
}

function One({ data, latest, onMade }: OneProps) {
  const t = useTexts(words);
  const { policy, text, changes, warnings } = data;
  const { user } = useSession();
  const mayChange = useMay('MANAGER', 'COMPLIANCE_OFFICER');
  const [act, setAct] = useState<PolicyAct | null>(null);
  const [writing, setWriting] = useState(false);
  if (writing) {
    return (
      <PolicyDraft
        from={text}
        latest={latest}
        product={policy.product}
        onClose={() => setWriting(false)}
        onMade={(version) => {
          setWriting(false);
          onMade(version);
        }}
      />
    );
  }
  const acts = mayChange ? actsOf(policy, user?.id ?? '') : [];
  return (
    <>
      <Card
        title={
          <span className="row">
            {t('version', { v: policy.version })} <PolicyState state={policy.state} />
            {policy.inForce ? <Chip tone="good">{t('inForce.now')}</Chip> : null}
          </span>
        }
        extra={
          <span className="row">
            {mayChange ? <Button onClick={() => setWriting(true)}>{t('write')}</Button> : null}
            {acts.map((each) => (
              <Button
                key={each}
                {...(each === 'withdraw' ? {} : { type: 'primary' as const })}
                onClick={() => setAct(each)}
              >
                {t(each)}
              </Button>
            ))}
          </span>
        }
      >
        <About policy={policy} />
        {warnings.length === 0 ? null : (
          <ul className="findings apart" aria-label={t('warnings')}>
            {warnings.map((each, at) => (
              <li key={at}>{each.message}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('changes')}>
        {changes.length === 0 ? (
          <p className="soft">{t(policy.inForce ? 'changes.itself' : 'changes.none')}</p>
        ) : (
          <Changes changes={changes} />
        )}
      </Card>
      <Card title={t('text')}>
        <ol className="source numbered" tabIndex={0} aria-label={t('text')}>
          {text.split('\n').map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ol>
      </Card>
      {act === null ? null : <ActOn policy={policy} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function About({ policy }: { readonly policy: PolicyCard }) {
  const t = useTexts(words);
  const names = useNames();
  const who = (id: string) => (policy.shipped ? t('house') : (names.get(id) ?? t('colleague')));
  return (
    <p className="row soft">
      <span>{t('written', { who: who(policy.author), at: formatInstant(policy.createdAt) })}</span>
      {policy.proposer == null ? null : <span>{t('proposed', { who: who(policy.proposer) })}</span>}
      {policy.approver == null ? null : <span>{t('approved', { who: who(policy.approver) })}</span>}
      {policy.effectiveFrom == null ? null : <span>{t('from', { date: policy.effectiveFrom })}</span>}
      <span>{policy.product === '' ? t('product.all') : t('product', { product: policy.product })}</span>
      {policy.reason === '' ? null : <span>{policy.reason}</span>}
    </p>
  );
}

function Changes({ changes }: { readonly changes: PolicyView['changes'] }) {
  const t = useTexts(words);
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('changes')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('block')}</th>
            <th>{t('field')}</th>
            <th>{t('before')}</th>
            <th>{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, at) => (
            <tr key={at}>
              <td>{change.block === '' ? t('head') : change.block}</td>
              <td>{change.field}</td>
              <td>{change.before === '' ? '–' : <del className="before">{change.before}</del>}</td>
              <td>{change.after === '' ? '–' : change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ActOnProps {
  readonly policy: PolicyCard;
  readonly act: PolicyAct;
  readonly onClose: () => void;
}

function ActOn({ policy, act, onClose }: ActOnProps) {
  const t = useTexts(words);
  const { businessDate } = useSession();
  return (
    <Act<{ reason: string; effectiveFrom?: string }>
      title={`${t(act)} · ${t('version', { v: policy.version })}`}
      lead={t(`${act}.lead`)}
      ok={t(act)}
      done={t('done')}
      path={`/option-policies/${policy.name}/versions/${String(policy.version)}/${act}`}
      initial={{ effectiveFrom: plusDays(businessDate, 1) }}
      body={({ reason, effectiveFrom }) => (act === 'propose' ? { reason, effectiveFrom } : { reason })}
      touches={[POLICIES, ['options'], ['approvals']]}
      onClose={onClose}
    >
      {act === 'propose' ? (
        <Field name="effectiveFrom" label={t('effectiveFrom')} needed>
          <Day label={t('effectiveFrom')} />
        </Field>
      ) : null}
      <ReasonField label={t('reason')} most={200} />
    </Act>
  );
}
