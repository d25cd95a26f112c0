import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { uuidv7 } from '../../shared/api/uuid';
import type { Day, Signed, Stop } from '../day/model';
import { theDevice, useDevice } from '../device/device';
import { eventsOf } from '../device/snapshot';
import { type Chain, type Hindrance, loadChain, type Setting, type Standing } from '../kernel/chain';
import { type EvidenceKind, type Happening, placeOf, type VisitEvent } from '../kernel/events';
import { WHOLE } from '../log/backoff';
import type { Media } from '../log/media';
import { position } from '../senses/position';
import { record, stopRecording } from '../senses/recorder';
import { StorageFull } from '../vault/full';
import { bytesOf, bytesOf64 } from '../vault/bytes';

/** Whether the server signed it; the phone's own kernel reads what it says only then. */
export async function genuine(signed: Signed, keys: Day['head']['keys']): Promise<boolean> {
  const known = keys.find((key) => key.id === signed.key);
  if (known === undefined) return false;
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf64(known.publicKey), { name: 'Ed25519' }, false, [
      'verify',
    ]);
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signed.signature), bytesOf(signed.payload));
  } catch {
    return false;
  }
}

export interface Visit {
  readonly stop: Stop;
  readonly day: Day;
  readonly events: readonly VisitEvent[];
  readonly standing: Standing;
  readonly chain: Chain;
  readonly setting: Setting;
  /** Keeps what happened, or says what forbids it. */
  readonly act: (happening: Happening) => Promise<Hindrance | null>;
  /** Keeps a picture or signature with its hash. */
  readonly capture: (kind: EvidenceKind, blob: Blob) => Promise<string>;
  readonly startRecorder: (recording: 'SOUND' | 'VIDEO') => Promise<Hindrance | 'no-device' | null>;
  readonly endRecorder: (why: string) => Promise<void>;
}

export const VisitContext = createContext<Visit | null>(null);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === null) throw new Error('only within a visit');
  return visit;
}

const TICK_MILLIS = 15_000;

function useNow(): number {
  const device = theDevice();
  const [now, setNow] = useState(() => device.clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(device.clock.now()), TICK_MILLIS);
    return () => clearInterval(timer);
  }, [device]);
  return now;
}

function useChain(): Chain | null {
  const [chain, setChain] = useState<Chain | null>(null);
  useEffect(() => {
    void loadChain().then(setChain);
  }, []);
  return chain;
}

/** The permit's bytes once their signature was found genuine; undefined while it is being checked. */
function usePermit(stop: Stop, day: Day): string | null | undefined {
  const [checked, setChecked] = useState<{ readonly of: Signed; readonly payload: string | null }>();
  const { permit } = stop;
  useEffect(() => {
    if (permit == null) return;
    void genuine(permit, day.head.keys).then((yes) => setChecked({ of: permit, payload: yes ? permit.payload : null }));
  }, [permit, day.head.keys]);
  if (permit == null) return null;
  // The day is read anew after every step; what was found genuine stays so while it is the same to the letter.
  const same = checked?.of.payload === permit.payload && checked.of.signature === permit.signature;
  return same ? checked.payload : undefined;
}

const NO_ROOM: Hindrance = { by: 'STORAGE_FULL', rule: 'LF-PHONE', ofTheHouse: true };

/** A visit as it stands: everything kept on this phone, folded by the kernel. */
export function useVisitOf(stop: Stop, day: Day): Visit | null {
  const { lines } = useDevice();
  const chain = useChain();
  const permit = usePermit(stop, day);
  const now = useNow();
  return useMemo(() => {
    if (chain === null || permit === undefined) return null;
    const setting: Setting = {
      borrower: Number(stop.borrowerId),
      point: Number(stop.pointId ?? 0),
      place: stop.place,
      permit,
      crew: day.head.crew.map(({ id, fromDay, toDay, signedIn }) => ({ id, fromDay, toDay, signedIn })),
      plannedAt:
        stop.latitudeE6 == null || stop.longitudeE6 == null
          ? null
          : { latitudeE6: stop.latitudeE6, longitudeE6: stop.longitudeE6, accuracyMeters: 0 },
    };
    const events = eventsOf(lines, stop.id);
    const standing = chain.stand(setting, events, Math.max(now, theDevice().clock.now()));
    return { stop, day, events, standing, chain, setting, ...doing(stop, day, chain, setting) };
  }, [chain, permit, stop, day, lines, now]);
}

function doing(
  stop: Stop,
  day: Day,
  chain: Chain,
  setting: Setting,
): Pick<Visit, 'act' | 'capture' | 'startRecorder' | 'endRecorder'> {
  const device = theDevice();
  const act = async (happening: Happening): Promise<Hindrance | null> => {
    const event: VisitEvent = { ...happening, at: device.clock.now() };
    // What another tab kept a moment ago counts too.
    const events = eventsOf(await device.log.all(), stop.id);
    const against = chain.against(setting, events, event);
    if (against !== null) return against;
    try {
      await device.tell(stop.id, event);
      return null;
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      device.full();
      return NO_ROOM;
    }
  };
  const media = async (evidence: EvidenceKind, type: string, patience?: number): Promise<Media> => ({
    id: uuidv7(device.clock.now()),
    stop: stop.id,
    evidence,
    type,
    at: device.clock.now(),
    by: day.head.personId,
    place: placeOf(await position(patience)),
    sha256: null,
    bytes: 0,
    sent: false,
    upload: null,
    standing: WHOLE,
  });
  const endRecorder = async (why: string): Promise<void> => {
    await stopRecording();
    for (const kept of await device.media.all()) {
      if (kept.stop !== stop.id || kept.sha256 !== null) continue;
      const recording = kept.evidence === 'VIDEO' ? 'VIDEO' : 'SOUND';
      const whole = await device.media.finish(kept);
      await act({ type: 'RECORDER_STOPPED', kind: recording, why });
      if (whole.bytes > 0) await device.captured(whole);
      else await device.media.drop(kept.id);
    }
  };
  return {
    act,
    endRecorder,
    capture: async (kind, blob) => {
      const kept = await media(kind, blob.type, 3_000);
      const whole = await device.media.addWhole(kept, new Uint8Array(await blob.arrayBuffer()));
      await device.captured(whole);
      return whole.id;
    },
    startRecorder: async (recording) => {
      const kept = await media(recording, recording === 'VIDEO' ? 'video/webm' : 'audio/webm', 1_000);
      const started: Happening = { type: 'RECORDER_STARTED', kind: recording };
      const events = eventsOf(await device.log.all(), stop.id);
      const against = chain.against(setting, events, { ...started, at: device.clock.now() });
      if (against !== null) return against;
      let at = 0;
      await device.media.put(kept);
      const type = await record(kept.id, recording === 'VIDEO', kept.at, async (piece) => {
        try {
          await device.media.addPiece(kept.id, at++, piece);
        } catch (error) {
          // A recording that is not kept must not look like one.
          if (!(error instanceof StorageFull)) throw error;
          device.full();
          void endRecorder('NO_ROOM');
        }
      });
      if (type === null) {
        await device.media.drop(kept.id);
        return 'no-device';
      }
      await device.media.put({ ...kept, type });
      return act(started);
    },
  };
}
