import 'server-only';
import type { CurrentLearner } from '@/server/auth/current-learner';
import { loadOutline } from '@/server/content/load-outline';
import { db } from '@/server/db/client';
import { findResume, type Resume } from './find-resume';

/** A learner's progress in few words; the answer of `GET /api/me`. */
export interface Progress {
  learner: { name: string | null; email: string | null } | null;
  /** By lesson; `anchor` is the heading that was last on screen. */
  lessons: Record<string, { done: boolean; anchor: string | null }>;
  /** Sandboxes whose goal was reached, by lesson. */
  goals: Record<string, string[]>;
  /** By quiz: questions answered, and those whose latest answer was right. */
  answers: Record<string, { answered: number; correct: number }>;
  resume: Resume | null;
}

const nothing: Progress = { learner: null, lessons: {}, goals: {}, answers: {}, resume: null };

/** @returns everything empty for a visitor who has nothing to keep yet */
export async function loadProgress(learner: CurrentLearner | null): Promise<Progress> {
  if (learner === null) return nothing;
  const learnerId = learner.id;
  const [course, lessons, goals, answers, place] = await Promise.all([
    loadOutline(),
    db.lessonProgress.findMany({ where: { learnerId } }),
    db.goalReached.findMany({ where: { learnerId }, select: { lesson: true, sandbox: true } }),
    latestAnswers(learnerId),
    db.learner.findUnique({ where: { id: learnerId }, select: { lastSeenPath: true } }),
  ]);
  return {
    learner: { name: learner.name, email: learner.email },
    lessons: Object.fromEntries(
      lessons.map((row) => [row.lesson, { done: row.completedAt !== null, anchor: row.lastAnchor }]),
    ),
    goals: groupGoals(goals),
    answers: countAnswers(answers),
    resume: findResume(course, lessons, place?.lastSeenPath ?? null),
  };
}

/** The latest attempt of a learner at each question. */
export interface LatestAnswer {
  /** Of the attempt. */
  id: string;
  quiz: string;
  question: string;
  correct: boolean;
  answeredAt: Date;
}

/** One row per question that was ever answered, in one query. */
export function latestAnswers(learnerId: string): Promise<LatestAnswer[]> {
  return db.$queryRaw<LatestAnswer[]>`
    SELECT DISTINCT ON ("quiz", "question") "id", "quiz", "question", "correct", "answeredAt"
    FROM "Attempt" WHERE "learnerId" = ${learnerId}::uuid
    ORDER BY "quiz", "question", "answeredAt" DESC, "receivedAt" DESC`;
}

function groupGoals(rows: { lesson: string; sandbox: string }[]): Record<string, string[]> {
  const goals: Record<string, string[]> = {};
  for (const { lesson, sandbox } of rows) goals[lesson] = [...(goals[lesson] ?? []), sandbox];
  return goals;
}

function countAnswers(rows: readonly LatestAnswer[]): Progress['answers'] {
  const answers: Progress['answers'] = {};
  for (const { quiz, correct } of rows) {
    const counted = answers[quiz] ?? { answered: 0, correct: 0 };
    answers[quiz] = { answered: counted.answered + 1, correct: counted.correct + (correct ? 1 : 0) };
  }
  return answers;
}
