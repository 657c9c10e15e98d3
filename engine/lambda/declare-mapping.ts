import { parseSeconds } from '../topology/duration';
import { ownerCall, provisioner, type Steps } from '../topology/provisioner';
import type { EventSourceSpec } from './spec';

/** An event source mapping, by a name of its own. */
type Mapping = EventSourceSpec & { name: string; function: string };

export const mappingProvisioner = provisioner<Mapping>({
  stage: ['connection', 5],
  list: (context) =>
    context.specs('functions').flatMap((spec) =>
      (spec.from ?? []).map((source) => ({
        ...source,
        name: `${spec.name} from ${source.queue}`,
        function: spec.name,
      })),
    ),
  *create(spec, context): Steps {
    const request = { EventSourceArn: context.arnOf(spec.queue), ...settings(spec) };
    const created = yield ownerCall(
      'lambda',
      'CreateEventSourceMapping',
      request,
      context.homeOf(spec.function),
    );
    if (created?.ok) context.scope.learn(spec.name, (created.response as { UUID?: string }).UUID);
  },
  update: (spec, context) => [
    ownerCall(
      'lambda',
      'UpdateEventSourceMapping',
      { UUID: context.scope.learnt(spec.name), ...settings(spec) },
      context.homeOf(spec.function),
    ),
  ],
  remove: (spec, context) => [
    ownerCall(
      'lambda',
      'DeleteEventSourceMapping',
      { UUID: context.scope.learnt(spec.name) },
      context.homeOf(spec.function),
    ),
  ],
});

function settings(spec: Mapping): Record<string, unknown> {
  const { batchSize, window, reportsPartialFailures, maximumConcurrency, filters } = spec;
  return {
    FunctionName: spec.function,
    BatchSize: batchSize ?? 10,
    MaximumBatchingWindowInSeconds: window && parseSeconds(window),
    FunctionResponseTypes: reportsPartialFailures ? ['ReportBatchItemFailures'] : undefined,
    ScalingConfig: maximumConcurrency === undefined ? undefined : { MaximumConcurrency: maximumConcurrency },
    FilterCriteria: filters && { Filters: filters.map((filter) => ({ Pattern: JSON.stringify(filter) })) },
  };
}
