import type { ActorsView, ConsumersView } from '../actors/view';
import type { AutoScalingViews } from '../autoscaling/view';
import type { WorldView } from '../client/view';
import type { Run } from '../run/run';
import type { SqsView } from '../sqs/view';

/** What a world shows of itself, in milliseconds after its start. Travels, the goal and the measure are the history's to add. */
export function describeWorld({
  world,
  surroundings,
  topology,
  place,
}: Pick<Run, 'world' | 'surroundings' | 'topology' | 'place'>): Omit<
  WorldView,
  'travels' | 'goal' | 'measured'
> {
  const { startMs } = world;
  const { queues } = world.describe('sqs', startMs) as SqsView;
  const { producers, consumers } = world.describe('actors', startMs) as ActorsView;
  const isScaled = (topology.autoScaling ?? []).length > 0;
  const { autoScaling } = (isScaled ? world.describe('autoscaling') : { autoScaling: {} }) as Scalers;
  return {
    atMs: world.nowMs - startMs,
    queues,
    producers,
    consumers,
    ...surroundings?.describe(world, topology, place),
    autoScaling: Object.fromEntries(
      Object.entries(autoScaling).map(([name, scaler]) => [
        name,
        { ...scaler, inService: inService(consumers[scaler.scales]) },
      ]),
    ),
  };
}

interface Scalers {
  autoScaling: Record<string, AutoScalingViews['autoScaling']>;
}

/** Now; a scaler itself knows only what its latest reading said. */
function inService(group: ConsumersView | undefined): number {
  return (group?.workers ?? []).filter(({ state }) => state !== 'starting' && state !== 'crashed').length;
}
