import type { Metadata } from 'next';
import styles from '@/components/dashboard/dashboard.module.css';
import { Mistakes, ModuleTrack, Numbers } from '@/components/dashboard/standing';
import { OutboxStatus } from '@/components/outbox/outbox-status';
import { ShareBars } from '@/components/quiz/share-bars';
import button from '@/components/ui/button.module.css';
import sheet from '@/components/ui/sheet.module.css';
import { type CurrentLearner, findLearner } from '@/server/auth/current-learner';
import { type Dashboard, loadDashboard } from '@/server/progress/load-dashboard';

export const metadata: Metadata = { title: 'My progress' };

export default async function DashboardPage() {
  const learner = await findLearner();
  const dashboard = await loadDashboard(learner?.id);
  return (
    <main id="main" className={sheet.sheet}>
      <h1>{dashboard.hasBegun ? greeting(learner) : 'Nothing here yet, and that is fine'}</h1>
      <Whose learner={learner} hasBegun={dashboard.hasBegun} />
      <Next dashboard={dashboard} />
      {dashboard.hasBegun && <Standing dashboard={dashboard} />}
      <OutboxStatus />
    </main>
  );
}

function greeting(learner: CurrentLearner | null): string {
  return learner?.name ? `Where you are, ${learner.name}` : 'Where you are';
}

function Whose({ learner, hasBegun }: { learner: CurrentLearner | null; hasBegun: boolean }) {
  if (learner?.email) {
    return (
      <p className={sheet.lede}>
        Signed in as {learner.email}. <a href="/account">Account and your data</a>
      </p>
    );
  }
  return (
    <p className={sheet.lede}>
      {hasBegun
        ? 'All of this is kept for this browser. '
        : 'Read a lesson or answer a question, and it is kept for this browser. '}
      <a href="/sign-up">Create an account</a> to take it along, or <a href="/sign-in">sign in</a>.
    </p>
  );
}

function Next({ dashboard: { resume, hasBegun, quizzes, mistakes } }: { dashboard: Dashboard }) {
  const quiz = quizzes.find((one) => one.answered < one.total);
  return (
    <section className={styles.next} aria-labelledby="next-title">
      <h2 id="next-title">{hasBegun ? 'Next' : 'Begin here'}</h2>
      <p>{resume ? resume.title : 'You have done every lesson. Questions keep it fresh.'}</p>
      <div className={styles.links}>
        {resume && (
          <a className={button.primary} href={resume.href}>
            {hasBegun ? 'Go on' : 'Start the first lesson'}
          </a>
        )}
        {quiz && (
          <a className={resume ? button.quiet : button.primary} href={`/quiz/${quiz.id}`}>
            {quiz.answered > 0 ? 'Go on with the quiz' : 'Try the quiz'}
          </a>
        )}
        {mistakes[0] && (
          <a className={button.quiet} href={mistakes[0].href}>
            Review a mistake
          </a>
        )}
      </div>
    </section>
  );
}

function Standing({ dashboard }: { dashboard: Dashboard }) {
  const { answered, correct, goals } = dashboard;
  const reached = goals.reduce((sum, goal) => sum + goal.count, 0);
  const share = answered > 0 ? `${Math.round((100 * correct) / answered)}%` : '–';
  return (
    <>
      <Numbers
        numbers={[
          {
            label: 'Lessons done',
            value: String(dashboard.lessonsDone),
            note: `of ${dashboard.lessonsTotal}`,
          },
          { label: 'Goals reached', value: String(reached), note: 'in sandboxes' },
          {
            label: 'Answers right',
            value: share,
            note: `of ${answered} question${answered === 1 ? '' : 's'}`,
          },
        ]}
      />
      <section className={styles.part} aria-labelledby="lessons-title">
        <h2 id="lessons-title">Lessons</h2>
        <div className={styles.modules}>
          {dashboard.modules.map((module) => (
            <ModuleTrack key={module.title} {...module} />
          ))}
        </div>
      </section>
      {answered > 0 && (
        <section className={styles.part} aria-labelledby="answers-title">
          <h2 id="answers-title">How you did</h2>
          <div className={styles.shares}>
            <ShareBars
              title="By quiz"
              shares={dashboard.quizzes.filter((quiz) => quiz.answered > 0).map(quizShare)}
            />
            <ShareBars title="By exam domain" shares={dashboard.byDomain} />
            <ShareBars title="By lesson" shares={dashboard.byLesson} />
          </div>
        </section>
      )}
      {dashboard.mistakes.length > 0 && (
        <section className={styles.part} aria-labelledby="mistakes-title">
          <h2 id="mistakes-title">Recent mistakes</h2>
          <Mistakes mistakes={dashboard.mistakes} />
        </section>
      )}
      {goals.length > 0 && (
        <section className={styles.part} aria-labelledby="goals-title">
          <h2 id="goals-title">Goals reached</h2>
          <ul className={styles.goals}>
            {goals.map(({ lesson, title, count }) => (
              <li key={lesson}>
                <a href={`/learn/${lesson}`}>{title}</a>
                {count > 1 && ` (${count})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function quizShare({ id, title, answered, correct }: Dashboard['quizzes'][number]) {
  return { name: title, href: `/quiz/${id}`, answered, correct };
}
