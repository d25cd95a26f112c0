import { Typography } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import type { TableFinding } from './api';
import { words } from './words';

/** What is wrong or doubtful in a table, with the line, the rule and the column it concerns. */
export function TableFindings({ findings }: { readonly findings: readonly TableFinding[] }) {
  const t = useTexts(words);
  return (
    <ul className="findings">
      {findings.map((finding, at) => (
        <li key={`${finding.code}-${String(at)}`} className={finding.severity === 'ERROR' ? 'warn' : undefined}>
          {finding.message}{' '}
          <Typography.Text type="secondary">
            {[finding.row > 0 ? t('finding.at', { line: finding.row }) : '', finding.field].filter(Boolean).join(' · ')}
          </Typography.Text>
        </li>
      ))}
    </ul>
  );
}
