import type { LambdaFunction } from './function';
import { keyOf, type LambdaState } from './state';
import type { LambdaFunctionView, LambdaView } from './view';

/** What a viewer may see of Lambda now. */
export function describeState(state: LambdaState): LambdaView {
  const queued = new Map<string, number>();
  for (const event of state.events.values()) {
    if (!event.isRunning) queued.set(event.functionKey, (queued.get(event.functionKey) ?? 0) + 1);
  }
  const functions: Record<string, LambdaFunctionView> = {};
  for (const target of state.functions.values()) {
    const name = target.name in functions ? keyOf(target) : target.name;
    functions[name] = describeFunction(target, queued.get(keyOf(target)) ?? 0);
  }
  return { functions };
}

function describeFunction(target: LambdaFunction, queued: number): LambdaFunctionView {
  const { name, arn, accountId, running, succeeded, failed, throttled, recent } = target;
  const invocations = recent.map((one) => ({ ...one }));
  return { name, arn, accountId, running, queued, succeeded, failed, throttled, invocations };
}
