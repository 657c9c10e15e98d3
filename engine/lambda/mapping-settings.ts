import type { CreateEventSourceMappingRequest } from '@aws-sdk/client-lambda';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Shape } from '../shape/check-shape';
import { invalid, rangeFault } from './errors';
import { readFilters } from './filter-records';
import { lambdaLimits } from './limits';
import type { Mapping } from './mapping';

type Request = Pick<
  CreateEventSourceMappingRequest,
  | 'BatchSize'
  | 'MaximumBatchingWindowInSeconds'
  | 'FunctionResponseTypes'
  | 'ScalingConfig'
  | 'FilterCriteria'
  | 'Enabled'
>;

export const settingsShape: Shape<Request> = {
  BatchSize: 'integer',
  MaximumBatchingWindowInSeconds: 'integer',
  FunctionResponseTypes: { list: 'text' },
  ScalingConfig: { of: { MaximumConcurrency: 'integer' } },
  FilterCriteria: { of: { Filters: { list: { of: { Pattern: 'text' } } } } },
  Enabled: 'boolean',
};

export type MappingSettings = Pick<
  Mapping,
  'batchSize' | 'windowSeconds' | 'isEnabled' | 'reportsPartialFailures' | 'maximumConcurrency' | 'filters'
>;

export const DEFAULT_SETTINGS: MappingSettings = {
  batchSize: lambdaLimits.batchSize.default,
  windowSeconds: lambdaLimits.batchingWindowSeconds.default,
  isEnabled: true,
  reportsPartialFailures: false,
  filters: [],
};

/** What a request sets of a mapping, over what it was before; checked. Source: Lambda API reference, CreateEventSourceMapping. */
export function readMappingSettings(
  request: Request,
  before: MappingSettings,
  queueArn: string,
): Success<MappingSettings> | Failed {
  const { FunctionResponseTypes, ScalingConfig, FilterCriteria } = request;
  const settings: MappingSettings = {
    batchSize: request.BatchSize ?? before.batchSize,
    windowSeconds: request.MaximumBatchingWindowInSeconds ?? before.windowSeconds,
    isEnabled: request.Enabled ?? before.isEnabled,
    reportsPartialFailures: FunctionResponseTypes
      ? FunctionResponseTypes.includes('ReportBatchItemFailures')
      : before.reportsPartialFailures,
    maximumConcurrency: ScalingConfig ? ScalingConfig.MaximumConcurrency : before.maximumConcurrency,
    filters: FilterCriteria
      ? (FilterCriteria.Filters ?? []).map(({ Pattern = '' }) => Pattern)
      : before.filters,
  };
  return (
    batchFault(settings, queueArn) ?? concurrencyFault(settings) ?? filterFault(settings) ?? ok(settings)
  );
}

function batchFault({ batchSize, windowSeconds }: MappingSettings, queueArn: string): Failed | undefined {
  const { batchSize: sizes, batchingWindowSeconds, batchSizeWithoutWindow } = lambdaLimits;
  const fault =
    rangeFault('batchSize', batchSize, sizes) ??
    rangeFault('maximumBatchingWindowInSeconds', windowSeconds, batchingWindowSeconds) ??
    (queueArn.endsWith('.fifo') ? fifoFault(batchSize, windowSeconds) : undefined);
  if (fault || batchSize <= batchSizeWithoutWindow.max || windowSeconds > 0) return fault;
  return invalid(
    `Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than ${batchSizeWithoutWindow.max}`,
  );
}

function fifoFault(batchSize: number, windowSeconds: number): Failed | undefined {
  const { fifoMax } = lambdaLimits.batchSize;
  if (windowSeconds > 0) return invalid('Batching window is not supported for FIFO queues');
  return batchSize > fifoMax ? invalid(`Maximum batch size for FIFO queues is ${fifoMax}`) : undefined;
}

function concurrencyFault({ maximumConcurrency }: MappingSettings): Failed | undefined {
  if (maximumConcurrency === undefined) return undefined;
  return rangeFault('scalingConfig.maximumConcurrency', maximumConcurrency, lambdaLimits.maximumConcurrency);
}

function filterFault({ filters }: MappingSettings): Failed | undefined {
  const { filters: count, filterPatternCharacters } = lambdaLimits;
  if (filters.length > count.max) {
    return invalid(`The number of filters must not be greater than ${count.max}.`);
  }
  if (filters.some((text) => text.length > filterPatternCharacters.max)) {
    return invalid(`A filter pattern must not be longer than ${filterPatternCharacters.max} characters.`);
  }
  const read = readFilters(filters);
  return 'fault' in read ? invalid(read.fault) : undefined;
}
