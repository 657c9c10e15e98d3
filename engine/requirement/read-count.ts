import type { Count, DepthCount, LatencyCount } from '../client/measure';
import type { QueueFacts } from './queue-ledger';
import type { RunLedger } from './run-ledger';

/** The number now. Asked once after each moment, so that it can know the most there ever were. */
export type ReadCount = () => number;

/** Begins to count. The ledger must be empty: the number is right from now on only. */
export function readCount(count: Count, ledger: RunLedger): ReadCount {
  const around = ledger.around?.read(count);
  if (around) return around;
  if ('deliveries' in count) return tallied(ledger.messages.deliveriesOf(count.deliveries, count.body));
  if ('messages' in count) return tallied(ledger.messages.countOf(count.messages, count));
  if ('calls' in count) return tallied(ledger.calls.countOf(count));
  if ('latency' in count) return latency(count, ledger);
  if ('workers' in count) return mostOf(() => ledger.workersOf(count.workers), count.most);
  if ('depth' in count) return depth(count, ledger);
  throw new RangeError(`Nothing in this world tells of ${JSON.stringify(count)}.`);
}

function tallied(tally: { count: number }): ReadCount {
  return () => tally.count;
}

function latency(
  { latency: kind, percentile, minutes, ...filter }: LatencyCount,
  ledger: RunLedger,
): ReadCount {
  const times = ledger.messages.timesOf(kind, filter);
  const unitMs = minutes ? 60_000 : 1000;
  return () => Math.round(((times.percentile(percentile) ?? 0) / unitMs) * 10) / 10;
}

function depth({ queue, depth: place, most }: DepthCount, ledger: RunLedger): ReadCount {
  const facts: QueueFacts = ledger.queues.queue(queue);
  const total = () => facts.visible + facts.inFlight + facts.delayed;
  return mostOf(place === 'total' ? total : () => facts[place], most);
}

function mostOf(read: ReadCount, most = false): ReadCount {
  if (!most) return read;
  let highest = 0;
  return () => {
    highest = Math.max(highest, read());
    return highest;
  };
}
