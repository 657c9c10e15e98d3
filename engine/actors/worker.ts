import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import type { Held, WorkerCall } from '../module/adapters';
import type { ConsumersPlan } from './plans';
import type { Consumers, Worker } from './state';

export type WorkerTimer = {
  kind: 'poll' | 'work' | 'crash' | 'heartbeat' | 'restart';
  consumers: string;
  worker: string;
  token: number;
};

export type WorkerReply =
  | { kind: 'received'; consumers: string; worker: string; token: number; askedAtMs: number }
  | { kind: 'deleted'; consumers: string };

/** Puts a worker into a state; whatever it waited for before is stale from now on. */
export function enter(group: Consumers, worker: Worker, state: Worker['state'], context: Context): void {
  worker.state = state;
  worker.sinceMs = context.nowMs;
  worker.untilMs = undefined;
  worker.token = group.nextToken;
  group.nextToken += 1;
}

/** Wakes a worker after a while. */
export function wake(
  kind: WorkerTimer['kind'],
  plan: ConsumersPlan,
  worker: Worker,
  afterMs: number,
  context: Context,
): void {
  const timer: WorkerTimer = { kind, consumers: plan.name, worker: worker.id, token: worker.token };
  context.schedule(context.nowMs + afterMs, timer);
}

export function recordWorker(
  type: string,
  { plan }: Consumers,
  { id, held }: Worker,
  context: Context,
  more: { [key: string]: Plain | undefined } = {},
): void {
  const messageIds = held.map(({ messageId }) => messageId);
  context.record({ type, consumers: plan.name, worker: id, queue: plan.from, messageIds, ...more });
}

/** Takes a worker out of its group, with whatever it holds. */
export function removeWorker(group: Consumers, worker: Worker, context: Context): void {
  recordWorker('actors.worker-stopped', group, worker, context, { killed: worker.held.length > 0 });
  group.workers = group.workers.filter((other) => other !== worker);
}

export function recordWork(
  type: string,
  plan: ConsumersPlan,
  worker: Worker,
  { messageId, body, groupId }: Held,
  context: Context,
  ok?: boolean,
): void {
  context.record({
    type,
    consumers: plan.name,
    worker: worker.id,
    queue: plan.from,
    messageId,
    body,
    groupId,
    ok,
  });
}

export function callAs(
  plan: ConsumersPlan,
  worker: Worker,
  call: WorkerCall,
  context: Context,
  replyKey?: WorkerReply,
): void {
  const { accountId = context.accountId, region = context.region } = plan;
  const role = plan.role ?? worker.id.replace('#', '-');
  const principalArn = `arn:aws:iam::${accountId}:role/${role}`;
  const caller = { accountId, principalArn, region, secureTransport: true, actor: worker.id };
  context.call({ ...call, caller, replyKey });
}
