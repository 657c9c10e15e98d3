import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScriptStep } from '../client/script';
import type { Topology } from '../client/topology';
import { DEFAULT_START_MS } from '../kernel/world-options';
import { modulesFor } from '../module/all-modules';
import { Run } from '../run/run';
import type { SqsFacts } from '../sqs/facts';
import { sqsModule } from '../sqs/module';
import type { QueueLedger } from '../sqs/queue-ledger';
import type { SqsView } from '../sqs/view';
import { TraceProjection } from './trace-projection';

function following(topology: Topology, script: ScriptStep[] = [], seed = 7) {
  const modules = modulesFor({ topology, script });
  const projection = new TraceProjection(DEFAULT_START_MS, modules);
  const run = new Run({ seed, modules, topology, script, observe: (entry) => projection.fold(entry) });
  const { queues } = projection.factsOf(sqsModule) as SqsFacts;
  return { workers: projection.workers, queues, run };
}

function depths(run: Run) {
  const { queues } = run.world.describe('sqs') as SqsView;
  return Object.fromEntries(
    Object.values(queues).map(({ name, visible, inFlight, delayed }) => [
      name,
      { visible, inFlight, delayed },
    ]),
  );
}

function foldedDepths(queues: QueueLedger) {
  return Object.fromEntries(
    queues.names.map((name) => {
      const { visible, inFlight, delayed } = queues.queue(name);
      return [name, { visible, inFlight, delayed }];
    }),
  );
}

const chance = fc.constantFrom(0, 0, 0.2, 1);
const busyTopology = fc.record({
  fifo: fc.boolean(),
  rate: fc.integer({ min: 1, max: 8 }),
  resend: chance,
  delay: fc.constantFrom('0s', '0s', '3s'),
  visibilityTimeout: fc.integer({ min: 0, max: 12 }),
  maxReceiveCount: fc.integer({ min: 1, max: 4 }),
  count: fc.integer({ min: 0, max: 6 }),
  batch: fc.integer({ min: 1, max: 10 }),
  failureRate: chance,
  crashRate: chance,
  deletes: fc.constantFrom('after' as const, 'before' as const, 'never' as const),
  imperfection: chance,
  waitTime: fc.constantFrom('0s', '5s'),
  seed: fc.integer(),
});

test('folded depths and ages are the depths and ages of the queues, whatever happens to them', () => {
  fc.assert(
    fc.property(busyTopology, (given) => {
      const suffix = given.fifo ? '.fifo' : '';
      const imperfection = {
        duplicateDelivery: given.imperfection,
        reorder: given.imperfection,
        shortPollMiss: 0,
      };
      const queue = {
        name: `orders${suffix}`,
        delay: given.delay,
        waitTime: given.waitTime,
        visibilityTimeout: `${given.visibilityTimeout}s`,
        redriveTo: `dead${suffix}`,
        maxReceiveCount: given.maxReceiveCount,
        retention: '60s',
        imperfection: given.fifo ? undefined : imperfection,
      };
      const { count, batch, failureRate, crashRate, deletes, resend, rate, seed } = given;
      const { queues: folded, run } = following(
        {
          queues: [queue, { name: `dead${suffix}` }],
          producers: [{ to: queue.name, rate: `${rate}/s`, resend, groups: 3 }],
          consumers: [{ from: queue.name, count, batch, failureRate, crashRate, deletes, processing: '2s' }],
        },
        [
          { at: '50s', call: 'StartMessageMoveTask', request: { SourceArn: `@arn:dead${suffix}` } },
          { at: '80s', call: 'PurgeQueue', queue: queue.name },
        ],
        seed,
      );
      for (const second of [1, 7, 20, 49, 51, 60, 75, 81, 100]) {
        run.advanceTo(second * 1000);
        expect(foldedDepths(folded)).toEqual(depths(run));
        const { queues } = run.world.describe('sqs') as SqsView;
        for (const { name, messages } of Object.values(queues)) {
          const sent = messages.map(({ sentAtMs }) => sentAtMs - DEFAULT_START_MS);
          expect(folded.oldestSentAtMs(name) ?? null).toBe(sent.length > 0 ? Math.min(...sent) : null);
        }
      }
    }),
    { numRuns: 25, seed: 11 },
  );
});

test('workers in service are those that started and neither crashed nor left', () => {
  const { workers, run } = following({
    queues: [{ name: 'q' }],
    producers: [{ to: 'q', rate: '1/s' }],
    consumers: [{ from: 'q', name: 'w', count: 3, crashRate: 1, restartAfter: '1h', processing: '1s' }],
  });
  expect(workers.count('w')).toBe(3);
  run.advanceTo(10_000);
  expect(workers.count('w')).toBe(0);
  expect(workers.count('nobody')).toBe(0);
});
