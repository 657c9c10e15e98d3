import { World } from '@/engine/kernel/world';
import { sqsService } from '@/engine/sqs/service';

/** Messages that lie in the queue while it is measured. */
const DEPTHS = [1_000, 100_000, 1_000_000];
const MEASURED_CALLS = 60_000;
const GROUPS = 1_000;

interface Row {
  kind: 'standard' | 'FIFO';
  depth: number;
  sendsPerSecond: number;
  receiveDeletesPerSecond: number;
}

type Call = (operation: string, request: object) => unknown;

/** Calls one world in this thread. */
function inProcess(): Call {
  const world = new World({ seed: 1, services: [sqsService] });
  return (operation, request) => {
    const { outcome } = world.execute({ service: 'sqs', operation, request });
    if (!('ok' in outcome) || !outcome.ok) throw new Error(`${operation}: ${JSON.stringify(outcome)}`);
    return outcome.response;
  };
}

interface Queue {
  send(count: number): void;
  receiveAndDelete(count: number): void;
}

function openQueue(call: Call, kind: Row['kind']): Queue {
  const fifo = kind === 'FIFO';
  const { QueueUrl } = call('CreateQueue', {
    QueueName: fifo ? 'bench.fifo' : 'bench',
    Attributes: fifo ? { FifoQueue: 'true' } : {},
  }) as { QueueUrl: string };
  let sent = 0;
  return {
    send(count) {
      for (let index = 0; index < count; index += 1) {
        sent += 1;
        const ids = fifo
          ? { MessageGroupId: `group-${sent % GROUPS}`, MessageDeduplicationId: `${sent}` }
          : {};
        call('SendMessage', { QueueUrl, MessageBody: `message ${sent}`, ...ids });
      }
    },
    receiveAndDelete(count) {
      for (let index = 0; index < count; index += 1) {
        const { Messages = [] } = call('ReceiveMessage', { QueueUrl }) as {
          Messages?: { ReceiptHandle: string }[];
        };
        call('DeleteMessage', { QueueUrl, ReceiptHandle: Messages[0]?.ReceiptHandle });
      }
    },
  };
}

/** By the processor's time, garbage collection included, so that what else the machine does is left out. */
function perSecond(count: number, work: (count: number) => void): number {
  const start = process.cpuUsage();
  work(count);
  const { user, system } = process.cpuUsage(start);
  return Math.round((count / (user + system)) * 1e6);
}

/** Sends and receives in turn at a steady depth, so that every depth is measured with as many calls. */
function measure(call: Call, kind: Row['kind'], depth: number): Row {
  const queue = openQueue(call, kind);
  queue.send(depth);
  const rounds = 6;
  const share = MEASURED_CALLS / rounds;
  const sends: number[] = [];
  const receives: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    sends.push(perSecond(share, queue.send));
    receives.push(perSecond(share, queue.receiveAndDelete));
  }
  return { kind, depth, sendsPerSecond: median(sends), receiveDeletesPerSecond: median(receives) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** How many times slower the deepest queue is than the shallowest. */
function ratio(rows: Row[], of: (row: Row) => number): string {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? `${(of(first) / of(last)).toFixed(2)}x` : '';
}

function print(rows: Row[]): void {
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

/** Prints throughput by depth: the deepest queue may be at most twice as slow as the shallowest. */
export function main(): void {
  console.log('SQS in process: calls per second of processor time at a steady depth');
  for (const kind of ['standard', 'FIFO'] as const) {
    // The first world warms the compiler up.
    measure(inProcess(), kind, 1_000);
    print(DEPTHS.map((depth) => measure(inProcess(), kind, depth)));
  }
}
