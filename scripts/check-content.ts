import { loadCourse } from '@/server/content/load-course';
import { loadLabs } from '@/server/labs/load-labs';
import { loadQuizzes } from '@/server/quiz/load-quizzes';
import { Fault } from './fault.mjs';

/** Reads and checks the whole course, every lab and every quiz set, and prints what it holds. @throws Fault with every fault found */
export async function main(): Promise<void> {
  try {
    const { lessons, modules } = await loadCourse();
    const { quizzes } = await loadQuizzes();
    const { labs } = await loadLabs();
    const questions = quizzes.flatMap((quiz) => quiz.questions).length;
    process.stdout.write(
      `${lessons.length} lessons in ${modules.length} modules, ${labs.length} labs, ${questions} questions\n`,
    );
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ContentError') throw new Fault(cause.message, { cause });
    throw cause;
  }
}
