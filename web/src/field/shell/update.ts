import { useSyncExternalStore } from 'react';
import { aloneOrNot } from './locks';

let waiting: ServiceWorker | null = null;
let reloadWanted = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function found(worker: ServiceWorker | null): void {
  // Without a controller this is the first one ever, which takes over by itself.
  if (worker === null || navigator.serviceWorker.controller === null) return;
  waiting = worker;
  tell();
}

/** Keeps the app on the phone, and notices a new version, which waits until it is taken. */
export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  let first = navigator.serviceWorker.controller === null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (first) {
      first = false;
      return;
    }
    // Another tab took the new version: this one follows when its person says so.
    if (reloadWanted) location.reload();
    else tell();
  });
  const registration = await navigator.serviceWorker.register('/field/sw.js', { scope: '/field/' });
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') found(worker);
    });
  });
  addEventListener('online', () => void registration.update().catch(() => undefined));
}

/** Takes the new version at a moment when nothing is being sent; false when that moment is not now. */
export async function takeUpdate(): Promise<boolean> {
  const taken = await aloneOrNot('send', () =>
    aloneOrNot('media', () => {
      reloadWanted = true;
      waiting?.postMessage({ type: 'SKIP_WAITING' });
      return Promise.resolve(true);
    }),
  );
  return taken ?? false;
}

export function useUpdate(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
}
