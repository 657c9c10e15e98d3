import styles from './quiz-list.module.css';
import { QuizProgress } from './quiz-progress';

export interface ListedQuiz {
  id: string;
  title: string;
  description: string;
  questions: number;
  proved: number;
}

/** Quiz sets under a heading. */
export function QuizList({ title, quizzes }: { title: string; quizzes: readonly ListedQuiz[] }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul>
        {quizzes.map((quiz) => (
          <li key={quiz.id} className={styles.quiz}>
            <h3>
              <a href={`/quiz/${quiz.id}`}>{quiz.title}</a>
            </h3>
            <p>{quiz.description}</p>
            <p className={styles.numbers}>
              <span>
                {quiz.questions} questions{quiz.proved > 0 && `, ${quiz.proved} of them you can run`}
              </span>
              <span className={styles.progress}>
                <QuizProgress quiz={quiz.id} total={quiz.questions} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
