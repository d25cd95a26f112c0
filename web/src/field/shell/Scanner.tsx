import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { words } from './words';

interface Found {
  readonly rawValue: string;
}

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly Found[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const LOOK_MILLIS = 300;
/** Pixels of the longer side: enough for a code held up to the lens, little enough for a cheap phone. */
const LONGEST_SIDE = 640;

/** The reader of the browser; many phones sold in China come without the service it leans on, and get ours. */
async function detector(): Promise<Detector> {
  if ('BarcodeDetector' in window) {
    const { BarcodeDetector: Native } = window as unknown as { readonly BarcodeDetector: DetectorClass };
    const known = await Native.getSupportedFormats().catch((): readonly string[] => []);
    if (known.includes('qr_code')) return new Native({ formats: ['qr_code'] });
  }
  return ours();
}

/** Read only when somebody scans; the app keeps it for days without a network. */
async function ours(): Promise<Detector> {
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return {
    detect: (from) => {
      const scale = Math.min(1, LONGEST_SIDE / Math.max(from.videoWidth, from.videoHeight, 1));
      canvas.width = Math.max(1, Math.round(from.videoWidth * scale));
      canvas.height = Math.max(1, Math.round(from.videoHeight * scale));
      pen?.drawImage(from, 0, 0, canvas.width, canvas.height);
      const seen = pen?.getImageData(0, 0, canvas.width, canvas.height);
      const found = seen === undefined ? null : read(seen.data, seen.width, seen.height);
      return Promise.resolve(found === null ? [] : [{ rawValue: found.data }]);
    },
  };
}

/** Without a camera the short code is typed. */
export function canScan(): boolean {
  return 'mediaDevices' in navigator;
}

/** Reads a code from the colleague's screen. */
export function Scanner({
  onRead,
  onClose,
}: {
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const view = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const told = useRef(onRead);
  useEffect(() => {
    told.current = onRead;
  }, [onRead]);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    let timer = 0;
    const look = async (reader: Detector) => {
      const found = view.current === null ? [] : await reader.detect(view.current).catch(() => []);
      const [first] = found;
      if (gone) return;
      if (first !== undefined) told.current(first.rawValue);
      else timer = window.setTimeout(() => void look(reader), LOOK_MILLIS);
    };
    const begin = async () => {
      const got = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      stream = got;
      if (gone) return got.getTracks().forEach((track) => track.stop());
      if (view.current !== null) view.current.srcObject = got;
      await look(await detector());
    };
    begin().catch(() => setFailed(true));
    return () => {
      gone = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return (
    <div className="choices">
      {failed ? (
        <p role="alert">{t('camera.none')}</p>
      ) : (
        <video ref={view} className="camera" autoPlay muted playsInline />
      )}
      <button type="button" className="act" onClick={onClose}>
        {t('cancel')}
      </button>
    </div>
  );
}
