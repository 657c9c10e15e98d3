import type { QueueView } from '@/engine/sqs/view';
import { textOf } from '../../sandbox/panels/form-text';

interface Setting {
  attribute: string;
  label: string;
  /** The present value as the attribute has it, shown where nothing has been typed. */
  now(queue: QueueView): string;
}

const seconds = (ms: number) => String(Math.round(ms / 1000));

export const settings: readonly Setting[] = [
  {
    attribute: 'VisibilityTimeout',
    label: 'Hide for (s)',
    now: (queue) => seconds(queue.visibilityTimeoutMs),
  },
  {
    attribute: 'ReceiveMessageWaitTimeSeconds',
    label: 'Wait (s)',
    now: (queue) => seconds(queue.waitTimeMs),
  },
  { attribute: 'DelaySeconds', label: 'Delay (s)', now: (queue) => seconds(queue.delayMs) },
  { attribute: 'MessageRetentionPeriod', label: 'Keep for (s)', now: (queue) => seconds(queue.retentionMs) },
  { attribute: 'MaximumMessageSize', label: 'Largest (bytes)', now: () => 'unchanged' },
];

/** The Attributes of SetQueueAttributes: every filled field as text, the redrive policy as the JSON that SQS wants. */
export function attributesFrom(form: FormData): Record<string, string> {
  const filled = (name: string) => textOf(form, name);
  const attributes: Record<string, string> = {};
  for (const name of [...settings.map((setting) => setting.attribute), 'Policy']) {
    if (filled(name) !== '') attributes[name] = filled(name);
  }
  const deadLetterTargetArn = filled('deadLetterTargetArn');
  if (deadLetterTargetArn !== '') {
    const maxReceiveCount = Number(filled('maxReceiveCount') || 3);
    attributes.RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount });
  }
  return attributes;
}
