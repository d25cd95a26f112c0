/** Where to go after signing in: a path of this office, never another site. */
export function target(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/';
}
