import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OutboxStatus } from '@/components/outbox/outbox-status';
import { QuestionForm } from '@/components/quiz/question-form';
import sheet from '@/components/ui/sheet.module.css';
import { type QuizMode, questionHref, readMode } from '@/lib/quiz/quiz-mode';
import { findLearner } from '@/server/auth/current-learner';
import { askQuestion } from '@/server/quiz/ask-question';
import { findAttempt } from '@/server/quiz/find-attempt';
import { findQuestion, type Quiz } from '@/server/quiz/load-quizzes';
import { loadStates, nextQuestion, type QuestionState } from '@/server/quiz/quiz-standing';
import { reviewAttempt } from '@/server/quiz/review-attempt';
import { submitAnswerAction } from './actions';
import styles from './page.module.css';

type QuestionPageProps = {
  params: Promise<{ quiz: string; question: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const problems: Record<string, string> = {
  choose: 'Choose as many options as the question asks for, then answer.',
  reworded: 'The question was reworded meanwhile. Here it is again.',
};

export async function generateMetadata({ params }: QuestionPageProps): Promise<Metadata> {
  const { quiz, question } = await params;
  const found = await findQuestion(quiz, question);
  return found ? { title: `Question ${found.index + 1}, ${found.quiz.title}` } : {};
}

export default async function QuestionPage({ params, searchParams }: QuestionPageProps) {
  const [names, search] = await Promise.all([params, searchParams]);
  const [found, learner] = await Promise.all([findQuestion(names.quiz, names.question), findLearner()]);
  if (!found) notFound();
  const { quiz, question, index } = found;
  const mode = readMode(search.mode);
  const answered =
    learner && typeof search.attempt === 'string' ? await findAttempt(learner.id, search.attempt) : undefined;
  const isOwn = answered?.quiz.id === quiz.id && answered.question.id === question.id;
  const asked = askQuestion(quiz.id, question, isOwn ? answered.attempt.id : crypto.randomUUID());
  const states = await loadStates(quiz, learner?.id);
  return (
    <main id="main" className={sheet.sheet}>
      <nav aria-label="Quiz" className={styles.place}>
        <a href={`/quiz/${quiz.id}`}>{quiz.title}</a>
      </nav>
      <h1 className={styles.number}>
        Question {index + 1} <small>of {quiz.questions.length}</small>
      </h1>
      <QuestionForm
        key={asked.attemptId}
        asked={asked}
        review={isOwn ? await reviewAttempt(answered.attempt, question) : undefined}
        problem={typeof search.problem === 'string' ? problems[search.problem] : undefined}
        next={nextLink(quiz, states, index, mode)}
        action={submitAnswerAction.bind(null, questionHref(quiz.id, question.id, mode))}
      />
      <OutboxStatus inFlow />
    </main>
  );
}

function nextLink(quiz: Quiz, states: readonly QuestionState[], index: number, mode: QuizMode) {
  const next = nextQuestion(states, index, mode);
  const question = next === undefined ? undefined : quiz.questions[next];
  if (!question) return { href: `/quiz/${quiz.id}#results`, label: 'See how you did' };
  return {
    href: questionHref(quiz.id, question.id, mode),
    label: mode === 'wrong' ? 'Next one to review' : 'Next question',
  };
}
