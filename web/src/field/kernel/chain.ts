import type * as Exports from 'lifang-visit';
import type { Place, VisitEvent } from './events';

/** What is known before a visit begins. */
export interface Setting {
  readonly borrower: number;
  readonly point: number;
  readonly place: 'HOME' | 'WORKPLACE' | 'BRANCH' | 'PUBLIC';
  /** The permit's bytes in hexadecimal, given only when its signature was found genuine. */
  readonly permit: string | null;
  readonly crew: readonly {
    readonly id: string;
    readonly fromDay: number;
    readonly toDay: number;
    readonly signedIn: boolean;
  }[];
  readonly plannedAt: Place | null;
}

export type Phase = 'SET_OFF' | 'ARRIVE' | 'IDENTIFY' | 'TALK' | 'AGREE' | 'CLOSE';
export const PHASES: readonly Phase[] = ['SET_OFF', 'ARRIVE', 'IDENTIFY', 'TALK', 'AGREE', 'CLOSE'];

export interface Hindrance {
  readonly by: string;
  readonly rule: string;
  readonly ofTheHouse: boolean;
}

export type Next =
  | { readonly what: 'DO'; readonly step: string; readonly phase: Phase }
  | ({ readonly what: 'BLOCKED'; readonly step: string; readonly phase: Phase } & Hindrance)
  | { readonly what: 'OVER' };

export interface State {
  readonly stage: 'PLANNED' | 'ON_THE_WAY' | 'ARRIVED' | 'BEGUN' | 'LEFT' | 'CLOSED';
  readonly begun: boolean;
  readonly present: readonly string[];
  readonly sound: boolean;
  readonly video: boolean;
  readonly packet?: boolean;
  readonly badge: boolean;
  readonly met: 'NOBODY' | 'ANOTHER' | 'BORROWER';
  readonly listened: boolean;
  readonly entry: 'NOT_ASKED' | 'GIVEN' | 'REFUSED';
  readonly filming: 'NOT_ASKED' | 'GIVEN' | 'REFUSED';
  readonly debtExplained: boolean;
  readonly answered: readonly string[];
  readonly care: boolean;
  readonly promised: boolean;
  readonly proposed: readonly string[];
  readonly agreed: boolean;
  readonly panicked: boolean;
  readonly left: string | null;
  readonly result: string | null;
}

export interface Standing {
  readonly state: State;
  readonly next: Next;
  /** Why nothing of the debt may be shown now; null when it may. */
  readonly debt: string | null;
  readonly inside: boolean;
  readonly mayLeave: boolean;
}

export interface ResultCode {
  readonly result: string;
  readonly group: 'MET_BORROWER' | 'MET_OTHER' | 'NOBODY' | 'STOPPED';
  readonly needsDate: boolean;
  readonly needsAmount: boolean;
  readonly next: string;
  readonly dated: boolean;
  readonly withinDays: number;
}

export interface FormCodes {
  readonly form: string;
  readonly codes: readonly string[];
}

export interface PermitText {
  readonly borrower: number;
  readonly day: number;
  readonly fromSecond: number;
  readonly toSecond: number;
  readonly crew: readonly string[];
}

export interface Chain {
  readonly stand: (setting: Setting, events: readonly VisitEvent[], now: number) => Standing;
  /** What forbids one more event; null when it belongs to the visit. */
  readonly against: (setting: Setting, events: readonly VisitEvent[], event: VisitEvent) => Hindrance | null;
  readonly permit: (payload: string) => PermitText | null;
  readonly results: readonly ResultCode[];
  readonly forms: readonly FormCodes[];
}

function read<T extends object>(text: string): T {
  const said = JSON.parse(text) as T | { readonly wrong: string };
  if ('wrong' in said) throw new Error(`the kernel could not read it: ${said.wrong}`);
  return said;
}

/** The kernel's chain with types: the same rules the server holds every visit to. */
export function chainOf(kernel: Pick<typeof Exports, 'visit' | 'take' | 'permit' | 'codes'>): Chain {
  const { results, forms } = read<{ results: readonly ResultCode[]; forms: readonly FormCodes[] }>(kernel.codes());
  return {
    stand: (setting, events, now) => read<Standing>(kernel.visit(JSON.stringify(setting), listed(events), now)),
    against: (setting, events, event) => {
      const said = read<Partial<Hindrance>>(
        kernel.take(JSON.stringify(setting), listed(events), JSON.stringify(event)),
      );
      return said.by === undefined ? null : (said as Hindrance);
    },
    permit: (payload) => {
      const said = read<Partial<PermitText>>(kernel.permit(payload));
      return said.borrower === undefined ? null : (said as PermitText);
    },
    results,
    forms,
  };
}

function listed(events: readonly VisitEvent[]): string {
  return JSON.stringify({ events });
}

let loading: Promise<Chain> | null = null;

/** The kernel as a piece of its own, read once. */
export function loadChain(): Promise<Chain> {
  loading ??= import('lifang-visit').then((kernel) => {
    if (kernel.absent === true) throw new Error('the kernel is not built');
    return chainOf(kernel);
  });
  return loading;
}
