import { useEffect, useState } from 'react';
import { Problem, Unreachable } from '../../shared/api/problem';
import { useTexts } from '../../shared/i18n/texts';
import { theDevice, useDevice, type Unlocked } from '../device/device';
import type { OwnDevice } from '../device/server';
import { PinPad } from '../shell/PinPad';
import { words } from './words';

const EASY = /^(\d)\1{5}$|^012345$|^123456$|^234567$|^345678$|^456789$|^654321$/;

/** A PIN of one's own, typed twice. */
export function NewPin() {
  const t = useTexts(words);
  const [first, setFirst] = useState<string | null>(null);
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [many, setMany] = useState(false);
  const typed = async (pin: string) => {
    setNo(null);
    if (first === null) {
      if (EASY.test(pin)) return setNo(t('pin.easy'));
      return setFirst(pin);
    }
    if (pin !== first) {
      setFirst(null);
      return setNo(t('pin.differs'));
    }
    setBusy(true);
    try {
      await theDevice().enrol(pin);
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
      setBusy(false);
      setFirst(null);
      if (error instanceof Problem && error.code === 'DEVICE_TOO_MANY') setMany(true);
      setNo(error instanceof Problem && error.message !== '' ? error.message : t('door.noLine'));
    }
  };
  return (
    <main className="page">
      <h1>{t('pin.new')}</h1>
      <p className="soft">{t('pin.why')}</p>
      {no === null ? null : (
        <p className="card bad" role="alert">
          {no}
        </p>
      )}
      {many ? <OwnDevices onDone={() => setMany(false)} /> : null}
      <PinPad
        key={first ?? ''}
        title={first === null ? t('pin.choose') : t('pin.again')}
        busy={busy}
        onPin={(pin) => void typed(pin)}
      />
    </main>
  );
}

/** One has three phones already: one of them is taken back. */
function OwnDevices({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(words);
  const [devices, setDevices] = useState<readonly OwnDevice[]>([]);
  useEffect(() => {
    void theDevice()
      .ownDevices()
      .then(setDevices, () => undefined);
  }, []);
  const back = async (id: string) => {
    await theDevice().takeBack(id, t('devices.reason'));
    onDone();
  };
  return (
    <section className="card warn">
      <p>{t('devices.how')}</p>
      {devices.map(({ id, name, enrolledAt }) => (
        <button key={id} type="button" className="act bad" onClick={() => void back(id)}>
          {t('devices.back', { name, day: enrolledAt.slice(0, 10) })}
        </button>
      ))}
    </section>
  );
}

/** The PIN again: without a line by what is on the phone, after signing in by the server's half as well. */
export function Locked() {
  const t = useTexts(words);
  const { phase } = useDevice();
  const [no, setNo] = useState<string | null>(null);
  const [lost, setLost] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const say = async (opened: Unlocked) => {
    if (opened === 'lost') return setLost(await theDevice().countUnsent());
    if (typeof opened === 'object') {
      if (opened.why === 'DEVICE_UNKNOWN') return setLost(await theDevice().countUnsent());
      if (opened.why === 'DEVICE_LOCKED') {
        setNo(t('pin.deviceLocked'));
        return setLost(await theDevice().countUnsent());
      }
      return setNo(opened.why === 'unreachable' ? t('door.noLine') : t('pin.failed', { why: opened.why }));
    }
    if (opened !== 'wrong') return;
    setNo(phase === 'locked' ? t('pin.wrong', { n: await theDevice().vault.triesLeft() }) : t('pin.online'));
  };
  const typed = async (pin: string) => {
    setBusy(true);
    setNo(null);
    const opened = await theDevice().unlock(pin);
    setBusy(false);
    await say(opened);
  };
  if (lost !== null) {
    return (
      <main className="page">
        {no === null ? null : <p className="card bad">{no}</p>}
        <p className="card warn" role="alert">
          {t('pin.lost', { n: lost })}
        </p>
        <button type="button" className="act bad" onClick={() => void theDevice().startAnew()}>
          {t('pin.clear')}
        </button>
      </main>
    );
  }
  return (
    <main className="page">
      <h1>{t('pin.locked')}</h1>
      {no === null ? null : (
        <p className="card bad" role="alert">
          {no}
        </p>
      )}
      <PinPad title={t('pin.type')} busy={busy} onPin={(pin) => void typed(pin)} />
    </main>
  );
}
