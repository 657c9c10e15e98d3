import type { ChartPoint } from '../client/view';
import type { RunLedger } from '../requirement/run-ledger';

/** Series that add up; a chart shows them per second. */
const TOTALS = [
  'sent',
  'received',
  'deleted',
  'empty',
  'published',
  'delivered',
  'filteredOut',
  'failed',
] as const;
const MOST_SAMPLES = 2400;

/**
 * The ledger's numbers at even steps of virtual time, one second at first. When there are too many, every second one goes
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
  take(ledger: RunLedger, atMs: number, including: boolean): void {
    while (this.nextAtMs < atMs || (including && this.nextAtMs === atMs)) {
      this.samples.push({ atMs: this.nextAtMs, values: valuesAt(ledger, this.nextAtMs) });
      if (this.samples.length >= MOST_SAMPLES) this.coarsen();
    }
  }

  /** @param points at most so many, two at least; totals become rates per second since the point before */
  chart(points: number, endMs: number): ChartPoint[] {
    const known = Math.min(this.samples.length, Math.floor(endMs / this.stepMs) + 1);
    const every = Math.max(1, Math.ceil(known / Math.max(2, points)));
    const chosen = this.samples.slice(0, known).filter((_, index) => index % every === 0);
    return chosen.map((sample, index) => withRates(sample, chosen[index - 1]));
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

function valuesAt(ledger: RunLedger, atMs: number): Record<string, number> {
  const values: Record<string, number> = {};
  const { queues, groups } = ledger;
  for (const name of queues.names) {
    const numbers = { ...queues.queue(name), oldestAge: oldestAge(ledger, name, atMs) };
    const prefix = queues.names.length > 1 ? `${name}:` : '';
    for (const [series, value] of Object.entries(numbers)) values[prefix + series] = value;
  }
  for (const group of groups)
    values[groups.length > 1 ? `${group}:workers` : 'workers'] = ledger.workersOf(group);
  return { ...values, ...ledger.around?.series() };
}

function oldestAge({ queues }: RunLedger, queue: string, atMs: number): number {
  const sentAtMs = queues.oldestSentAtMs(queue);
  return sentAtMs === undefined ? 0 : (atMs - sentAtMs) / 1000;
}

function withRates({ atMs, values }: ChartPoint, before: ChartPoint | undefined): ChartPoint {
  const rated = Object.entries(values).map(([name, value]): [string, number] => {
    if (!TOTALS.some((series) => name === series || name.endsWith(`:${series}`))) return [name, value];
    return [name, before ? ((value - (before.values[name] ?? 0)) * 1000) / (atMs - before.atMs) : value];
  });
  return { atMs, values: Object.fromEntries(rated) };
}
