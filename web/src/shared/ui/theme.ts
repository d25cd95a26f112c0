import { useSyncExternalStore } from 'react';
import { recall, remember } from '../i18n/stored';

export type Theme = 'light' | 'dark';

const KEY = 'lifang.theme';
const wishesDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** The person's own choice, else what the system asks for. */
export function theme(): Theme {
  const chosen = recall(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return wishesDark.matches ? 'dark' : 'light';
}

export function setTheme(next: Theme): void {
  remember(KEY, next);
  document.documentElement.dataset['theme'] = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  wishesDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    wishesDark.removeEventListener('change', listener);
  };
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme);
}
