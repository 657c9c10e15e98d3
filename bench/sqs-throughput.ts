import { World } from '@/engine/kernel/world';
import { sqsService } from '@/engine/sqs/service';
import { DEPTHS, median, perSecond, printThroughput, type ThroughputRow } from './throughput';

const MEASURED_CALLS = 60_000;
const GROUPS = 1_000;

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

function openQueue(call: Call, kind: ThroughputRow['kind']): Queue {
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

/** Sends and receives in turn at a steady depth, so that every depth is measured with as many calls. */
function measure(call: Call, kind: ThroughputRow['kind'], depth: number): ThroughputRow {
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

/** Prints throughput by depth: the deepest queue may be at most twice as slow as the shallowest. */
export function main(): void {
  console.log('SQS in process: calls per second of processor time at a steady depth');
  for (const kind of ['standard', 'FIFO'] as const) {
    // The first world warms the compiler up.
    measure(inProcess(), kind, 1_000);
    printThroughput(DEPTHS.map((depth) => measure(inProcess(), kind, depth)));
  }
}
