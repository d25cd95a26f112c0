import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { Chip } from '../../../shared/ui/Chip';
import { Sum } from '../../../shared/ui/Sum';
import type { Proposal } from './api';
import { words } from './words';

interface Props {
  readonly proposals: readonly Proposal[];
  readonly takes: string;
  readonly onTake?: (proposal: Proposal) => void;
}

/** Loans the money may be for, the likeliest first, each with what speaks for it. */
export function Proposals({ proposals, takes, onTake }: Props) {
  const t = useTexts(words);
  if (proposals.length === 0) return <p className="soft">{t('proposals.none')}</p>;
  return (
    <ul className="lines">
      {proposals.map((proposal, at) => (
        <li key={proposal.loan.loanId}>
          <span className="line-main">
            <span className="row">
              <Link to={`/borrowers/${proposal.loan.borrowerId}`}>
                {proposal.loan.loanNo} · {proposal.loan.borrowerMasked}
              </Link>
              <span className="soft">
                {t('overdue')} <Sum of={proposal.overdue} />
              </span>
            </span>
            <span className="row">
              {proposal.hints.map((hint) => (
                <Chip key={hint.code} tone={hint.code === 'CLOSED' || hint.code === 'LENDER_COMPUTES' ? 'bad' : 'good'}>
                  {hint.text}
                </Chip>
              ))}
            </span>
          </span>
          {onTake === undefined ? null : (
            <Button
              size="small"
              {...(at === 0 ? { type: 'primary' as const } : {})}
              aria-label={`${takes} ${proposal.loan.loanNo}`}
              onClick={() => onTake(proposal)}
            >
              {takes}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
