import 'server-only';
import { domainName } from '@/lib/quiz/exam-domains';
import type { Course } from '@/server/content/course';
import { loadCourse } from '@/server/content/load-course';
import { db } from '@/server/db/client';
import { loadQuizzes, type Quiz } from '@/server/quiz/load-quizzes';
import { type Share, shareQuestions } from '@/server/quiz/quiz-standing';
import { findResume, type Resume } from './find-resume';
import { type LatestAnswer, latestAnswers } from './load-progress';

export interface ModuleStanding {
  title: string;
  lessons: { slug: string; title: string; state: 'done' | 'begun' | 'new' }[];
}

export interface QuizStanding {
  id: string;
  title: string;
  total: number;
  answered: number;
  correct: number;
}

export interface Mistake {
  href: string;
  /** How the question begins. */
  text: string;
  quiz: string;
  answeredAt: Date;
}

export interface Dashboard {
  hasBegun: boolean;
  resume: Resume | null;
  lessonsDone: number;
  lessonsTotal: number;
  modules: ModuleStanding[];
  goals: { lesson: string; title: string; count: number }[];
  quizzes: QuizStanding[];
  answered: number;
  correct: number;
  byLesson: Share[];
  byDomain: Share[];
  mistakes: Mistake[];
}

const shownMistakes = 6;

/** Where a learner is, what is next and how they did. @param learnerId undefined for a visitor without anything kept */
export async function loadDashboard(learnerId: string | undefined): Promise<Dashboard> {
  const [course, { quizzes }, kept] = await Promise.all([loadCourse(), loadQuizzes(), loadKept(learnerId)]);
  const questions = quizzes.flatMap((quiz) => quiz.questions.map((question) => ({ quiz, question })));
  const answers = kept.answers.flatMap((answer) => {
    const found = questions.find(
      ({ quiz, question }) => quiz.id === answer.quiz && question.id === answer.question,
    );
    return found ? [{ ...answer, ...found, quiz: found.quiz }] : [];
  });
  const titles = new Map(course.lessons.map((lesson) => [lesson.slug, lesson.title]));
  const graded = answers.map(({ question, correct }) => ({ question, correct }));
  const modules = standings(course, kept.lessons);
  return {
    hasBegun: kept.lessons.length > 0 || answers.length > 0,
    resume: findResume(course, kept.lessons, kept.lastSeenPath),
    lessonsDone: modules.flatMap((module) => module.lessons).filter((lesson) => lesson.state === 'done')
      .length,
    lessonsTotal: course.lessons.length,
    modules,
    goals: countGoals(kept.goals, titles),
    quizzes: quizzes.map((quiz) => standingOf(quiz, answers)),
    answered: answers.length,
    correct: answers.filter((answer) => answer.correct).length,
    byLesson: shareQuestions(graded, ({ tags }) =>
      tags.lessons.map((slug) => ({ name: titles.get(slug) ?? slug, href: `/learn/${slug}` })),
    ),
    byDomain: shareQuestions(graded, ({ tags }) =>
      [...new Set(tags.exams.map(domainName))].map((name) => ({ name })),
    ),
    mistakes: answers
      .filter((answer) => !answer.correct)
      .sort((left, right) => right.answeredAt.getTime() - left.answeredAt.getTime())
      .slice(0, shownMistakes)
      .map(({ id, quiz, question, answeredAt }) => ({
        href: `/quiz/${quiz.id}/${question.id}?mode=wrong&attempt=${id}`,
        text: beginningOf(question.stem),
        quiz: quiz.title,
        answeredAt,
      })),
  };
}

interface Kept {
  lessons: { lesson: string; completedAt: Date | null }[];
  goals: { lesson: string }[];
  answers: LatestAnswer[];
  lastSeenPath: string | null;
}

async function loadKept(learnerId: string | undefined): Promise<Kept> {
  if (!learnerId) return { lessons: [], goals: [], answers: [], lastSeenPath: null };
  const [lessons, goals, answers, learner] = await Promise.all([
    db.lessonProgress.findMany({ where: { learnerId }, select: { lesson: true, completedAt: true } }),
    db.goalReached.findMany({
      where: { learnerId },
      select: { lesson: true },
      orderBy: { reachedAt: 'asc' },
    }),
    latestAnswers(learnerId),
    db.learner.findUnique({ where: { id: learnerId }, select: { lastSeenPath: true } }),
  ]);
  return { lessons, goals, answers, lastSeenPath: learner?.lastSeenPath ?? null };
}

function standings(course: Course, rows: Kept['lessons']): ModuleStanding[] {
  const seen = new Map(rows.map((row) => [row.lesson, row.completedAt]));
  const stateOf = (slug: string) => (seen.get(slug) ? 'done' : seen.has(slug) ? 'begun' : 'new');
  return course.modules.map((module) => ({
    title: module.title,
    lessons: module.lessons.map(({ slug, title }) => ({ slug, title, state: stateOf(slug) })),
  }));
}

function countGoals(rows: Kept['goals'], titles: ReadonlyMap<string, string>): Dashboard['goals'] {
  const counts = new Map<string, number>();
  for (const { lesson } of rows) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  return [...counts].map(([lesson, count]) => ({ lesson, title: titles.get(lesson) ?? lesson, count }));
}

function standingOf(quiz: Quiz, answers: readonly { quiz: Quiz; correct: boolean }[]): QuizStanding {
  const own = answers.filter((answer) => answer.quiz.id === quiz.id);
  return {
    id: quiz.id,
    title: quiz.title,
    total: quiz.questions.length,
    answered: own.length,
    correct: own.filter((answer) => answer.correct).length,
  };
}

/** The first words of a stem, without its Markdown. */
function beginningOf(stem: string): string {
  const words = stem.replace(/[`*_]/g, '').replace(/\s+/g, ' ').trim();
  return words.length <= 110 ? words : `${words.slice(0, words.lastIndexOf(' ', 108))} …`;
}
