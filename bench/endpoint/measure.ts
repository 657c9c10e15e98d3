import { readFileSync } from 'node:fs';
import { RawConnection } from './raw-connection';

/** One thing done over a connection; may be several requests. */
export type Step = (connection: RawConnection, number: number) => Promise<void>;

export interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server for one step, in microseconds: what else the machine does is left out. */
  cpuMicros: number;
}

export interface MeasureOptions {
  port: number;
  pid: number;
  connections: number;
  seconds: number;
  step: Step;
}

/** Does a step over and over on every connection for a while. */
export async function measure({ port, pid, connections, seconds, step }: MeasureOptions): Promise<Measured> {
  const pool = Array.from({ length: connections }, () => new RawConnection(port));
  const latencies: number[] = [];
  let number = 0;
  const loop = async (connection: RawConnection, endsAt: number) => {
    for (let now = performance.now(); now < endsAt; ) {
      number += 1;
      await step(connection, number);
      const end = performance.now();
      latencies.push(end - now);
      now = end;
    }
  };
  const cpuBefore = cpuMicrosOf(pid);
  const startedAt = performance.now();
  await Promise.all(pool.map((connection) => loop(connection, startedAt + seconds * 1000)));
  const tookSeconds = (performance.now() - startedAt) / 1000;
  const cpuMicros = (cpuMicrosOf(pid) - cpuBefore) / latencies.length;
  for (const connection of pool) connection.close();
  latencies.sort((one, other) => one - other);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { perSecond: latencies.length / tookSeconds, p50Ms: at(0.5), p99Ms: at(0.99), cpuMicros };
}

/** Linux counts processor time in hundredths of a second. */
function cpuMicrosOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(words[11]) + Number(words[12])) * 10_000;
  } catch {
    return Number.NaN;
  }
}
