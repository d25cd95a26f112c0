import { useQuery } from '@tanstack/react-query';
import { get, type Query } from '../../../shared/api/client';
import { useList } from '../../../shared/api/pages';
import type { Sent, With } from '../../../shared/api/sent';

export type AppointmentLine = Sent<
  'AppointmentLineView',
  'id' | 'district' | 'state' | 'place' | 'day' | 'fromMinute' | 'toMinute' | 'answerBy' | 'attention'
>;
export type Time = Sent<'StoryTime'>;
export type StoryLine = Sent<'StoryLine', 'by'>;
export type Proof = Sent<'StoryProof', 'takenBy'>;
export type Kept = Sent<'StoryKept', 'permitId'>;
export type Message = Sent<'SingleState', 'why'>;
export type Appointment = With<
  Sent<'StoryDetail', 'office' | 'attention' | 'kept'>,
  {
    readonly kept?: Kept | null;
    readonly offered: readonly Time[];
    readonly named: readonly Time[];
    readonly story: readonly StoryLine[];
    readonly consents: readonly Proof[];
    readonly messages: readonly Message[];
  }
>;
export type Words = With<Sent<'StoryWords', 'place'>, { readonly notes: readonly Sent<'StoryNote'>[] }>;
export type Places = Sent<'AppointmentPlacesView'>;
export type Wording = Sent<'AppointmentWordingView'>;

/** What a step of an appointment answers: where it stands, what is offered instead, or which rules stopped it. */
export interface Outcome {
  readonly id?: string | null;
  readonly state?: string;
  readonly rules?: readonly string[];
  readonly instead?: readonly unknown[];
}

export const APPOINTMENTS = ['appointments'] as const;
export const TOUCHED = [APPOINTMENTS] as const;

export function useQueue(queue: string) {
  return useList<AppointmentLine>([...APPOINTMENTS, 'queue'], '/appointments', { queue } satisfies Query);
}

export function useCounts() {
  return useQuery({
    queryKey: [...APPOINTMENTS, 'counts'],
    queryFn: ({ signal }) => get<Readonly<Record<string, number>>>('/appointments/counts', {}, signal),
  });
}

export function useAppointment(id: string) {
  return useQuery({
    queryKey: [...APPOINTMENTS, 'one', id],
    queryFn: ({ signal }) => get<Appointment>(`/appointments/${id}`, {}, signal),
  });
}

export function useAppointmentsOf(borrowerId: string) {
  return useList<AppointmentLine>([...APPOINTMENTS, 'of', borrowerId], `/borrowers/${borrowerId}/appointments`);
}

export function usePlaces(borrowerId: string) {
  return useQuery({
    queryKey: [...APPOINTMENTS, 'places', borrowerId],
    queryFn: ({ signal }) => get<Places>(`/borrowers/${borrowerId}/meeting-places`, {}, signal),
  });
}

export function useWording(language: string) {
  return useQuery({
    queryKey: [...APPOINTMENTS, 'wording', language],
    queryFn: ({ signal }) => get<Wording>('/appointments/wording', { language }, signal),
  });
}
