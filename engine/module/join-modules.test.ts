import { expect, test } from 'vitest';
import type { ScriptStep } from '../client/script';
import type { Topology } from '../client/topology';
import { Run } from '../run/run';
import { letIn, modulesFor } from './all-modules';
import { askedBy, missingFor } from './join-modules';

const NEWS: Topology = {
  queues: [{ name: 'all' }],
  topics: [{ name: 'news' }],
  subscriptions: [{ topic: 'news', to: 'all' }],
  producers: [{ to: 'news', rate: '2/s' }],
};
const QUEUES: Topology = { queues: [{ name: 'orders' }] };

/** A world after a minute, into which a service is let half way through, with what is done in it then. */
function after(service: string | undefined, steps: ScriptStep[], topology = NEWS) {
  const modules = modulesFor({ topology });
  const run = new Run({ seed: 3, topology, modules });
  run.advanceTo(30_000);
  if (service !== undefined) letIn({ operations: [`${service}:*`], text: '' }, modules);
  run.addSteps(steps);
  run.advanceTo(60_000);
  return run;
}

const bucket: ScriptStep = { at: '40s', call: 's3:CreateBucket', request: { Bucket: 'photos' } };

test('a service that joins and does nothing leaves the world as it was', () => {
  expect(after('s3', []).world.hash()).toBe(after(undefined, []).world.hash());
});

test('a service that joins goes on as if it had been there from the beginning', () => {
  const first = new Run({
    seed: 3,
    topology: NEWS,
    modules: modulesFor({ topology: NEWS, script: [bucket] }),
    script: [bucket],
  });
  first.advanceTo(60_000);
  const late = after('s3', [bucket]);
  expect(late.failures).toEqual([]);
  expect(late.world.hash()).toBe(first.world.hash());
});

test('a snapshot from before a service joined is restored with the service untouched', () => {
  const run = after('s3', []);
  const before = run.snapshot();
  const hash = run.world.hash();
  run.call({ service: 's3', operation: 'CreateBucket', request: { Bucket: 'photos' } });
  expect(run.world.hash()).not.toBe(hash);
  run.restore(before);
  expect(run.world.hash()).toBe(hash);
});

test('what hears of every call cannot come when calls have been made', () => {
  const modules = modulesFor({ topology: QUEUES });
  letIn({ operations: ['sns:CreateTopic', 'cloudtrail:LookupEvents'], text: '' }, modules);
  expect(modules.all.map(({ name }) => name)).toEqual(['sqs', 'actors']);
  const run = new Run({ seed: 1, topology: QUEUES, modules });
  run.addSteps([{ at: '0s', call: 'sns:CreateTopic', request: { Name: 'news' } }]);
  expect(run.failures).toMatchObject([{ step: 'CreateTopic', code: 'InvalidAction' }]);
});

test('what a script asks for is its operations, the kinds it changes and the ARNs in it', () => {
  const modules = modulesFor({ topology: NEWS });
  const missing = (step: ScriptStep) => missingFor(askedBy([step]), modules);
  expect(missing({ at: '1s', call: 'lambda:Invoke', request: {} })).toEqual(['lambda']);
  expect(missing({ at: '1s', change: { buckets: { photos: {} } } })).toEqual(['s3']);
  const request = {
    TopicArn: '@arn:news',
    Protocol: 'lambda',
    Endpoint: 'arn:aws:lambda:us-east-1:1:function:f',
  };
  expect(missing({ at: '1s', call: 'sns:Subscribe', request })).toEqual(['lambda']);
  expect(missing({ at: '1s', call: 'sqs:SendMessage', request: {} })).toEqual([]);
});

test('a change of a kind that the world has not and cannot have is refused, and changes nothing', () => {
  const modules = modulesFor({ topology: QUEUES });
  const run = new Run({ seed: 1, topology: QUEUES, modules });
  const hash = run.world.hash();
  expect(() => run.change({ topics: { news: {} } })).toThrow('This world has no topics');
  expect(run.world.hash()).toBe(hash);
});
