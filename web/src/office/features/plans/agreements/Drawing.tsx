import { Button } from 'antd';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { words } from './words';

const WIDTH = 640;
const HEIGHT = 220;

interface Props {
  /** The picture as base64, or null while nothing is drawn. */
  readonly onDrawn: (base64: string | null) => void;
}

/** A place to sign on, by finger, pen or mouse. */
export function Drawing({ onDrawn }: Props) {
  const t = useTexts(words);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => clear(canvas.current), []);
  const at = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * WIDTH) / Math.max(1, box.width),
      ((event.clientY - box.top) * HEIGHT) / Math.max(1, box.height),
    ];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (pen === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (pen === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    setDrawn(true);
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawn) return;
    onDrawn(event.currentTarget.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''));
  };
  return (
    <div className="stack">
      <canvas
        ref={canvas}
        className="drawing"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t(drawn ? 'drawing.drawn' : 'drawing')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
      />
      <p className="row">
        <Button
          size="small"
          disabled={!drawn}
          onClick={() => {
            clear(canvas.current);
            setDrawn(false);
            onDrawn(null);
          }}
        >
          {t('drawing.again')}
        </Button>
        <span className="soft small">{t('drawing.help')}</span>
      </p>
    </div>
  );
}

function clear(canvas: HTMLCanvasElement | null): void {
  const pen = canvas?.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.strokeStyle = '#12203a';
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}
