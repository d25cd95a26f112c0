import { useRef, useState, type PointerEvent } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { words } from './words';

const WIDTH = 640;
const HEIGHT = 280;

/** A signature drawn with the finger, handed over as a picture. */
export function SignPad({ label, onSigned }: { readonly label: string; readonly onSigned: (ink: Blob) => void }) {
  const t = useTexts(words);
  const pad = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const [inked, setInked] = useState(false);
  const ink = () => {
    const context = pad.current?.getContext('2d') ?? null;
    if (context !== null) {
      context.lineWidth = 4;
      context.lineCap = 'round';
      context.strokeStyle = '#10201d';
    }
    return context;
  };
  const spot = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ] as const;
  };
  const wipe = () => {
    ink()?.clearRect(0, 0, WIDTH, HEIGHT);
    setInked(false);
  };
  return (
    <div className="choices">
      <p className="soft small">{label}</p>
      <canvas
        ref={pad}
        width={WIDTH}
        height={HEIGHT}
        className="sign-pad"
        aria-label={label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          const context = ink();
          context?.beginPath();
          context?.moveTo(...spot(event));
        }}
        onPointerMove={(event) => {
          if (!drawing.current) return;
          const context = ink();
          context?.lineTo(...spot(event));
          context?.stroke();
          setInked(true);
        }}
        onPointerUp={() => (drawing.current = false)}
      />
      <div className="row">
        <button type="button" className="act" onClick={wipe}>
          {t('sign.again')}
        </button>
        <button
          type="button"
          className="act first"
          disabled={!inked}
          onClick={() => pad.current?.toBlob((blob) => blob !== null && onSigned(blob), 'image/png')}
        >
          {t('sign.done')}
        </button>
      </div>
    </div>
  );
}
