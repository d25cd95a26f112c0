/** The phone has no room: nothing was kept, and the person must know. */
export class StorageFull extends Error {
  constructor(cause: unknown) {
    super('the phone has no room', { cause });
    this.name = 'StorageFull';
  }
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'inner' in error ? error.inner : null;
  return error.name === 'QuotaExceededError' || (inner instanceof Error && isFull(inner));
}

/** Writes, and tells apart a full phone from everything else that may go wrong. */
export async function writing<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isFull(error) ? new StorageFull(error) : error;
  }
}
