import type { Topology } from '../client/topology';
import type { WorldCall } from '../kernel/world-options';
import type { QueueSpec } from '../sqs/spec';
import { consumersPlan, producerPlan, scalerPlan } from './compile-actors';
import { imperfectionCall, queueAttributes } from './compile-queue';
import { type NamedTopology, nameActors } from './names';
import type { Place } from './place';

/**
 * The calls that build a topology in an empty world, in order: dead-letter queues, queues, actors, auto scaling.
 * @throws RangeError with a remedy for a value that cannot be, or a name that is not declared
 */
export function compileTopology(declared: Topology, place: Place): WorldCall[] {
  const topology = nameActors(declared);
  checkNames(topology);
  return [
    ...targetsFirst(topology.queues).flatMap((queue) => createQueueCalls(queue, place)),
    ...topology.consumers.map((spec) => actorCall('PutConsumers', consumersPlan(spec, place))),
    ...topology.producers.map((spec) => actorCall('PutProducer', producerPlan(spec, place))),
    ...topology.autoScaling.map((spec) => scalerCall(spec, topology, place)),
  ];
}

/** CreateQueue and, where it is declared, the queue's imperfection. */
export function createQueueCalls(spec: QueueSpec, place: Place): WorldCall[] {
  const request = { QueueName: spec.name, Attributes: queueAttributes(spec, place) };
  const create: WorldCall = {
    service: 'sqs',
    operation: 'CreateQueue',
    request,
    caller: { actor: 'topology' },
  };
  return spec.imperfection ? [create, imperfectionCall(spec, place)] : [create];
}

export function actorCall(operation: string, request: unknown): WorldCall {
  return { service: 'actors', operation, request, caller: { actor: 'topology' } };
}

export function scalerCall(
  spec: NamedTopology['autoScaling'][number],
  topology: NamedTopology,
  place: Place,
): WorldCall {
  const consumers = topology.consumers.find(({ name }) => name === spec.scales);
  if (!consumers) throw new RangeError(`${spec.name} scales '${spec.scales}', which is not declared.`);
  const request = scalerPlan(spec, consumers.from, place);
  return { service: 'autoscaling', operation: 'PutScaler', request, caller: { actor: 'topology' } };
}

/** @throws RangeError when something points at a queue that is not declared, or two things share a name */
export function checkNames(topology: NamedTopology): void {
  const queues = new Set(topology.queues.map(({ name }) => name));
  const known = (queue: string | undefined, who: string) => {
    if (queue !== undefined && !queues.has(queue)) {
      throw new RangeError(`${who} names the queue '${queue}', which is not declared.`);
    }
  };
  for (const queue of topology.queues) known(queue.redriveTo, queue.name);
  for (const producer of topology.producers) known(producer.to, producer.name);
  for (const consumers of topology.consumers) known(consumers.from, consumers.name);
  const actors = [...topology.producers, ...topology.consumers, ...topology.autoScaling];
  checkUnique([...topology.queues, ...actors].map(({ name }) => name));
}

function checkUnique(names: string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`The name '${twice}' is declared twice.`);
}

/** SQS refuses a redrive policy whose target does not exist yet. */
export function targetsFirst(queues: QueueSpec[]): QueueSpec[] {
  const ordered = new Map<string, QueueSpec>();
  const visiting = new Set<string>();
  const add = (queue: QueueSpec) => {
    if (ordered.has(queue.name) || visiting.has(queue.name)) return;
    visiting.add(queue.name);
    const target = queues.find(({ name }) => name === queue.redriveTo);
    if (target) add(target);
    ordered.set(queue.name, queue);
  };
  for (const queue of queues) add(queue);
  return [...ordered.values()];
}
