import { useSyncExternalStore } from 'react';

/** Pages live behind the hash, with random ids at most: nothing of it reaches a server or says whom it is about. */
export function go(to: string, replace = false): void {
  const url = `#/${to}`;
  if (location.hash === url) return;
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}

export function back(): void {
  history.back();
}

function here(): string {
  return location.hash.replace(/^#\/?/, '');
}

export function useRoute(): readonly string[] {
  const now = useSyncExternalStore((listener) => {
    addEventListener('popstate', listener);
    addEventListener('hashchange', listener);
    return () => {
      removeEventListener('popstate', listener);
      removeEventListener('hashchange', listener);
    };
  }, here);
  return now.split('/').filter((part) => part !== '');
}
