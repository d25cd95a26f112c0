import { useEffect, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import type { VisitEvent } from '../kernel/events';
import { Qr } from '../shell/Qr';
import { sha256, utf8 } from '../vault/bytes';
import { Blocked } from './Blocked';
import { AgreedWords } from './Signing';
import { yuan } from './Talking';
import { useAct } from './useAct';
import { useVisit } from './useVisit';
import { words } from './words';

const DAY_MILLIS = 86_400_000;
const TOKEN_LETTERS = 32;

/** What the borrower takes home: what was promised or agreed, by their own telephone or on a slip of paper. */
export function Copy() {
  const { events } = useVisit();
  const agreed = events.filter((event) => event.type === 'AGREEMENT_ACCEPTED');
  return (
    <>
      <Promised />
      {agreed.map((event) => (
        <AgreementCopy key={event.agreement} accepted={event} />
      ))}
    </>
  );
}

function Promised() {
  const t = useTexts(words);
  const { events, stop, day } = useVisit();
  const lines = events.flatMap((event) =>
    event.type !== 'PROMISE_TAKEN'
      ? []
      : event.parts.map((part) =>
          t('copy.promise', {
            reference: stop.loans.find(({ loanId }) => loanId === String(event.loan))?.loanNo ?? '',
            sum: yuan(part.fen),
            day: new Date(part.dueOn * DAY_MILLIS).toISOString().slice(0, 10),
          }),
        ),
  );
  if (lines.length === 0) return null;
  const text = [day.head.institution, ...lines, t('copy.pay')].join('\n');
  return (
    <details className="card">
      <summary>{t('copy.title')}</summary>
      <Qr text={text} label={t('copy.title')} />
      <p style={{ whiteSpace: 'pre-line' }}>{text}</p>
    </details>
  );
}

type Accepted = Extract<VisitEvent, { readonly type: 'AGREEMENT_ACCEPTED' }>;

/** Where the text will be once the server has it: only who knows what was drawn can say the address. */
async function addressOf(badge: string, { agreement }: Accepted, drawn: string): Promise<string | null> {
  if (!/^https?:/.test(badge)) return null;
  const token = await sha256(utf8(`lifang-copy/1\n${agreement}\n${drawn}`));
  return new URL(`/g/${agreement}/${token.slice(0, TOKEN_LETTERS)}`, badge).href;
}

function AgreementCopy({ accepted }: { readonly accepted: Accepted }) {
  const t = useTexts(words);
  const { events, day } = useVisit();
  const { act, busy, against } = useAct();
  const [address, setAddress] = useState<string | null>(null);
  const drawing = events.find((event) => event.type === 'CAPTURED' && event.media === accepted.proof);
  const drawn = drawing?.type === 'CAPTURED' ? drawing.sha256 : null;
  const badge = day.badge?.address ?? '';
  useEffect(() => {
    if (drawn !== null) void addressOf(badge, accepted, drawn).then(setAddress);
  }, [badge, accepted, drawn]);
  const slip = accepted.agreement.slice(-8);
  const handed = events.some((event) => event.type === 'PAPER_HANDED' && event.kind === 'AGREEMENT_SLIP');
  return (
    <details className="card">
      <summary>{t('copy.title')}</summary>
      {address === null ? null : (
        <>
          <p>{t('copy.link')}</p>
          <Qr text={address} label={t('copy.link')} />
        </>
      )}
      <p>{t('copy.slip', { number: slip })}</p>
      {handed ? (
        <p className="soft">✓ {t('copy.slip.done')}</p>
      ) : (
        <button
          type="button"
          className="act"
          disabled={busy}
          onClick={() => void act({ type: 'PAPER_HANDED', kind: 'AGREEMENT_SLIP', number: slip, sealed: false })}
        >
          {t('copy.slip.handed')}
        </button>
      )}
      {against === null ? null : <Blocked by={against} />}
      <AgreedWords text={accepted.text} />
    </details>
  );
}
