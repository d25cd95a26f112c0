import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../../../shared/api/commands';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatInstant } from '../../../../shared/time/dates';
import { Refusal } from '../../../../shared/ui/Findings';
import { AGREEMENTS, type Agreement } from './api';
import { words } from './words';

const LOOK_MS = 2_000;
export const FIGURES = /^\d{6}$/;

interface Props {
  readonly agreement: Agreement;
  readonly ready: boolean;
  readonly figures: string;
  readonly onFigures: (figures: string) => void;
}

/** Six figures on their way to the borrower's own telephone, and the place where the borrower enters them. */
export function CodeEntry({ agreement, ready, figures, onFigures }: Props) {
  const t = useTexts(words);
  const client = useQueryClient();
  const ask = useCommand({ touches: [AGREEMENTS] });
  const { code } = agreement;
  const underway = code != null && code.sentAt == null;
  useEffect(() => {
    if (!underway) return;
    const look = setInterval(() => void client.invalidateQueries({ queryKey: AGREEMENTS }), LOOK_MS);
    return () => clearInterval(look);
  }, [underway, client]);
  return (
    <div className="stack">
      <p className="soft">{t('code.lead')}</p>
      <p className="row">
        <Button
          disabled={!ready}
          loading={ask.isPending}
          onClick={() =>
            ask.mutate({
              verb: 'POST',
              path: `/agreements/${agreement.id}/code`,
              body: { textSha256: agreement.textSha256 },
            })
          }
        >
          {t(code == null ? 'code.send' : 'code.again')}
        </Button>
        <span role="status">{code == null ? null : <Standing code={code} />}</span>
      </p>
      <Refusal error={ask.error} />
      <label className="stack-tight">
        <span>{t('code.figures')}</span>
        <Input
          className="figures"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={figures}
          disabled={code?.opens !== true}
          onChange={(event) => onFigures(event.target.value.replace(/\D/g, ''))}
        />
      </label>
    </div>
  );
}

function Standing({ code }: { readonly code: NonNullable<Agreement['code']> }) {
  const t = useTexts(words);
  if (code.sentAt == null) {
    return (
      <>
        {t('code.underway')} <Link to="/outbox">{t('code.outbox')}</Link>
      </>
    );
  }
  return <>{t(code.opens ? 'code.sent' : 'code.over', { at: formatInstant(code.sentAt), left: code.triesLeft })}</>;
}
