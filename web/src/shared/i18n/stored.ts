/** Reads a small preference; a browser that forbids storage simply has none. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a small preference where the browser allows it. Never personal data. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The preference lasts for this page only.
  }
}
