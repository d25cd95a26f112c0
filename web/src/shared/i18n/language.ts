import { useSyncExternalStore } from 'react';
import { recall, remember } from './stored';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'lifang.language';
let current: Language = recall(KEY) === 'en' ? 'en' : 'zh-CN';
const listeners = new Set<() => void>();

/** The language texts are shown in now; also sent to the server with every call. */
export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  if (next === current) return;
  current = next;
  remember(KEY, next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}
