/** Which visit is chosen, and the way to choose another. */
export interface Shown {
  readonly visit: string | null;
  readonly choose: (visit: string) => void;
}

const COLOURS = ['#1f6b60', '#8a4b08', '#3b5aa0', '#8c2f5b', '#556b1f', '#6a4a9c', '#a03b3b', '#2b6f8f'] as const;

/** Dark enough for white figures on it; crews beyond the eighth begin anew. */
export function crewColour(number: number): string {
  return COLOURS[number % COLOURS.length] ?? COLOURS[0];
}
