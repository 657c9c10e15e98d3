import type { ChartPoint } from '../client/view';
import type { TraceProjection } from '../requirement/trace-projection';

const MOST_SAMPLES = 2400;

/**
 * The projection's numbers at even steps of virtual time, one second at first. When there are too many, every second one goes
 * and the step doubles, so a chart of any length has between half of `MOST_SAMPLES` and all of them.
 */
export class ChartSamples {
  private samples: ChartPoint[];
  private stepMs: number;

  constructor(samples: ChartPoint[] = [], stepMs = 1000) {
    this.samples = samples;
    this.stepMs = stepMs;
  }

  get nextAtMs(): number {
    return this.samples.length * this.stepMs;
  }

  /** Takes the samples that are due before a moment, or at it when `including` says so. */
  take(projection: TraceProjection, atMs: number, including: boolean): void {
    while (this.nextAtMs < atMs || (including && this.nextAtMs === atMs)) {
      this.samples.push({ atMs: this.nextAtMs, values: valuesAt(projection, this.nextAtMs) });
      if (this.samples.length >= MOST_SAMPLES) this.coarsen();
    }
  }

  /**
   * @param points at most so many, two at least
   * @param rates series that are totals: they become rates per second since the point before
   */
  chart(points: number, endMs: number, rates: ReadonlySet<string>): ChartPoint[] {
    const known = Math.min(this.samples.length, Math.floor(endMs / this.stepMs) + 1);
    const every = Math.max(1, Math.ceil(known / Math.max(2, points)));
    const chosen = this.samples.slice(0, known).filter((_, index) => index % every === 0);
    return chosen.map((sample, index) => withRates(sample, chosen[index - 1], rates));
  }

  upTo(atMs: number): ChartSamples {
    return new ChartSamples(
      this.samples.filter((sample) => sample.atMs <= atMs),
      this.stepMs,
    );
  }

  private coarsen(): void {
    this.samples = this.samples.filter((_, index) => index % 2 === 0);
    this.stepMs *= 2;
  }
}

/** By series, and by resource as well where several of a service have the series. */
function valuesAt(projection: TraceProjection, atMs: number): Record<string, number> {
  const values: Record<string, number> = {};
  for (const series of projection.seriesOfServices(atMs)) {
    const resources = Object.entries(series);
    for (const [name, numbers] of resources)
      addNumbers(values, resources.length > 1 ? `${name}:` : '', numbers);
  }
  return values;
}

function addNumbers(values: Record<string, number>, prefix: string, numbers: Record<string, number>): void {
  for (const [series, value] of Object.entries(numbers)) values[prefix + series] = value;
}

function withRates(
  { atMs, values }: ChartPoint,
  before: ChartPoint | undefined,
  rates: ReadonlySet<string>,
): ChartPoint {
  const rated = Object.entries(values).map(([name, value]): [string, number] => {
    if (!rates.has(name.slice(name.lastIndexOf(':') + 1))) return [name, value];
    return [name, before ? ((value - (before.values[name] ?? 0)) * 1000) / (atMs - before.atMs) : value];
  });
  return { atMs, values: Object.fromEntries(rated) };
}
