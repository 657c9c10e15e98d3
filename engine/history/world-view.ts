import type { ActorsView } from '../actors/view';
import type { ScalerView } from '../autoscaling/service';
import type { ConsumersView, MessageView, QueueView, WorldView } from '../client/view';
import type { Run } from '../run/run';
import type { SqsMessageView, SqsQueueView, SqsView } from '../sqs/view';

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
  const { queues } = world.describe('sqs') as SqsView;
  const { producers, consumers } = world.describe('actors') as ActorsView;
  const isScaled = topology.autoScaling.length > 0;
  const scalers = (isScaled ? world.describe('autoscaling') : {}) as Record<string, ScalerView>;
  return {
    atMs: world.nowMs - startMs,
    queues: mapValues(queues, (queue) => queueView(queue, startMs)),
    producers,
    consumers: mapValues(
      consumers,
      (group): ConsumersView => ({ ...group, workers: group.workers.map(shifted) }),
    ),
    ...surroundings?.describe(world, topology, place),
    autoScaling: mapValues(scalers, (scaler) => ({
      ...scaler,
      inService: inService(consumers[scaler.scales]),
    })),
  };

  function shifted<Timed extends { untilMs?: number }>(worker: Timed): Timed {
    return { ...worker, untilMs: since(worker.untilMs, startMs) };
  }
}

/** Now; a scaler itself knows only what its latest reading said. */
function inService(group: ActorsView['consumers'][string] | undefined): number {
  return (group?.workers ?? []).filter(({ state }) => state !== 'starting' && state !== 'crashed').length;
}

function queueView(
  { accountId: _, waiting: __, messages, ...queue }: SqsQueueView,
  startMs: number,
): QueueView {
  return { ...queue, messages: messages.map((message) => messageView(message, startMs)) };
}

function messageView(message: SqsMessageView, startMs: number): MessageView {
  return {
    ...message,
    sentAtMs: message.sentAtMs - startMs,
    enqueuedAtMs: message.enqueuedAtMs - startMs,
    firstReceivedAtMs: since(message.firstReceivedAtMs, startMs),
    visibleAtMs: since(message.visibleAtMs, startMs),
    expiresAtMs: message.expiresAtMs - startMs,
  };
}

function since(atMs: number | undefined, startMs: number): number | undefined {
  return atMs === undefined ? undefined : atMs - startMs;
}

function mapValues<From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
