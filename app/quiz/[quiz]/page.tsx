import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OutboxStatus } from '@/components/outbox/outbox-status';
import { GridLegend, QuestionGrid } from '@/components/quiz/question-grid';
import { ShareBars } from '@/components/quiz/share-bars';
import button from '@/components/ui/button.module.css';
import sheet from '@/components/ui/sheet.module.css';
import { domainName } from '@/lib/quiz/exam-domains';
import { type QuizMode, questionHref } from '@/lib/quiz/quiz-mode';
import { findLearner } from '@/server/auth/current-learner';
import { loadOutline } from '@/server/content/load-outline';
import { findQuiz, type Quiz } from '@/server/quiz/load-quizzes';
import {
  gradedQuestions,
  loadStates,
  nextQuestion,
  type QuestionState,
  shareQuestions,
} from '@/server/quiz/quiz-standing';
import styles from './page.module.css';

type QuizPageProps = { params: Promise<{ quiz: string }> };

export async function generateMetadata({ params }: QuizPageProps): Promise<Metadata> {
  const quiz = await findQuiz((await params).quiz);
  return quiz ? { title: quiz.title, description: quiz.description } : {};
}

export default async function QuizPage({ params }: QuizPageProps) {
  const [{ quiz: id }, learner] = await Promise.all([params, findLearner()]);
  const quiz = await findQuiz(id);
  if (!quiz) notFound();
  const states = await loadStates(quiz, learner?.id);
  const proved = quiz.questions.filter((question) => question.proof).length;
  const cells = quiz.questions.map(({ id: question }, index) => ({
    href: questionHref(quiz.id, question, 'open'),
    state: states[index] ?? 'open',
  }));
  return (
    <main id="main" className={sheet.sheet}>
      <nav aria-label="Quiz" className={styles.place}>
        <a href="/quiz">All quizzes</a>
      </nav>
      <h1>{quiz.title}</h1>
      <p className={sheet.lede}>{quiz.description}</p>
      <p className={styles.numbers}>
        {quiz.questions.length} questions, one or several options each.{' '}
        {proved > 0 && `${proved} of them you can run.`} Answers are explained at once, and nothing you do
        here is ever deleted.
      </p>
      <StartLinks quiz={quiz} states={states} />
      <section aria-labelledby="questions-title" className={styles.questions}>
        <h2 id="questions-title">Questions</h2>
        <QuestionGrid cells={cells} />
        <GridLegend />
      </section>
      {states.some((state) => state !== 'open') && <Results quiz={quiz} states={states} />}
      <OutboxStatus />
    </main>
  );
}

function StartLinks({ quiz, states }: { quiz: Quiz; states: readonly QuestionState[] }) {
  const wrong = states.filter((state) => state === 'wrong').length;
  const hasBegun = states.some((state) => state !== 'open');
  const link = (mode: QuizMode, label: string, isPrimary: boolean) => {
    const question = quiz.questions[nextQuestion(states, -1, mode) ?? -1];
    if (!question) return null;
    return (
      <a
        className={isPrimary ? button.primary : button.quiet}
        href={questionHref(quiz.id, question.id, mode)}
      >
        {label}
      </a>
    );
  };
  const isFinished = !states.includes('open');
  return (
    <div className={styles.start}>
      {link('open', hasBegun ? 'Continue' : 'Start', true)}
      {link('wrong', `Review ${wrong} to get right`, isFinished)}
      {hasBegun && link('again', 'Go through all of it again', isFinished && wrong === 0)}
    </div>
  );
}

async function Results({ quiz, states }: { quiz: Quiz; states: readonly QuestionState[] }) {
  const course = await loadOutline();
  const titles = new Map(course.lessons.map((lesson) => [lesson.slug, lesson.title]));
  const right = states.filter((state) => state === 'right').length;
  const answered = states.filter((state) => state !== 'open').length;
  const graded = gradedQuestions(quiz, states);
  const byLesson = shareQuestions(graded, ({ tags }) =>
    tags.lessons.map((slug) => ({ name: titles.get(slug) ?? slug, href: `/learn/${slug}` })),
  );
  const byDomain = shareQuestions(graded, ({ tags }) =>
    [...new Set(tags.exams.map(domainName))].map((name) => ({ name })),
  );
  return (
    <section id="results" aria-labelledby="results-title" className={styles.results}>
      <h2 id="results-title">How you did</h2>
      <p>
        <strong className={styles.score}>{Math.round((100 * right) / answered)}%</strong> right: {right} of{' '}
        {answered} answered
        {answered < states.length ? `, ${states.length - answered} still open.` : '. That was all of it.'} The
        latest answer to each question counts.
      </p>
      <div className={styles.shares}>
        <ShareBars title="By lesson" shares={byLesson} />
        <ShareBars title="By exam domain" shares={byDomain} />
      </div>
    </section>
  );
}
