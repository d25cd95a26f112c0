import { useEffect, useState } from 'react';
import { uuidv7 } from '../../shared/api/uuid';
import { useTexts } from '../../shared/i18n/texts';
import { parseFen } from '../../shared/money/money';
import { kernelOf, type Arrangement, type KernelOption } from '../../shared/plan/kernel';
import { plusDays } from '../../shared/time/dates';
import { benchOf, type Day, type Loan } from '../day/model';
import { theDevice } from '../device/device';
import { SignPad } from '../shell/SignPad';
import { Blocked } from './Blocked';
import { Choice } from './Choice';
import { Leave } from './Leaving';
import { newAgreement, sentOf, SignAgreement } from './Signing';
import { yuan } from './Talking';
import { useAct } from './useAct';
import { genuine, useVisit } from './useVisit';
import { words } from './words';

const DAY_MILLIS = 86_400_000;
const MOST_MONTHS = 36;

function epochDay(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS);
}

/** A promise in three taps: sum, day, signature. */
export function PromiseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const visit = useVisit();
  const { act, busy, against, during } = useAct();
  const [loan, setLoan] = useState<Loan | null>(visit.stop.loans[0] ?? null);
  const [sum, setSum] = useState('');
  const [dueOn, setDueOn] = useState(plusDays(visit.day.date, 3));
  const fen = parseFen(sum);
  const ready = loan !== null && fen !== null && fen > 0 && fen <= loan.due.minor && dueOn >= visit.day.date;
  const keep = (ink: Blob) =>
    during(async () => {
      if (!ready) return;
      await visit.capture('SIGNATURE', ink);
      const promise = uuidv7(theDevice().clock.now());
      const parts = [{ dueOn: epochDay(dueOn), fen }];
      if (await act({ type: 'PROMISE_TAKEN', promise, loan: Number(loan.loanId), parts })) onDone();
    });
  return (
    <section className="card">
      <h2>{t('promise.title')}</h2>
      {visit.stop.loans.length > 1 ? (
        <Choice
          title={t('promise.loan')}
          name="loan"
          codes={visit.stop.loans.map(({ loanId }) => loanId)}
          text={(id) => visit.stop.loans.find(({ loanId }) => loanId === id)?.loanNo ?? id}
          chosen={loan === null ? [] : [loan.loanId]}
          onChoose={([id]) => setLoan(visit.stop.loans.find(({ loanId }) => loanId === id) ?? null)}
        />
      ) : null}
      <label className="field">
        <span>{t('promise.sum', { most: yuan(loan?.due.minor ?? 0) })}</span>
        <input inputMode="decimal" value={sum} onChange={(event) => setSum(event.target.value)} />
      </label>
      <label className="field">
        <span>{t('promise.day')}</span>
        <input type="date" value={dueOn} min={visit.day.date} onChange={(event) => setDueOn(event.target.value)} />
      </label>
      <p className="soft small">{t('promise.rule')}</p>
      {ready ? (
        <SignPad label={t('promise.sign', { sum: yuan(fen), day: dueOn })} onSigned={(ink) => void keep(ink)} />
      ) : null}
      {busy ? <p className="soft">{t('keeping')}</p> : null}
      {against === null ? null : <Blocked by={against} />}
      <button type="button" className="act" onClick={onDone}>
        {t('cancel')}
      </button>
    </section>
  );
}

interface Bench {
  readonly options: readonly KernelOption[];
  readonly may: (option: KernelOption) => boolean;
  readonly quote: (arrangement: Arrangement) => KernelOption | null;
}

/** The options the kernel finds, and which of them this colleague may agree to here, by what was signed. */
function useBench(loan: Loan | null, day: Day): Bench | 'none' | null {
  const [bench, setBench] = useState<Bench | 'none' | null>(null);
  useEffect(() => {
    if (loan === null) return;
    const { limits } = loan;
    const asked = benchOf(loan, day);
    if (asked === null || limits == null) return setBench('none');
    const { question, policy } = asked;
    void (async () => {
      const exported = await import('lifang-plan');
      if (exported.absent === true || !(await genuine(limits, day.head.keys))) return setBench('none');
      const kernel = kernelOf(exported);
      const found = JSON.parse(exported.options(JSON.stringify(question), policy)) as {
        readonly offered?: readonly KernelOption[];
      };
      const now = theDevice().clock.now();
      const signed = {
        payload: limits.payload,
        day: Math.floor((now + 8 * 3_600_000) / DAY_MILLIS),
        now: Math.floor(now / 1000),
      };
      setBench({
        options: found.offered ?? [],
        may: (option) => kernel.mayAgree(question, option.arrangement, policy, signed),
        quote: (arrangement) => {
          const said = kernel.quote(question, arrangement, policy);
          return 'offered' in said ? (said.offered[0] ?? null) : null;
        },
      });
    })();
  }, [loan, day]);
  return bench;
}

/** What can be agreed here and now, within what the server signed for this colleague. */
export function Workbench({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { stop, day } = useVisit();
  const [loan, setLoan] = useState<Loan | null>(stop.loans.length === 1 ? (stop.loans[0] ?? null) : null);
  const [chosen, setChosen] = useState<KernelOption | null>(null);
  const [agreement, setAgreement] = useState<string | null>(null);
  const bench = useBench(loan, day);
  if (agreement !== null && loan?.limits != null && chosen !== null) {
    const arrangement = JSON.stringify(sentOf(chosen.arrangement));
    return (
      <SignAgreement
        wanted={{ loan, agreement, arrangement }}
        limits={loan.limits.id}
        proposed={false}
        onBack={() => setAgreement(null)}
      />
    );
  }
  return (
    <section className="card">
      <h2>{t('bench.title')}</h2>
      {stop.loans.length > 1 ? (
        <Choice
          title={t('promise.loan')}
          name="bench-loan"
          codes={stop.loans.map(({ loanId }) => loanId)}
          text={(id) => stop.loans.find(({ loanId }) => loanId === id)?.loanNo ?? id}
          chosen={loan === null ? [] : [loan.loanId]}
          onChoose={([id]) => {
            setLoan(stop.loans.find(({ loanId }) => loanId === id) ?? null);
            setChosen(null);
          }}
        />
      ) : null}
      {bench === 'none' ? <p className="card warn">{t('bench.none')}</p> : null}
      {bench === null || bench === 'none' ? null : <Options bench={bench} chosen={chosen} onChoose={setChosen} />}
      {chosen === null ? null : <Schedule option={chosen} />}
      <div className="row">
        <button type="button" className="act" onClick={onDone}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="act first"
          disabled={chosen === null}
          onClick={() => setAgreement(newAgreement())}
        >
          {t('bench.propose')}
        </button>
      </div>
    </section>
  );
}

function Options({
  bench,
  chosen,
  onChoose,
}: {
  readonly bench: Bench;
  readonly chosen: KernelOption | null;
  readonly onChoose: (option: KernelOption | null) => void;
}) {
  const t = useTexts(words);
  const open = bench.options.filter((option) => bench.may(option));
  const change = (months: number) => {
    if (chosen === null || months < 1 || months > MOST_MONTHS) return;
    const next = bench.quote({ ...chosen.arrangement, months });
    if (next !== null && bench.may(next)) onChoose(next);
  };
  return (
    <>
      <Choice
        title={open.length === 0 ? t('bench.noneOpen') : t('bench.open', { n: open.length })}
        name="option"
        codes={open.map(({ kind }) => kind)}
        text={(kind) => {
          const option = open.find((each) => each.kind === kind);
          return `${t.code('option', kind)} · ${yuan(option?.firstPaymentFen ?? 0)}`;
        }}
        chosen={chosen === null ? [] : [chosen.kind]}
        onChoose={([kind]) => onChoose(open.find((each) => each.kind === kind) ?? null)}
      />
      {chosen !== null && chosen.arrangement.months > 1 ? (
        <div className="row">
          <button type="button" className="act" onClick={() => change(chosen.arrangement.months - 1)}>
            {t('bench.fewer')}
          </button>
          <strong className="figures">{t('bench.months', { n: chosen.arrangement.months })}</strong>
          <button type="button" className="act" onClick={() => change(chosen.arrangement.months + 1)}>
            {t('bench.more')}
          </button>
        </div>
      ) : null}
    </>
  );
}

export function Schedule({ option }: { readonly option: KernelOption }) {
  const t = useTexts(words);
  return (
    <>
      <table className="schedule">
        <tbody>
          {option.schedule.map((payment) => (
            <tr key={payment.dueOn}>
              <td>{payment.dueOn}</td>
              <td>{yuan(payment.totalFen)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('bench.total')}</th>
            <th>{yuan(option.totalFen)}</th>
          </tr>
        </tbody>
      </table>
      <p className="soft small">{t('bench.interest', { sum: yuan(option.newInterestFen) })}</p>
    </>
  );
}

/** Put before the app was ended: only the borrower's own hand is missing. */
export function ConfirmAgreement() {
  const { standing, events, stop } = useVisit();
  const agreement = standing.state.proposed[0] ?? '';
  const put = events.find((event) => event.type === 'AGREEMENT_PROPOSED' && event.agreement === agreement);
  if (put?.type !== 'AGREEMENT_PROPOSED') return null;
  const { arrangement, limits } = put;
  const loan = stop.loans.find(({ loanId }) => loanId === String(put.loan));
  if (loan === undefined) return null;
  return <SignAgreement wanted={{ loan, agreement, arrangement }} limits={limits} proposed onBack={null} />;
}

const WAYS = ['DESIGNATED_CHANNEL', 'CASH', 'PRIVATE_ACCOUNT'] as const;

/** How they want to pay: the lender's channels, and never into anybody's hand. */
export function Paying({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const { act, busy, against } = useAct();
  const [way, setWay] = useState<(typeof WAYS)[number] | null>(null);
  const keep = async () => {
    if (way !== null && (await act({ type: 'PAYMENT_OFFERED', way }))) onDone();
  };
  return (
    <section className="card">
      <Choice
        title={t('paying.title')}
        name="way"
        codes={WAYS}
        text={(code) => t(`paying.${code}`)}
        chosen={way === null ? [] : [way]}
        onChoose={([code]) => setWay(code ?? null)}
      />
      {against === null ? null : <Blocked by={against} />}
      <div className="row">
        <button type="button" className="act" onClick={onDone}>
          {t('cancel')}
        </button>
        <button type="button" className="act first" disabled={busy || way === null} onClick={() => void keep()}>
          {t('keep')}
        </button>
      </div>
    </section>
  );
}

/** Three ways on, all of them fine: a promise, an arrangement, or nothing today. */
export function Agree() {
  const t = useTexts(words);
  const [open, setOpen] = useState<'promise' | 'bench' | 'paying' | 'nothing' | null>(null);
  const close = () => setOpen(null);
  if (open === 'promise') return <PromiseForm onDone={close} />;
  if (open === 'bench') return <Workbench onDone={close} />;
  if (open === 'paying') return <Paying onDone={close} />;
  if (open === 'nothing') return <Leave done onCancel={close} />;
  return (
    <>
      <p>{t('agree.how')}</p>
      <button type="button" className="act first" onClick={() => setOpen('promise')}>
        {t('promise.title')}
      </button>
      <button type="button" className="act first" onClick={() => setOpen('bench')}>
        {t('bench.title')}
      </button>
      <button type="button" className="act" onClick={() => setOpen('paying')}>
        {t('paying.title')}
      </button>
      <button type="button" className="act" onClick={() => setOpen('nothing')}>
        {t('agree.nothing')}
      </button>
    </>
  );
}
