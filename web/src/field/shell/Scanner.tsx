import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { words } from './words';

interface Found {
  readonly rawValue: string;
}

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly Found[]>;
}

type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const LOOK_MILLIS = 300;

function detectorClass(): DetectorClass | null {
  return 'BarcodeDetector' in window ? (window.BarcodeDetector as DetectorClass) : null;
}

/** Whether this phone's browser reads codes by itself; where it does not, the short code is typed. */
export function canScan(): boolean {
  return detectorClass() !== null && 'mediaDevices' in navigator;
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
    const make = detectorClass();
    let stream: MediaStream | null = null;
    let gone = false;
    let timer = 0;
    const look = async (detector: Detector) => {
      const found = view.current === null ? [] : await detector.detect(view.current).catch(() => []);
      const [first] = found;
      if (gone) return;
      if (first !== undefined) told.current(first.rawValue);
      else timer = window.setTimeout(() => void look(detector), LOOK_MILLIS);
    };
    if (make !== null) {
      navigator.mediaDevices
        .getUserMedia({ video: { facingMode: 'environment' } })
        .then((got) => {
          stream = got;
          if (gone) return got.getTracks().forEach((track) => track.stop());
          if (view.current !== null) view.current.srcObject = got;
          void look(new make({ formats: ['qr_code'] }));
        })
        .catch(() => setFailed(true));
    }
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
