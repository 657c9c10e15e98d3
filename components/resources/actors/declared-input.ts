import type { WorkerView } from '@/engine/actors/view';
import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { ActorsInput } from './graph';
import { nameAt } from './names';

/** A declared world as it will first be seen, before it runs. */
export function declaredActors({
  producers = [],
  consumers = [],
}: Topology): Pick<ActorsInput, 'producers' | 'consumers'> {
  return {
    producers: byName(
      producers.map(({ name, to }, index) => ({ name: name ?? nameAt('producer', index), to })),
    ),
    consumers: byName(
      consumers.map(({ name, from, count = 1 }, index) => ({
        name: name ?? nameAt('consumers', index),
        from,
        workers: Array.from({ length: count }, (_, place) => startingWorker(place)),
      })),
    ),
  };
}

const startingWorker = (place: number): WorkerView => ({
  id: String(place),
  state: 'starting',
  messages: [],
});
