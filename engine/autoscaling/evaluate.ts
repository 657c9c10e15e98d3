import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { ScalerPlan } from './plan';
import type { AutoScalingState, Scaler } from './state';
import { nextDesired, SCALE_IN_PERIODS, workersAsked } from './target-tracking';

export type ScalerTimer = { scaler: string; generation: number };
export type ScalerReply = { scaler: string; generation: number; about: 'depth' | 'workers' };

/** Starts a group, or changes one that runs; the consumers are brought within its bounds at once. */
export function putScaler(state: AutoScalingState, plan: ScalerPlan, context: Context): void {
  const before = state.scalers.get(plan.name);
  const desired = Math.min(plan.max, Math.max(plan.min, before?.desired ?? plan.min));
  const scaler: Scaler = {
    inService: 0,
    lastBusyMs: 0,
    lastReadAtMs: context.nowMs,
    ...before,
    plan,
    generation: (before?.generation ?? 0) + 1,
    desired,
    reading: {},
    asked: [],
  };
  state.scalers.set(plan.name, scaler);
  // What a group starts with is in service from the start.
  scale(scaler, before ? plan.warmupMs : 0, context);
  schedule(scaler, context);
}

export function onScalerTimer(state: AutoScalingState, timer: ScalerTimer, context: Context): void {
  const scaler = state.scalers.get(timer.scaler);
  if (!scaler || scaler.generation !== timer.generation) return;
  const { plan, generation } = scaler;
  scaler.reading = {};
  const depth: ScalerReply = { scaler: plan.name, generation, about: 'depth' };
  const workers: ScalerReply = { scaler: plan.name, generation, about: 'workers' };
  const caller = { ...context.caller, service: undefined, actor: plan.name };
  const request = { QueueUrl: plan.queueUrl, AttributeNames: ['ApproximateNumberOfMessages'] };
  context.call({ service: 'sqs', operation: 'GetQueueAttributes', request, caller, replyKey: depth });
  const group = { name: plan.scales };
  context.call({ service: 'actors', operation: 'GetConsumers', request: group, caller, replyKey: workers });
  schedule(scaler, context);
}

export function onReading(
  state: AutoScalingState,
  reply: ScalerReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const scaler = state.scalers.get(reply.scaler);
  if (!scaler || scaler.generation !== reply.generation || !outcome.ok) return;
  if (reply.about === 'workers') Object.assign(scaler.reading, outcome.response);
  else scaler.reading.depth = depthOf(outcome.response);
  evaluate(scaler, context);
}

function evaluate(scaler: Scaler, context: Context): void {
  const { plan, reading } = scaler;
  const { depth, inService, starting = 0, busyMs = 0 } = reading;
  if (depth === undefined || inService === undefined) return;
  scaler.inService = inService;
  scaler.value = metricValue(scaler, depth, inService, busyMs, context.nowMs);
  scaler.lastBusyMs = busyMs;
  scaler.lastReadAtMs = context.nowMs;
  scaler.asked = [...scaler.asked, workersAsked(scaler.value, inService, plan)].slice(-SCALE_IN_PERIODS);
  publish(scaler, context);
  const desired = nextDesired({ inService, starting, desired: scaler.desired, asked: scaler.asked }, plan);
  if (desired === scaler.desired) return;
  const from = scaler.desired;
  scaler.desired = desired;
  context.record({
    type: 'autoscaling.capacity-changed',
    scaler: plan.name,
    consumers: plan.scales,
    from,
    to: desired,
    value: scaler.value,
  });
  scale(scaler, plan.warmupMs, context);
}

function metricValue(
  scaler: Scaler,
  depth: number,
  inService: number,
  busyMs: number,
  nowMs: number,
): number {
  const { plan, lastBusyMs, lastReadAtMs } = scaler;
  if (plan.metric === 'visible') return depth;
  if (plan.metric === 'backlogPerInstance') return depth / Math.max(1, inService);
  const availableMs = Math.max(1, nowMs - lastReadAtMs) * Math.max(1, inService);
  return Math.min(100, Math.round((100 * (busyMs - lastBusyMs)) / availableMs));
}

/** The group's metric goes to CloudWatch as a custom one, and its size as Auto Scaling's own. */
function publish({ plan, value, inService }: Scaler, context: Context): void {
  if (value === undefined || !context.serves('cloudwatch')) return;
  const kind = 'put-metric-data';
  const dimensions = { AutoScalingGroupName: plan.name };
  const atMs = context.nowMs - plan.evaluateEveryMs;
  const measured = { metric: METRIC_NAMES[plan.metric], unit: 'None', statistics: single(value) };
  const size = { metric: 'GroupInServiceInstances', unit: 'None', statistics: single(inService) };
  context.deliver('cloudwatch', { kind, namespace: 'Fanout', dimensions, atMs, data: [measured] });
  context.deliver('cloudwatch', { kind, namespace: 'AWS/AutoScaling', dimensions, atMs, data: [size] });
}

function single(value: number) {
  return { sum: value, minimum: value, maximum: value, count: 1 };
}

const METRIC_NAMES: Record<ScalerPlan['metric'], string> = {
  backlogPerInstance: 'BacklogPerInstance',
  visible: 'ApproximateNumberOfMessagesVisible',
  cpu: 'CPUUtilization',
};

function scale({ plan, desired }: Scaler, warmupMs: number, context: Context): void {
  const manner = plan.scaleInProtection ? 'protect' : 'kill';
  const command = { kind: 'scale', consumers: plan.scales, count: desired, manner, warmupMs };
  context.deliver('actors', command);
}

function schedule({ plan, generation }: Scaler, context: Context): void {
  const timer: ScalerTimer = { scaler: plan.name, generation };
  context.schedule(context.nowMs + plan.evaluateEveryMs, timer);
}

function depthOf(response: unknown): number {
  const { Attributes } = response as { Attributes?: Record<string, string> };
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
}
