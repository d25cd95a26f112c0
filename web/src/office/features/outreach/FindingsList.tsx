import { Button } from 'antd';
import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import { FoundText } from '../../../shared/wording/Found';
import type { Reading } from './api';
import { words } from './words';

interface Props {
  readonly reading: Reading;
  /** Numbers of the findings at the caret. */
  readonly active?: readonly number[];
  /** Leads to the place of a finding. */
  readonly onShow?: (at: number) => void;
  /** Whether a finding points at a place. */
  readonly hasPlace?: (at: number) => boolean;
}

/** What stands against a text, one sentence each, with the rule it rests on in words. */
export function FindingsList({ reading, active = [], onShow, hasPlace }: Props) {
  const t = useTexts(words);
  const shown = (at: number) =>
    onShow !== undefined && hasPlace?.(at) === true ? (
      <Button size="small" type="link" onClick={() => onShow(at)}>
        {t('finding.show')}
      </Button>
    ) : null;
  return (
    <ul className="said-list">
      {reading.faults.map((fault, at) => (
        <li key={`fault-${String(at)}`} className={active.includes(at) ? 'active' : undefined}>
          <span className="row">
            <Chip tone="bad">{t('fault')}</Chip>
            {shown(at)}
          </span>
          <p>{fault.message}</p>
        </li>
      ))}
      {reading.findings.map((finding, i) => {
        const at = reading.faults.length + i;
        return (
          <li key={`finding-${String(at)}`} className={active.includes(at) ? 'active' : undefined}>
            <FoundText finding={finding} extra={shown(at)} />
          </li>
        );
      })}
    </ul>
  );
}
