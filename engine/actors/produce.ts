import { encodeUtf8 } from '../bytes/utf8';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { MadeMessage, SendCall } from '../module/adapters';
import type { ProducerPlan } from './plans';
import type { ActorsState, Producer } from './state';

export type ProducerTimer =
  | { kind: 'steady'; producer: string; generation: number }
  | { kind: 'burst'; producer: string; generation: number; index: number }
  | ({ kind: 'resend'; producer: string; generation: number } & SendCall);

export type ProducerReply = { kind: 'sent'; producer: string; count: number; again: boolean };

/** Starts a producer, or changes one that runs: what it has sent stays counted and its numbers go on. */
export function putProducer(state: ActorsState, plan: ProducerPlan, context: Context): void {
  const before = state.producers.get(plan.name);
  const producer: Producer = {
    made: 0,
    scheduleDone: 0,
    sent: 0,
    failed: 0,
    resent: 0,
    ...before,
    plan,
    generation: (before?.generation ?? 0) + 1,
    steadySinceMs: Math.max(plan.startAtMs, context.nowMs),
    steadyTicks: 0,
  };
  state.producers.set(plan.name, producer);
  if ((before?.plan.paused ?? true) !== plan.paused) recordRunning(producer, context);
  if (plan.paused) return;
  scheduleSteady(producer, context);
  for (let index = producer.scheduleDone; index < plan.schedule.length; index += 1) {
    const { atMs } = plan.schedule[index] as { atMs: number };
    context.schedule(atMs, { kind: 'burst', producer: plan.name, generation: producer.generation, index });
  }
}

export function onProducerTimer(state: ActorsState, timer: ProducerTimer, context: Context): void {
  const producer = state.producers.get(timer.producer);
  if (!producer || producer.generation !== timer.generation) return;
  const { plan } = producer;
  if (timer.kind === 'resend') {
    producer.resent += timer.count;
    context.record({ type: 'actors.send-repeated', producer: plan.name, queue: plan.to, count: timer.count });
    const { service, operation, request, count } = timer;
    send(producer, { service, operation, request, count }, true, context);
  } else if (timer.kind === 'burst') {
    producer.scheduleDone = Math.max(producer.scheduleDone, timer.index + 1);
    makeMessages(state, producer, plan.schedule[timer.index]?.count ?? 0, context);
  } else {
    producer.steadyTicks += 1;
    makeMessages(state, producer, plan.batch, context);
    scheduleSteady(producer, context);
  }
}

export function onSent(state: ActorsState, reply: ProducerReply, outcome: Outcome<unknown>): void {
  const producer = state.producers.get(reply.producer);
  if (!producer) return;
  const refused = outcome.ok ? failedEntries(outcome.response) : reply.count;
  producer.failed += refused;
  if (!reply.again) producer.sent += reply.count - refused;
}

/** The first message comes one interval after the start, so that a rate of 2/s has sent 20 after 10 seconds. */
function scheduleSteady(producer: Producer, context: Context): void {
  const { plan, generation, steadySinceMs, steadyTicks } = producer;
  if (plan.intervalMs === undefined || isDone(producer)) return;
  // Counted from the start, not from the last send: rounding never adds up.
  const atMs = Math.round(steadySinceMs + (steadyTicks + 1) * plan.intervalMs * plan.batch);
  context.schedule(atMs, { kind: 'steady', producer: plan.name, generation });
}

function isDone({ plan, made }: Producer): boolean {
  return plan.stopAfter !== undefined && made >= plan.stopAfter;
}

function makeMessages(state: ActorsState, producer: Producer, count: number, context: Context): void {
  const { plan } = producer;
  const adapter = state.adapters.target(plan.target?.kind);
  let left = Math.min(count, (plan.stopAfter ?? Number.POSITIVE_INFINITY) - producer.made);
  while (left > 0) {
    const first = producer.made + 1;
    const messages: MadeMessage[] = [];
    while (messages.length < Math.min(left, plan.batch)) messages.push(nextMessage(producer));
    left -= messages.length;
    for (const call of adapter.send(plan, messages, first)) firstSend(producer, call, context);
  }
}

function firstSend(producer: Producer, call: SendCall, context: Context): void {
  const { plan, generation } = producer;
  send(producer, call, false, context);
  // The answer is on its way when the producer loses patience: the message may well be in the queue already.
  if (!context.chance.hit(plan.resend)) return;
  const timer: ProducerTimer = { kind: 'resend', producer: plan.name, generation, ...call };
  context.schedule(context.nowMs + plan.resendAfterMs, timer);
}

function send(
  { plan }: Producer,
  { service, operation, request, count }: SendCall,
  again: boolean,
  context: Context,
): void {
  const { accountId = context.accountId, region = context.region } = plan;
  const caller = {
    accountId,
    principalArn: `arn:aws:iam::${accountId}:role/${plan.role ?? plan.name}`,
    region,
    secureTransport: true,
    actor: plan.name,
  };
  const replyKey: ProducerReply = { kind: 'sent', producer: plan.name, count, again };
  context.call({ service, operation, request, caller, replyKey });
}

function nextMessage(producer: Producer): MadeMessage {
  const { plan } = producer;
  const index = producer.made;
  producer.made += 1;
  const template = plan.bodies[index % plan.bodies.length] as string;
  const MessageBody = padded(template.replaceAll('{n}', String(producer.made)), plan.sizeBytes);
  return {
    MessageBody,
    DelaySeconds: plan.delaySeconds,
    MessageGroupId: plan.groups[index % plan.groups.length],
    MessageDeduplicationId: plan.fifo ? deduplicationId(producer, MessageBody) : undefined,
  };
}

function padded(body: string, sizeBytes: number | undefined): string {
  if (sizeBytes === undefined) return body;
  return body + '.'.repeat(Math.max(0, sizeBytes - encodeUtf8(body).length));
}

function deduplicationId({ plan, made }: Producer, body: string): string | undefined {
  if (plan.deduplicationId === 'none') return undefined;
  if (plan.deduplicationId === 'unique') return `${plan.name}-${made}`;
  // SQS takes letters, digits and punctuation, 128 of them at most.
  return body.replace(/[^!-~]+/g, '-').slice(0, 128);
}

function failedEntries(response: unknown): number {
  const { Failed, FailedEntryCount } = response as { Failed?: unknown[]; FailedEntryCount?: number };
  return Failed?.length ?? FailedEntryCount ?? 0;
}

function recordRunning({ plan }: Producer, context: Context): void {
  const type = plan.paused ? 'actors.producer-paused' : 'actors.producer-started';
  context.record({ type, producer: plan.name, queue: plan.to });
}
