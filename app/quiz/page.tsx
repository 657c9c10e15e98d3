import type { Metadata } from 'next';
import { type ListedQuiz, QuizList } from '@/components/quiz/quiz-list';
import sheet from '@/components/ui/sheet.module.css';
import { loadQuizzes, type Quiz } from '@/server/quiz/load-quizzes';

export const metadata: Metadata = {
  title: 'Quiz',
  description: 'Exam questions on AWS messaging whose answers you can run.',
};

export default async function QuizzesPage() {
  const { quizzes } = await loadQuizzes();
  const modules = new Map(
    quizzes.flatMap(({ module }) => (module ? [[module.slug, module.title] as const] : [])),
  );
  const others = quizzes.filter((quiz) => !quiz.module);
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Quiz</h1>
      <p className={sheet.lede}>
        Scenarios as the exams ask them. Each option is explained, and where behaviour decides, the engine has
        tried every one: answer, then run yours and watch what it does.
      </p>
      {[...modules].map(([slug, title]) => (
        <QuizList
          key={slug}
          title={title}
          quizzes={quizzes.filter((quiz) => quiz.module?.slug === slug).map(listed)}
        />
      ))}
      {others.length > 0 && (
        <QuizList title={modules.size > 0 ? 'More quizzes' : 'All quizzes'} quizzes={others.map(listed)} />
      )}
      {quizzes.length === 0 && <p>There is no quiz yet.</p>}
    </main>
  );
}

function listed({ id, title, description, questions }: Quiz): ListedQuiz {
  const proved = questions.filter((question) => question.proof).length;
  return { id, title, description, questions: questions.length, proved };
}
