import { Button } from 'antd';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import { TreatmentTag } from '../../../shared/ui/Tags';
import type { DryRun } from './api';
import { words } from './words';

/** What this version would change for the whole book, before anybody is affected. */
export function DryRunCard({ playbook, version }: { readonly playbook: string; readonly version: number }) {
  const t = useTexts(words);
  const rehearse = useCommand<DryRun>();
  const path = `/playbooks/${playbook}/versions/${String(version)}/dry-run`;
  return (
    <Card title={t('dryRun')}>
      <div className="stack">
        <p className="soft">{t('dryRun.lead')}</p>
        <div>
          <Button loading={rehearse.isPending} onClick={() => rehearse.mutate({ verb: 'POST', path })}>
            {t('dryRun.run')}
          </Button>
        </div>
        <Refusal error={rehearse.error} />
        {rehearse.data === undefined ? null : <Difference run={rehearse.data} />}
      </div>
    </Card>
  );
}

function Difference({ run }: { readonly run: DryRun }) {
  const t = useTexts(words);
  return (
    <>
      <strong aria-live="polite">
        {t('dryRun.changed', { n: formatCount(run.changed), borrowers: formatCount(run.borrowers) })}
      </strong>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('treatment')}</th>
            <th className="right">{t('dryRun.before')}</th>
            <th className="right">{t('dryRun.after')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(run.byTreatment).map(([treatment, n]) => (
            <tr key={treatment}>
              <td>
                <TreatmentTag treatment={treatment} />
              </td>
              <td className="right">{formatCount(n.before)}</td>
              <td className="right">{formatCount(n.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
