/** Where a browser has no locks it has one tab as far as we can know: things take turns within it. */
const turns = new Map<string, Promise<unknown>>();

function locks(): LockManager | null {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null;
}

/** One tab at a time. */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  const manager = locks();
  if (manager !== null) return manager.request(`lifang-field-${name}`, act) as Promise<T>;
  const turn = (turns.get(name) ?? Promise.resolve()).then(act, act);
  turns.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}

/** The same, or nothing when another tab is at it. */
export async function aloneOrNot<T>(name: string, act: () => Promise<T>): Promise<T | null> {
  const manager = locks();
  if (manager === null) return alone(name, act);
  return manager.request(`lifang-field-${name}`, { ifAvailable: true }, (lock) =>
    lock === null ? null : act(),
  ) as Promise<T | null>;
}
