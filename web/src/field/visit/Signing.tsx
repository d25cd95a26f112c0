import { useEffect, useState } from 'react';
import { uuidv7 } from '../../shared/api/uuid';
import { useTexts } from '../../shared/i18n/texts';
import type { Arrangement } from '../../shared/plan/kernel';
import { benchOf, type Day, type Loan } from '../day/model';
import { theDevice } from '../device/device';
import { SignPad } from '../shell/SignPad';
import { bytesOf } from '../vault/bytes';
import { Blocked } from './Blocked';
import { useAct } from './useAct';
import { genuine, useVisit } from './useVisit';
import { words } from './words';

/** As an arrangement is sent: principal is never given up and has no place in it. */
export function sentOf({ waived, ...arrangement }: Arrangement): Arrangement {
  const { interestFen, penaltyFen, compoundFen, feeFen, costFen } = waived;
  return { ...arrangement, waived: { interestFen, penaltyFen, compoundFen, feeFen, costFen } };
}

interface Wanted {
  readonly loan: Loan;
  readonly agreement: string;
  /** As it is told. */
  readonly arrangement: string;
}

/** The agreement word for word as the server will write it; null when this phone cannot write it. */
async function textOf({ loan, agreement, arrangement }: Wanted, day: Day): Promise<string | null> {
  const asked = benchOf(loan, day);
  const wording = loan.wording == null ? undefined : day.wordings?.[loan.wording];
  if (asked === null || wording === undefined || !(await genuine(wording, day.head.keys))) return null;
  const exported = await import('lifang-plan');
  if (exported.absent === true) return null;
  const told = JSON.parse(arrangement) as Arrangement;
  const said = JSON.parse(
    exported.agreement(
      JSON.stringify(asked.question),
      JSON.stringify({ ...told, waived: { ...told.waived, principalFen: 0 } }),
      asked.policy,
      JSON.stringify({
        payload: new TextDecoder().decode(bytesOf(wording.payload)),
        number: agreement,
        currency: loan.due.currency,
      }),
    ),
  ) as { readonly text?: string };
  return said.text ?? null;
}

/** What they read, and their own hand under just these words. */
export function SignAgreement({
  wanted,
  limits,
  proposed,
  onBack,
}: {
  readonly wanted: Wanted;
  readonly limits: string;
  /** Whether it was put before, and only the hand is missing. */
  readonly proposed: boolean;
  readonly onBack: (() => void) | null;
}) {
  const t = useTexts(words);
  const visit = useVisit();
  const { act, busy, against, during } = useAct();
  const [text, setText] = useState<string | 'none' | null>(null);
  const { loan, agreement, arrangement } = wanted;
  const { day } = visit;
  useEffect(() => {
    void textOf({ loan, agreement, arrangement }, day).then((said) => setText(said ?? 'none'));
  }, [loan, agreement, arrangement, day]);
  const sign = (ink: Blob) =>
    during(async () => {
      if (text === null || text === 'none') return;
      const put = { type: 'AGREEMENT_PROPOSED', agreement, loan: Number(loan.loanId), limits, arrangement } as const;
      if (!proposed && !(await act(put))) return;
      const proof = await visit.capture('SIGNATURE', ink);
      await act({ type: 'AGREEMENT_ACCEPTED', agreement, way: 'SIGNATURE', proof, text });
    });
  return (
    <section className="card">
      <h2>{t('confirm.title')}</h2>
      {text === null ? <p className="soft">{t('loading')}</p> : null}
      {text === 'none' ? <p className="card warn">{t('confirm.none')}</p> : null}
      {text === null || text === 'none' ? null : (
        <>
          <p className="soft">{t('confirm.how')}</p>
          <AgreedWords text={text} />
          <SignPad label={t('confirm.sign')} onSigned={(ink) => void sign(ink)} />
        </>
      )}
      {busy ? <p className="soft">{t('keeping')}</p> : null}
      {against === null ? null : <Blocked by={against} />}
      {onBack === null ? null : (
        <button type="button" className="act" onClick={onBack}>
          {t('cancel')}
        </button>
      )}
    </section>
  );
}

/** The text of an agreement, line by line as on paper. */
export function AgreedWords({ text }: { readonly text: string }) {
  const [title, ...lines] = text.trimEnd().split('\n');
  return (
    <article className="agreement">
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  );
}

/** A new number for an agreement. */
export function newAgreement(): string {
  return uuidv7(theDevice().clock.now());
}
