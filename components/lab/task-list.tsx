import { ProseText } from '@/components/quiz/prose-text';
import type { Prose } from '@/lib/formatting/prose';
import styles from './task-list.module.css';

export interface ListedTask {
  id: string;
  text: string;
  /** From a question to the answer. */
  hints: readonly Prose[];
}

const NAMES = ['A question', 'A nudge', 'The answer'];

/** What a lab asks for, each with its hints folded away one behind the other. */
export function TaskList({ tasks }: { tasks: readonly ListedTask[] }) {
  return (
    <ol className={styles.tasks}>
      {tasks.map(({ id, text, hints }) => (
        <li key={id}>
          <p className={styles.text}>{text}</p>
          <Hints hints={hints} names={NAMES} />
        </li>
      ))}
    </ol>
  );
}

function Hints({ hints, names }: { hints: readonly Prose[]; names: readonly string[] }) {
  const [hint, ...others] = hints;
  const [name, ...otherNames] = names;
  if (hint === undefined) return null;
  return (
    <details className={styles.hint}>
      <summary>{name}</summary>
      <ProseText prose={hint} />
      <Hints hints={others} names={otherNames} />
    </details>
  );
}
