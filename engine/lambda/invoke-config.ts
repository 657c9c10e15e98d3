import type { FunctionEventInvokeConfig, PutFunctionEventInvokeConfigRequest } from '@aws-sdk/client-lambda';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Plainly } from '../shape/shaped-operation';
import { serviceOfArn } from './arn';
import { invalid, rangeFault } from './errors';
import type { InvokeConfig, LambdaFunction } from './function';
import { lambdaLimits } from './limits';

/** Settings of asynchronous invocations as a request has them, checked. */
export function readInvokeConfig(
  request: PutFunctionEventInvokeConfigRequest,
  context: Context,
): Success<InvokeConfig> | Failed {
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = request;
  const { asyncRetries, asyncAgeSeconds } = lambdaLimits;
  const retries = MaximumRetryAttempts ?? asyncRetries.default;
  const ageSeconds = MaximumEventAgeInSeconds ?? asyncAgeSeconds.default;
  const onSuccess = DestinationConfig?.OnSuccess?.Destination || undefined;
  const onFailure = DestinationConfig?.OnFailure?.Destination || undefined;
  return (
    rangeFault('maximumRetryAttempts', retries, asyncRetries) ??
    rangeFault('maximumEventAgeInSeconds', ageSeconds, asyncAgeSeconds) ??
    destinationFault(onSuccess) ??
    destinationFault(onFailure) ??
    ok({ retries, ageSeconds, onSuccess, onFailure, modifiedMs: context.nowMs })
  );
}

/** Standard queues and topics, functions and event buses. Source: Lambda Developer Guide, invocation-async-retain-records. */
function destinationFault(arn: string | undefined): Failed | undefined {
  if (arn === undefined) return undefined;
  const isKnown = ['sqs', 'sns', 'lambda', 'events'].includes(serviceOfArn(arn));
  if (isKnown && !arn.endsWith('.fifo')) return undefined;
  return invalid(`The provided destination config DestinationConfig(${arn}) is invalid.`);
}

export function shownInvokeConfig(
  target: LambdaFunction,
  config: InvokeConfig,
): Plainly<FunctionEventInvokeConfig> {
  return {
    FunctionArn: `${target.arn}:$LATEST`,
    LastModified: config.modifiedMs / 1000,
    MaximumRetryAttempts: config.retries,
    MaximumEventAgeInSeconds: config.ageSeconds,
    DestinationConfig: {
      OnSuccess: config.onSuccess === undefined ? {} : { Destination: config.onSuccess },
      OnFailure: config.onFailure === undefined ? {} : { Destination: config.onFailure },
    },
  };
}
