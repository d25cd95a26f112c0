/** Where the phone says it is; metres tell how sure it is. */
export interface Position {
  readonly latitudeE6: number;
  readonly longitudeE6: number;
  readonly accuracyMetres: number;
}

const PATIENCE_MILLIS = 10_000;
const FRESH_MILLIS = 15_000;

/** The place now, or null where it cannot be told: refused, switched off, underground. */
export function position(patience = PATIENCE_MILLIS): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitudeE6: Math.round(coords.latitude * 1e6),
          longitudeE6: Math.round(coords.longitude * 1e6),
          accuracyMetres: Math.min(100_000, Math.round(coords.accuracy)),
        }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patience, maximumAge: FRESH_MILLIS },
    );
  });
}

const EARTH_METRES = 6_371_000;

/** Metres between two places, near enough for a door. */
export function metresBetween(
  a: { readonly latitudeE6: number; readonly longitudeE6: number },
  b: { readonly latitudeE6: number; readonly longitudeE6: number },
): number {
  const radians = (e6: number) => (e6 / 1e6) * (Math.PI / 180);
  const north = radians(b.latitudeE6 - a.latitudeE6);
  const east = radians(b.longitudeE6 - a.longitudeE6) * Math.cos(radians((a.latitudeE6 + b.latitudeE6) / 2));
  return Math.round(EARTH_METRES * Math.hypot(north, east));
}
