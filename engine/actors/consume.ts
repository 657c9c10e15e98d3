import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Held } from '../module/adapters';
import type { ActorsState, Consumers, Worker } from './state';
import {
  callAs,
  enter,
  recordWork,
  recordWorker,
  removeWorker,
  type WorkerReply,
  type WorkerTimer,
  wake,
} from './worker';

/** A poll that was refused is tried again after so long; also the pause after an empty short poll. */
const PAUSE_MS = 1000;
/** Work takes at least this, so that no loop of workers and queue can stand still in time. */
const SHORTEST_MS = 1;

/** Sends a worker to ask for messages, unless its group rests. */
export function poll(group: Consumers, worker: Worker, context: Context): void {
  const { plan } = group;
  enter(group, worker, 'polling', context);
  if (plan.paused || context.nowMs < plan.startAtMs) {
    worker.state = 'idle';
    return;
  }
  const replyKey: WorkerReply = {
    kind: 'received',
    consumers: plan.name,
    worker: worker.id,
    token: worker.token,
    askedAtMs: context.nowMs,
  };
  callAs(plan, worker, group.source.receive(plan), context, replyKey);
}

export function onReceived(
  state: ActorsState,
  reply: Extract<WorkerReply, { kind: 'received' }>,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const found = findWorker(state, reply);
  // A worker that is gone takes what it was handed with it: the messages return when their visibility timeout ends.
  if (!found) return;
  const { group, worker } = found;
  const held = outcome.ok ? group.source.received(outcome.response) : [];
  if (held.length > 0) {
    worker.held = held;
    beginBatch(group, worker, context);
    return;
  }
  if (outcome.ok) group.emptyReceives += 1;
  if (worker.leaving) removeWorker(group, worker, context);
  else rest(group, worker, pauseMs(group, outcome.ok, context.nowMs > reply.askedAtMs), context);
}

export function onWorkerTimer(state: ActorsState, timer: WorkerTimer, context: Context): void {
  const found = findWorker(state, timer);
  if (!found) return;
  const { group, worker } = found;
  if (timer.kind === 'work') finishWork(group, worker, context);
  else if (timer.kind === 'crash') crash(group, worker, context);
  else if (timer.kind === 'heartbeat') beat(group, worker, context);
  else {
    if (timer.kind === 'restart') recordWorker('actors.worker-started', group, worker, context);
    poll(group, worker, context);
  }
}

export function onDeleted(state: ActorsState, consumers: string, outcome: Outcome<unknown>): void {
  const group = state.consumers.get(consumers);
  if (group && outcome.ok) group.deleted += 1;
}

function findWorker(
  state: ActorsState,
  { consumers, worker, token }: { consumers: string; worker: string; token: number },
): { group: Consumers; worker: Worker } | undefined {
  const group = state.consumers.get(consumers);
  const found = group?.workers.find(({ id }) => id === worker);
  return group && found?.token === token ? { group, worker: found } : undefined;
}

/** An empty long poll has waited already; the time it took tells it from a short one, whoever set the wait. */
function pauseMs({ plan }: Consumers, answered: boolean, waited: boolean): number {
  if (!answered) return Math.max(plan.pollEveryMs ?? PAUSE_MS, PAUSE_MS);
  if (waited) return plan.pollEveryMs ?? 0;
  return Math.max(plan.pollEveryMs ?? PAUSE_MS, SHORTEST_MS);
}

function rest(group: Consumers, worker: Worker, forMs: number, context: Context): void {
  if (forMs === 0) {
    poll(group, worker, context);
    return;
  }
  enter(group, worker, 'idle', context);
  worker.untilMs = context.nowMs + forMs;
  wake('poll', group.plan, worker, forMs, context);
}

function beginBatch(group: Consumers, worker: Worker, context: Context): void {
  const { plan } = group;
  enter(group, worker, worker.leaving ? 'stopping' : 'processing', context);
  if (plan.deletes === 'before') for (const held of worker.held) remove(group, worker, held, context);
  if (plan.heartbeat) wake('heartbeat', group.plan, worker, plan.heartbeat.everyMs, context);
  beginWork(group, worker, context);
}

function beginWork(group: Consumers, worker: Worker, context: Context): void {
  skipRepeats(group, worker, context);
  const [held] = worker.held;
  if (held) startWork(group, worker, held, context);
  else if (worker.leaving) removeWorker(group, worker, context);
  else poll(group, worker, context);
}

function skipRepeats(group: Consumers, worker: Worker, context: Context): void {
  if (!group.plan.idempotent) return;
  for (let [held] = worker.held; held; [held] = worker.held) {
    if (group.seen.has(held.body)) {
      recordWork('actors.work-skipped', group.plan, worker, held, context);
      remove(group, worker, held, context);
      // While another worker has the same work in hand nobody knows whether it will be done: the copy stays in the queue.
    } else if (!inOtherHands(group, worker, held)) return;
    worker.held.shift();
  }
}

function inOtherHands({ workers }: Consumers, worker: Worker, { body }: Held): boolean {
  return workers.some((other) => other !== worker && other.held.some((held) => held.body === body));
}

function startWork({ plan }: Consumers, worker: Worker, held: Held, context: Context): void {
  const { chance } = context;
  const { min, max } = plan.processingMs;
  const takesMs = Math.max(SHORTEST_MS, max > min ? min + chance.below(max - min + 1) : min);
  worker.sinceMs = context.nowMs;
  worker.untilMs = context.nowMs + takesMs;
  recordWork('actors.work-started', plan, worker, held, context);
  if (chance.hit(plan.crashRate)) wake('crash', plan, worker, chance.below(takesMs), context);
  else wake('work', plan, worker, takesMs, context);
}

function finishWork(group: Consumers, worker: Worker, context: Context): void {
  const { plan } = group;
  const held = worker.held.shift();
  if (!held) return;
  group.busyMs += context.nowMs - worker.sinceMs;
  const done = !plan.poison.some((part) => held.body.includes(part)) && !context.chance.hit(plan.failureRate);
  recordWork('actors.work-finished', plan, worker, held, context, done);
  if (done) {
    group.processed += 1;
    if (plan.idempotent) group.seen.add(held.body);
    if (plan.deletes === 'after') remove(group, worker, held, context);
  } else group.failed += 1;
  beginWork(group, worker, context);
}

function crash(group: Consumers, worker: Worker, context: Context): void {
  group.crashes += 1;
  group.busyMs += context.nowMs - worker.sinceMs;
  recordWorker('actors.worker-crashed', group, worker, context);
  worker.held = [];
  if (worker.leaving) {
    removeWorker(group, worker, context);
    return;
  }
  enter(group, worker, 'crashed', context);
  worker.untilMs = context.nowMs + group.plan.restartAfterMs;
  wake('restart', group.plan, worker, group.plan.restartAfterMs, context);
}

/** Extends everything in the worker's hands: the messages that still wait behind the one in work age too. */
function beat(group: Consumers, worker: Worker, context: Context): void {
  const { plan } = group;
  if (!plan.heartbeat || worker.held.length === 0) return;
  const { extendToSeconds } = plan.heartbeat;
  for (const held of worker.held)
    callAs(plan, worker, group.source.extend(plan, held, extendToSeconds), context);
  wake('heartbeat', group.plan, worker, plan.heartbeat.everyMs, context);
}

function remove({ plan, source }: Consumers, worker: Worker, held: Held, context: Context): void {
  const replyKey: WorkerReply = { kind: 'deleted', consumers: plan.name };
  callAs(plan, worker, source.remove(plan, held), context, replyKey);
}
