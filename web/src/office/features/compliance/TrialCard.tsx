import { Button } from 'antd';
import { Link } from 'react-router';
import { useCommand } from '../../../shared/api/commands';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { formatInstant } from '../../../shared/time/dates';
import { Card } from '../../../shared/ui/Card';
import { Refusal } from '../../../shared/ui/Findings';
import type { Trial } from './api';
import { words } from './words';

/** Asks again, with this version, what was asked in the last thirty days: what would have been otherwise. */
export function TrialCard({ name, version }: { readonly name: string; readonly version: number }) {
  const t = useTexts(words);
  const trial = useCommand<Trial>();
  const path = `/packs/${name}/versions/${String(version)}/dry-run`;
  return (
    <Card title={t('trial')}>
      <div className="stack">
        <p className="soft">{t('trial.lead')}</p>
        <div>
          <Button loading={trial.isPending} onClick={() => trial.mutate({ verb: 'POST', path })}>
            {t('trial.run')}
          </Button>
        </div>
        <Refusal error={trial.error} />
        {trial.data === undefined ? null : <Outcome trial={trial.data} />}
      </div>
    </Card>
  );
}

function Outcome({ trial }: { readonly trial: Trial }) {
  const t = useTexts(words);
  const told = (move: string) =>
    move
      .split(' ')
      .map((verdict) => t.code('verdict', verdict))
      .join(' → ');
  if (trial.decisions === 0) return <p>{t('trial.none')}</p>;
  return (
    <>
      <strong aria-live="polite">
        {t('trial.changed', { n: formatCount(trial.changed), all: formatCount(trial.decisions) })}
      </strong>
      {trial.unfit > 0 ? <p className="warn">{t('trial.unfit', { n: formatCount(trial.unfit) })}</p> : null}
      <table className="plain-table">
        <tbody>
          {Object.entries(trial.moves).map(([move, n]) => (
            <tr key={move}>
              <td>{told(move)}</td>
              <td className="right">{formatCount(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="lines">
        {trial.changes.map((change) => (
          <li key={change.decision}>
            <span className="line-main">
              <span>
                <Link to={`/borrowers/${String(change.borrower)}`}>{t('trial.borrower')}</Link> ·{' '}
                {t.code('channel', change.channel)} · {told(`${change.before} ${change.after}`)}
              </span>
              <span className="soft small">
                <span className="day">{formatInstant(change.askedAt)}</span>
                {change.stopsNow.length > 0 ? ` · ${t('trial.stopsNow', { rules: change.stopsNow.join(' ') })}` : ''}
                {change.stopsNoMore.length > 0
                  ? ` · ${t('trial.stopsNoMore', { rules: change.stopsNoMore.join(' ') })}`
                  : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
