import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { formatCount } from '../../../shared/money/money';
import { Card } from '../../../shared/ui/Card';
import { Chip } from '../../../shared/ui/Chip';
import { useProcedure, type Stage } from './api';
import { words } from './words';

/** The stages of a playbook in its own order: what is done in each, with which texts, papers and options. */
export function Stages({ playbook }: { readonly playbook: string }) {
  const t = useTexts(words);
  const stages = useProcedure(playbook).data ?? [];
  if (stages.length === 0) return null;
  return (
    <Card title={t('stages')} extra={<span className="soft">{t('stages.hint')}</span>}>
      <ol className="lines stages">
        {stages.map((stage) => (
          <li key={stage.key}>
            <One stage={stage} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function One({ stage }: { readonly stage: Stage }) {
  const t = useTexts(words);
  const names = (list: Stage['papers']) => list.map(({ title }) => title).join(t('stages.and'));
  return (
    <div className="line-main stack">
      <p className="row">
        <strong>{stage.number === null ? stage.title : `${String(stage.number)} · ${stage.title}`}</strong>
        {stage.borrowers === 0 ? null : <Chip>{t('stages.people', { n: formatCount(stage.borrowers) })}</Chip>}
      </p>
      <p>{stage.does}</p>
      {stage.asks.length === 0 ? null : <p className="soft small">{t('stages.asks', { names: names(stage.asks) })}</p>}
      {stage.papers.length === 0 ? null : (
        <p className="soft small">{t('stages.papers', { names: names(stage.papers) })}</p>
      )}
      {stage.options.length === 0 ? null : (
        <p className="soft small">{t('stages.options', { names: names(stage.options) })}</p>
      )}
      {stage.templates.length === 0 ? null : (
        <p className="row small">
          <span className="soft">{t('stages.templates')}</span>
          {stage.templates.map((key) => (
            <Link key={key} to={`/templates/${key}/zh-CN`}>
              {key}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
