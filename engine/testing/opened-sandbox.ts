import type { SandboxDeclaration } from '../client/declaration';
import type { Frame } from '../client/sandbox-client';
import { localSandbox } from '../host/local-sandbox';
import { ManualClock } from '../host/manual-clock';

/** A shop whose fourth order, and every later one that begins alike, is poison. */
export const ORDERS: SandboxDeclaration = {
  id: 'orders',
  seed: 7,
  runFor: '1m',
  topology: {
    queues: [
      { name: 'orders', visibilityTimeout: '10s', redriveTo: 'orders-dlq', maxReceiveCount: 2 },
      { name: 'orders-dlq' },
    ],
    producers: [{ to: 'orders', rate: '1/s' }],
    consumers: [{ from: 'orders', processing: '500ms', poison: ['orders 4'] }],
    autoScaling: [],
  },
  goal: { queue: 'orders-dlq', visible: 1 },
};

/** A sandbox in this thread, with every frame it has posted and a clock to move. */
export async function opened(declaration = ORDERS) {
  const clock = new ManualClock();
  const client = localSandbox(clock);
  const frames: Frame[] = [];
  client.subscribe((frame) => frames.push(frame));
  const first = await client.open(declaration);
  const last = () => frames.at(-1) as Frame;
  const seek = (atMs: number) => {
    client.seek(atMs);
    clock.pass(50);
    return last();
  };
  return { clock, client, frames, first, last, seek };
}
