import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { suggestWord } from '@/lib/formatting/closest-word';

export interface TopologyProblem {
  path: (string | number)[];
  fault: string;
  remedy: string;
}

/** What a schema cannot see: names that lead nowhere, names used twice, and fields that need one another. */
export function checkTopology({ topology, goal, solution }: SandboxDeclaration): TopologyProblem[] {
  const queues = topology.queues.map((queue) => queue.name);
  const groups = topology.consumers.map(
    (consumers, index) => consumers.name ?? (index === 0 ? 'consumers' : `consumers-${index + 1}`),
  );
  const refer = (
    list: string,
    index: number,
    field: string,
    name: string | undefined,
    known: readonly string[],
    kind: string,
  ) =>
    name === undefined || known.includes(name)
      ? []
      : [
          {
            path: ['topology', list, index, field],
            fault: `${field}="${name}" names ${kind} that this sandbox does not declare.`,
            remedy: suggestWord(name, known),
          },
        ];
  return [
    ...repeated('queues', queues),
    ...topology.queues.flatMap((queue, index) => [
      ...refer('queues', index, 'redriveTo', queue.redriveTo, queues, 'a queue'),
      ...queueProblems(queue, index),
    ]),
    ...topology.producers.flatMap((producer, index) =>
      refer('producers', index, 'to', producer.to, queues, 'a queue'),
    ),
    ...topology.consumers.flatMap((consumers, index) =>
      refer('consumers', index, 'from', consumers.from, queues, 'a queue'),
    ),
    ...topology.autoScaling.flatMap((scaling, index) =>
      refer('autoScaling', index, 'scales', scaling.scales, groups, 'consumers'),
    ),
    ...(goal !== undefined && solution === undefined
      ? [
          {
            path: ['goal'],
            fault: 'The sandbox has a goal but no solution.',
            remedy: "add solution={{ runFor: '2m', steps: [] }} that reaches the goal.",
          },
        ]
      : []),
  ];
}

function repeated(list: string, names: readonly string[]): TopologyProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            path: ['topology', list, index, 'name'],
            fault: `The name "${name}" is used twice.`,
            remedy: 'give each queue a name of its own.',
          },
        ],
  );
}

function queueProblems(
  queue: SandboxDeclaration['topology']['queues'][number],
  index: number,
): TopologyProblem[] {
  const path = ['topology', 'queues', index];
  const isFifo = queue.name.endsWith('.fifo');
  const problems: TopologyProblem[] = [];
  if ((queue.redriveTo === undefined) !== (queue.maxReceiveCount === undefined)) {
    problems.push({
      path: [...path, 'redriveTo'],
      fault: `The queue "${queue.name}" has only one of redriveTo and maxReceiveCount.`,
      remedy: 'a redrive policy needs both.',
    });
  }
  if (queue.redriveTo !== undefined && queue.redriveTo.endsWith('.fifo') !== isFifo) {
    problems.push({
      path: [...path, 'redriveTo'],
      fault: `"${queue.name}" and its dead-letter queue "${queue.redriveTo}" are of different types.`,
      remedy: "a FIFO queue's dead-letter queue is FIFO too, and a standard queue's is standard.",
    });
  }
  const fifoOnly = ['contentBasedDeduplication', 'deduplicationScope', 'throughputLimit'] as const;
  for (const field of fifoOnly) {
    if (!isFifo && queue[field] !== undefined) {
      problems.push({
        path: [...path, field],
        fault: `${field} is for FIFO queues; "${queue.name}" is a standard queue.`,
        remedy: 'remove it, or end the name in .fifo.',
      });
    }
  }
  return problems;
}
