import { since } from '../structures/since';
import type { LambdaFunction } from './function';
import { keyOf, type LambdaState } from './state';
import type { FunctionView, LambdaView } from './view';

/** What a viewer may see of Lambda now. */
export function describeState(state: LambdaState, _nowMs: number, originMs: number): LambdaView {
  const queued = new Map<string, number>();
  for (const event of state.events.values()) {
    if (!event.isRunning) queued.set(event.functionKey, (queued.get(event.functionKey) ?? 0) + 1);
  }
  const functions: Record<string, FunctionView> = {};
  for (const target of state.functions.values()) {
    const name = target.name in functions ? keyOf(target) : target.name;
    functions[name] = describeFunction(target, queued.get(keyOf(target)) ?? 0, originMs);
  }
  return { functions };
}

function describeFunction(target: LambdaFunction, queued: number, originMs: number): FunctionView {
  const { name, arn, accountId, running, succeeded, failed, throttled, recent } = target;
  const invocations = recent.map((one) => ({
    ...one,
    atMs: one.atMs - originMs,
    endsAtMs: since(one.endsAtMs, originMs),
  }));
  return { name, arn, accountId, running, queued, succeeded, failed, throttled, invocations };
}
