/** The chain of a visit as the kernel's compiler exports it; JSON in, JSON out. */
declare module 'lifang-visit' {
  export const absent: true | undefined;
  export function visit(setting: string, events: string, nowMillis: number): string;
  export function take(setting: string, events: string, event: string): string;
  export function permit(payload: string): string;
  export function codes(): string;
}
