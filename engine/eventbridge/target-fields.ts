import type { Target as ShownTarget } from '@aws-sdk/client-eventbridge';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Target } from './bus';
import { invalid } from './errors';
import { isPath } from './input';
import { eventBridgeLimits } from './limits';

/** A target of a request, checked. Source: EventBridge API reference, Target. */
export function readTarget(shown: ShownTarget): Success<Target> | Failed {
  const { Id = '', Arn = '', Input, InputPath, InputTransformer, RetryPolicy, SqsParameters } = shown;
  const target: Target = {
    id: Id,
    arn: Arn,
    roleArn: shown.RoleArn,
    input: Input,
    inputPath: InputPath,
    transformer: InputTransformer && {
      paths: { ...InputTransformer.InputPathsMap },
      template: InputTransformer.InputTemplate ?? '',
    },
    groupId: SqsParameters?.MessageGroupId,
    deadLetterArn: shown.DeadLetterConfig?.Arn,
    retry: {
      attempts: RetryPolicy?.MaximumRetryAttempts ?? eventBridgeLimits.retryAttempts.default,
      ageSeconds: RetryPolicy?.MaximumEventAgeInSeconds ?? eventBridgeLimits.retryAgeSeconds.default,
    },
  };
  return nameFault(target) ?? fifoFault(target) ?? inputFault(target) ?? retryFault(target) ?? ok(target);
}

function nameFault({ id, arn }: Target): Failed | undefined {
  const { max } = eventBridgeLimits.targetIdCharacters;
  if (!/^[.\-_A-Za-z0-9]+$/.test(id) || id.length > max) {
    return invalid(
      `1 validation error detected: Value '${id.slice(0, 100)}' at 'targets.1.member.id' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+`,
    );
  }
  const isArn = /^arn:aws[a-z-]*:(?:sqs|sns|lambda|events|firehose):[a-z0-9-]+:\d{12}:\S+$/.test(arn);
  return isArn
    ? undefined
    : invalid(`Parameter ${arn.slice(0, 200)} is not valid. Reason: Provided Arn is not in correct format.`);
}

function fifoFault({ id, arn, groupId, deadLetterArn }: Target): Failed | undefined {
  const isFifo = /:sqs:.*\.fifo$/.test(arn);
  if (isFifo && groupId === undefined) {
    return invalid(`Parameter(s) SqsParameters must be specified for target: ${id}.`);
  }
  if (!isFifo && groupId !== undefined && !arn.endsWith('.fifo')) {
    return invalid(`Parameter(s) SqsParameters are only valid for SQS FIFO queues. Target: ${id}.`);
  }
  const isQueue = deadLetterArn === undefined || /^arn:aws[a-z-]*:sqs:/.test(deadLetterArn);
  if (isQueue && !deadLetterArn?.endsWith('.fifo')) return undefined;
  return invalid('Parameter DeadLetterConfig.Arn is not valid. Reason: it must be a standard SQS queue.');
}

function inputFault({ id, input, inputPath, transformer }: Target): Failed | undefined {
  const given = [input, inputPath, transformer].filter((one) => one !== undefined);
  if (given.length > 1)
    return invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${id}.`);
  if (input !== undefined && !isJson(input)) return invalid(`Invalid JSON text in Input for target: ${id}.`);
  if (inputPath !== undefined && !isPath(inputPath)) return invalid(`Invalid InputPath for target ${id}.`);
  return transformer ? transformerFault(id, transformer) : undefined;
}

function transformerFault(
  id: string,
  { paths, template }: NonNullable<Target['transformer']>,
): Failed | undefined {
  const { inputPaths, inputCharacters } = eventBridgeLimits;
  const entries = Object.entries(paths);
  const isWell =
    entries.length <= inputPaths.max &&
    entries.every(([name, path]) => isPath(path) && !/^aws/i.test(name)) &&
    template !== '' &&
    template.length <= inputCharacters.max;
  if (!isWell) return invalid(`Invalid InputTransformer for target ${id}.`);
  const used = [...template.matchAll(/<([^<>\s]+)>/g)].map(([, name = '']) => name);
  const unknown = used.find((name) => !name.startsWith('aws.events.') && !Object.hasOwn(paths, name));
  return unknown === undefined
    ? undefined
    : invalid(`Invalid InputTemplate for target ${id} : [Placeholder ${unknown} is not in InputPathsMap.].`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return text.length <= eventBridgeLimits.inputCharacters.max;
  } catch {
    return false;
  }
}

function retryFault({ retry }: Target): Failed | undefined {
  const { retryAttempts, retryAgeSeconds } = eventBridgeLimits;
  const fits =
    retry.attempts >= retryAttempts.min &&
    retry.attempts <= retryAttempts.max &&
    retry.ageSeconds >= retryAgeSeconds.min &&
    retry.ageSeconds <= retryAgeSeconds.max;
  return fits
    ? undefined
    : invalid('Parameter RetryPolicy is not valid. Reason: a value is out of its range.');
}
