import styles from '@/components/quiz/quiz-list.module.css';

export interface ListedLab {
  id: string;
  title: string;
  topic: string;
  summary: string;
  minutes: number;
  tasks: number;
}

/** Labs under a heading. */
export function LabList({ title, labs }: { title: string; labs: readonly ListedLab[] }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul>
        {labs.map((lab) => (
          <li key={lab.id} className={styles.quiz}>
            <h3>
              <a href={`/labs/${lab.id}`} data-lab={lab.id}>
                {lab.title}
                <span className={styles.done}> (passed)</span>
              </a>
            </h3>
            <p>{lab.summary}</p>
            <p className={styles.numbers}>
              <span>{lab.topic}</span>
              <span>{lab.tasks === 1 ? '1 task' : `${lab.tasks} tasks`}</span>
              <span>{lab.minutes} min</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
