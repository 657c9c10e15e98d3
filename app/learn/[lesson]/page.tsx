import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CourseOutline } from '@/components/lesson/course-outline';
import { LessonFooter } from '@/components/lesson/lesson-footer';
import { LessonHeader } from '@/components/lesson/lesson-header';
import { Prose } from '@/components/lesson/prose';
import { ReadingPlace } from '@/components/lesson/reading-place';
import { findLesson } from '@/server/content/course';
import { loadCourse } from '@/server/content/load-course';
import { loadFacts } from '@/server/content/load-facts';
import { loadGlossary } from '@/server/content/load-glossary';
import { renderLesson } from '@/server/content/render-lesson';
import { loadLabs } from '@/server/labs/load-labs';
import { withLabs } from '@/server/labs/with-labs';
import { lessonComponents } from './lesson-components';
import styles from './page.module.css';

type LessonPageProps = { params: Promise<{ lesson: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  const course = await loadCourse();
  return course.lessons.map((lesson) => ({ lesson: lesson.slug }));
}

export async function generateMetadata({ params }: LessonPageProps): Promise<Metadata> {
  const found = findLesson(await loadCourse(), (await params).lesson);
  return found
    ? { title: `${found.lesson.topic}: ${found.lesson.title}`, description: found.lesson.summary }
    : {};
}

export default async function LessonPage({ params }: LessonPageProps) {
  const [course, facts, glossary, { labs }] = await Promise.all([
    loadCourse(),
    loadFacts(),
    loadGlossary(),
    loadLabs(),
  ]);
  const found = findLesson(course, (await params).lesson);
  if (!found) notFound();
  const { lesson, previous, next } = found;
  const components = lessonComponents({
    lesson: lesson.slug,
    facts: facts.facts,
    terms: glossary.terms,
  });
  const sections = lesson.sections.flatMap(({ id, heading, depth }) =>
    id && depth === 2 ? [{ id, heading }] : [],
  );
  const inModule = course.lessons.filter((one) => one.module.slug === lesson.module.slug);
  const place = `${lesson.module.title}, lesson ${lesson.number} of ${inModule.length}: ${lesson.topic}`;
  return (
    <div className={styles.desk}>
      <CourseOutline modules={withLabs(course.modules, labs)} current={lesson.slug} sections={sections} />
      <main id="main" className={styles.page}>
        <article>
          <LessonHeader {...lesson} place={place} />
          <Prose>{renderLesson(lesson, components)}</Prose>
        </article>
        <LessonFooter slug={lesson.slug} previous={previous} next={next} />
      </main>
      <ReadingPlace lesson={lesson.slug} />
    </div>
  );
}
