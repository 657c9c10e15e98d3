import { since } from '../structures/since';
import type { ActorsState, Consumers } from './state';
import type { ActorsView, ConsumersView } from './view';

/** What a viewer may see of producers and consumers now. */
export function describeActors(state: ActorsState, nowMs: number, originMs: number): ActorsView {
  const view: ActorsView = { producers: {}, consumers: {} };
  for (const { plan, sent, failed, made } of state.producers.values()) {
    const finished = plan.stopAfter !== undefined && made >= plan.stopAfter;
    const running = !plan.paused && !finished && nowMs >= plan.startAtMs;
    view.producers[plan.name] = { name: plan.name, to: plan.to, running, sent, failed };
  }
  for (const group of state.consumers.values())
    view.consumers[group.plan.name] = describeConsumers(group, nowMs, originMs);
  return view;
}

function describeConsumers(group: Consumers, nowMs: number, originMs: number): ConsumersView {
  const { plan, processed, failed, deleted, emptyReceives, crashes } = group;
  return {
    name: plan.name,
    from: plan.from,
    running: !plan.paused && nowMs >= plan.startAtMs,
    workers: group.workers.map(({ id, state, held, untilMs }) => ({
      id,
      state,
      messages: held.map(({ messageId }) => messageId),
      untilMs: since(untilMs, originMs),
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
