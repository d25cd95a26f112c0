import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice } from '../device/device';
import { bodyOf, stuck } from '../device/snapshot';
import { suspended } from '../log/backoff';
import type { Kept } from '../log/log';
import { back } from '../shell/route';
import { type Day, orderOf } from './model';
import { clockTime, SyncLine } from './SyncLine';
import { words } from './words';

/** Everything done today with its ticks: one is on the phone, two is on the server. */
export function OutgoingPage() {
  const t = useTexts(words);
  const now = useDevice();
  const stopped = stuck(now);
  const orders = new Map(now.day?.stops.map((stop) => [stop.id, orderOf(now.day as Day, stop)]));
  return (
    <>
      <header className="bar">
        <button type="button" aria-label={t('back')} onClick={back}>
          {'‹'}
        </button>
        <h1>{t('pile.outgoing')}</h1>
      </header>
      <main className="page">
        <SyncLine />
        <p className="soft small">{t('ticks')}</p>
        {stopped ? (
          <section className="card bad">
            <h2>{t('stuck.title')}</h2>
            <p>{t('stuck.why', { why: t.code('because', now.sending.because ?? 'unknown') })}</p>
            <button type="button" className="act first" onClick={() => void theDevice().sync(true)}>
              {t('stuck.again')}
            </button>
          </section>
        ) : null}
        <ul className="card lines">
          {now.media.map((media) => (
            <li key={media.id} className="media">
              <div className="row">
                <span>
                  {clockTime(media.at)} {t.code('evidence', media.evidence)}
                </span>
                <Ticks sent={media.sent} />
              </div>
              {media.sent || media.standing.because === null ? null : (
                <p className="small soft">
                  {suspended(media.standing) ? t('stuck.one') : t('waits.one')}
                  {t.code('because', media.standing.because)}
                </p>
              )}
            </li>
          ))}
          {now.lines.toReversed().map((line) => (
            <LineItem key={line.id} line={line} orders={orders} />
          ))}
          {now.lines.length + now.media.length === 0 ? <li>{t('outgoing.none')}</li> : null}
        </ul>
      </main>
    </>
  );
}

function Ticks({ sent }: { readonly sent: boolean }) {
  const t = useTexts(words);
  return <span aria-label={t(sent ? 'tick.two' : 'tick.one')}>{sent ? '✓✓' : '✓'}</span>;
}

function LineItem({ line, orders }: { readonly line: Kept; readonly orders: ReadonlyMap<string, number> }) {
  const t = useTexts(words);
  const { fates } = useDevice();
  const body = bodyOf(line);
  const fate = fates[line.id];
  const order = orders.get(body.stop ?? '');
  return (
    <li>
      <div className="row">
        <span>
          {clockTime(line.at + line.offset)} {order === undefined ? '' : `${order} · `}
          {t.code('event', body.event?.type ?? line.kind)}
        </span>
        <Ticks sent={line.sent} />
      </div>
      {fate?.sentence == null || fate.state === 'APPLIED' ? null : <p className="small card warn">{fate.sentence}</p>}
    </li>
  );
}
