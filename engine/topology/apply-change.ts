import type { Topology, TopologyChange } from '../client/topology';
import type { WorldCall } from '../kernel/world-options';
import { actorCall, checkNames, createQueueCalls, scalerCall } from './compile';
import { consumersPlan, producerPlan } from './compile-actors';
import { queueUpdates } from './compile-queue';
import { mergeTopology } from './merge-topology';
import { type NamedTopology, nameActors } from './names';
import { type Place, queueUrl } from './place';

/**
 * The topology after a change and the calls that bring a running world there.
 * @throws RangeError with a remedy when the change cannot be made
 */
export function applyChange(
  topology: Topology,
  change: TopologyChange,
  place: Place,
): { topology: Topology; calls: WorldCall[] } {
  const before = nameActors(topology);
  const after = nameActors(mergeTopology(before, change));
  checkNames(after);
  const calls = [
    ...removedActors(change),
    ...queueCalls(before, after, change, place),
    ...changed(after.consumers, change.consumers, (spec) =>
      actorCall('PutConsumers', consumersPlan(spec, place)),
    ),
    ...changed(after.producers, change.producers, (spec) =>
      actorCall('PutProducer', producerPlan(spec, place)),
    ),
    ...changed(after.autoScaling, change.autoScaling, (spec) => scalerCall(spec, after, place)),
  ];
  return { topology: after, calls };
}

function changed<Spec extends { name: string }>(
  specs: Spec[],
  changes: Record<string, unknown> | undefined,
  call: (spec: Spec) => WorldCall,
): WorldCall[] {
  return specs.filter(({ name }) => changes?.[name]).map(call);
}

/** Actors go before the queues they use, so that none of them calls a queue that is gone. */
function removedActors(change: TopologyChange): WorldCall[] {
  const remove = (
    service: string,
    operation: string,
    changes: Record<string, unknown> | undefined,
  ): WorldCall[] =>
    Object.keys(changes ?? {})
      .filter((name) => changes?.[name] === null)
      .map((name) => ({ service, operation, request: { name }, caller: { actor: 'topology' } }));
  return [
    ...remove('autoscaling', 'RemoveScaler', change.autoScaling),
    ...remove('actors', 'RemoveProducer', change.producers),
    ...remove('actors', 'RemoveConsumers', change.consumers),
  ];
}

function queueCalls(
  before: NamedTopology,
  after: NamedTopology,
  change: TopologyChange,
  place: Place,
): WorldCall[] {
  const names = Object.keys(change.queues ?? {});
  const find = (topology: NamedTopology, name: string) =>
    topology.queues.find((queue) => queue.name === name);
  // Queues that are new come first: a changed one may name a new one as its dead-letter queue.
  const isNew = (name: string) => !find(before, name);
  return [...names.filter(isNew), ...names.filter((name) => !isNew(name))].flatMap((name) => {
    const wanted = find(after, name);
    const current = find(before, name);
    if (!wanted) return current ? [sqsCall('DeleteQueue', { QueueUrl: queueUrl(place, name) })] : [];
    return current ? queueUpdates(current, wanted, place) : createQueueCalls(wanted, place);
  });
}

function sqsCall(operation: string, request: unknown): WorldCall {
  return { service: 'sqs', operation, request, caller: { actor: 'topology' } };
}
