import { useTexts } from '../../../shared/i18n/texts';
import { crewColour, type Shown } from './shown';
import type { Board, Crew, Left } from './api';
import { words } from './words';

const WIDTH = 640;
const HEIGHT = 440;
const EDGE = 28;

interface Spot {
  readonly latitudeE6: number;
  readonly longitudeE6: number;
}

function placed(spot: { readonly latitudeE6?: number | null; readonly longitudeE6?: number | null }): Spot | null {
  const { latitudeE6, longitudeE6 } = spot;
  return latitudeE6 == null || longitudeE6 == null ? null : { latitudeE6, longitudeE6 };
}

type Draw = (spot: Spot) => { readonly x: number; readonly y: number };

/** North up, a degree of longitude as wide as it is there. */
function drawer(spots: readonly Spot[]): Draw {
  const south = Math.min(...spots.map((spot) => spot.latitudeE6));
  const north = Math.max(...spots.map((spot) => spot.latitudeE6));
  const west = Math.min(...spots.map((spot) => spot.longitudeE6));
  const east = Math.max(...spots.map((spot) => spot.longitudeE6));
  const narrow = Math.cos(((north + south) / 2 / 1e6) * (Math.PI / 180));
  const wide = Math.max(1, (east - west) * narrow);
  const scale = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / Math.max(1, north - south));
  const left = (WIDTH - wide * scale) / 2;
  const top = (HEIGHT - (north - south) * scale) / 2;
  return ({ latitudeE6, longitudeE6 }) => ({
    x: left + (longitudeE6 - west) * narrow * scale,
    y: top + (north - latitudeE6) * scale,
  });
}

/** The day from above: routes by crew, stops in their order, districts by name; no tiles from anywhere. */
export function DayMap({ board, shown }: { readonly board: Board; readonly shown: Shown }) {
  const t = useTexts(words);
  const stops = board.crews.flatMap((crew) => crew.stops.map(placed));
  const spots = [...stops, ...board.crews.map(placed), ...board.left.map(placed)].filter((spot) => spot !== null);
  const draw = drawer(spots.length > 1 ? spots : board.centres);
  const inside = ({ x, y }: { readonly x: number; readonly y: number }) => x > 0 && x < WIDTH && y > 0 && y < HEIGHT;
  const visits = stops.length;
  return (
    <figure className="day-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('map.label', { crews: board.crews.length, visits })}
      >
        {board.centres
          .map((centre) => ({ name: centre.name, at: draw(centre) }))
          .filter(({ at }) => inside(at))
          .map(({ name, at }) => (
            <text key={name} x={at.x} y={at.y} className="map-district">
              {name}
            </text>
          ))}
        {board.left.map((left) => (
          <LeftDot key={left.visit} left={left} draw={draw} shown={shown} />
        ))}
        {board.crews.map((crew) => (
          <Route key={crew.number} crew={crew} draw={draw} shown={shown} />
        ))}
      </svg>
      <figcaption className="soft small">{t('map.note')}</figcaption>
    </figure>
  );
}

interface Drawn {
  readonly draw: Draw;
  readonly shown: Shown;
}

function LeftDot({ left, draw, shown }: Drawn & { readonly left: Left }) {
  const spot = placed(left);
  if (spot === null) return null;
  const { x, y } = draw(spot);
  const chosen = shown.visit === left.visit;
  return <circle cx={x} cy={y} r={chosen ? 6 : 3} className="map-left" onClick={() => shown.choose(left.visit)} />;
}

function Route({ crew, draw, shown }: Drawn & { readonly crew: Crew }) {
  const start = placed(crew);
  const points = crew.stops.map((stop) => ({ stop, spot: placed(stop) }));
  const line = [start, ...points.map(({ spot }) => spot), crew.stops.length > 0 ? start : null]
    .filter((spot) => spot !== null)
    .map((spot) => draw(spot))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');
  const colour = crewColour(crew.number);
  const home = start === null ? null : draw(start);
  return (
    <g>
      <polyline points={line} fill="none" stroke={colour} strokeWidth={2} strokeOpacity={0.7} />
      {home === null ? null : <rect x={home.x - 4} y={home.y - 4} width={8} height={8} className="map-start" />}
      {points.map(({ stop, spot }, at) => {
        if (spot === null) return null;
        const { x, y } = draw(spot);
        const chosen = shown.visit === stop.visit;
        return (
          <g key={stop.visit} onClick={() => shown.choose(stop.visit)} className="map-stop">
            <circle
              cx={x}
              cy={y}
              r={chosen ? 11 : 8}
              fill={colour}
              className={stop.promised ? 'map-promised' : undefined}
            />
            <text x={x} y={y + 3.5} className="map-number">
              {at + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}
