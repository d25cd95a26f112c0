import { useSyncExternalStore } from 'react';
import { alone } from '../shell/locks';

/** A piece is written away at least this often, so that an app that is ended loses no more. */
const PIECE_MILLIS = 4_000;
const SOUND_BITS = 24_000;
const PICTURE_BITS = 300_000;

/** The lock of whichever tab records. */
export const RECORDING = 'recording';

export type Taken = (piece: Uint8Array) => Promise<void>;

interface Running {
  readonly media: string;
  readonly picture: boolean;
  readonly since: number;
}

let running: Running | null = null;
let release: () => void = () => undefined;
let stopRunning: (() => Promise<void>) | null = null;
const listeners = new Set<() => void>();

function tell(next: Running | null): void {
  running = next;
  for (const listener of listeners) listener();
}

function kindOf(picture: boolean): string {
  const wanted = picture ? ['video/webm;codecs=vp8,opus', 'video/mp4'] : ['audio/webm;codecs=opus', 'audio/mp4'];
  return wanted.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? '';
}

/** What is running now; the sign for it is on every screen. */
export function useRecorder(): Running | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running,
  );
}

export function isRecording(): boolean {
  return running !== null;
}

/**
 * Records until it is stopped, handing over piece by piece; null when the phone or the person does not allow it.
 *
 * @returns the kind of file the pieces make
 */
export async function record(media: string, picture: boolean, since: number, taken: Taken): Promise<string | null> {
  if (running !== null || typeof MediaRecorder === 'undefined') return null;
  const kind = kindOf(picture);
  if (kind === '') return null;
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true },
      video: picture ? { facingMode: 'environment', width: { ideal: 640 }, frameRate: { ideal: 12 } } : false,
    });
  } catch {
    return null;
  }
  const recorder = new MediaRecorder(stream, {
    mimeType: kind,
    audioBitsPerSecond: SOUND_BITS,
    ...(picture ? { videoBitsPerSecond: PICTURE_BITS } : {}),
  });
  // Pieces are written one after the other, whatever the order in which their bytes become readable.
  let writing = Promise.resolve();
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    writing = writing.then(async () => taken(new Uint8Array(await data.arrayBuffer())));
  });
  const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }));
  stopRunning = async () => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    await ended;
    await writing;
  };
  // Another tab must not take this recording for one that was cut off.
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  void alone(RECORDING, () => over);
  recorder.start(PIECE_MILLIS);
  tell({ media, picture, since });
  return kind.split(';')[0] ?? kind;
}

/** Ends the recording; every piece is written when this is done. */
export async function stopRecording(): Promise<void> {
  const stop = stopRunning;
  stopRunning = null;
  if (stop !== null) await stop();
  release();
  tell(null);
}
