import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { pageSandbox } from '@/server/content/page-sandbox';
import { roomFor } from './room-for';

const forgetful: SandboxDeclaration = {
  id: 'forgetful',
  title: 'The warehouse that only reads',
  seed: 4,
  goal: { messages: 'deleted', is: 1 },
  goalText: 'Cure the worker, and see the order leave the queue for good.',
  topology: {
    queues: [{ name: 'orders' }],
    producers: [{ name: 'shop', to: 'orders' }],
    consumers: [{ name: 'warehouse', from: 'orders' }],
    autoScaling: [],
  },
};

function roomOf(sandbox: SandboxDeclaration) {
  const { declaration, graph } = pageSandbox(sandbox);
  return roomFor(declaration, graph);
}

/** Heights of the real sandbox, measured in a browser 970, 636 and 358 pixels wide. */
const measured = { wide: 878, middle: 1022, narrow: 1312 };

test('the room kept is as high as the sandbox will be, to within a line of text', () => {
  const room = roomOf(forgetful);
  for (const kind of ['wide', 'middle', 'narrow'] as const) {
    expect(Math.abs(room[kind] - measured[kind])).toBeLessThanOrEqual(20);
  }
});

test('a second queue and a group that may grow to twenty workers need more', () => {
  const { topology } = forgetful;
  const autoScaling = [{ scales: 'warehouse', metric: 'visible' as const, target: 10, min: 1, max: 20 }];
  const queues = [...(topology.queues ?? []), { name: 'orders-dlq' }];
  const larger = roomOf({ ...forgetful, topology: { ...topology, queues, autoScaling } });
  // Two more rows of seats and the group's own line on top of the queue's height, and a queue with its gap.
  expect(larger.wide).toBeGreaterThan(roomOf(forgetful).wide + 136);
});
