import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatInstant } from '../../../../shared/time/dates';
import { Act, ReasonField } from '../../../../shared/ui/Act';
import { Chip } from '../../../../shared/ui/Chip';
import { TOUCHED } from './api';
import { words } from './words';

const REASON_CHARS = 200;

interface Props {
  /** Absent where there is no way back. */
  readonly path?: string;
  readonly what: string;
  readonly more: ReactNode;
  readonly recordedAt: string;
  readonly endedAt?: string | null;
  readonly may: boolean;
  readonly chip?: ReactNode;
}

/** One line of a register: what was said, since when, and its end. */
export function Line({ path, what, more, recordedAt, endedAt, may, chip }: Props) {
  const t = useTexts(words);
  const [ending, setEnding] = useState(false);
  const over = endedAt != null;
  return (
    <li>
      <span className="line-main">
        {over ? <s className="soft">{what}</s> : <span>{what}</span>}
        {more ? <span className="soft small">{more}</span> : null}
        <span className="soft small">
          {t('recorded', { at: formatInstant(recordedAt) })}
          {over ? ` · ${t('ended.at', { at: formatInstant(endedAt) })}` : ''}
        </span>
      </span>
      {over ? <Chip>{t('ended')}</Chip> : chip}
      {may && !over && path !== undefined ? (
        <Button size="small" onClick={() => setEnding(true)}>
          {t('end')}
        </Button>
      ) : null}
      {ending && path !== undefined ? (
        <Act<{ reason: string }>
          title={t('end.of', { what })}
          lead={t('end.lead')}
          ok={t('end')}
          done={t('saved')}
          path={`${path}/end`}
          body={({ reason }) => ({ reason: reason.trim() })}
          touches={TOUCHED}
          onClose={() => setEnding(false)}
        >
          <ReasonField label={t('reason')} most={REASON_CHARS} />
        </Act>
      ) : null}
    </li>
  );
}
