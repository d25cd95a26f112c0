/** The kernel's answers about options as its compiler exports them; JSON in, JSON out. */
declare module 'lifang-plan' {
  export const absent: true | undefined;
  export function options(question: string, policy: string): string;
  export function quote(question: string, arrangement: string, policy: string): string;
  export function mayAgree(question: string, arrangement: string, policy: string, limits: string): string;
  export function agreement(question: string, arrangement: string, policy: string, wording: string): string;
  export function policyFaults(policy: string): string;
}
