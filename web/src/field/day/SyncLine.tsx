import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice } from '../device/device';
import { stuck } from '../device/snapshot';
import { words } from './words';

/** One sentence on whether everything is safe, which anybody understands. */
export function SyncLine() {
  const t = useTexts(words);
  const now = useDevice();
  const waiting = now.lines.filter((line) => !line.sent).length + now.media.filter((media) => !media.sent).length;
  const at = now.lastSent === null ? '' : clockTime(now.lastSent);
  const stopped = stuck(now);
  const out = now.sending.because === 'NOT_SIGNED_IN';
  const kind = stopped || out ? 'stop' : waiting > 0 || !now.online ? 'wait' : '';
  const sign = stopped || out ? '!' : waiting > 0 ? '✓' : '✓✓';
  const says = out
    ? t('sync.out', { n: waiting })
    : stopped
      ? t('sync.stuck', { n: waiting })
      : now.busy && waiting > 0
        ? t('sync.busy', { n: waiting })
        : waiting > 0
          ? t(now.online ? 'sync.waiting' : 'sync.offline', { n: waiting })
          : now.online
            ? t('sync.all', { at })
            : t('sync.allOffline', { at });
  return (
    <div className={`sync ${kind}`} role="status">
      <span aria-hidden>{sign}</span>
      <span>{says}</span>
      {waiting > 0 && now.online && !now.busy ? (
        <button type="button" onClick={() => void theDevice().sync(true)}>
          {t('sync.now')}
        </button>
      ) : null}
    </div>
  );
}

export function clockTime(millis: number): string {
  return new Date(millis + 8 * 3_600_000).toISOString().slice(11, 16);
}
