import 'server-only';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { Question, QuizFile } from '@/lib/schemas/quiz';
import { ContentError, type ContentFault } from '@/server/content/content-fault';
import { contentName, listContentFiles, readContentFile } from '@/server/content/content-files';
import { loadFacts } from '@/server/content/load-facts';
import { loadOutline } from '@/server/content/load-outline';
import { oncePerDeploy } from '@/server/content/once-per-deploy';
import type { QuizReferences } from './quiz-problem';
import { readQuiz } from './read-quiz';

export interface Quiz extends QuizFile {
  /** The module that names it in course.yaml; undefined for a set that was only dropped into the folder. */
  module: { slug: string; title: string } | undefined;
}

export interface QuizLibrary {
  /** Those that the course names first, in its order. */
  quizzes: Quiz[];
  faults: ContentFault[];
}

/**
 * Every quiz set of `content/quizzes`. A built site refuses a faulty one, by throwing ContentError; while authoring, only the
 * sets without faults appear.
 */
export const loadQuizzes = oncePerDeploy(async (): Promise<QuizLibrary> => {
  const library = await readLibrary();
  if (process.env.NODE_ENV === 'production' && library.faults.length > 0)
    throw new ContentError(library.faults);
  return library;
});

/** What quiz sets may refer to. */
export async function loadQuizReferences(): Promise<QuizReferences> {
  const [course, registry] = await Promise.all([loadOutline(), loadFacts()]);
  const facts = [...registry.facts.values()];
  return {
    lessons: course.lessons.map((lesson) => lesson.slug),
    facts: facts.filter((fact) => fact.confidence !== 'unsourced').map((fact) => fact.id),
    unsourcedFacts: facts.filter((fact) => fact.confidence === 'unsourced').map((fact) => fact.id),
  };
}

async function readLibrary(): Promise<QuizLibrary> {
  const [course, references, names] = await Promise.all([
    loadOutline(),
    loadQuizReferences(),
    listContentFiles('quizzes', '.yaml'),
  ]);
  const read = await Promise.all(
    names.map(async (name) =>
      readQuiz(await readContentFile(`quizzes/${name}`), contentName(`quizzes/${name}`), references),
    ),
  );
  const sound = read.flatMap(({ quiz, faults }) => (quiz && faults.length === 0 ? [quiz] : []));
  const placed = course.modules.flatMap((module) => module.quizzes.map((slug) => ({ slug, module })));
  const known = names.map((name) => name.replace(/\.yaml$/, ''));
  const lost = placed.filter(({ slug }) => !known.includes(slug));
  const rank = (id: string) => placed.findIndex(({ slug }) => slug === id) + 1 || placed.length + 1;
  return {
    quizzes: sound
      .map((quiz) => {
        const module = placed.find(({ slug }) => slug === quiz.id)?.module;
        return { ...quiz, module: module && { slug: module.slug, title: module.title } };
      })
      .sort((left, right) => rank(left.id) - rank(right.id)),
    faults: [
      ...read.flatMap(({ faults }) => faults),
      ...lost.map(({ slug }) => ({
        file: contentName('course.yaml'),
        fault: `There is no quiz "${slug}".`,
        remedy: suggestWord(slug, known),
      })),
    ],
  };
}

export async function findQuiz(id: string): Promise<Quiz | undefined> {
  return (await loadQuizzes()).quizzes.find((quiz) => quiz.id === id);
}

/** A question with its quiz and its place in it, or undefined. */
export async function findQuestion(
  quizId: string,
  questionId: string,
): Promise<{ quiz: Quiz; question: Question; index: number } | undefined> {
  const quiz = await findQuiz(quizId);
  const index = quiz?.questions.findIndex((question) => question.id === questionId) ?? -1;
  const question = quiz?.questions[index];
  return quiz && question && { quiz, question, index };
}
