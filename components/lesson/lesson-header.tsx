import styles from './lesson-header.module.css';

type LessonHeaderProps = {
  /** Where in the course this is. */
  place: string;
  title: string;
  summary: string;
  minutes: number;
  exam: readonly string[];
};

/** Title, promise and cost of a lesson or a lab. */
export function LessonHeader(lesson: LessonHeaderProps) {
  const { place, title, summary, minutes, exam } = lesson;
  return (
    <header className={styles.header}>
      <div className={styles.kicker}>
        <button type="button" popoverTarget="outline" className={styles.open}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path
              d="M2 3h2M7 3h7M2 8h2M7 8h7M2 13h2M7 13h7"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
            />
          </svg>
          Lessons
        </button>
        <span>{place}</span>
      </div>
      <h1>{title}</h1>
      <p className={styles.summary}>{summary}</p>
      <ul className={styles.meta}>
        <li>{minutes} min</li>
        {exam.map((tag) => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
    </header>
  );
}
