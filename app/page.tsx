import { ContinueLink } from '@/components/lesson/continue-link';
import { CourseList } from '@/components/lesson/course-list';
import { HeroDrawing } from '@/components/lesson/hero-drawing';
import { HeroDrawingTall } from '@/components/lesson/hero-drawing-tall';
import { ProgressTicks } from '@/components/lesson/progress-ticks';
import { KindLegend } from '@/components/ui/kind-legend';
import { loadCourse } from '@/server/content/load-course';
import { loadLabs } from '@/server/labs/load-labs';
import { withLabs } from '@/server/labs/with-labs';
import styles from './page.module.css';

export default async function HomePage() {
  const [course, { labs }] = await Promise.all([loadCourse(), loadLabs()]);
  const [first] = course.lessons;
  const minutes = [...course.lessons, ...labs].reduce((sum, one) => sum + one.minutes, 0);
  return (
    <main id="main" className={styles.home}>
      <section className={styles.hero}>
        <h1>Learn AWS messaging by breaking it.</h1>
        <p>
          Crash a worker. Drag time back. See where the order went. Every lesson of this exam course runs on a
          real messaging engine, in your own tab, with nothing to install and no account to open.
        </p>
        {first && <ContinueLink href={`/learn/${first.slug}`} title="Start with the first lesson" />}
        <HeroDrawing />
        <HeroDrawingTall />
      </section>
      <KindLegend />
      <section id="course" className={styles.course} aria-labelledby="course-title">
        <h2 id="course-title">The course</h2>
        <p>
          {course.lessons.length} lessons{labs.length > 0 && ` and ${labs.length} labs`},{' '}
          {Math.round(minutes / 60)} hours if you play with everything.
        </p>
        <ProgressTicks />
        <CourseList modules={withLabs(course.modules, labs)} />
      </section>
    </main>
  );
}
