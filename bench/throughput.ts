/** Messages that lie in the queue while it is measured. */
export const DEPTHS = [1_000, 100_000, 1_000_000];

export interface ThroughputRow {
  kind: 'standard' | 'FIFO';
  depth: number;
  sendsPerSecond: number;
  receiveDeletesPerSecond: number;
}

/** By the processor's time, garbage collection included, so that what else the machine does is left out. */
export function perSecond(count: number, work: (count: number) => void): number {
  const start = process.cpuUsage();
  work(count);
  return rate(count, start);
}

/** The same for work that waits: the time of all threads of this process. */
export async function perSecondOf(count: number, work: (count: number) => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work(count);
  return rate(count, start);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Rows of one kind of queue, from the shallowest to the deepest, and how much slower the deepest is. */
export function printThroughput(rows: ThroughputRow[]): void {
  console.table(
    rows.map((row) => ({
      queue: row.kind,
      queued: row.depth.toLocaleString('en'),
      'send/s': row.sendsPerSecond.toLocaleString('en'),
      'receive+delete/s': row.receiveDeletesPerSecond.toLocaleString('en'),
    })),
  );
  const send = ratio(rows, (row) => row.sendsPerSecond);
  const receive = ratio(rows, (row) => row.receiveDeletesPerSecond);
  console.log(
    `${rows[0]?.kind}: 1e3 is ${send} as fast as 1e6 at sending, ${receive} at receiving and deleting.\n`,
  );
}

function rate(count: number, start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return Math.round((count / (user + system)) * 1e6);
}

/** How many times slower the deepest queue is than the shallowest. */
function ratio(rows: ThroughputRow[], of: (row: ThroughputRow) => number): string {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? `${(of(first) / of(last)).toFixed(2)}x` : '';
}
