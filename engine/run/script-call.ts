import { splitOperation } from '../client/operation';
import type { ScriptStep } from '../client/script';
import type { TopologyChange } from '../client/topology';
import type { WorldCall } from '../kernel/world-options';
import type { ModuleSet } from '../module/module-set';
import { type RequestScope, resolveRequest } from '../topology/resolve-request';

export type CallStep = Exclude<ScriptStep, { change: TopologyChange }>;

/** A scripted call or change that did not succeed. */
export interface StepFailure {
  /** Milliseconds after the world's start. */
  atMs: number;
  /** What was tried: the operation, or `'change'`. */
  step: string;
  /** AWS's code, or `'InvalidStep'` when the step names something that is not there. */
  code: string;
  message: string;
  /** The step said that it may. */
  isExpected?: boolean;
}

/** @throws RangeError when the request names an answer that is not there, or the operation is not known */
export function scriptedCall(
  step: CallStep,
  scope: RequestScope,
  modules: Pick<ModuleSet, 'operation'>,
): WorldCall {
  const declared = step.queue ? { QueueUrl: `@${step.queue}`, ...step.request } : (step.request ?? {});
  const caller = {
    actor: 'script',
    ...(step.account && { accountId: step.account }),
    ...(step.http && { secureTransport: false }),
  };
  const { service, name } = modules.operation(step.call);
  return {
    service,
    operation: name,
    request: resolveRequest(declared, scope),
    caller,
  };
}

/** A step that names what is not there is the script's fault; anything else thrown is the engine's and goes on. */
export function stepFailure(step: ScriptStep, atMs: number, error: unknown): StepFailure {
  if (!(error instanceof RangeError)) throw error;
  return {
    atMs,
    step: 'change' in step ? 'change' : splitOperation(step.call).name,
    code: 'InvalidStep',
    message: error.message,
  };
}
