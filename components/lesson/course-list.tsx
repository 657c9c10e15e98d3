import styles from './course-list.module.css';

interface ListedModule {
  slug: string;
  title: string;
  summary: string;
  lessons: { slug: string; title: string; topic: string; summary: string; minutes: number }[];
  labs: { id: string; title: string; summary: string; minutes: number }[];
  quizzes: string[];
}

/** The whole course at a glance: modules, their lessons in order, and what each promises. */
export function CourseList({ modules }: { modules: readonly ListedModule[] }) {
  return modules.map((module) => (
    <section key={module.slug} className={styles.module} aria-labelledby={`module-${module.slug}`}>
      <header>
        <h3 id={`module-${module.slug}`}>{module.title}</h3>
        <p>{module.summary}</p>
      </header>
      <ol>
        {module.lessons.map((lesson) => (
          <li key={lesson.slug}>
            <a href={`/learn/${lesson.slug}`} data-lesson={lesson.slug}>
              <span className={styles.tick} />
              <span className={styles.title}>{lesson.title}</span>
              <span className={styles.minutes}>{lesson.minutes} min</span>
              <span className={styles.summary}>
                <b>{lesson.topic}.</b> {lesson.summary}
              </span>
            </a>
          </li>
        ))}
        {module.labs.map((lab) => (
          <li key={lab.id}>
            <a href={`/labs/${lab.id}`} className={styles.quiz} data-lab={lab.id}>
              <span className={styles.tick} />
              <span className={styles.title}>Lab: {lab.title}</span>
              <span className={styles.minutes}>{lab.minutes} min</span>
              <span className={styles.summary}>{lab.summary}</span>
            </a>
          </li>
        ))}
        {module.quizzes.map((quiz) => (
          <li key={quiz}>
            <a href={`/quiz/${quiz}`} className={styles.quiz}>
              <span className={styles.tick} />
              <span className={styles.title}>Quiz: {module.title}</span>
              <span className={styles.summary}>
                Scenario questions. Run your answer and watch it hold or break.
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  ));
}
