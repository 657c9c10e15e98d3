import { edge, type GraphPart, type GraphSource, STEP, valuesOf, whereabouts } from '../module/graph-part';
import type { QueueSpec } from './spec';
import type { QueueView } from './view';

/** Queues with the ways of their dead letters. */
export function graph({ view: { queues = {} }, declaration: { topology } }: GraphSource): GraphPart {
  const declared = topology.queues ?? [];
  const names = inOrder(
    Object.keys(queues),
    declared.map(({ name }) => name),
  );
  const nodes = names.map((name) => {
    const { owner, region } = declared.find((spec) => spec.name === name) ?? {};
    return { name, kind: 'queue', deadLetters: 'dlq', ...whereabouts({ account: owner, region }) };
  });
  const redrives = valuesOf(queues).flatMap(({ name, deadLetterQueue, maxReceiveCount }) =>
    edge(
      name,
      deadLetterQueue,
      'redrive',
      maxReceiveCount === undefined ? undefined : `after ${maxReceiveCount} receives`,
    ),
  );
  return {
    nodes: [{ step: STEP.queue, nodes }],
    edges: [{ step: STEP.worker + 1, edges: redrives }],
    readers: [{ rank: 4, before: firstOf(declared, valuesOf(queues)) }],
  };
}

/** The first that the lesson names and that does not keep another's dead letters. */
function firstOf(declared: readonly QueueSpec[], queues: readonly QueueView[]): string | undefined {
  const deadLetters = new Set(queues.map(({ deadLetterQueue }) => deadLetterQueue));
  return (declared.find(({ name }) => !deadLetters.has(name)) ?? declared[0])?.name;
}

/** Those that the lesson names in its order, then those created later; the world itself creates dead-letter queues first. */
function inOrder(all: string[], declared: string[]): string[] {
  return [
    ...declared.filter((name) => all.includes(name)),
    ...all.filter((name) => !declared.includes(name)),
  ];
}
