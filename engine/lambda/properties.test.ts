import { expect, test } from 'vitest';
import { type Chance, chanceFrom, seedChance } from '../kernel/chance';
import { lambdaWorld } from '../testing/lambda-world';
import { minutes, seconds } from '../testing/simulate';

type World = ReturnType<typeof lambdaWorld>;

/** A queue with a dead-letter queue and a mapped function that passes on what it has done, drawn from a seed. */
function drawnWorld(seed: number) {
  const chance = chanceFrom(seedChance(seed, 'lambda'));
  const world = lambdaWorld(seed);
  const dead = world.createQueue('dead', { MessageRetentionPeriod: '1209600' });
  const done = world.createQueue('done', { MessageRetentionPeriod: '1209600' });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 3 });
  const orders = world.createQueue('orders', { VisibilityTimeout: '20', RedrivePolicy });
  const partial = chance.hit(0.5);
  world.createFunction('worker', {
    partial,
    durationMs: 1 + chance.below(6000),
    failureRate: chance.below(4) / 10,
    poison: ['7'],
    sendsTo: [done.arn],
  });
  const { UUID } = world.lambda.createEventSourceMapping({
    FunctionName: 'worker',
    EventSourceArn: orders.arn,
    BatchSize: 1 + chance.below(10),
    MaximumBatchingWindowInSeconds: chance.below(4),
    FunctionResponseTypes: partial ? ['ReportBatchItemFailures'] : [],
    ScalingConfig: chance.hit(0.5) ? { MaximumConcurrency: 2 + chance.below(4) } : undefined,
  });
  return { world, chance, orders, dead, done, UUID };
}

type Step = (world: World, chance: Chance, UUID: string | undefined) => void;

const STEPS: Step[] = [
  ({ advance }, chance) => advance(chance.below(40_000)),
  ({ lambda }, chance, UUID) => lambda.updateEventSourceMapping({ UUID, Enabled: chance.hit(0.6) }),
  ({ lambda }, chance) =>
    lambda.putFunctionConcurrency({ FunctionName: 'worker', ReservedConcurrentExecutions: chance.below(4) }),
  ({ lambda }) => lambda.deleteFunctionConcurrency({ FunctionName: 'worker' }),
  ({ lambda }, chance) => lambda.setBehaviour({ functionName: 'worker', failureRate: chance.below(5) / 5 }),
  ({ lambda }, chance) => lambda.setBehaviour({ functionName: 'worker', durationMs: 1 + chance.below(8000) }),
];

function bodiesIn({ view }: World, queue: string): string[] {
  return (view().queues[queue]?.messages ?? []).map(({ body }) => body);
}

test.each(Array.from({ length: 25 }, (_, index) => index + 1))(
  'seed %d: a message is worked off, waits, or is dead-lettered; none is lost',
  (seed) => {
    const { world, chance, orders, UUID } = drawnWorld(seed);
    const sent: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      if (chance.hit(0.5)) {
        const body = `order ${sent.length}`;
        sent.push(body);
        world.sqs.sendMessage({ QueueUrl: orders.url, MessageBody: body });
      } else STEPS[chance.below(STEPS.length)]?.(world, chance, UUID);
    }
    // What has come to its end by now and what has not: every message is in one of the three queues at the least.
    const kept = new Set(['orders', 'dead', 'done'].flatMap((queue) => bodiesIn(world, queue)));
    expect([...kept].sort()).toEqual([...sent].sort());
    world.lambda.deleteFunctionConcurrency({ FunctionName: 'worker' });
    world.lambda.setBehaviour({ functionName: 'worker', failureRate: 0, durationMs: 100 });
    world.lambda.updateEventSourceMapping({ UUID, Enabled: true });
    world.advance(minutes(10));
    expect(bodiesIn(world, 'orders')).toEqual([]);
    expect(world.functionView('worker').running).toBe(0);
    const ended = new Set(['dead', 'done'].flatMap((queue) => bodiesIn(world, queue)));
    expect([...ended].sort()).toEqual([...sent].sort());
  },
);

test.each([3, 11, 19])('seed %d: a restored world goes on as the first did', (seed) => {
  const { world, chance, orders, UUID } = drawnWorld(seed);
  for (let step = 0; step < 30; step += 1) {
    world.sqs.sendMessage({ QueueUrl: orders.url, MessageBody: `order ${step}` });
    STEPS[chance.below(STEPS.length)]?.(world, chance, UUID);
  }
  const snapshot = JSON.parse(JSON.stringify(world.world.snapshot()));
  world.advance(seconds(90));
  const after = world.world.hash();
  world.world.restore(snapshot);
  world.world.advance(seconds(90));
  expect(world.world.hash()).toBe(after);
});
