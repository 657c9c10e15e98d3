import type { Context } from '../kernel/context';
import { fail, type Outcome, ok } from '../kernel/outcome';
import { defineService } from '../kernel/service';
import { onReading, onScalerTimer, putScaler, type ScalerReply, type ScalerTimer } from './evaluate';
import type { ScalerPlan } from './plan';
import { type AutoScalingState, createScalers, restoreScalers, snapshotScalers } from './state';
import type { AutoScalingView } from './view';

/** Target tracking for groups of workers: reads a metric every period and tells the actors how many workers to run. */
export const autoScalingService = defineService<AutoScalingState>({
  name: 'autoscaling',
  create: createScalers,
  operations: {
    PutScaler: { run: runPutScaler },
    RemoveScaler: { run: runRemoveScaler },
  },
  onTimer: (state, payload, context) => onScalerTimer(state, payload as ScalerTimer, context),
  onAnswer: (state, replyKey, outcome, context) =>
    onReading(state, replyKey as ScalerReply, outcome, context),
  snapshot: snapshotScalers,
  restore: restoreScalers,
  describe: describeScalers,
});

function runPutScaler(state: AutoScalingState, plan: ScalerPlan, context: Context): Outcome<object> {
  putScaler(state, plan, context);
  return ok({});
}

function runRemoveScaler(state: AutoScalingState, { name }: { name: string }): Outcome<object> {
  if (state.scalers.delete(name)) return ok({});
  return fail('AutoScalingGroupDoesNotExist', `There is no auto-scaling group called ${name}.`);
}

/** By the name of the group. */
function describeScalers(state: AutoScalingState): { autoScaling: Record<string, AutoScalingView> } {
  const views = [...state.scalers.values()].map(({ plan, value, desired, inService }): AutoScalingView => {
    const { name, scales, metric, target, min, max } = plan;
    return { name, scales, metric, value, target, desired, inService, min, max };
  });
  return { autoScaling: Object.fromEntries(views.map((view) => [view.name, view])) };
}
