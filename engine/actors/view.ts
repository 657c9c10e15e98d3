import type { ActorsState, Consumers, WorkerState } from './state';

/** What `describe` shows of the actors. Moments are virtual time in milliseconds since the Unix epoch. */
export interface ActorsView {
  producers: Record<string, ProducerActorView>;
  consumers: Record<string, ConsumersActorView>;
}

export interface ProducerActorView {
  name: string;
  to: string;
  running: boolean;
  sent: number;
  failed: number;
}

export interface ConsumersActorView {
  name: string;
  from: string;
  running: boolean;
  workers: { id: string; state: WorkerState; messages: string[]; untilMs?: number }[];
  processed: number;
  failed: number;
  deleted: number;
  emptyReceives: number;
  crashes: number;
  faults: { forgetsToDelete: boolean; crashRate: number; failureRate: number };
}

export function describeActors(state: ActorsState, nowMs: number): ActorsView {
  const view: ActorsView = { producers: {}, consumers: {} };
  for (const { plan, sent, failed, made } of state.producers.values()) {
    const finished = plan.stopAfter !== undefined && made >= plan.stopAfter;
    const running = !plan.paused && !finished && nowMs >= plan.startAtMs;
    view.producers[plan.name] = { name: plan.name, to: plan.to, running, sent, failed };
  }
  for (const group of state.consumers.values())
    view.consumers[group.plan.name] = describeConsumers(group, nowMs);
  return view;
}

function describeConsumers(group: Consumers, nowMs: number): ConsumersActorView {
  const { plan, processed, failed, deleted, emptyReceives, crashes } = group;
  return {
    name: plan.name,
    from: plan.from,
    running: !plan.paused && nowMs >= plan.startAtMs,
    workers: group.workers.map(({ id, state, held, untilMs }) => ({
      id,
      state,
      messages: held.map(({ messageId }) => messageId),
      untilMs,
    })),
    processed,
    failed,
    deleted,
    emptyReceives,
    crashes,
    faults: {
      forgetsToDelete: plan.deletes === 'never',
      crashRate: plan.crashRate,
      failureRate: plan.failureRate,
    },
  };
}
