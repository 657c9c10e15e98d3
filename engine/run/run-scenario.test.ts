import { expect, test } from 'vitest';
import { judge } from '../testing/judge';
import { runScenario } from './run-scenario';

test('a script repeats, numbers, changes the topology, and tells what failed without stopping', () => {
  const { failures, summary } = runScenario({
    seed: 1,
    topology: { queues: [{ name: 'orders' }], producers: [], consumers: [], autoScaling: [] },
    script: [
      { at: '1s', call: 'SendMessage', queue: 'orders', request: { MessageBody: 'order {n}' }, repeat: 20 },
      { at: '2s', call: 'DeleteMessage', queue: 'orders', request: { ReceiptHandle: '$none.x' } },
      { at: '3s', change: { consumers: { late: { from: 'orders', processing: '100ms' } } } },
      {
        at: '4s',
        call: 'SendMessage',
        queue: 'orders',
        account: '999999999999',
        request: { MessageBody: 'x' },
      },
      { at: '5s', change: { consumers: { late: { from: 'nowhere' } } } },
    ],
    runFor: '30s',
    requirements: {},
  });
  expect(summary.orders).toMatchObject({ sent: 20, deleted: 20, visible: 0 });
  expect(failures.map(({ atMs, step, code }) => [atMs, step, code])).toEqual([
    [2000, 'DeleteMessage', 'InvalidStep'],
    [4000, 'SendMessage', 'AccessDenied'],
    [5000, 'change', 'InvalidStep'],
  ]);
});

test('a scenario is a pure function of its declaration', () => {
  const scenario = (seed: number) =>
    runScenario({
      seed,
      topology: {
        queues: [{ name: 'orders', imperfection: { duplicateDelivery: 0.2, reorder: 0.5 } }],
        producers: [{ to: 'orders', rate: '5/s', resend: 0.1 }],
        consumers: [
          { from: 'orders', count: 3, crashRate: 0.05, processing: { min: '100ms', max: '900ms' } },
        ],
        autoScaling: [],
      },
      runFor: '2m',
      requirements: { lost: { messages: 'lost', is: 0 }, twice: { messages: 'processedTwice', is: 0 } },
    });
  expect(scenario(4)).toEqual(scenario(4));
  expect(scenario(4).stateHash).not.toBe(scenario(5).stateHash);
});

test('a topology that SQS refuses is refused in its words', () => {
  expect(() => judge({ queue: 'orders', visible: 0 }, { queue: { visibilityTimeout: '13h' } })).toThrow(
    /The topology cannot be built: CreateQueue: .*VisibilityTimeout/,
  );
});
