import { expect, test } from 'vitest';
import { UNTOUCHED_ACCOUNT } from './hash-form';
import { World } from './kernel/world';
import { allModules, modulesFor, modulesNamed } from './module/all-modules';
import { Run } from './run/run';
import { WIDE } from './testing/wide-world';

test('a service that is not loaded counts as it is before anything happens in it', () => {
  const { services } = new World({ seed: 1, services: allModules.services }).snapshot();
  for (const [name, state] of Object.entries(UNTOUCHED_ACCOUNT))
    expect({ [name]: state }).toEqual({ [name]: services[name] });
});

test('a world of queues counts what it has and nothing else', () => {
  expect(modulesNamed(['sqs', 'actors']).countedUntouched).toEqual({});
  expect(modulesNamed(['sns']).countedUntouched).toBe(UNTOUCHED_ACCOUNT);
});

test('a world has one hash, with all services loaded or only those that it needs', () => {
  const topology = {
    queues: WIDE.queues,
    topics: [{ name: 'news' }],
    subscriptions: [{ topic: 'news', to: 'parcels' }],
    producers: [{ to: 'news', rate: '2/s' }],
    consumers: [{ from: 'parcels', failureRate: 0.5 }],
    keys: [{ name: 'secret' }],
  };
  const hashAt = (modules: ReturnType<typeof modulesFor>) => {
    const run = new Run({ seed: 11, topology, modules });
    run.advanceTo(90_000);
    return run.world.hash();
  };
  const least = modulesFor({ topology });
  const most = modulesNamed(allModules.all.map(({ name }) => name));
  expect(least.all.length).toBeLessThan(most.all.length);
  expect(hashAt(least)).toBe(hashAt(most));
});
