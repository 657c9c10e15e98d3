import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Question, type QuizFile, quizSchema } from '@/lib/schemas/quiz';

/** The text of the set that docs/quiz-format.md shows: what authors copy is what the tests hold right. */
export function exampleSource(): string {
  const [, source] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/quiz-format.md', 'utf8')) ?? [];
  if (source === undefined) throw new Error('docs/quiz-format.md shows no set.');
  return source;
}

export function exampleQuiz(): QuizFile {
  return quizSchema.parse(parse(exampleSource()));
}

/** One of its questions, as the library would find it. */
export function exampleQuestion(id: string): {
  quiz: QuizFile & { module: undefined };
  question: Question;
  index: number;
} {
  const quiz = { ...exampleQuiz(), module: undefined };
  const index = quiz.questions.findIndex((question) => question.id === id);
  const question = quiz.questions[index];
  if (!question) throw new Error(`The example has no question ${id}.`);
  return { quiz, question, index };
}
