import { Chip } from '../../../shared/ui/Chip';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Card } from '../../../shared/ui/Card';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHead } from '../../../shared/ui/PageHead';
import { usePlaybooks, type PlaybookLine } from './api';
import { words } from './words';

/** Every playbook and which version is in force. */
export function PlaybooksPage() {
  const t = useTexts(words);
  const playbooks = usePlaybooks();
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <Card>
        <Loaded from={playbooks}>
          {(lines) =>
            lines.length === 0 ? (
              <Empty description={t('none')} />
            ) : (
              <ul className="lines">
                {lines.map((line) => (
                  <li key={line.key}>
                    <Playbook line={line} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

function Playbook({ line }: { readonly line: PlaybookLine }) {
  const t = useTexts(words);
  return (
    <>
      <span className="line-main">
        <Link to={`/playbooks/${line.key}`}>{line.title}</Link>
        <span className="soft small">
          <code>{line.key}</code> · {t('versions', { n: line.versions })}
        </span>
      </span>
      {line.inUse === true ? <Chip tone="busy">{t('inUse')}</Chip> : null}
      {line.activeVersion == null ? (
        <Chip>{t('noActive')}</Chip>
      ) : (
        <Chip tone="good">{t('active', { v: line.activeVersion })}</Chip>
      )}
    </>
  );
}
