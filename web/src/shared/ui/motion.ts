import { useSyncExternalStore } from 'react';

const wishesLess = window.matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(changed: () => void): () => void {
  wishesLess.addEventListener('change', changed);
  return () => wishesLess.removeEventListener('change', changed);
}

/** Whether things may move: not for whoever asked their system for less of it. */
export function useMotion(): boolean {
  return !useSyncExternalStore(subscribe, () => wishesLess.matches);
}
