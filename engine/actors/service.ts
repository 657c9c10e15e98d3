import type { Context } from '../kernel/context';
import { fail, type Outcome, ok } from '../kernel/outcome';
import { defineService, type ServiceFactory } from '../kernel/service';
import { onDeleted, onReceived, onWorkerTimer } from './consume';
import { describeActors } from './describe';
import { type ConsumersStatus, consumersStatus, putConsumers, removeConsumers } from './manage-consumers';
import type { ConsumersPlan, ProducerPlan } from './plans';
import { onProducerTimer, onSent, type ProducerReply, type ProducerTimer, putProducer } from './produce';
import { type ScaleInManner, scaleWorkers } from './scale-workers';
import { type ActorsState, type Adapters, createActors, restoreActors, snapshotActors } from './state';
import type { WorkerReply, WorkerTimer } from './worker';

/** What other services may tell the actors. */
export type ActorsCommand = {
  kind: 'scale';
  consumers: string;
  count: number;
  manner: ScaleInManner;
  warmupMs: number;
};

/**
 * Producers and consumers as a service of the world: state machines that live on timers and answers alone, so that they
 * are in its snapshot and its hash. What they do they do by calling services as anybody would, by the adapters that these bring.
 */
export function actorsService(adapters: Adapters): ServiceFactory {
  return defineService<ActorsState>({
    name: 'actors',
    create: () => createActors(adapters),
    operations: {
      PutProducer: { run: runPutProducer },
      RemoveProducer: { run: runRemoveProducer },
      PutConsumers: { run: runPutConsumers },
      RemoveConsumers: { run: runRemoveConsumers },
      GetConsumers: { run: runGetConsumers },
    },
    onTimer(state, payload, context) {
      const timer = payload as ProducerTimer | WorkerTimer;
      if ('producer' in timer) onProducerTimer(state, timer, context);
      else onWorkerTimer(state, timer, context);
    },
    onAnswer(state, replyKey, outcome, context) {
      const reply = replyKey as ProducerReply | WorkerReply;
      if (reply.kind === 'sent') onSent(state, reply, outcome);
      else if (reply.kind === 'received') onReceived(state, reply, outcome, context);
      else onDeleted(state, reply.consumers, outcome);
    },
    onCommand(state, command, context) {
      const { consumers, count, manner, warmupMs } = command as ActorsCommand;
      const group = state.consumers.get(consumers);
      if (group) scaleWorkers(group, count, manner, warmupMs, context);
    },
    snapshot: snapshotActors,
    restore: (plain) => restoreActors(plain, adapters),
    describe: describeActors,
  });
}

function runPutProducer(state: ActorsState, plan: ProducerPlan, context: Context): Outcome<object> {
  putProducer(state, plan, context);
  return ok({});
}

function runRemoveProducer(state: ActorsState, { name }: { name: string }): Outcome<object> {
  return state.producers.delete(name) ? ok({}) : noActor(name);
}

function runPutConsumers(state: ActorsState, plan: ConsumersPlan, context: Context): Outcome<object> {
  putConsumers(state, plan, context);
  return ok({});
}

function runRemoveConsumers(
  state: ActorsState,
  { name }: { name: string },
  context: Context,
): Outcome<object> {
  return removeConsumers(state, name, context) ? ok({}) : noActor(name);
}

function runGetConsumers(
  state: ActorsState,
  { name }: { name: string },
  context: Context,
): Outcome<ConsumersStatus> {
  const group = state.consumers.get(name);
  return group ? ok(consumersStatus(group, context.nowMs)) : noActor(name);
}

function noActor(name: string) {
  return fail('ActorDoesNotExist', `There is no actor called ${name}.`);
}
