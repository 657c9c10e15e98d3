import type { CreateQueueRequest, CreateQueueResult } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { settingTexts } from './attribute-texts';
import { missing, sqsFail } from './errors';
import { sqsLimits } from './limits';
import { startMetrics } from './metrics';
import { Queue, type QueueIdentity } from './queue';
import { type AttributeTexts, readAttributes } from './queue-attributes';
import { defaultSettings, type QueueSettings } from './queue-settings';
import { redriveFault } from './redrive-policy';
import { readText, readTextMap } from './request';
import { keyOf, queueArn, queueKey, queueUrl, type SqsState } from './state';
import { tagsFault } from './tags';
import { record } from './trace-event';

/**
 * CreateQueue: the same name with the same attributes returns the queue that exists.
 * Errors: QueueNameExists, QueueDeletedRecently, InvalidAttributeName, InvalidAttributeValue, InvalidParameterValue.
 * Source: API reference, CreateQueue.
 */
export const createQueue: Operation<SqsState, CreateQueueRequest, CreateQueueResult> = {
  access(_, request, { region, caller: { accountId } }) {
    const { QueueName } = fieldsOf(request);
    const resourceArn = queueArn(region, accountId, typeof QueueName === 'string' ? QueueName : '*');
    return { action: 'sqs:CreateQueue', resourceArn, ownerAccountId: accountId };
  },
  run(state, request, context) {
    const requested = readRequest(fieldsOf(request));
    return requested.ok ? createOrFind(state, requested.response, context) : requested;
  },
};

interface QueueRequest {
  name: string;
  attributes: AttributeTexts;
  tags: Record<string, string>;
}

function readRequest(fields: Fields): Success<QueueRequest> | Failed {
  const name = readText(fields, 'QueueName');
  if (!name.ok) return name;
  if (name.response === undefined) return missing('QueueName');
  const attributes = readTextMap(fields, 'Attributes');
  if (!attributes.ok) return attributes;
  const tags = readTextMap(fields, 'tags');
  if (!tags.ok) return tags;
  const requested = { name: name.response, attributes: attributes.response ?? {}, tags: tags.response ?? {} };
  return nameFault(requested.name, requested.attributes) ?? tagsFault(requested.tags) ?? ok(requested);
}

function nameFault(name: string, attributes: AttributeTexts): Failed | undefined {
  const { min, max } = sqsLimits.queueNameCharacters;
  const stem = name.replace(/\.fifo$/, '');
  if (name.length < min || name.length > max || !/^[A-Za-z0-9_-]+$/.test(stem)) {
    return malformedName();
  }
  return fifoNameFault(name, attributes.FifoQueue);
}

function fifoNameFault(name: string, fifo: string | undefined): Failed | undefined {
  const wanted = fifo?.toLowerCase() === 'true';
  if (name.endsWith('.fifo')) return wanted ? undefined : malformedName();
  if (fifo === undefined) return undefined;
  if (!wanted) return sqsFail('InvalidAttributeName', 'Unknown Attribute FifoQueue.');
  return sqsFail('InvalidParameterValue', 'The name of a FIFO queue can only end with the .fifo suffix.');
}

function malformedName(): Failed {
  const { min, max } = sqsLimits.queueNameCharacters;
  return sqsFail(
    'InvalidParameterValue',
    `Can only include alphanumeric characters, hyphens, or underscores. ${min} to ${max} in length`,
  );
}

function createOrFind(
  state: SqsState,
  requested: QueueRequest,
  context: Context,
): Outcome<CreateQueueResult> {
  const { name } = requested;
  const { FifoQueue: _, ...settable } = requested.attributes;
  const fifo = name.endsWith('.fifo');
  const key = queueKey(context.region, context.caller.accountId, name);
  const existing = state.queues.get(key);
  const settings = readAttributes(settable, existing?.settings ?? defaultSettings(), fifo);
  if (!settings.ok) return settings;
  if (existing) {
    const different = compare(existing, settings.response, Object.keys(settable));
    return different ?? ok({ QueueUrl: existing.identity.url });
  }
  const identity = identityOf(name, context);
  const fault = recentlyDeletedFault(state, key, context) ?? redriveFault(state, settings.response, identity);
  return fault ?? open(state, new Queue(identity, settings.response), requested.tags, context);
}

function open(
  state: SqsState,
  queue: Queue,
  tags: Record<string, string>,
  context: Context,
): Outcome<CreateQueueResult> {
  const { name, url } = queue.identity;
  queue.memory.tags = { ...tags };
  queue.memory.lastModifiedMs = context.nowMs;
  queue.memory.lastActiveMs = context.nowMs;
  state.queues.set(keyOf(queue), queue);
  record(context, { type: 'sqs.queue-created', queue: name, queueUrl: url });
  startMetrics(state, context);
  return ok({ QueueUrl: url });
}

/** Only attributes that the request names are compared. */
function compare(existing: Queue, requested: QueueSettings, names: string[]): Failed | undefined {
  const { fifo } = existing.identity;
  const before: AttributeTexts = settingTexts(existing.settings, fifo);
  const after: AttributeTexts = settingTexts(requested, fifo);
  const different = names.find((name) => before[name] !== after[name]);
  if (different === undefined) return undefined;
  return sqsFail(
    'QueueNameExists',
    `A queue already exists with the same name and a different value for attribute ${different}`,
  );
}

function recentlyDeletedFault(state: SqsState, key: string, context: Context): Failed | undefined {
  const deletedAtMs = state.deletedAtMs.get(key);
  const waitSeconds = sqsLimits.recreateAfterDeleteSeconds.value;
  if (deletedAtMs !== undefined && context.nowMs < deletedAtMs + waitSeconds * 1000) {
    return sqsFail(
      'QueueDeletedRecently',
      `You must wait ${waitSeconds} seconds after deleting a queue before you can create another with the same name.`,
    );
  }
  state.deletedAtMs.delete(key);
  return undefined;
}

function identityOf(name: string, context: Context): QueueIdentity {
  const { accountId } = context.caller;
  return {
    name,
    region: context.region,
    accountId,
    url: queueUrl(context.region, accountId, name),
    arn: queueArn(context.region, accountId, name),
    fifo: name.endsWith('.fifo'),
    tag: context.uuid().slice(0, 8),
    createdAtMs: context.nowMs,
  };
}
