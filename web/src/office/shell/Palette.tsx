import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../shared/i18n/texts';
import type { Place } from './places';
import { words } from './words';

interface Props {
  readonly open: boolean;
  readonly places: readonly Place[];
  readonly onClose: () => void;
}

/** Ctrl+K: go anywhere by typing a few letters of its name, in either language. */
export function Palette({ open, places, onClose }: Props) {
  const t = useTexts(words);
  return (
    <Modal title={t('palette')} open={open} footer={null} destroyOnHidden onCancel={onClose}>
      {open ? <Finder places={places} onClose={onClose} /> : null}
    </Modal>
  );
}

function Finder({ places, onClose }: { readonly places: readonly Place[]; readonly onClose: () => void }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const wanted = typed.trim().toLowerCase();
  const found = places.filter((place) =>
    [words['zh-CN'][place.key], words.en[place.key], place.path].some((name) => name.toLowerCase().includes(wanted)),
  );
  const go = (place: Place | undefined) => {
    if (place === undefined) return;
    onClose();
    void navigate(place.path);
  };
  return (
    <>
      <Input
        autoFocus
        value={typed}
        placeholder={t('palette.hint')}
        aria-label={t('palette')}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else if (event.key === 'Enter') go(found[at]);
          else return;
          event.preventDefault();
        }}
      />
      <ul className="palette">
        {found.map((place, i) => (
          <li key={place.key}>
            <button type="button" className={i === at ? 'on' : undefined} onClick={() => go(place)}>
              {t(place.key)}
            </button>
          </li>
        ))}
        {found.length === 0 ? <li>{t('palette.none')}</li> : null}
      </ul>
    </>
  );
}
