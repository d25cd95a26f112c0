import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { formatMoney } from '../../../../shared/money/money';
import { useMay } from '../../../../shared/session/session';
import { Card } from '../../../../shared/ui/Card';
import type { Borrower } from '../api';
import { words as gate } from '../words';
import type { ProofLine } from './api';
import { dayOfNumber, formOf } from './facts';
import { Line } from './Line';
import { NewProof } from './NewProof';
import { words } from './words';

interface Props {
  readonly borrower: Borrower;
  readonly proofs: readonly ProofLine[];
}

/** Facts somebody established with evidence; the evidence itself stays sealed. */
export function Proofs({ borrower, proofs }: Props) {
  const t = useTexts(words);
  const may = useMay('MANAGER', 'COMPLIANCE_OFFICER', 'REVIEWER');
  const [adding, setAdding] = useState(false);
  const about = useAbout(borrower);
  return (
    <Card
      id="proofs"
      title={t('proofs')}
      extra={
        may ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('proof.new')}
          </Button>
        ) : null
      }
    >
      <p className="soft">{t('proofs.lead')}</p>
      {proofs.length === 0 ? <p>{t('proofs.none')}</p> : null}
      <ul className="lines">
        {proofs.map((proof) => (
          <Line
            key={proof.id}
            path={`/attestations/${proof.id}`}
            what={`${t.code('fact', proof.fact)} · ${valueOf(proof, [t('yes'), t('no')])}`}
            more={[about(proof), spanOf(proof, t)].filter(Boolean).join(' · ')}
            recordedAt={proof.recordedAt}
            endedAt={proof.endedAt ?? null}
            may={may}
          />
        ))}
      </ul>
      {adding ? <NewProof borrower={borrower} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

function spanOf({ fromDay, untilDay }: ProofLine, t: (key: 'from' | 'span', params: Record<string, string>) => string) {
  return untilDay == null ? t('from', { date: fromDay }) : t('span', { from: fromDay, until: untilDay });
}

function valueOf({ fact, value }: ProofLine, [yes, no]: readonly [string, string]): string {
  const shape = formOf(fact);
  if (shape === 'DAY') return dayOfNumber(value);
  if (shape === 'FEN') return formatMoney({ minor: value, currency: 'CNY' });
  return value === 0 ? no : yes;
}

/** The person or the number a fact is about, as it may be shown. */
function useAbout(borrower: Borrower): (proof: ProofLine) => string {
  const t = useTexts(gate);
  return ({ personId, contactPointId }) => {
    if (personId != null) return borrower.relatedPersons.find((each) => each.id === personId)?.nameMasked ?? '';
    const point = borrower.contactPoints.find((each) => each.id === contactPointId);
    return point === undefined ? '' : `${t.code('point', point.kind)} ${point.valueMasked}`;
  };
}
