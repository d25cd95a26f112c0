import { useTexts } from '../../shared/i18n/texts';
import { type Stop } from './model';
import type { Progress } from './progress';
import { go } from '../shell/route';
import { words } from './words';

const WIDTH = 520;
const HEIGHT = 520;
const EDGE = 44;

interface Shown {
  readonly stop: Stop;
  readonly progress: Progress;
  readonly order: number;
}

/** The day from above, drawn by ourselves: numbers in their order, north up, nothing fetched from anywhere. */
export function DayMap({ stops }: { readonly stops: readonly Shown[] }) {
  const t = useTexts(words);
  const placed = stops.flatMap(({ stop, progress, order }) =>
    stop.latitudeE6 == null || stop.longitudeE6 == null
      ? []
      : [{ stop, progress, order, at: { latitudeE6: stop.latitudeE6, longitudeE6: stop.longitudeE6 } }],
  );
  if (placed.length === 0) return <p className="card">{t('map.none')}</p>;
  const latitudes = placed.map(({ at }) => at.latitudeE6);
  const longitudes = placed.map(({ at }) => at.longitudeE6);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const narrow = Math.cos(((north + south) / 2 / 1e6) * (Math.PI / 180));
  const wide = Math.max(1_000, (east - west) * narrow);
  const high = Math.max(1_000, north - south);
  const scale = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / high);
  const x = (longitude: number) => WIDTH / 2 + (longitude - (west + east) / 2) * narrow * scale;
  const y = (latitude: number) => HEIGHT / 2 - (latitude - (south + north) / 2) * scale;
  const way = placed.map(({ at }) => `${x(at.longitudeE6).toFixed(1)},${y(at.latitudeE6).toFixed(1)}`).join(' ');
  return (
    <figure>
      <svg className="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-label={t('map.label', { n: placed.length })}>
        <polyline points={way} fill="none" stroke="#17574d" strokeWidth={3} strokeOpacity={0.5} />
        {placed.map(({ stop, progress, order, at }) => (
          <g
            key={stop.id}
            role="link"
            tabIndex={0}
            aria-label={`${order} ${stop.name}`}
            onClick={() => go(`case/${stop.id}`)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') go(`case/${stop.id}`);
            }}
          >
            <circle
              cx={x(at.longitudeE6)}
              cy={y(at.latitudeE6)}
              r={24}
              fill={progress === 'over' ? '#6a7673' : '#17574d'}
              stroke={stop.promised ? '#e0a100' : '#fff'}
              strokeWidth={4}
            />
            <text x={x(at.longitudeE6)} y={y(at.latitudeE6) + 7}>
              {order}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="soft small">{t('map.note')}</figcaption>
    </figure>
  );
}
