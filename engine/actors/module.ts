import { defineModule } from '../module/define-module';
import type { ServiceModule } from '../module/service-module';
import { counted, isWithin, sayFinding } from '../requirement/bound';
import type { SharedFacts } from '../requirement/shared-facts';
import { readMost } from '../requirement/tally';
import { consumersKind } from './declare-consumers';
import { producerKind } from './declare-producer';
import { eventRows } from './event-rows';
import type { ActorsEvent } from './events';
import { graph } from './graph';
import type { ActorCounts, ActorRequirements } from './requirement';
import { actorsService } from './service';
import type { ActorKinds } from './spec';

/** What the product knows of producers and consumers. */
export const actorsModule = defineModule<{
  events: ActorsEvent;
  kinds: ActorKinds;
  facts: SharedFacts;
  requirements: ActorRequirements;
  counts: ActorCounts;
}>({
  name: 'actors',
  service: (others) =>
    actorsService({
      target: (name) => adapterNamed(name, others, ({ targets }) => targets),
      source: (name) => adapterNamed(name, others, ({ sources }) => sources),
    })(),
  // What they reach where nothing else is declared.
  requires: ['sqs'],
  kinds: { consumers: consumersKind, producers: producerKind },
  events: eventRows,
  actorOf: ({ worker, producer }) => worker ?? producer,
  facts: (shared) => shared,
  measures: {
    workers({ workers: group, is }, { workers }) {
      return () => {
        const count = workers.count(group);
        const holds = isWithin(count, is);
        const found = () => `${group} has ${counted(count, 'worker')} in service`;
        return { holds, reason: () => sayFinding(found(), is, holds) };
      };
    },
  },
  counts: { workers: ({ workers: group, most }, { workers }) => readMost(() => workers.count(group), most) },
  series: ({ workers }) =>
    Object.fromEntries(workers.groups.map((group) => [group, { workers: workers.count(group) }])),
  graph,
});

function adapterNamed<Adapter extends { name: string; usual?: true }>(
  name: string | undefined,
  others: () => readonly ServiceModule[],
  of: (module: ServiceModule) => readonly Adapter[],
): Adapter {
  const all = others().flatMap(of);
  const found = all.find((adapter) => (name === undefined ? adapter.usual : adapter.name === name));
  if (!found) throw new Error(`This world has no adapter called ${name ?? 'usual'}.`);
  return found;
}
