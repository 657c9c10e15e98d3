import { Glyph, type Kind } from './any-glyph';
import styles from './kind-legend.module.css';

const meanings: readonly { kind: Kind; name: string; meaning: string }[] = [
  { kind: 'message', name: 'Message', meaning: 'what travels' },
  { kind: 'producer', name: 'Producer', meaning: 'sends' },
  { kind: 'queue', name: 'Queue', meaning: 'keeps until deleted' },
  { kind: 'topic', name: 'Topic', meaning: 'copies to many' },
  { kind: 'stream', name: 'Stream', meaning: 'keeps in order' },
  { kind: 'consumer', name: 'Consumer', meaning: 'takes and works' },
  { kind: 'dlq', name: 'Dead-letter queue', meaning: 'keeps what failed' },
];

/** The shapes that mean the same in every drawing of the course. */
export function KindLegend() {
  return (
    <ul className={styles.legend} aria-label="The shapes in our drawings">
      {meanings.map(({ kind, name, meaning }) => (
        <li key={kind}>
          <Glyph kind={kind} size={36} />
          <b>{name}</b>
          <span>{meaning}</span>
        </li>
      ))}
    </ul>
  );
}
