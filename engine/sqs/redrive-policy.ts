import { type Failed, ok, type Success } from '../kernel/outcome';
import { isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { shown, sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { Queue } from './queue';
import type { QueueSettings, RedriveAllowPolicy } from './queue-settings';
import { queueOfArn, type SqsState } from './state';

type Change = Success<Partial<QueueSettings>> | Failed;

function refuse(policy: string, text: string, reason: string): Failed {
  return sqsFail(
    'InvalidParameterValue',
    `Value ${text} for parameter ${policy} is invalid. Reason: ${reason}`,
  );
}

const REDRIVE_FIELDS = ['deadLetterTargetArn', 'maxReceiveCount'];

/** RedrivePolicy: an empty text removes it. Source: API reference, SetQueueAttributes. */
export function readRedrivePolicy(text: string): Change {
  if (text === '') return ok({ redrive: undefined });
  const policy = parsedJson(text);
  if (!isFields(policy)) {
    return refuse('RedrivePolicy', text, 'Redrive policy is not a valid JSON map.');
  }
  const { deadLetterTargetArn, maxReceiveCount } = policy;
  const absent = REDRIVE_FIELDS.find((field) => policy[field] === undefined);
  if (absent)
    return refuse('RedrivePolicy', text, `Redrive policy does not contain mandatory attribute: ${absent}.`);
  const unknown = Object.keys(policy).find((field) => !REDRIVE_FIELDS.includes(field));
  if (unknown) return refuse('RedrivePolicy', text, `Unknown field ${unknown} in the redrive policy.`);
  const count = wholeNumber(maxReceiveCount);
  const { min, max } = sqsLimits.maxReceiveCount;
  if (count === undefined || count < min || count > max) {
    const reason = `Invalid value for maxReceiveCount: ${shown(maxReceiveCount)}, valid values are from ${min} to ${max} both inclusive.`;
    return refuse('RedrivePolicy', text, reason);
  }
  if (typeof deadLetterTargetArn !== 'string' || !isQueueArn(deadLetterTargetArn)) {
    return refuse('RedrivePolicy', text, 'Invalid value for deadLetterTargetArn.');
  }
  return ok({ redrive: { deadLetterTargetArn, maxReceiveCount: count } });
}

/** RedriveAllowPolicy: an empty text removes it. */
export function readRedriveAllowPolicy(text: string): Change {
  if (text === '') return ok({ redriveAllow: undefined });
  const policy = parsedJson(text);
  if (!isFields(policy))
    return refuse(
      'RedriveAllowPolicy',
      text,
      "Amazon SQS can't create the redrive allow policy, as it's in an unsupported format.",
    );
  const { redrivePermission, sourceQueueArns } = policy;
  if (!isPermission(redrivePermission)) {
    return refuse(
      'RedriveAllowPolicy',
      text,
      "Amazon SQS can't create the redrive allow policy. The redrivePermission must be allowAll, denyAll or byQueue.",
    );
  }
  if (redrivePermission === 'byQueue') return readByQueue(text, sourceQueueArns);
  if (sourceQueueArns !== undefined) {
    return refuse(
      'RedriveAllowPolicy',
      text,
      "Amazon SQS can't create the redrive allow policy. The sourceQueueArns must be specified only when redrivePermission is byQueue.",
    );
  }
  return ok({ redriveAllow: { redrivePermission } });
}

function readByQueue(text: string, arns: unknown): Change {
  const { min, max } = sqsLimits.redriveAllowSources;
  const valid =
    Array.isArray(arns) &&
    arns.length >= min &&
    arns.every((arn) => typeof arn === 'string' && isQueueArn(arn));
  if (!valid) {
    return refuse(
      'RedriveAllowPolicy',
      text,
      "Amazon SQS can't create the redrive allow policy. The sourceQueueArns must hold at least one queue ARN when redrivePermission is byQueue.",
    );
  }
  if (arns.length > max) {
    return refuse(
      'RedriveAllowPolicy',
      text,
      `Amazon SQS can't create the redrive allow policy. The number of source queue ARNs must not exceed ${max}.`,
    );
  }
  return ok({ redriveAllow: { redrivePermission: 'byQueue', sourceQueueArns: arns } });
}

function isPermission(value: unknown): value is RedriveAllowPolicy['redrivePermission'] {
  return value === 'allowAll' || value === 'denyAll' || value === 'byQueue';
}

function isQueueArn(text: string): boolean {
  return /^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[A-Za-z0-9_.-]+$/.test(text);
}

/** A number or its text, as clients send both. */
function wholeNumber(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Whether a queue may use the target that its new redrive policy names: it exists, is of the same kind, and lets it. */
export function redriveFault(
  state: SqsState,
  settings: QueueSettings,
  source: { arn: string; fifo: boolean; accountId: string; region: string },
): Failed | undefined {
  const arn = settings.redrive?.deadLetterTargetArn;
  if (arn === undefined) return undefined;
  const text = JSON.stringify(settings.redrive);
  const target = queueOfArn(state, arn);
  // Source: SQS Developer Guide, sqs-dead-letter-queues: the same account and the same Region.
  const { accountId, region } = target?.identity ?? {};
  if (!target || accountId !== source.accountId || region !== source.region) {
    return refuse('RedrivePolicy', text, 'Dead letter target does not exist.');
  }
  if (target.identity.fifo !== source.fifo) {
    const kind = source.fifo ? 'FIFO' : 'standard';
    return refuse(
      'RedrivePolicy',
      text,
      `Dead-letter queue must be same type of queue as the source: ${kind}.`,
    );
  }
  if (!isAllowed(target, source.arn)) {
    return refuse('RedrivePolicy', text, 'Dead letter target does not allow this queue as a source.');
  }
  return undefined;
}

function isAllowed(target: Queue, sourceArn: string): boolean {
  const policy = target.settings.redriveAllow;
  if (!policy || policy.redrivePermission === 'allowAll') return true;
  return policy.redrivePermission === 'byQueue' && (policy.sourceQueueArns ?? []).includes(sourceArn);
}
