import { Alert, Typography } from 'antd';
import { Problem, Unreachable, type Finding } from '../api/problem';
import { useTexts } from '../i18n/texts';
import { words } from './words';

/** What was found wrong, one sentence each, with its source where there is one. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTexts(words);
  return (
    <ul className="findings">
      {findings.map((finding, at) => (
        <li key={`${finding.code}-${String(at)}`}>
          {finding.field ? <Typography.Text code>{finding.field}</Typography.Text> : null} {finding.message}
          {finding.citation ? (
            <Typography.Text type="secondary"> {t('citation', { citation: finding.citation })}</Typography.Text>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface RefusalProps {
  readonly error: unknown;
  /** Fields whose findings are already shown beside their inputs. */
  readonly shownElsewhere?: readonly string[];
}

/** A refused or failed action, told where it happened; nothing when all is well. */
export function Refusal({ error, shownElsewhere = [] }: RefusalProps) {
  const t = useTexts(words);
  if (error === null || error === undefined) return null;
  if (error instanceof Unreachable) {
    return <Alert type="warning" showIcon title={t('unreachable.title')} description={t('unreachable.text')} />;
  }
  if (!(error instanceof Problem)) {
    return <Alert type="error" showIcon title={t('broken.title')} description={t('broken.text')} />;
  }
  const left = error.findings.filter((f) => !(f.field && shownElsewhere.includes(f.field)));
  const title = error.message || error.title || t('failed.text', { status: error.status });
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={left.length > 0 ? <Findings findings={left} /> : undefined}
    />
  );
}
