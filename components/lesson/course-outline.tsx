import { CloseDrawer } from './close-drawer';
import styles from './course-outline.module.css';
import { ProgressTicks } from './progress-ticks';

export interface OutlineModule {
  slug: string;
  title: string;
  lessons: { slug: string; topic: string }[];
  labs: { id: string; topic: string }[];
  quizzes: string[];
}

type CourseOutlineProps = {
  modules: readonly OutlineModule[];
  /** Slug of the lesson or lab on the page, and its headings. */
  current: string;
  sections: readonly { id: string; heading: string }[];
};

/** The rail beside a lesson: the course, where the reader is in it, and what this page holds. A drawer on a phone. */
export function CourseOutline({ modules, current, sections }: CourseOutlineProps) {
  return (
    <nav id="outline" popover="auto" className={styles.outline} aria-label="Course">
      <ProgressTicks />
      <CloseDrawer drawer="outline" />
      {modules.map((module) => (
        <section key={module.slug}>
          <h2>{module.title}</h2>
          <ol>
            {module.lessons.map((lesson) => (
              <li key={lesson.slug}>
                <a
                  href={`/learn/${lesson.slug}`}
                  data-lesson={lesson.slug}
                  aria-current={lesson.slug === current ? 'page' : undefined}
                >
                  <span className={styles.tick} />
                  {lesson.topic}
                </a>
                {lesson.slug === current && <Sections sections={sections} />}
              </li>
            ))}
            {module.labs.map((lab) => (
              <li key={lab.id}>
                <a
                  href={`/labs/${lab.id}`}
                  data-lab={lab.id}
                  aria-current={lab.id === current ? 'page' : undefined}
                >
                  <span className={styles.tick} />
                  Lab: {lab.topic}
                </a>
              </li>
            ))}
            {module.quizzes.map((quiz) => (
              <li key={quiz}>
                <a href={`/quiz/${quiz}`}>
                  <span className={styles.tick} />
                  Quiz
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

function Sections({ sections }: Pick<CourseOutlineProps, 'sections'>) {
  if (sections.length === 0) return null;
  return (
    <ol className={styles.sections}>
      {sections.map((section) => (
        <li key={section.id}>
          <a href={`#${section.id}`}>{section.heading}</a>
        </li>
      ))}
    </ol>
  );
}
