import 'server-only';
import type { Topology } from '@/engine/client/topology';
import { sqsLimits } from '@/engine/sqs/limits';
import type { QueueSpec } from '@/engine/sqs/spec';
import { parseDuration } from '@/engine/topology/duration';
import { formatSeconds } from '@/lib/formatting/format-quantity';
import type { TopologyProblem } from './check-topology';

/** Times that SQS bounds, with the bounds that the engine enforces. */
const boundedTimes = {
  visibilityTimeout: sqsLimits.visibilityTimeoutSeconds,
  delay: sqsLimits.delaySeconds,
  retention: sqsLimits.retentionSeconds,
  waitTime: sqsLimits.waitTimeSeconds,
} as const satisfies Partial<Record<keyof QueueSpec, { min: number; max: number }>>;

/** Values that SQS would refuse: found when the lesson is built, not when its reader presses play. */
export function checkLimits({ queues = [] }: Topology): TopologyProblem[] {
  return queues.flatMap((queue, index) => {
    const path = ['topology', 'queues', index];
    return [
      ...Object.entries(boundedTimes).flatMap(([field, limit]) =>
        timeProblem(queue, field as keyof typeof boundedTimes, limit, path),
      ),
      ...countProblem('maxReceiveCount', queue.maxReceiveCount, sqsLimits.maxReceiveCount, path),
      ...countProblem('maxMessageSize', queue.maxMessageSize, sqsLimits.maximumMessageSizeBytes, path),
    ];
  });
}

function timeProblem(
  queue: QueueSpec,
  field: keyof typeof boundedTimes,
  { min, max }: { min: number; max: number },
  path: (string | number)[],
): TopologyProblem[] {
  const duration = queue[field];
  if (duration === undefined) return [];
  const seconds = parseDuration(duration) / 1000;
  if (seconds >= min && seconds <= max && Number.isInteger(seconds)) return [];
  return [
    {
      path: [...path, field],
      fault: `<Queue ${field}> is ${formatSeconds(seconds)}, and SQS takes whole seconds from ${formatSeconds(min)} to ${formatSeconds(max)}.`,
      remedy: 'choose a value in that range.',
    },
  ];
}

function countProblem(
  field: string,
  value: number | undefined,
  { min, max }: { min: number; max: number },
  path: (string | number)[],
): TopologyProblem[] {
  if (value === undefined || (value >= min && value <= max)) return [];
  return [
    {
      path: [...path, field],
      fault: `<Queue ${field}> is ${value}, and SQS takes ${min} to ${max}.`,
      remedy: 'choose a value in that range.',
    },
  ];
}
