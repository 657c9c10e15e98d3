import type { Authoring, KindProblem } from '../module/authoring';
import { sqsLimits } from './limits';
import { entryFields, requestFields } from './request-fields';
import type { QueueSpec, SqsKinds } from './spec';

const seconds = (range: { min: number; max: number }) => ({ ...range, of: 'seconds' as const });
const count = (range: { min: number; max: number }) => ({ ...range, of: 'count' as const });

export const authoring: Authoring<SqsKinds> = {
  requests: requestFields,
  entries: entryFields,
  chart: { kind: 'queues', series: ['visible', 'inFlight'] },
  kinds: {
    queues: {
      problems: (queue) => [...redriveProblems(queue), ...fifoProblems(queue)],
      ranges: {
        visibilityTimeout: seconds(sqsLimits.visibilityTimeoutSeconds),
        delay: seconds(sqsLimits.delaySeconds),
        retention: seconds(sqsLimits.retentionSeconds),
        waitTime: seconds(sqsLimits.waitTimeSeconds),
        maxReceiveCount: count(sqsLimits.maxReceiveCount),
        maxMessageSize: count(sqsLimits.maximumMessageSizeBytes),
      },
    },
  },
};

function redriveProblems({ name, redriveTo, maxReceiveCount }: QueueSpec): KindProblem[] {
  const problems: KindProblem[] = [];
  if ((redriveTo === undefined) !== (maxReceiveCount === undefined)) {
    problems.push({
      field: 'redriveTo',
      fault: `The queue "${name}" has only one of redriveTo and maxReceiveCount.`,
      remedy: 'a redrive policy needs both.',
    });
  }
  if (redriveTo !== undefined && redriveTo.endsWith('.fifo') !== name.endsWith('.fifo')) {
    problems.push({
      field: 'redriveTo',
      fault: `"${name}" and its dead-letter queue "${redriveTo}" are of different types.`,
      remedy: "a FIFO queue's dead-letter queue is FIFO too, and a standard queue's is standard.",
    });
  }
  return problems;
}

const FIFO_ONLY = ['contentBasedDeduplication', 'deduplicationScope', 'throughputLimit'] as const;

function fifoProblems(queue: QueueSpec): KindProblem[] {
  if (queue.name.endsWith('.fifo')) return [];
  return FIFO_ONLY.filter((field) => queue[field] !== undefined).map((field) => ({
    field,
    fault: `${field} is for FIFO queues; "${queue.name}" is a standard queue.`,
    remedy: 'remove it, or end the name in .fifo.',
  }));
}
