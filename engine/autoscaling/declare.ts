import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { parseDuration } from '../topology/duration';
import { use } from '../topology/name-use';
import { type Named, numbered } from '../topology/named-topology';
import { provisioner } from '../topology/provisioner';
import type { ScalerPlan } from './plan';
import type { AutoScalingSpec } from './spec';

type Spec = Named<AutoScalingSpec>;

export const autoScalingKind: Kind<AutoScalingSpec> = {
  word: 'auto-scaling group',
  nameOf: numbered('auto-scaling'),
  uses: ({ scales }) => [use('scales', scales, ['consumers'])],
  provision: [
    provisioner<Spec>({
      stage: ['actor', 2],
      list: (context) => context.specs('autoScaling'),
      create: (spec, context) => [scalerCall('PutScaler', planOf(spec, context))],
      remove: ({ name }) => [scalerCall('RemoveScaler', { name })],
    }),
  ],
};

function scalerCall(operation: string, request: unknown) {
  return { service: 'autoscaling', operation, request, caller: { actor: 'topology' } };
}

/** @throws RangeError for bounds that cannot be */
function planOf(spec: Spec, context: CompileContext): ScalerPlan {
  const from = context.specs('consumers').find(({ name }) => name === spec.scales)?.from;
  if (from === undefined)
    throw new RangeError(`${spec.name} scales '${spec.scales}', which is not declared.`);
  if (spec.min > spec.max)
    throw new RangeError(`${spec.name} has a min of ${spec.min} above its max of ${spec.max}.`);
  if (!(spec.target > 0)) throw new RangeError(`The target of ${spec.name} must be above zero.`);
  return {
    name: spec.name,
    scales: spec.scales,
    queueUrl: context.addressOf(from),
    metric: spec.metric,
    target: spec.target,
    min: spec.min,
    max: spec.max,
    evaluateEveryMs: Math.max(1000, parseDuration(spec.evaluateEvery ?? '1m')),
    warmupMs: parseDuration(spec.warmup ?? '30s'),
    scaleInProtection: spec.scaleInProtection ?? false,
  };
}
