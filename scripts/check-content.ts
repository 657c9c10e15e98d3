import { loadCourse } from '@/server/content/load-course';
import { Fault } from './fault.mjs';

/** Reads and checks the whole course, and prints what it holds. @throws Fault with every fault found */
export async function main(): Promise<void> {
  try {
    const { lessons, modules } = await loadCourse();
    process.stdout.write(`${lessons.length} lessons in ${modules.length} modules\n`);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ContentError') throw new Fault(cause.message, { cause });
    throw cause;
  }
}
