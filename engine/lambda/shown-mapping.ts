import type { EventSourceMappingConfiguration } from '@aws-sdk/client-lambda';
import type { Plainly } from '../shape/shaped-operation';
import type { Mapping } from './mapping';

/** A mapping as AWS shows it. */
export function shownMapping(
  mapping: Mapping,
  state: 'Enabled' | 'Disabled' | 'Creating' | 'Updating' | 'Deleting' = mapping.isEnabled
    ? 'Enabled'
    : 'Disabled',
): Plainly<EventSourceMappingConfiguration> {
  const { maximumConcurrency, filters } = mapping;
  return {
    UUID: mapping.uuid,
    EventSourceMappingArn: mapping.arn,
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.windowSeconds,
    EventSourceArn: mapping.queueArn,
    FunctionArn: mapping.functionArn,
    FilterCriteria: filters.length > 0 ? { Filters: filters.map((Pattern) => ({ Pattern })) } : undefined,
    FunctionResponseTypes: mapping.reportsPartialFailures ? ['ReportBatchItemFailures'] : [],
    ScalingConfig: maximumConcurrency === undefined ? undefined : { MaximumConcurrency: maximumConcurrency },
    LastModified: mapping.modifiedMs / 1000,
    LastProcessingResult: mapping.lastResult,
    State: state,
    StateTransitionReason: 'USER_INITIATED',
  };
}
