import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { DEFAULT_ACCOUNT_ID, DEFAULT_REGION } from '@/engine/kernel/world-options';
import type { SubscriptionSpec, TopicSpec } from '@/engine/sns/spec';
import type { QueueSpec } from '@/engine/sqs/spec';
import { fittingNames, nameUses, sayKinds } from '@/engine/topology/around/check-names';
import { directoryOf } from '@/engine/topology/around/directory';
import { type WholeTopology, wholeTopology } from '@/engine/topology/around/whole-topology';
import { suggestWord } from '@/lib/formatting/closest-word';

export interface TopologyProblem {
  path: (string | number)[];
  fault: string;
  remedy: string;
}

/** What a schema cannot see: names that lead nowhere, names used twice, and fields that need one another. */
export function checkTopology({ topology, goal, solution }: SandboxDeclaration): TopologyProblem[] {
  const whole = wholeTopology(topology);
  return [
    ...repeatedNames(whole),
    ...whole.queues.flatMap(queueProblems),
    ...nameProblems(whole),
    ...scalingProblems(whole),
    ...whole.topics.flatMap(topicProblems),
    ...whole.subscriptions.flatMap(subscriptionProblems),
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

/** Names of other resources: each leads to one that is declared, and of a kind that can stand there. */
function nameProblems(topology: WholeTopology): TopologyProblem[] {
  const directory = directoryOf(topology, { region: DEFAULT_REGION, accountId: DEFAULT_ACCOUNT_ID });
  return nameUses(topology).flatMap(({ list, index, field, name, kinds }) => {
    const found = directory.get(name);
    if (found && kinds.includes(found.kind)) return [];
    const wanted = sayKinds(kinds);
    const fault = found
      ? `${field}="${name}" names ${sayKinds([found.kind])}, and ${wanted} belongs there.`
      : `${field}="${name}" names ${wanted} that this sandbox does not declare.`;
    const remedy = suggestWord(name, fittingNames(directory, kinds));
    return [{ path: ['topology', list, index, field], fault, remedy }];
  });
}

function scalingProblems({ autoScaling, consumers }: WholeTopology): TopologyProblem[] {
  const groups = consumers.map(({ name }) => name);
  return autoScaling.flatMap(({ scales }, index) =>
    groups.includes(scales)
      ? []
      : [
          {
            path: ['topology', 'autoScaling', index, 'scales'],
            fault: `scales="${scales}" names consumers that this sandbox does not declare.`,
            remedy: suggestWord(scales, groups),
          },
        ],
  );
}

function repeatedNames(topology: WholeTopology): TopologyProblem[] {
  const { subscriptions, ...kinds } = topology;
  return [...repeated(kinds), ...repeated({ subscriptions })];
}

function repeated(kinds: Partial<Record<keyof WholeTopology, { name: string }[]>>): TopologyProblem[] {
  const seen = new Set<string>();
  return Object.entries(kinds).flatMap(([list, specs]) =>
    specs.flatMap(({ name }, index) => {
      const isNew = !seen.has(name);
      seen.add(name);
      if (isNew) return [];
      return [
        {
          path: ['topology', list, index, 'name'],
          fault: `The name "${name}" is used twice.`,
          remedy: `give each ${list === 'queues' ? 'queue' : 'one'} a name of its own.`,
        },
      ];
    }),
  );
}

function topicProblems(topic: TopicSpec, index: number): TopologyProblem[] {
  if (topic.name.endsWith('.fifo')) return [];
  const fifoOnly = ['contentBasedDeduplication', 'throughputScope', 'archiveDays'] as const;
  return fifoOnly
    .filter((field) => topic[field] !== undefined)
    .map((field) => ({
      path: ['topology', 'topics', index, field],
      fault: `${field} is for FIFO topics; "${topic.name}" is a standard topic.`,
      remedy: 'remove it, or end the name in .fifo.',
    }));
}

function subscriptionProblems(subscription: SubscriptionSpec, index: number): TopologyProblem[] {
  if (subscription.filterScope === undefined || subscription.filter !== undefined) return [];
  return [
    {
      path: ['topology', 'subscriptions', index, 'filterScope'],
      fault: 'A subscription says what its filter looks at, and has no filter.',
      remedy: 'add filter={{ … }}, or remove filterScope.',
    },
  ];
}

function queueProblems(queue: QueueSpec, index: number): TopologyProblem[] {
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
