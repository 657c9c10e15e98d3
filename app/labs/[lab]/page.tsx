import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Debrief } from '@/components/lab/debrief';
import { LabSandbox } from '@/components/lab/lab-sandbox';
import { TaskList } from '@/components/lab/task-list';
import { CourseOutline } from '@/components/lesson/course-outline';
import { LessonHeader } from '@/components/lesson/lesson-header';
import { Prose } from '@/components/lesson/prose';
import { TopologyDrawing } from '@/components/lesson/topology-drawing';
import { OutboxStatus } from '@/components/outbox/outbox-status';
import { ProseText } from '@/components/quiz/prose-text';
import { findLesson } from '@/server/content/course';
import { loadCourse } from '@/server/content/load-course';
import { pageSandbox } from '@/server/content/page-sandbox';
import { labDeclaration } from '@/server/labs/lab-declaration';
import { findLab, type Lab, loadLabs } from '@/server/labs/load-labs';
import { withLabs } from '@/server/labs/with-labs';
import { parseProse } from '@/server/quiz/parse-prose';
import styles from './page.module.css';

type LabPageProps = { params: Promise<{ lab: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await loadLabs()).labs.map(({ id }) => ({ lab: id }));
}

export async function generateMetadata({ params }: LabPageProps): Promise<Metadata> {
  const lab = await findLab((await params).lab);
  return lab ? { title: `Lab: ${lab.title}`, description: lab.summary } : {};
}

export default async function LabPage({ params }: LabPageProps) {
  const [lab, { labs }, course] = await Promise.all([findLab((await params).lab), loadLabs(), loadCourse()]);
  if (!lab) notFound();
  const place = lab.module ? `${lab.module.title}, lab: ${lab.topic}` : `Lab: ${lab.topic}`;
  const after = labs[labs.indexOf(lab) + 1];
  const { declaration, graph } = pageSandbox(labDeclaration(lab));
  return (
    <div className={styles.desk}>
      <CourseOutline modules={withLabs(course.modules, labs)} current={lab.id} sections={[]} />
      <main id="main" className={styles.page}>
        <LessonHeader {...lab} place={place} />
        <Prose>
          <ProseText prose={parseProse(lab.situation)} />
          <h2 id="tasks">What they ask for</h2>
          <TaskList tasks={lab.tasks.map(listed)} />
          <BuildsOn lessons={lab.lessons.flatMap((slug) => findLesson(course, slug)?.lesson ?? [])} />
        </Prose>
        <section id="world" aria-label={`Lab: ${lab.title}`} className={styles.world}>
          <LabSandbox declaration={declaration} lab={lab.id}>
            <TopologyDrawing declaration={declaration} graph={graph} />
            <noscript>
              <p>With JavaScript this world runs here, in your own tab.</p>
            </noscript>
          </LabSandbox>
        </section>
        <Prose>
          <Debrief lab={lab.id}>
            <ProseText prose={parseProse(lab.debrief)} />
            <h3>What goes wrong</h3>
            <Mistakes lab={lab} />
          </Debrief>
          <p>
            {after ? <a href={`/labs/${after.id}`}>Next lab: {after.title}</a> : <a href="/labs">All labs</a>}
          </p>
        </Prose>
        <OutboxStatus />
      </main>
    </div>
  );
}

function listed({ id, text, hints }: Lab['tasks'][number]) {
  return { id, text, hints: [hints.question, hints.nudge, hints.answer].map(parseProse) };
}

function BuildsOn({ lessons }: { lessons: readonly { slug: string; title: string }[] }) {
  return (
    <p className={styles.lessons}>
      It builds on{' '}
      {lessons.map(({ slug, title }, index) => (
        <span key={slug}>
          {index > 0 && (index === lessons.length - 1 ? ' and ' : ', ')}
          <a href={`/learn/${slug}`}>{title}</a>
        </span>
      ))}
      .
    </p>
  );
}

function Mistakes({ lab }: { lab: Lab }) {
  return (
    <ul>
      {lab.mistakes.map(({ text, because }) => (
        <li key={text}>
          <strong>{text}</strong>
          <ProseText prose={parseProse(because)} />
        </li>
      ))}
    </ul>
  );
}
