import type { ResourceModule, SeriesKind } from '@/components/resources/resource-module';
import type { Topology } from '@/engine/client/topology';
import type { ChartPoint } from '@/engine/client/view';

export interface ChartLine {
  /** Name in the point's values. */
  key: string;
  /** What shares one compares: counts do, an age and a number of workers have their own. */
  scale: string;
  label: string;
}

/** What is known of the lines that a world can have, by the names of their series. */
export type SeriesKinds = Readonly<Record<string, SeriesKind>>;

/** What the rooms of a world know of its chart. */
export function chartOf(rooms: readonly Pick<ResourceModule, 'series' | 'usualChart'>[], topology: Topology) {
  const usual = rooms.find(({ usualChart }) => usualChart)?.usualChart;
  const kinds: SeriesKinds = Object.assign({}, ...rooms.map(({ series }) => series));
  return { kinds, usual: usual?.series ?? [], about: usual?.about(topology) };
}

const MOST_LINES = 4;
const COUNTS = 'count';

/**
 * The lines to draw: the declared series of everything that has them, in declared order, at most four. Each series has a
 * line; a further thing in which nothing of the kind has happened has none. `first` is the thing the lesson is about.
 */
export function linesOf(
  series: readonly string[],
  points: readonly ChartPoint[],
  kinds: SeriesKinds,
  first?: string,
): ChartLine[] {
  const keys = Object.keys(points.at(-1)?.values ?? {});
  const moves = ({ key }: ChartLine) => points.some((point) => (point.values[key] ?? 0) !== 0);
  const bySeries = series.map((name) => {
    const own = candidates(name, keys, kinds[name]);
    const moving = own.filter(moves);
    if (moving.length > 0) return moving;
    const still = own.find(({ key }) => key.startsWith(`${first}:`)) ?? own[0];
    return still ? [still] : [];
  });
  // The first of each series has its place before the second of any.
  let room = MOST_LINES - bySeries.length;
  return bySeries.flatMap((own) => own.filter((_, index) => index === 0 || room-- > 0)).slice(0, MOST_LINES);
}

function candidates(
  name: string,
  keys: readonly string[],
  { label, scale = COUNTS }: Partial<SeriesKind> = {},
): ChartLine[] {
  return keys
    .filter((key) => key === name || key.endsWith(`:${name}`))
    .map((key) => {
      const owner = key.includes(':') ? `${key.slice(0, key.lastIndexOf(':'))} ` : '';
      return { key, scale, label: `${owner}${label ?? `${name} per s`}` };
    });
}

export function maximaOf(points: readonly ChartPoint[], lines: readonly ChartLine[]): Map<string, number> {
  const maxima = new Map<string, number>();
  for (const { key, scale } of lines) {
    for (const point of points) {
      maxima.set(scale, Math.max(maxima.get(scale) ?? 1, point.values[key] ?? 0));
    }
  }
  return maxima;
}

/** An SVG path through the points, as steps: a count holds until it changes. */
export function linePath(
  points: readonly ChartPoint[],
  key: string,
  x: (atMs: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  for (const point of points) {
    const value = point.values[key];
    if (value === undefined) continue;
    const [px, py] = [x(point.atMs).toFixed(1), y(value).toFixed(1)];
    path += path === '' ? `M${px} ${py}` : `H${px}V${py}`;
  }
  return path;
}

/** The last point at or before a moment. */
export function pointAt(points: readonly ChartPoint[], atMs: number): ChartPoint | undefined {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.atMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return points[low - 1];
}
