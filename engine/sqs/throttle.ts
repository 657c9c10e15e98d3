import type { Context } from '../kernel/context';
import type { Failed } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { Queue } from './queue';

const LIMITED = new Set([
  'SendMessage',
  'SendMessageBatch',
  'ReceiveMessage',
  'DeleteMessage',
  'DeleteMessageBatch',
  'ChangeMessageVisibility',
  'ChangeMessageVisibilityBatch',
]);

/**
 * The call limit of a FIFO queue, by virtual second and API action: 300 for the queue, or in high-throughput mode 300 for
 * each message group (its partition) and 70,000 for the queue. A batch is one call of its single action.
 * Off until SetThrottling switches it on: a world that jumps through time sends far more than 300 messages in one instant,
 * and a lesson about something else must not fail for it.
 * Source: SQS Developer Guide, troubleshooting-fifo-throttling-issues and high-throughput-fifo. Assumed: one group is one
 * partition, a second starts on the whole second, and receives count for the queue alone since they name no group.
 */
export function throttleFault(
  queue: Queue,
  action: string,
  fields: Fields,
  context: Context,
): Failed | undefined {
  if (!queue.memory.throttled || !queue.identity.fifo || !LIMITED.has(action)) return undefined;
  const counted = countedKeys(queue, action.replace(/Batch$/, ''), fields);
  const { rate } = queue.memory;
  const second = Math.floor(context.nowMs / 1000);
  if (rate.second !== second) queue.memory.rate = { second, calls: {} };
  const { calls } = queue.memory.rate;
  const full = counted.some(({ key, limit }) => (calls[key] ?? 0) >= limit);
  if (full) return sqsFail('RequestThrottled', 'Rate exceeded');
  for (const { key } of counted) calls[key] = (calls[key] ?? 0) + 1;
  return undefined;
}

function countedKeys(queue: Queue, action: string, fields: Fields): { key: string; limit: number }[] {
  const perCall = sqsLimits.fifoCallsPerSecond.max;
  if (queue.settings.fifoThroughputLimit === 'perQueue') return [{ key: action, limit: perCall }];
  const groups = action === 'SendMessage' ? groupsOf(fields) : [];
  return [
    { key: action, limit: sqsLimits.fifoHighThroughputCallsPerSecond.max },
    ...groups.map((group) => ({ key: `${action} ${group}`, limit: perCall })),
  ];
}

function groupsOf(fields: Fields): string[] {
  const entries = Array.isArray(fields.Entries) ? fields.Entries : [fields];
  const groups = entries.filter(isFields).map((entry) => entry.MessageGroupId);
  return [...new Set(groups.filter((group) => typeof group === 'string'))];
}
