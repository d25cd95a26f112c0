import { useEffect, useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { PIN_DIGITS } from '../vault/vault';
import { words } from './words';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', '⌫'] as const;

interface Wishes {
  readonly title: string;
  readonly busy: boolean;
  readonly onPin: (pin: string) => void;
}

/** Keys of our own: large, and no keyboard that learns what is typed. */
export function PinPad({ title, busy, onPin }: Wishes) {
  const t = useTexts(words);
  const [pin, setPin] = useState('');
  const press = (key: string) => {
    if (busy) return;
    if (key === '⌫') return setPin(pin.slice(0, -1));
    const next = pin + key;
    setPin(next.length === PIN_DIGITS ? '' : next);
    if (next.length === PIN_DIGITS) onPin(next);
  };
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) press(event.key);
      if (event.key === 'Backspace') press('⌫');
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  });
  return (
    <section className="card" aria-busy={busy}>
      <h2>{title}</h2>
      <div className="pins" role="status" aria-label={t('pin.typed', { n: pin.length })}>
        {Array.from({ length: PIN_DIGITS }, (_, i) => (
          <i key={i} className={busy || i < pin.length ? 'on' : ''} />
        ))}
      </div>
      <div className="keys">
        {KEYS.map((key) =>
          key === '' ? (
            <span key="none" />
          ) : (
            <button
              key={key}
              type="button"
              disabled={busy}
              onClick={() => press(key)}
              aria-label={key === '⌫' ? t('pin.back') : key}
            >
              {key}
            </button>
          ),
        )}
      </div>
    </section>
  );
}
