import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { words } from './words';

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

function shot(from: HTMLVideoElement): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(from.videoWidth, from.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(from.videoWidth * scale);
  canvas.height = Math.round(from.videoHeight * scale);
  canvas.getContext('2d')?.drawImage(from, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

interface Wishes {
  readonly onShot: (picture: Blob) => void;
  readonly onClose: () => void;
}

/** The camera itself and nothing from the gallery: what is sent was taken here and now. */
export function Camera({ onShot, onClose }: Wishes) {
  const t = useTexts(words);
  const view = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState<boolean | null>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1600 } } })
      .then((found) => {
        if (gone) {
          for (const track of found.getTracks()) track.stop();
          return;
        }
        stream = found;
        if (view.current !== null) view.current.srcObject = found;
      })
      .catch(() => setReady(false));
    return () => {
      gone = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return (
    <section className="card">
      {ready === false ? (
        <p role="alert">{t('camera.none')}</p>
      ) : (
        <video ref={view} className="camera" autoPlay muted playsInline onLoadedData={() => setReady(true)} />
      )}
      <div className="row">
        <button type="button" className="act" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="act first"
          disabled={ready !== true}
          onClick={() => {
            if (view.current !== null) void shot(view.current).then((picture) => picture !== null && onShot(picture));
          }}
        >
          {t('camera.shoot')}
        </button>
      </div>
    </section>
  );
}
