import type { Topology } from '@/engine/client/topology';
import { FlowLine } from './flow';
import styles from './sandbox-slot.module.css';

/** What a sandbox holds, drawn and told without script: who sends to which queue, who receives, where failures go. */
export function TopologyDrawing({ topology }: { topology: Topology }) {
  const deadLetterQueues = new Set(topology.queues.map((queue) => queue.redriveTo));
  const sources = topology.queues.filter((queue) => !deadLetterQueues.has(queue.name));
  return (
    <div className={styles.drawing}>
      {sources.map((queue) => (
        <FlowLine
          key={queue.name}
          stations={[
            ...topology.producers
              .filter((producer) => producer.to === queue.name)
              .slice(0, 1)
              .map((producer) => ({ kind: 'producer' as const, label: producer.name ?? 'producer' })),
            { kind: 'queue' as const, label: queue.name },
            ...topology.consumers
              .filter((consumers) => consumers.from === queue.name)
              .slice(0, 1)
              .map((consumers) => ({ kind: 'consumer' as const, label: consumers.name ?? 'consumers' })),
          ]}
        />
      ))}
      {topology.queues.flatMap(({ name, redriveTo }) =>
        redriveTo === undefined ? (
          []
        ) : (
          <FlowLine
            key={`${name} ${redriveTo}`}
            stations={[
              { kind: 'queue', label: name },
              { kind: 'dlq', label: redriveTo },
            ]}
          />
        ),
      )}
      <ul className={styles.facts}>
        {placed(sentences(topology)).map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Two producers may do the same: the place of a sentence is what makes it another. */
function placed(all: readonly string[]): { key: string; sentence: string }[] {
  return all.map((sentence, place) => ({ key: `${place} ${sentence}`, sentence }));
}

/** The topology in sentences, in the order of the work. */
function sentences({ queues, producers, consumers, autoScaling }: Topology): string[] {
  return [
    ...producers.map((producer) => {
      const pace = producer.rate ? ` at ${producer.rate}` : '';
      return `A producer sends to ${producer.to}${pace}.`;
    }),
    ...queues.flatMap((queue) => [
      ...(queue.visibilityTimeout
        ? [`${queue.name} hides a received message for ${queue.visibilityTimeout}.`]
        : []),
      ...(queue.redriveTo
        ? [`After ${queue.maxReceiveCount} receives a message of ${queue.name} moves to ${queue.redriveTo}.`]
        : []),
    ]),
    ...queues.flatMap(({ name }) => {
      const groups = consumers.filter(({ from }) => from === name);
      const count = groups.reduce((sum, group) => sum + (group.count ?? 1), 0);
      return count === 0 ? [] : [`${workers(count)} ${name}.`];
    }),
    ...autoScaling.map(
      (scaling) => `An auto-scaling group runs ${scaling.min} to ${scaling.max} of ${scaling.scales}.`,
    ),
  ];
}

function workers(count: number): string {
  return count === 1 ? 'One worker polls' : `${count} workers poll`;
}
