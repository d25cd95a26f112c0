import { useEffect, useRef, useState } from 'react';

/** True while the person is writing, or a dialog is open: single keys are letters then, not commands. */
export function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null;
}

const DOWN = new Set(['ArrowDown', 'j']);
const UP = new Set(['ArrowUp', 'k']);

/** The row the keyboard stands on, −1 before the first key: ↓ or j, ↑ or k move, Enter opens. */
export function useRowKeys(count: number, open: (at: number) => void): number {
  const [active, setActive] = useState(-1);
  const latest = useRef({ active, open });
  latest.current = { active, open };
  useEffect(() => {
    if (count === 0) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const down = DOWN.has(event.key);
      if (down || UP.has(event.key)) {
        event.preventDefault();
        setActive((at) => (down ? Math.min(count - 1, at + 1) : Math.max(0, at - 1)));
        return;
      }
      const onControl = event.target instanceof HTMLElement && event.target.closest('a,button') !== null;
      if (event.key === 'Enter' && latest.current.active >= 0 && !onControl) latest.current.open(latest.current.active);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count]);
  useEffect(() => {
    if (active >= 0) document.querySelector('.row-active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return Math.min(active, count - 1);
}
