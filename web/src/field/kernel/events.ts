import type { Position } from '../senses/position';

/** Where the phone was, as the chain writes it. */
export interface Place {
  readonly latitudeE6: number;
  readonly longitudeE6: number;
  readonly accuracyMeters: number;
}

export function placeOf(position: Position | null): Place | null {
  if (position === null) return null;
  const { latitudeE6, longitudeE6, accuracyMetres } = position;
  return { latitudeE6, longitudeE6, accuracyMeters: accuracyMetres };
}

export type EvidenceKind =
  'SOUND' | 'VIDEO' | 'PICTURE_OF_PLACE' | 'PICTURE_OF_STREET' | 'PICTURE_OF_PAPER' | 'PICTURE_OF_BADGE' | 'SIGNATURE';

/** What happens on a visit, as the kernel's chain names it. */
export type Happening =
  | { readonly type: 'SET_OFF' | 'BEGUN' | 'ALONE_AGAIN' | 'DEBT_EXPLAINED' }
  | { readonly type: 'ARRIVED'; readonly place: Place | null; readonly reason: string }
  | { readonly type: 'CREW_PRESENT'; readonly member: string; readonly proof: string }
  | { readonly type: 'RECORDER_STARTED'; readonly kind: 'SOUND' | 'VIDEO' }
  | { readonly type: 'RECORDER_STOPPED'; readonly kind: 'SOUND' | 'VIDEO'; readonly why: string }
  | { readonly type: 'PACKET_CHECKED'; readonly missing: readonly string[] }
  | { readonly type: 'BADGE_SHOWN'; readonly looked: 'SCANNED' | 'SEEN' | 'DECLINED'; readonly code: string }
  | { readonly type: 'IDENTITY_CONFIRMED'; readonly way: 'DOCUMENT' | 'CODE' | 'SAID' }
  | {
      readonly type: 'MET_ANOTHER';
      readonly person: string;
      readonly said: string;
      readonly listens: boolean;
      readonly words: string;
    }
  | { readonly type: 'ENTRY' | 'FILMING'; readonly consent: boolean }
  | {
      readonly type: 'CAPTURED';
      readonly media: string;
      readonly kind: EvidenceKind;
      readonly sha256: string;
      readonly bytes: number;
      readonly place: Place | null;
      readonly by: string;
    }
  | { readonly type: 'ANSWERED'; readonly form: string; readonly codes: readonly string[]; readonly words: string }
  | { readonly type: 'PAYMENT_OFFERED'; readonly way: 'DESIGNATED_CHANNEL' | 'CASH' | 'PRIVATE_ACCOUNT' }
  | {
      readonly type: 'PROMISE_TAKEN';
      readonly promise: string;
      readonly loan: number;
      readonly parts: readonly { readonly dueOn: number; readonly fen: number }[];
    }
  | {
      readonly type: 'AGREEMENT_PROPOSED';
      readonly agreement: string;
      readonly loan: number;
      readonly limits: string;
      readonly arrangement: string;
    }
  | {
      readonly type: 'AGREEMENT_ACCEPTED';
      readonly agreement: string;
      readonly way: 'SIGNATURE' | 'CODE';
      readonly proof: string;
      /** The very words they said yes to. */
      readonly text: string;
    }
  | { readonly type: 'PAPER_HANDED'; readonly kind: string; readonly number: string; readonly sealed: boolean }
  | { readonly type: 'INCIDENT'; readonly kind: string; readonly words: string }
  | { readonly type: 'PANIC'; readonly place: Place | null; readonly silent: boolean }
  | { readonly type: 'LEFT'; readonly reason: string; readonly place: Place | null }
  | {
      readonly type: 'CLOSED';
      readonly result: string;
      readonly next: string;
      readonly nextOn: number;
      readonly words: string;
    };

export type VisitEvent = Happening & { readonly at: number };
