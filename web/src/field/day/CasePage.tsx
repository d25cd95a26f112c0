import { useTexts } from '../../shared/i18n/texts';
import { formatMoney } from '../../shared/money/money';
import { Split } from '../visit/Talking';
import { useVisitOf } from '../visit/useVisit';
import { back } from '../shell/route';
import { type Day, orderOf, type Stop, timeOf } from './model';
import { words } from './words';

/** What one should know before the door. At the door the sums are gone until it is clear who stands there. */
export function CasePage({ stop, day }: { readonly stop: Stop; readonly day: Day }) {
  const t = useTexts(words);
  const visit = useVisitOf(stop, day);
  const stage = visit?.standing.state.stage;
  const before = stage === 'PLANNED' || stage === 'ON_THE_WAY';
  const mates = day.head.crew.filter(({ id }) => stop.crew.includes(id) && id !== day.head.personId);
  const shown = visit !== null && (before || visit.standing.debt === null);
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{t('case.title', { order: orderOf(day, stop) })}</h1>
      </header>
      <main className="page">
        <section className="card">
          <h2>{stop.name}</h2>
          <p>{stop.address}</p>
          <div className="row wrap">
            <span className="tag">{t(`place.${stop.place}`)}</span>
            <span className="tag">
              {timeOf(stop.begins)}–{timeOf(stop.ends)}
            </span>
            {stop.promised ? <span className="tag warn">{t('today.fixed')}</span> : null}
          </div>
        </section>
        <Marks stop={stop} />
        {shown ? <Debt stop={stop} /> : null}
        {shown || visit === null ? null : <p className="card soft">{t('case.hidden')}</p>}
        {shown ? <Before stop={stop} /> : null}
        <Packet stop={stop} />
        {mates.length === 0 ? null : (
          <p className="soft">{t('case.crew', { names: mates.map(({ name }) => name).join(t('comma')) })}</p>
        )}
      </main>
      <footer className="foot">
        <div>
          <a className="act first huge" href={`#/visit/${stop.id}`}>
            {stage === undefined || stage === 'PLANNED' ? t('case.start') : t('case.goOn')}
          </a>
        </div>
      </footer>
    </>
  );
}

function Marks({ stop }: { readonly stop: Stop }) {
  const t = useTexts(words);
  if (stop.advice.length + stop.holds.length === 0 && stop.noPermit == null) return null;
  return (
    <section className="card warn">
      <h3>{t('case.marks')}</h3>
      <ul className="lines">
        {stop.noPermit == null ? null : (
          <li>
            ✕ {stop.noPermit.says} {stop.noPermit.todo ?? ''}{' '}
            <span className="small soft">{stop.noPermit.rules.join(' ')}</span>
          </li>
        )}
        {stop.holds.map((hold) => (
          <li key={hold.kind}>✕ {hold.says}</li>
        ))}
        {stop.advice.map((advice) => (
          <li key={advice.code}>
            {advice.may ? '✓' : '✕'} {advice.says}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Debt({ stop }: { readonly stop: Stop }) {
  const t = useTexts(words);
  return (
    <section className="card">
      <div className="row">
        <h3>{t('case.owed', { day: stop.owed.asOf })}</h3>
        <strong className="figures">{formatMoney(stop.owed.total)}</strong>
      </div>
      <Split owed={stop.owed} />
      {stop.loans.length < 2
        ? null
        : stop.loans.map((loan) => (
            <p key={loan.loanId} className="row soft">
              <span>{loan.loanNo}</span>
              <span className="figures">{formatMoney(loan.due)}</span>
            </p>
          ))}
    </section>
  );
}

function Before({ stop }: { readonly stop: Stop }) {
  const t = useTexts(words);
  return (
    <section className="card">
      <h3>{t('case.contacts')}</h3>
      {stop.contacts.length === 0 ? <p className="soft">{t('case.noContacts')}</p> : null}
      <ul className="lines">
        {stop.contacts.map((contact) => (
          <li key={`${contact.day}${contact.channel}${contact.outcome}`} className="row">
            <span>{contact.day}</span>
            <span>
              {t.code('channel', contact.channel)} {t.code('outcome', contact.outcome)}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('case.promises')}</h3>
      {stop.promises.length === 0 ? <p className="soft">{t('case.noPromises')}</p> : null}
      <ul className="lines">
        {stop.promises.map((promise) => (
          <li key={`${promise.dueOn}${promise.kind}${promise.amount.minor}`} className="row">
            <span>{promise.dueOn}</span>
            <span className="figures">{formatMoney(promise.amount)}</span>
            <span>
              {promise.left.minor === 0 ? t('promise.KEPT') : t('promise.left', { sum: formatMoney(promise.left) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Packet({ stop }: { readonly stop: Stop }) {
  const t = useTexts(words);
  return (
    <section className="card">
      <h3>{t('case.packet')}</h3>
      {stop.packet.length === 0 ? <p className="soft">{t('case.noPacket')}</p> : null}
      <ul className="lines">
        {stop.packet.map((paper) => (
          <li key={paper.kind} className="row">
            <span>{paper.says}</span>
            {paper.needed ? <span className="tag">{t('case.needed')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
