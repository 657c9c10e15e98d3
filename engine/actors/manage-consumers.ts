import type { Context } from '../kernel/context';
import { poll } from './consume';
import type { ConsumersPlan } from './plans';
import { scaleWorkers } from './scale-workers';
import type { ActorsState, Consumers } from './state';
import { removeWorker } from './worker';

/** What an auto-scaling group asks of the workers it scales. */
export type ConsumersStatus = {
  /** Workers that poll or process. */
  inService: number;
  starting: number;
  /** Milliseconds of work of all workers so far, the work under way included. */
  busyMs: number;
};

/** Starts a group, or changes one that runs: work under way goes on, the rest follows the new plan. */
export function putConsumers(state: ActorsState, plan: ConsumersPlan, context: Context): void {
  const before = state.consumers.get(plan.name);
  if (!before) {
    const group = newGroup(plan, state);
    state.consumers.set(plan.name, group);
    scaleWorkers(group, plan.count, 'finish', 0, context);
    return;
  }
  const previous = before.plan;
  before.plan = plan;
  before.source = state.adapters.source(plan.source);
  if (previous.paused !== plan.paused) {
    const type = plan.paused ? 'actors.consumers-paused' : 'actors.consumers-resumed';
    context.record({ type, consumers: plan.name, queue: plan.from });
  }
  // A count that the change does not touch belongs to the auto-scaling group, if there is one.
  if (previous.count !== plan.count) scaleWorkers(before, plan.count, 'finish', 0, context);
  for (const worker of before.workers) if (worker.state === 'idle') poll(before, worker, context);
}

/** Ends a group; what its workers hold returns when its visibility timeout ends. */
export function removeConsumers(state: ActorsState, name: string, context: Context): boolean {
  const group = state.consumers.get(name);
  for (const worker of group?.workers ?? []) removeWorker(group as Consumers, worker, context);
  return state.consumers.delete(name);
}

export function consumersStatus({ workers, busyMs }: Consumers, nowMs: number): ConsumersStatus {
  const starting = workers.filter(({ state }) => state === 'starting').length;
  const underWay = workers.filter(({ held }) => held.length > 0).map(({ sinceMs }) => nowMs - sinceMs);
  return {
    inService: workers.filter(({ state }) => state !== 'starting' && state !== 'crashed').length,
    starting,
    busyMs: underWay.reduce((sum, ms) => sum + ms, busyMs),
  };
}

function newGroup(plan: ConsumersPlan, { adapters }: ActorsState): Consumers {
  return {
    plan,
    workers: [],
    nextToken: 1,
    processed: 0,
    failed: 0,
    deleted: 0,
    emptyReceives: 0,
    crashes: 0,
    busyMs: 0,
    seen: new Set(),
    source: adapters.source(plan.source),
  };
}
