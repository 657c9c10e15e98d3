import styles from './dashboard.module.css';

/** Three numbers at the top: how much, and out of what. */
export function Numbers({ numbers }: { numbers: readonly { label: string; value: string; note: string }[] }) {
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong> {note}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const said = { done: 'done', begun: 'begun', new: 'not opened yet' } as const;

interface ModuleTrackProps {
  title: string;
  lessons: readonly { slug: string; title: string; state: 'done' | 'begun' | 'new' }[];
}

/** A module as a line of messages: one for each lesson, filled when it is done. */
export function ModuleTrack({ title, lessons }: ModuleTrackProps) {
  const done = lessons.filter((lesson) => lesson.state === 'done').length;
  return (
    <section className={styles.module}>
      <h3>
        {title}{' '}
        <small>
          {done} of {lessons.length}
        </small>
      </h3>
      <ol className={styles.track}>
        {lessons.map(({ slug, title, state }) => (
          <li key={slug} data-state={state}>
            <a href={`/learn/${slug}`}>
              {title}
              <span className="visually-hidden">, {said[state]}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MistakesProps {
  mistakes: readonly { href: string; text: string; quiz: string }[];
}

/** Questions whose latest answer was wrong, newest first. */
export function Mistakes({ mistakes }: MistakesProps) {
  return (
    <ul className={styles.mistakes}>
      {mistakes.map(({ href, text, quiz }) => (
        <li key={href}>
          <a href={href}>{text}</a> <small>{quiz}</small>
        </li>
      ))}
    </ul>
  );
}
