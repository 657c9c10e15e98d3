import type { ChartSeries } from '@/engine/client/declaration';
import type { ChartPoint } from '@/engine/client/view';

export interface ChartLine {
  /** Name in the point's values. */
  key: string;
  series: string;
  label: string;
}

const words: Record<ChartSeries, string> = {
  visible: 'visible',
  inFlight: 'in flight',
  delayed: 'delayed',
  oldestAge: 'oldest (s)',
  workers: 'workers',
  sent: 'sent',
  received: 'received',
  deleted: 'deleted',
  empty: 'empty receives',
};

const MOST_LINES = 4;

/**
 * The lines to draw: the declared series of every queue that has them, in declared order, at most four. A queue in which
 * nothing of the kind has happened has no line; when that is so for all, the first has one.
 */
export function linesOf(series: readonly ChartSeries[], points: readonly ChartPoint[]): ChartLine[] {
  const keys = Object.keys(points.at(-1)?.values ?? {});
  const all = candidates(series, keys);
  const moving = all.filter(({ key }) => points.some((point) => (point.values[key] ?? 0) !== 0));
  return (moving.length > 0 ? moving : all.slice(0, 1)).slice(0, MOST_LINES);
}

function candidates(series: readonly ChartSeries[], keys: readonly string[]): ChartLine[] {
  return series.flatMap((name) =>
    keys
      .filter((key) => key === name || key.endsWith(`:${name}`))
      .map((key) => {
        const owner = key.includes(':') ? `${key.slice(0, key.lastIndexOf(':'))} ` : '';
        return { key, series: name, label: `${owner}${words[name]}` };
      }),
  );
}

/** Counts share one scale so that they compare; an age and a number of workers have their own. */
export function scaleOf(series: string): string {
  return series === 'oldestAge' || series === 'workers' ? series : 'count';
}

export function maximaOf(points: readonly ChartPoint[], lines: readonly ChartLine[]): Map<string, number> {
  const maxima = new Map<string, number>();
  for (const { key, series } of lines) {
    const scale = scaleOf(series);
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
